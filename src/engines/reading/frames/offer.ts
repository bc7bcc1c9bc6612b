// Offers that name what is given: the reader looks at each force (troops, money, ships) for the
// verb
// or noun that governs it, and takes the stance from there.
import { isState, type Party } from '../../../kernel/index.ts';
import { type Force, forcesOf } from '../forces.ts';
import { firstOf } from '../found.ts';
import type { Draft, Stage } from '../frame.ts';
import { runnerOf } from '../lexicon/missions.ts';
import type { Subject } from '../memory.ts';
import { moodOf } from '../moods.ts';
import type { Scene } from '../scene.ts';
import { stanceOf } from '../stance.ts';
import { subjectOf } from '../subject.ts';
import { has, isSign, isVerb } from '../verbs.ts';
import { asDeed, bare, inBrackets, thereAre } from './deeds.ts';
import { type Giving, near, nobody, offerDraft, ownOr, verbAfter, verbBefore } from './giving.ts';
import { begun, promised } from './holding.ts';
import { manyStates } from './lists.ts';
import { asObject } from './objects.ts';
import { asOrigin } from './origin.ts';

/** "the other soldiers", "another 500 troops": of whoever gave last. */
const MORE = /(other|another|more|additional|first|second|remaining|autres?|supplementaires?|\d)/;

const staying = (by: Subject): boolean => by.named && by.parties.length > 0;

/** What the verb after a force says: "200 Senegalese troops crossed", "were deployed". */
function asSubject(stage: Stage, force: Force, v: number): Giving | null {
  const { scene: s, memory } = stage;
  const item = s.items[v];
  const by = ownOr(force, subjectOf(s, v, memory));
  if (has(item, 'ground', 'be'))
    return force.own.length > 0 ? { stance: 'deployed', by, verb: v, frame: 'has-there' } : null;
  if (has(item, 'ready'))
    return force.own.length > 0 ? { stance: 'considering', by, verb: v, frame: 'considers' } : null;
  const aim = has(item, 'expect', 'due') && has(s.items[v + 1], 'to') ? v + 2 : -1;
  if (has(s.items[aim], 'pullout')) return { stance: 'withdrawn', by, verb: v, frame: 'pulls-out' };
  if (aim > 0 && has(s.items[aim], 'arrive', 'send', 'join') && isVerb(s.items, aim))
    return asSubject(stage, force, aim);
  if (
    has(item, 'expect') &&
    has(s.items[v + 1], 'in', 'to', 'prep') &&
    !has(s.items[v + 2], 'send', 'join', 'arrive')
  )
    return force.own.length > 0 ? { stance: 'considering', by, verb: v, frame: 'considers' } : null;
  if (has(item, 'include'))
    return promised(s, v) && force.own.length > 0
      ? { stance: 'deployed', by, verb: v, frame: 'has-there' }
      : null;
  if (
    /^(remain|stay)/.test(item?.norm ?? '') &&
    has(s.items[v + 1], 'in', 'ground') &&
    staying(by)
  ) {
    return moodOf(s, v).neg ? null : { stance: 'deployed', by, verb: v, frame: 'has-there' };
  }
  const next = begun(s, v);
  if (next > v) return asSubject(stage, force, next);
  const moving = has(item, 'arrive', 'join', 'lead', 'send');
  if (has(item, 'pullout') && !moving) {
    const home = /^(left|leave|leaving|quitt)/.test(item?.norm ?? '')
      ? s.items[v + 1]?.party
      : null;
    const bound = s.items
      .slice(v + 1, v + 9)
      .some((one) => /^(for|bound|aboard|pour|vers)$/.test(one.norm));
    return bound || (home && by.parties.includes(home))
      ? { stance: 'deployed', by, verb: v, frame: 'arrives' }
      : { stance: 'withdrawn', by, verb: v, frame: 'pulls-out' };
  }
  if (!moving) return null;
  const serves = /^(serv|station)/.test(item?.norm ?? '') && force.own.length > 0;
  if (has(item, 'join') && !has(item, 'send') && !serves && !near(s, v, 'mission')) return null;
  const adjacent = moodOf(s, v).ing && v === force.to && has(item, 'arrive');
  const standing = adjacent ? { stance: 'deployed' as const } : stanceOf(s, v);
  const [giver = null] = memory.givers;
  const known = by.parties.length === 0 && memory.givers.length === 1 && force.unit !== 'equipment';
  const more = known && giver && MORE.test(s.items[force.from]?.norm ?? '') ? [giver] : by.parties;
  return standing
    ? { stance: standing.stance, by: { ...by, parties: more }, verb: v, frame: 'arrives' }
    : null;
}

/** "…, Burundi 1,700 and Nigeria 850": the same promise of others, with their own numbers. */
function gapped(stage: Stage, giving: Giving, force: Force): Draft[] {
  const { scene: s } = stage;
  const out: Draft[] = [];
  for (let i = force.to; i < s.items.length - 1; i += 1) {
    const item = s.items[i];
    if (!item?.party || item.way === 'people' || item.way === 'mission') continue;
    const next =
      isSign(s.items[i + 1], '(,') || has(s.items[i + 1], 'with', 'another')
        ? s.items[i + 2]
        : s.items[i + 1];
    const after = s.items[s.items.indexOf(next ?? item) + 1];
    if (
      !next?.quantity ||
      next.money ||
      (after && !after.sign && !has(after, 'and', 'sub', 'in', 'to', 'for', 'but'))
    )
      continue;
    const by = { parties: [item.party], from: i, to: i + 1, named: true };
    out.push(
      offerDraft(
        stage,
        { ...giving, by },
        {
          party: item.party,
          quantity: next.quantity,
          unit: force.unit,
          force: { ...force, to: i + 2 },
        },
      ),
    );
  }
  return out;
}

/** "€20 million (about 28 billion francs)": the same sum in other money. */
function bracketed(s: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i -= 1) {
    if (isSign(s.items[i], '(')) return s.items.slice(0, i).some((item) => item.money);
    if (s.items[i]?.sign) return false;
  }
  return false;
}

/** "the killing of three soldiers": what stands before "of". */
const of = (s: Scene, force: Force, cls: string): boolean =>
  has(s.items[force.from - 1], 'of') && has(s.items[force.from - 2], cls);

/** "within the ECOWAS force", "au sein de la force de la Cedeao": the frame of what is given. */
function framed(s: Scene, force: Force): boolean {
  if (force.quantity || s.items[force.head]?.norm !== 'force') return false;
  const words = [1, 2, 3].map((n) => s.items[force.from - n]?.norm ?? '');
  return words.some((norm) => /^(within|under|sein|cadre|part)$/.test(norm));
}

function givingOf(stage: Stage, force: Force, taken: Set<number>): Giving | null {
  const { scene: s } = stage;
  if (has(s.items[force.to], 'n-deploy', 'n-send', 'office') && force.quantity === null)
    return null;
  if (of(s, force, 'n-kill') || framed(s, force)) return null;
  if (force.unit === 'money' && bracketed(s, force.from)) return null;
  if (
    isSign(s.items[force.from - 1], ',(') &&
    s.items[force.from - 2]?.way === 'mission' &&
    force.own.length === 0
  )
    return null;
  if (
    /^(aboard|bord)$/.test(s.items[force.from - 1]?.norm ?? '') ||
    s.items[force.from - 2]?.norm === 'aboard'
  ) {
    const same = forcesOf(s).some((f) => f !== force && f.own[0] === force.own[0]);
    return force.own.length > 0 && !same
      ? { stance: 'deployed', by: ownOr(force, nobody), verb: force.head, frame: 'carries' }
      : null;
  }
  const origin = asOrigin(stage, force) ?? inBrackets(s, force) ?? thereAre(stage, force);
  if (origin) return origin;
  const v = verbBefore(s, force);
  const right = v < 0 ? verbAfter(s, force) : -1;
  if (
    force.unit === 'money' &&
    firstOf(s, force.to, Math.min(s.items.length, force.to + 5), 'aid') >= 0
  )
    return null;
  const promisedPart = s.items[force.to];
  if (
    has(promisedPart, 'pledge') &&
    isVerb(s.items, force.to) &&
    !moodOf(s, force.to).passive &&
    v >= 0
  ) {
    return {
      stance: 'offered',
      by: ownOr(force, subjectOf(s, v, stage.memory)),
      verb: force.to,
      frame: 'pledges',
    };
  }
  const deed = asDeed(stage, force);
  const giving =
    deed ??
    (v >= 0 ? asObject(stage, force, v) : right >= 0 ? asSubject(stage, force, right) : null);
  const moving = force.to;
  if (
    !giving &&
    force.own.length > 0 &&
    has(s.items[moving], 'arrive') &&
    moodOf(s, moving).ing &&
    isVerb(s.items, moving)
  ) {
    return { stance: 'deployed', by: ownOr(force, nobody), verb: moving, frame: 'arrives' };
  }
  for (const at of [v, right]) if (at >= 0 && giving) taken.add(at);
  return giving ?? bare(stage, force);
}

/** "Each country has pledged": the number is that of every one. */
const isEach = (s: Scene, by: Subject): boolean =>
  [by.from - 1, by.to, by.to + 1].some((i) =>
    /^(each|chaque|chacun)$/.test(s.items[i]?.norm ?? ''),
  );

/** Who gives, where the force itself does not say: who gave last in this sentence. */
function withGiver(s: Scene, force: Force, giving: Giving, out: readonly Draft[]): Giving {
  const told = out.findLast((d) => d.kind === 'offer');
  const state = told?.kind === 'offer' ? told.fields.state : null;
  if (!told || !state || force.own.length > 0) return giving;
  if (giving.frame === 'arrives' && giving.by.parties.length === 0) {
    const [from, to] = told.ties.state ?? [-1, -1];
    return { ...giving, by: { parties: [state], from, to, named: false } };
  }
  const people = has(s.items[force.head], 'personnel', 'military', 'plain');
  if (giving.by.named || !people || giving.frame === 'pledges' || giving.frame === 'sends')
    return giving;
  const stance = giving.stance === 'withdrawn' ? 'deployed' : giving.stance;
  return { ...giving, stance, by: { ...giving.by, parties: [state] } };
}

/**
 * "The mission comprises 600 troops from Nigeria and Ghana": the body's whole, then its
 * members.
 */
function wholeOf(stage: Stage, force: Force, giving: Giving): Draft[] {
  const { body } = stage.memory;
  const many = giving.by.parties.length > 1 && force.own.length > 1 && force.quantity !== null;
  if (!many) return [];
  const made = has(stage.scene.items[giving.verb], 'include', 'have');
  const whole = made ? body : giving.stance === 'deployed' ? bodyHere(stage) : null;
  if (!whole || (made && stage.memory.isUn(whole))) return [];
  const { quantity, unit } = force;
  return [offerDraft(stage, giving, { party: whole, quantity, unit, force })];
}

/** The body whose force the text is about, where nobody is named for a number of it. */
function bodyHere(stage: Stage): Party | null {
  const { mission, bloc } = stage.memory;
  return (mission ? runnerOf(mission) : null) ?? bloc;
}

/** "a total reduction of 5,000 soldiers": of the force that the text is about. */
function ofBody(stage: Stage, force: Force, giving: Giving): Giving {
  const { speaks } = stage;
  const leaving = giving.stance === 'withdrawn' && giving.frame === 'pulls-out';
  if (leaving && giving.by.parties.length === 0 && speaks && isState(speaks))
    return { ...giving, by: { ...giving.by, parties: [speaks], named: false } };
  const body = giving.stance === 'withdrawn' && force.quantity ? bodyHere(stage) : null;
  if (giving.by.parties.length > 0 || !body || force.unit === 'money') return giving;
  return { ...giving, by: { ...giving.by, parties: [body], named: false } };
}

/** One offer of each who gives; a number told of several is nobody's own. */
function shares(stage: Stage, force: Force, giving: Giving): Draft[] {
  const { scene: s } = stage;
  const each =
    /^(each|chacun|chacune|apiece)$/.test(s.items[force.to]?.norm ?? '') || isEach(s, giving.by);
  const shared = giving.by.parties.length > 1 && !each;
  const quantity = shared ? null : (giving.reached ?? force.quantity);
  return giving.by.parties.map((party) =>
    offerDraft(stage, giving, { party: party || null, quantity, unit: force.unit, force }),
  );
}

/** Every offer that names a force. `taken` collects the verbs that are used up. */
export function readForces(stage: Stage, taken: Set<number>): Draft[] {
  const { scene: s } = stage;
  const out: Draft[] = [];
  for (const force of forcesOf(s)) {
    const found = givingOf(stage, force, taken);
    if (!found) continue;
    const pool = found.frame === 'deed' && force.unit === 'money';
    if (found.by.parties.length === 0 && (pool || manyStates(s, found.verb))) {
      const { quantity, unit } = force;
      out.push(offerDraft(stage, found, { party: null, quantity, unit, force }));
    }
    const named = found.by.parties.length > 0;
    const giving = ofBody(stage, force, withGiver(s, force, found, out));
    if (giving.by.parties.length === 0) continue;
    if (named) out.push(...wholeOf(stage, force, giving));
    taken.add(giving.verb);
    out.push(...shares(stage, force, giving));
    const shared = /^(with|avec)$/.test(s.items[force.from - 1]?.norm ?? '');
    if (giving.frame !== 'counted' || shared) out.push(...gapped(stage, giving, force));
  }
  return out;
}
