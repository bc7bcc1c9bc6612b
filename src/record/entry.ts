// What the record holds: entries of streams, in one order per mission. An entry says who recorded
// what by which act; its leaf (canonical JSON) is the only form that is stored, hashed and sealed.
import { assert, canonical, type Instant, type Json, type PartialDate } from '../kernel/index.ts';
import type { Write } from './write.ts';

/** An entry before it has its place in the tree. */
export interface NewEntry {
  readonly id: string;
  readonly stream: string;
  /** Position in the stream; the first is 1. The one before it is the version that you expect. */
  readonly version: number;
  /** Past tense, such as `OfferReported`. */
  readonly type: string;
  /** The act that made it, such as `forces.report-offer`. */
  readonly act: string;
  /** Who recorded it: an id, never a name. */
  readonly by: string;
  /** When it is recorded (UTC, milliseconds). Never earlier than the entry before it. */
  readonly at: Instant;
  /** When it was said or true; null where that does not apply. */
  readonly on: PartialDate | null;
  /** Must hold no personal datum: those lie in the vault. */
  readonly payload: Json;
}

/** An entry in its place. */
export interface Entry extends NewEntry {
  readonly mission: string;
  /** Position in the mission's tree, from 0. */
  readonly no: number;
}

/** The entries of one act: all are appended, or none. */
export interface Batch {
  readonly mission: string;
  readonly entries: readonly NewEntry[];
  /** Idempotency key: a batch whose key the mission has seen gives the earlier numbers again. */
  readonly key?: string | null;
  /** Writes to work tables in the same transaction; left out when the batch is a repeat. */
  readonly work?: readonly Write[];
}

/**
 * `first` and `last` are numbers in the tree. `at` is the instant that the entries carry: the one
 * given, or that of the last entry before when the clock went back. After a `conflict` nothing is
 * written, and `version` is the true version of the stream (0 when it has no entry).
 */
export type Appended =
  | {
      readonly outcome: 'appended' | 'repeated';
      readonly first: number;
      readonly last: number;
      readonly at: Instant;
    }
  | { readonly outcome: 'conflict'; readonly stream: string; readonly version: number };

/** An entry as it is stored. */
export interface Stored {
  readonly no: number;
  readonly leaf: string;
}

/** The leaf: what is stored, hashed and sealed. `docs/formats/bundle.md` has its members. */
export function leafOf(mission: string, entry: NewEntry): string {
  const { id, stream, version, type, act, by, at, on, payload } = entry;
  return canonical({ id, mission, stream, version, type, act, by, at, on, payload });
}

export function entryOf({ no, leaf }: Stored): Entry {
  return { ...(JSON.parse(leaf) as Omit<Entry, 'no'>), no };
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** @throws Bug for a batch that no act of ours may send */
export function checkBatch({ mission, entries }: Batch): void {
  assert(mission !== '', 'a batch belongs to a mission');
  assert(entries.length > 0, 'a batch has an entry');
  const next = new Map<string, number>();
  for (const { id, stream, version, at } of entries) {
    assert(id !== '' && stream !== '', 'an entry has an id and a stream');
    assert(INSTANT.test(at), 'an entry is recorded at an instant with milliseconds, in UTC');
    assert(Number.isSafeInteger(version) && version > 0, 'versions count from 1');
    assert((next.get(stream) ?? version) === version, 'versions in a batch follow one another');
    next.set(stream, version + 1);
  }
}

/** Whether PostgreSQL can hold a canonical JSON text: no zero byte, no half of a character. */
export function isStorable(json: string): boolean {
  // As a rule neither is there, and then one look is enough.
  if (!json.includes('\\u0000') && !json.includes('\\ud')) return true;
  return !hasBadText(JSON.parse(json));
}

function hasBadText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || LONE_SURROGATE.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, member]) => hasBadText(key) || hasBadText(member));
}

const LONE_SURROGATE = /\p{Surrogate}/u;
