// The counts that a contingent's movements come to, day by day, and what cannot be: more who leave
// than are there, a dead person who rotates, somebody who arrives twice. Every movement is checked
// against all days, since one that is noted late may make a later one impossible.
import type { Day, Json, Party } from '../../../kernel/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { type Change, changeOf, type Kind, type Movement } from './movement.ts';
import { MOVEMENT_PROBLEMS as NO } from './problems.ts';

interface Link<T> {
  readonly each: T;
  readonly before: Link<T> | null;
}

/** A chain, since a stream of twenty years is folded for each decision. */
export interface Moves {
  readonly all: Link<Movement> | null;
  readonly withdrawn: Link<string> | null;
}
export const NO_MOVES: Moves = { all: null, withdrawn: null };

export function evolveMoves(
  state: Moves,
  { type, payload }: { readonly type: string; readonly payload: Json },
): Moves {
  if (type === 'MovementRecorded') {
    const each = payload as unknown as Movement;
    return { ...state, all: { each, before: state.all } };
  }
  if (type === 'MovementWithdrawn') {
    const { movement } = payload as unknown as { movement: string };
    return { ...state, withdrawn: { each: movement, before: state.withdrawn } };
  }
  return state;
}

function listOf<T>(chain: Link<T> | null): T[] {
  const list: T[] = [];
  for (let link = chain; link; link = link.before) list.push(link.each);
  return list.reverse();
}

/** Those that stand, in the order in which they were recorded. */
export function standing({ all, withdrawn }: Moves): Movement[] {
  const out = new Set(listOf(withdrawn));
  return listOf(all).filter(({ movement }) => !out.has(movement));
}

export const isWithdrawn = ({ withdrawn }: Moves, movement: string) =>
  listOf(withdrawn).includes(movement);

/** On one day people come before they are hurt, die before others go: no hour is known. */
const ORDER: Readonly<Record<Kind, number>> = {
  ...{ advance_party: 0, arrive: 0, found: 0, injured: 1, missing: 1 },
  ...{ die: 2, found_dead: 2, rotate: 3, leave: 3, repatriated: 3 },
};
const inTime = (moves: readonly Movement[]) =>
  [...moves].sort((a, b) => (a.on === b.on ? ORDER[a.kind] - ORDER[b.kind] : a.on < b.on ? -1 : 1));

export interface Balance extends Change {
  readonly on: Day;
}

const NOTHING: Change = { there: 0, missing: 0, dead: 0, injured: 0, came: 0, went: 0 };
const plus = (a: Change, b: Change): Change => ({
  there: a.there + b.there,
  missing: a.missing + b.missing,
  dead: a.dead + b.dead,
  injured: a.injured + b.injured,
  came: a.came + b.came,
  went: a.went + b.went,
});

/** What they come to at the end of each day on which something moved. */
export function balances(moves: readonly Movement[]): Balance[] {
  const days: Balance[] = [];
  let sum = NOTHING;
  for (const move of inTime(moves)) {
    sum = plus(sum, changeOf(move));
    const last = days.at(-1);
    if (last?.on === move.on) days[days.length - 1] = { ...sum, on: move.on };
    else days.push({ ...sum, on: move.on });
  }
  return days;
}

/** @returns what they come to on a day */
export const balanceOn = (days: readonly Balance[], on: Day): Change =>
  days.findLast((each) => each.on <= on) ?? NOTHING;

interface Subject {
  readonly state: Party;
  readonly unit: string | null;
}

/** Why the counts forbid it; null where they do not. */
function whyNoBalance(
  moves: readonly Movement[],
  move: Movement,
  { state, unit }: Subject,
): Problem | null {
  const of = unit === null ? state : `${state} ${unit}`;
  const own = moves.filter((each) => unit === null || each.unit === unit);
  const before = balances(own);
  const short = balances([...own, move]).find(({ there, missing }) => there < 0 || missing < 0);
  if (short) {
    const { there, missing } = balanceOn(before, short.on);
    const detail = { number: move.number, on: move.on, day: short.on, of };
    return short.there < 0
      ? new Problem(NO.more, { ...detail, there })
      : new Problem(NO.moreMissing, { ...detail, missing });
  }
  if (move.kind !== 'injured') return null;
  const { there } = balanceOn([...balances([...own, move])], move.on);
  if (move.number <= there) return null;
  return new Problem(NO.more, { number: move.number, on: move.on, day: move.on, of, there });
}

export type Standing = 'away' | 'there' | 'missing' | 'dead';

const NEXT: Readonly<Record<Kind, readonly [from: Standing, to: Standing]>> = {
  advance_party: ['away', 'there'],
  arrive: ['away', 'there'],
  rotate: ['there', 'away'],
  leave: ['there', 'away'],
  repatriated: ['there', 'away'],
  die: ['there', 'dead'],
  missing: ['there', 'missing'],
  found: ['missing', 'there'],
  found_dead: ['missing', 'dead'],
  injured: ['there', 'there'],
};

export interface PersonNow {
  readonly standing: Standing;
  readonly since: Day | null;
  readonly movement: string | null;
}
const AWAY: PersonNow = { standing: 'away', since: null, movement: null };

/** Where each person is after these movements; `odd` is told of what cannot be. */
export function whereabouts(
  moves: readonly Movement[],
  odd: (person: string, move: Movement, at: PersonNow) => void = () => undefined,
): Map<string, PersonNow> {
  const now = new Map<string, PersonNow>();
  const step = (person: string, move: Movement, kind: Kind) => {
    const at = now.get(person) ?? AWAY;
    const [from, to] = NEXT[kind];
    if (at.standing !== from) odd(person, move, at);
    now.set(person, { standing: to, since: move.on, movement: move.movement });
  };
  for (const move of inTime(moves)) {
    for (const person of move.people) step(person, move, move.kind);
    for (const person of move.relieving) step(person, move, 'arrive');
  }
  return now;
}

function whyNoPerson(moves: readonly Movement[], move: Movement): Problem | null {
  const those = new Set([...move.people, ...move.relieving]);
  if (those.size === 0) return null;
  const twice = [...move.people, ...move.relieving].length !== those.size;
  if (twice) return new Problem(NO.twice, { on: move.on });
  const own = moves.filter(({ people, relieving }) =>
    [...people, ...relieving].some((person) => those.has(person)),
  );
  let found: Problem | null = null;
  whereabouts([...own, move], (person, at, { standing: now, since }) => {
    if (found || !those.has(person)) return;
    const detail = { person, on: at.on, since: since ?? at.on };
    found =
      now === 'dead'
        ? new Problem(NO.dead, detail)
        : now === 'missing'
          ? new Problem(NO.isMissing, detail)
          : now === 'there'
            ? new Problem(NO.thereAlready, detail)
            : new Problem(NO.notThere, { person, on: at.on });
  });
  return found;
}

/** Why a movement cannot be, after those that stand; null where it can. */
export function whyImpossible(moves: readonly Movement[], move: Movement): Problem | null {
  const { state, unit } = move;
  return (
    whyNoPerson(moves, move) ??
    whyNoBalance(moves, move, { state, unit: null }) ??
    (unit === null ? null : whyNoBalance(moves, move, { state, unit }))
  );
}

/** Why a movement cannot be taken out; null where what is left can be. */
export function whyNeeded(moves: readonly Movement[], movement: string): Problem | null {
  const left = moves.filter((each) => each.movement !== movement);
  const out = moves.find((each) => each.movement === movement);
  const scopes = out?.unit ? [null, out.unit] : [null];
  for (const unit of scopes) {
    const own = left.filter((each) => unit === null || each.unit === unit);
    const short = balances(own).find(({ there, missing }) => there < 0 || missing < 0);
    if (short) return new Problem(NO.needed, { movement, day: short.on });
  }
  let odd: Problem | null = null;
  whereabouts(left, (_person, { on }) => {
    odd ??= new Problem(NO.needed, { movement, day: on });
  });
  return odd;
}
