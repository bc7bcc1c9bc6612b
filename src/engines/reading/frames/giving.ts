// What every offer has: who gives, by what verb or noun, in what stance; and the draft made of it.
import type { Party, Quantity, Stance, Unit } from '../../../kernel/index.ts';
import type { Force } from '../forces.ts';
import { firstOf } from '../found.ts';
import type { Draft, Stage } from '../frame.ts';
import { FORM } from '../lexicon/inflect.ts';
import type { Subject } from '../memory.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { around } from '../span.ts';
import { listAt, subjectOf } from '../subject.ts';
import { before, has, isSign, isTensed, isVerb } from '../verbs.ts';

export interface Giving {
  readonly stance: Stance;
  readonly by: Subject;
  readonly verb: number;
  readonly frame: string;
  /** The number that a force comes to, where another stands beside it. */
  readonly reached?: Quantity | null;
}

export interface What {
  readonly party: Party | null;
  readonly quantity: Quantity | null;
  readonly unit: Unit | null;
  readonly force: Force | null;
}

export const nobody: Subject = { parties: [], from: -1, to: -1, named: false };

export const ownOr = (force: Force, subject: Subject): Subject =>
  force.own.length > 0
    ? { parties: force.own, from: force.from, to: force.to, named: true }
    : subject;

export const near = (s: Scene, v: number, cls: string): boolean =>
  firstOf(s, v + 1, Math.min(clauseAt(s, v).to, v + 9), cls) >= 0;

export const PROPOSED =
  /^(propos|plan|promis|offer|pledg|possib|potential|futur|intend|envisag|prevu)/;

/** Whose the stance is: a noun's owner, or the subject of a verb or of "is ready". */
export function holderOf(stage: Stage, by: number): Subject {
  const { scene: s, memory } = stage;
  const item = s.items[by];
  if (isVerb(s.items, by) && !has(item, 'ready')) return subjectOf(s, by, memory);
  if (has(item, 'n-pledge', 'n-consider', 'n-refuse')) {
    const owner = ownerBefore(stage, by);
    if (owner.parties.length > 0) return owner;
    const told = shownBefore(s, by);
    return told < 0 ? owner : subjectOf(s, told, memory);
  }
  const prev = before(s.items, by);
  if (has(prev, 'be') || (prev && prev.forms > 0 && !has(prev, 'state')))
    return subjectOf(s, by, memory);
  return prev?.party ? { parties: [prev.party], from: by - 1, to: by, named: true } : nobody;
}

/** "has indicated readiness", "expressed its willingness": the verb whose object the noun is. */
function shownBefore(s: Scene, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 4); i -= 1) {
    if (isVerb(s.items, i)) return i;
    if (s.items[i]?.sign || has(s.items[i], 'prep')) return -1;
  }
  return -1;
}

/** The verb that has the force as its object: the nearest to the left in its clause. */
export function verbBefore(s: Scene, force: Force): number {
  const clause = clauseAt(s, force.from);
  for (let j = force.from - 1; j >= clause.from; j -= 1) {
    if (isVerb(s.items, j)) return j;
    if (isSign(s.items[j], ';:')) return -1;
  }
  const before = s.clauses[(s.clauseOf[force.from] ?? 0) - 1];
  const quoted = clause.kind === 'quote' && force.from - clause.from < 3;
  return quoted && before && isVerb(s.items, before.to - 1) ? before.to - 1 : -1;
}

export function verbAfter(s: Scene, force: Force): number {
  const clause = clauseAt(s, force.head);
  const beyond = afterInsert(s, force.to);
  if (beyond >= 0) return beyond;
  const later = afterParticiple(s, force.to, clause.to);
  if (later >= 0) return later;
  for (let j = force.to; j < clause.to; j += 1) {
    if (has(s.items[j], 'be') && has(s.items[j + 1], 'ready')) return j + 1;
    if (isVerb(s.items, j) || has(s.items[j], 'ground')) return j;
    const there = /^(present|based|presents?|there)$/.test(s.items[j + 1]?.norm ?? '');
    if (has(s.items[j], 'be') && (there || has(s.items[j + 1], 'prep', 'ground'))) return j;
  }
  return -1;
}

/** "troops headed for Somalia would begin deploying": the verb that the sentence is about. */
function afterParticiple(s: Scene, at: number, to: number): number {
  const item = s.items[at];
  if (!item || (item.forms & FORM.part) === 0 || !isVerb(s.items, at)) return -1;
  for (let j = at + 1; j < to; j += 1) {
    if (!has(s.items[j], 'will', 'would') || s.items[j]?.sign) continue;
    for (let v = j + 1; v < Math.min(to, j + 4); v += 1) if (isVerb(s.items, v)) return v;
  }
  return -1;
}

/** "Senegalese troops, leading the mission, have entered": the verb after what is put between. */
function afterInsert(s: Scene, at: number): number {
  if (!isSign(s.items[at], ',') || isTensed(s.items, at + 1)) return -1;
  for (let j = at + 2; j < Math.min(s.items.length - 1, at + 18); j += 1) {
    if (isSign(s.items[j], ';.')) return -1;
    if (!isSign(s.items[j], ',') || !isTensed(s.items, j + 1)) continue;
    for (let v = j + 1; v < j + 5; v += 1) if (isVerb(s.items, v)) return v;
    return -1;
  }
  return -1;
}

export function ownerBefore(stage: Stage, at: number): Subject {
  const { scene: s, memory } = stage;
  for (let i = at - 1; i >= Math.max(0, at - 4); i -= 1) {
    const item = s.items[i];
    if (
      item?.party &&
      (item.poss ||
        item.way === 'people' ||
        item.way === 'seat' ||
        item.way === 'body' ||
        i === at - 1)
    ) {
      return { parties: [item.party], from: i, to: i + 1, named: true };
    }
    if (has(item, 'its')) return nearestActor(stage, i);
    if (item?.sign || has(item, 'prep')) break;
  }
  const by = [1, 2, 3, 4, 5, 6]
    .map((n) => at + n)
    .find(
      (i) =>
        has(s.items[i], 'by', 'from') &&
        s.items[i + 1]?.party &&
        (i === at + 1 || !has(s.items[i], 'of')),
    );
  if (by) return { ...listAt(s, by + 1), named: true };
  void memory;
  return nobody;
}

/** "its commitment": the nearest party before it that acts, else the last actor. */
export function nearestActor(stage: Stage, i: number): Subject {
  const { scene: s, memory } = stage;
  for (let j = i - 1; j >= 0; j -= 1) {
    if (isVerb(s.items, j)) {
      const by = subjectOf(s, j, memory);
      if (by.parties.length > 0) return { ...by, named: false };
    }
  }
  return { parties: memory.actor ? [memory.actor] : [], from: i, to: i + 1, named: false };
}

export function offerDraft(stage: Stage, giving: Giving, what: What): Draft {
  const { scene: s } = stage;
  const ends = [
    giving.by.from,
    giving.by.to - 1,
    ...(what.force ? [what.force.from, what.force.to - 1] : []),
  ];
  const span = around(s, what.force ? what.force.head : giving.verb, giving.verb, ...ends);
  const lead = has(s.items[giving.verb], 'lead');
  const support = what.unit === 'money' || what.unit === 'logistics' || what.unit === 'training';
  return {
    kind: 'offer',
    fields: {
      state: what.party,
      role: lead ? 'lead' : support ? 'support' : 'contribute',
      stance: giving.stance,
      quantity: what.quantity,
      unit: what.unit,
    },
    ...span,
    frame: `offer/${giving.frame}`,
    ties: {
      state: [giving.by.from, giving.by.to],
      stance: [giving.verb, giving.verb + 1],
      ...(what.force ? { quantity: [what.force.from, what.force.to] as const } : {}),
    },
    unsure: !giving.by.named,
  };
}
