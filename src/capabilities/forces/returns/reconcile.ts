// Two counts of one thing on one day, held against each other: who came by the movements of the
// office, who is there by a return or a source. Where they differ, the entries that could explain
// it are named; which of them does, a person says.
import { type Day, daysBetween, type Party, type Quantity } from '../../../kernel/index.ts';
import type { Counted } from './return.ts';

/** `movements`: of the office. `sources`: what arrivals in sources come to. */
export type What = 'movements' | 'return' | 'source' | 'sources';

export interface Count {
  readonly what: What;
  /** Of a return or a claim. */
  readonly id: string | null;
  readonly min: number;
  readonly max: number;
  /** Who counted, in a word of a closed list or the publisher of the source. */
  readonly who: string;
  /** When it came onto the record: a settlement holds for what was there before it. */
  readonly recordedAt: string;
}

/** An entry that could explain a difference: a movement, a claim of one, or those lost before. */
export interface Candidate {
  readonly kind: 'movement' | 'claim' | 'losses';
  readonly id: string | null;
  readonly on: Day;
  /** What it adds to or takes from how many are there. */
  readonly amount: number;
  readonly says: string;
}

export interface Explanation extends Candidate {
  /** The difference and no more. */
  readonly wholly: boolean;
}

/** Days around a count within which a movement may have been counted on the other side. */
export const EXPLAIN_DAYS = 31;
const SHOWN = 6;

/** What to compare with a number that a source leaves open on one side. */
export const rangeOf = ({ min, max }: Quantity): { min: number; max: number } => ({
  min: min ?? 0,
  max: max ?? Number.MAX_SAFE_INTEGER,
});

/** How far the counts lie apart: nought where one number fits all of them. */
export function apart(counts: readonly Pick<Count, 'min' | 'max'>[]): number {
  if (counts.length < 2) return 0;
  const high = Math.max(...counts.map(({ min }) => min));
  const low = Math.min(...counts.map(({ max }) => max));
  return Math.max(0, high - low);
}

/** Every difference between two of the counts, as numbers above nought. */
function gaps(counts: readonly Count[]): Set<number> {
  const found = counts.flatMap((a, i) => counts.slice(i + 1).map((b) => apart([a, b])));
  return new Set(found.filter((gap) => gap > 0));
}

/** Which entries could make up for it: those that are the difference first, then the nearest. */
export function explained(
  day: Day,
  counts: readonly Count[],
  candidates: readonly Candidate[],
): Explanation[] {
  const open = gaps(counts);
  if (open.size === 0) return [];
  const most = Math.max(...open);
  const own = new Set(counts.flatMap(({ id }) => id ?? []));
  return candidates
    .filter(({ id, amount }) => amount !== 0 && Math.abs(amount) <= most && !own.has(id ?? ''))
    .map((each) => ({ ...each, wholly: open.has(Math.abs(each.amount)) }))
    .sort(
      (a, b) =>
        Number(b.wholly) - Number(a.wholly) ||
        Math.abs(daysBetween(a.on, day)) - Math.abs(daysBetween(b.on, day)),
    )
    .slice(0, SHOWN);
}

export interface SettledNow {
  readonly number: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export type Agreement = 'agrees' | 'open' | 'settled' | 'reopened' | 'alone';

/** Settled until another count comes onto the record. */
export function agreementOf(counts: readonly Count[], settled: SettledNow | null): Agreement {
  if (settled) {
    const later = counts.some(
      ({ recordedAt, min, max }) =>
        recordedAt > settled.at && (settled.number < min || settled.number > max),
    );
    return later ? 'reopened' : 'settled';
  }
  if (counts.length < 2) return 'alone';
  return apart(counts) === 0 ? 'agrees' : 'open';
}

export interface Anchor {
  /** Null: the whole force. */
  readonly state: Party | null;
  readonly on: Day;
  readonly of: Counted;
}

export const anchorKey = ({ state, on, of }: Anchor) => `${state ?? '*'} ${on} ${of}`;
