// The sentences on what is owed, for each language to write. Dates and parties come in ready to
// print.
import type { Figure, Prose } from '../../kernel/index.ts';
import type { DutyStatus } from './obligation.ts';

export interface OwedSentences {
  readonly none: string;
  readonly noneMeans: string;
  /** `due` is empty where no date is given. */
  one(by: Figure, due: string): Prose;
  several(n: Figure, past: number): Prose;
  count(status: DutyStatus, n: number): string;
  counts(counts: readonly Figure[]): Prose;
  duty(owner: string, what: Figure, due: string): Prose;
  readonly next: string;
  mandateEnds(on: Figure): Prose;
  readonly unknownIs: string;
  readonly more: (n: number) => string;

  /** Why a duty stands as it stands. */
  readonly noDate: string;
  readonly nothingSeen: string;
  dueIn(on: string, left: string): string;
  readonly dueToday: string;
  readonly atLatest: string;
  readonly atMost: string;
  dueWithin(on: string): string;
  wasDue(on: string): string;
  stillOwed(on: string): string;
  delivered(on: string): string;
  late(by: string): string;
  readonly inTime: string;
  saidBoth(met: string, owed: string): string;
  reckoned(period: string, from: string, given: boolean): string;

  readonly heads: Readonly<Record<'reckoned' | 'unknown' | 'both', string>>;
  /** `loose`: those of which no source says from when they count. */
  reckonedDates(n: number, loose: number): string;
  unseen(n: number): string;
}
