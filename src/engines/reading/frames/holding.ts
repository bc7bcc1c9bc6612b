// What single verbs say of a force: it grows, it is greeted, it is promised, it is held in place.
import type { Quantity, Stance } from '../../../kernel/index.ts';
import type { Force } from '../forces.ts';
import { firstOf } from '../found.ts';
import type { Stage } from '../frame.ts';
import { FORM } from '../lexicon/inflect.ts';
import { moodOf } from '../moods.ts';
import type { Scene } from '../scene.ts';
import { stanceOf } from '../stance.ts';
import { subjectOf } from '../subject.ts';
import { has, isVerb } from '../verbs.ts';
import { type Giving, holderOf, nobody, ownOr } from './giving.ts';

/** "a 500-strong force": a mission rather than a part of one. */
export const wholeForce = (s: Scene, force: Force): boolean =>
  has(s.items[force.head], 'mission') && force.own.length === 0;

/** "from 1,200 soldiers to 1,600": the number that is reached. */
function reachedBy(s: Scene, force: Force): Quantity | null {
  for (let i = force.to; i < Math.min(s.items.length - 1, force.to + 5); i += 1)
    if (/^(to|a)$/.test(s.items[i]?.norm ?? '') && !s.items[i + 1]?.money)
      if (s.items[i + 1]?.quantity) return s.items[i + 1]?.quantity ?? null;
  return null;
}

/** "has increased its contingent to 4,500": the number that it comes to. */
export function grown(stage: Stage, force: Force, v: number): Giving | null {
  const { scene: s } = stage;
  if (force.from - v > 3 || firstOf(s, v + 1, force.from, 'prep') >= 0) return null;
  const standing = stanceOf(s, v);
  if (!standing || moodOf(s, v).passive) return null;
  const by = ownOr(force, holderOf(stage, standing.by));
  return {
    stance: standing.stance,
    by,
    verb: standing.by,
    frame: 'sends',
    reached: reachedBy(s, force),
  };
}

/** "to welcome the Ugandan troops": they are there. */
export function received(stage: Stage, force: Force, v: number): Giving | null {
  const { scene: s } = stage;
  const mood = moodOf(s, v);
  const greets = /^(welcom|greet|receiv|accueil)/.test(s.items[v]?.norm ?? '');
  if (
    !greets ||
    mood.modal ||
    mood.neg ||
    force.own.length === 0 ||
    s.items[force.head]?.way === 'people'
  )
    return null;
  return { stance: 'deployed', by: ownOr(force, nobody), verb: v, frame: 'arrives' };
}

/** A verb of promising with the force as its object. */
export function promised(s: Scene, v: number): { stance: Stance; by: number } | null {
  const item = s.items[v];
  const mood = moodOf(s, v);
  if (mood.modal === 'should') return null;
  if (has(item, 'pledge')) {
    if (mood.inf) return stanceOf(s, v);
    if (mood.neg || mood.passive) return null;
    return { stance: mood.modal === 'could' ? 'considering' : 'offered', by: v };
  }
  if (has(item, 'consider'))
    return mood.inf || firstOf(s, v, v + 6, 'option') >= 0
      ? null
      : { stance: 'considering', by: v };
  if (has(item, 'decline')) return mood.neg ? null : { stance: 'declined', by: v };
  if (has(item, 'notify')) return { stance: 'notified', by: v };
  if (has(item, 'commit') && mood.inf) return stanceOf(s, v);
  if (has(item, 'commit'))
    return mood.neg || mood.passive
      ? null
      : { stance: mood.inf || mood.modal ? 'offered' : 'committed', by: v };
  if (has(item, 'include'))
    return s.items[v - 1]?.norm === 'possibly' || loosePart(s, v)
      ? null
      : {
          stance: mood.modal === 'could' ? 'considering' : mood.modal ? 'offered' : 'deployed',
          by: v,
        };
  return null;
}

/** "des matériels composés de chars": a participle beside a noun, and no verb of a sentence. */
export const loosePart = (s: Scene, v: number): boolean =>
  s.tongue === 'fr' &&
  ((s.items[v]?.forms ?? 0) & FORM.part) !== 0 &&
  ((s.items[v]?.forms ?? 0) & FORM.s) === 0 &&
  !moodOf(s, v).passive &&
  !moodOf(s, v).perfect;

/** "2,129 troops involved in peacekeeping missions in Kosovo, Bosnia and": in many missions. */
const abroad = (s: Scene, force: Force): boolean =>
  s.items
    .slice(force.to, force.to + 6)
    .some((item) => /(missions|operations|countries)$/.test(item.norm));

/** "Kenya has 700 officers on the ground." */
export function holding(stage: Stage, force: Force, v: number): Giving | null {
  const { scene: s, memory } = stage;
  if (force.quantity === null || force.unit === 'money') return null;
  const mood = moodOf(s, v);
  if (mood.neg || mood.modal === 'could' || mood.modal === 'should' || mood.inf) return null;
  if (abroad(s, force)) return null;
  const by = subjectOf(s, v, memory);
  const keeps = /^(keep|kept|maintain|retain|mainten|maintien)/.test(s.items[v]?.norm ?? '');
  if (mood.modal && s.items[by.from]?.way === 'mission') return null;
  const waiting = s.items.some((item) => item.norm === 'standby' || item.norm === 'on standby');
  return {
    stance: waiting ? 'considering' : mood.modal && !keeps ? 'offered' : 'deployed',
    by: ownOr(force, by),
    verb: v,
    frame: 'has-there',
  };
}

/** "have begun arriving", "ont commencé à se déployer": the verb that is begun. */
export function begun(s: Scene, v: number): number {
  if (!BEGUN.test(s.items[v]?.norm ?? '')) return v;
  for (let i = v + 1; i < Math.min(s.items.length, v + 5); i += 1)
    if (has(s.items[i], 'arrive', 'join', 'send', 'pullout') && isVerb(s.items, i)) return i;
  return v;
}

const BEGUN = /^(begin|began|begun|start|commenc|continu|keep|kept)/;
