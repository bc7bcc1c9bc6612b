// What a verb says of the force that is its object: sent, promised, prepared, pulled out, joined
// by.
import { isState } from '../../../kernel/index.ts';
import type { Force } from '../forces.ts';
import { firstOf } from '../found.ts';
import type { Stage } from '../frame.ts';
import type { Item } from '../items.ts';
import type { Subject } from '../memory.ts';
import { moodOf } from '../moods.ts';
import type { Scene } from '../scene.ts';
import { governorOf, stanceOf } from '../stance.ts';
import { subjectOf } from '../subject.ts';
import { has, isVerb } from '../verbs.ts';
import { type Giving, holderOf, nobody, ownOr, verbBefore } from './giving.ts';
import { grown, holding, loosePart, promised, received, wholeForce } from './holding.ts';
import { accepts } from './joining.ts';

const GIVES = [
  'send',
  'pledge',
  'commit',
  'consider',
  'notify',
  'decline',
  'include',
  'pullout',
  'lead',
  'join',
  'greet',
  'arrive',
] as const;

/** "a mis 200 soldats à la disposition de la force". */
const disposed = (s: Scene, force: Force): boolean =>
  s.items.slice(force.to, force.to + 9).some((item) => item.norm === 'disposition');

const ANNOUNCING = /^(announc|unveil|annonc|set aside|set_aside|debloqu)/;

/** "announced £5 million in support of the mission". */
function announced(stage: Stage, v: number): Giving | null {
  const { scene: s, memory } = stage;
  const mood = moodOf(s, v);
  if (mood.passive || mood.neg || mood.modal === 'could' || mood.modal === 'should') return null;
  return { stance: 'offered', by: subjectOf(s, v, memory), verb: v, frame: 'pledges' };
}

/** "were joined by 24 Jamaican soldiers": who joins. */
function joinedBy(s: Scene, force: Force, v: number): Giving | null {
  const mood = moodOf(s, v);
  const agent = mood.passive && has(s.items[v], 'join') && force.own.length > 0;
  const stance =
    mood.modal === 'could' ? 'considering' : mood.modal === '' ? 'deployed' : 'offered';
  return agent && mood.modal !== 'should'
    ? { stance, by: ownOr(force, nobody), verb: v, frame: 'arrives' }
    : null;
}

/** "Denmark withdrew its 100 troops", "is expected to reduce its numbers". */
function pulled(stage: Stage, force: Force, v: number): Giving | null {
  const { scene: s, memory } = stage;
  const mood = moodOf(s, v);
  const settled =
    !mood.inf || has(s.items[governorOf(s, v, mood.from)], 'plan', 'pledge', 'commit', 'expect');
  const gov = mood.inf ? governorOf(s, v, mood.from) : -1;
  if (force.unit === 'money' || s.items[gov - 1]?.norm === 'no') return null;
  const open = mood.modal === 'could' || mood.modal === 'should' || mood.neg;
  if (!settled || open || has(s.items[v], 'arrive')) return null;
  const by = ownOr(force, subjectOf(s, v, memory));
  return { stance: 'withdrawn', by, verb: v, frame: 'pulls-out' };
}

/** Money that is announced, troops that are made ready or put at somebody's disposal. */
function readied(stage: Stage, force: Force, v: number): Giving | null {
  const { scene: s, memory } = stage;
  const norm = s.items[v]?.norm ?? '';
  if (force.unit === 'money' && ANNOUNCING.test(norm)) return announced(stage, v);
  if (/^(mis|met|mettr)/.test(norm) && disposed(s, force)) {
    const stance = stanceOf(s, v)?.stance ?? 'offered';
    return { stance, by: subjectOf(s, v, memory), verb: v, frame: 'sends' };
  }
  if (!/^(prepar|readied)/.test(norm) || !force.quantity || moodOf(s, v).inf) return null;
  const by = ownOr(force, subjectOf(s, v, memory));
  return { stance: 'considering', by, verb: v, frame: 'considers' };
}

/** "agreed to send a regional force": a body that forms or orders a force gives none itself. */
function formed(s: Scene, force: Force, at: number, by: Subject): boolean {
  const norm = s.items[at]?.norm ?? '';
  if (!by.parties.some((p) => p.length > 3)) return false;
  return (/^agree/.test(norm) && wholeForce(s, force)) || ORDERING.test(norm);
}

const ORDERING = /^(decid|order|resolv|authoris|authoriz|approv|activ|ordonn)/;

/** What the object's verb says: "Chad offered 1,500 soldiers". */
export function asObject(stage: Stage, force: Force, v: number): Giving | null {
  const { scene: s, memory } = stage;
  const item = s.items[v];
  const members = has(item, 'include') && force.own.length > 0;
  if (members && looseMembers(s, force, v))
    return { stance: 'deployed', by: ownOr(force, nobody), verb: v, frame: 'has-there' };
  if (has(item, 'have') && !members) return holding(stage, force, v);
  const made = readied(stage, force, v);
  if (made) return made;
  if (has(item, 'grow') && !has(item, 'send', 'join')) return grown(stage, force, v);
  if (!GIVES.some((cls) => item?.classes.has(cls))) return null;
  const mood = moodOf(s, v);
  if (accepts(s, v)) return null;
  if (item?.norm === 'including' && force.own.length === 0) {
    const before = verbBefore(s, { ...force, from: v });
    return before < 0 ? null : asObject(stage, force, before);
  }
  if (has(item, 'greet') && !has(item, 'send')) return received(stage, force, v);
  if (has(item, 'join', 'arrive') && !has(item, 'send')) return joinedBy(s, force, v);
  if (has(item, 'pullout') && !has(item, 'send')) return pulled(stage, force, v);
  if (has(item, 'send') && mood.passive) return null;
  if (/^(give|gave|given|giving)/.test(item?.norm ?? '') && has(s.items[force.to], 'det'))
    return null;
  if (has(item, 'lead') && s.items[v + 1]?.norm === 'to') return null;
  if (/^(order|assign|instruct)/.test(item?.norm ?? '') && toldTo(s, force)) {
    if (firstOf(s, force.to, force.to + 8, 'n-pullout', 'pullout') < 0) return null;
    const by = ownOr(force, subjectOf(s, v, memory));
    return { stance: 'withdrawn', by, verb: v, frame: 'pulls-out' };
  }
  if (firstOf(s, v + 1, force.from, 'assessment') >= 0) return null;
  const standing =
    has(item, 'send', 'lead') && !has(item, 'pledge') ? stanceOf(s, v) : promised(s, v);
  if (!standing) return null;
  const by = holderOf(stage, standing.by);
  if (formed(s, force, standing.by, by)) return null;
  const giver = force.own.length > 0 ? ownOr(force, by) : told(stage, item, by);
  if (has(item, 'include') && mood.modal && !giver.parties.some(isState)) return null;
  const waits =
    has(item, 'include') && !by.named && stage.memory.contributions && mood.modal === '';
  if (waits && giver.named)
    return { stance: stage.memory.standing, by: giver, verb: standing.by, frame: 'pledges' };
  const frame =
    standing.stance === 'deployed'
      ? 'sends'
      : standing.stance === 'considering'
        ? 'considers'
        : 'pledges';
  return { stance: standing.stance, by: giver, verb: standing.by, frame };
}

/** "une coalition composée de soldats canadiens et français": who it is made of. */
const looseMembers = (s: Scene, force: Force, v: number): boolean =>
  force.own.length > 1 && loosePart(s, v) && has(s.items[v - 1], 'mission', 'military');

/** "ordered the troops to remain in their barracks": no order to go. */
const toldTo = (s: Scene, force: Force): boolean => {
  const to = firstOf(s, force.to, force.to + 6, 'to');
  return to >= 0 && isVerb(s.items, to + 1) && !has(s.items[to + 1], 'send', 'join', 'arrive');
};

/** "the deployment will include a battalion", a minister said: it is the minister's. */
function told(stage: Stage, item: Item | undefined, by: Subject): Subject {
  const { speaks } = stage;
  const deployed = stage.scene.items[by.from]?.norm === 'deployment';
  return has(item, 'include') && deployed && speaks && isState(speaks)
    ? { ...by, parties: [speaks] }
    : by;
}
