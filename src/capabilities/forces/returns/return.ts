// A strength return: how many somebody counted on a day. It is no movement: what came and what is
// there are two counts, which must agree, and are never added.
import type { Day, Party } from '../../../kernel/index.ts';
import type { Origin } from '../contingent.ts';

/** Who counted. What a newspaper counted stands in a source: the return names its claim. */
export const COUNTERS = ['contingent', 'mission', 'host', 'press'] as const;
export type Counter = (typeof COUNTERS)[number];

export interface StrengthReturn extends Origin {
  readonly return: string;
  /** Null: the whole force. */
  readonly state: Party | null;
  readonly unit: string | null;
  readonly number: number;
  readonly on: Day;
  readonly counter: Counter;
}

/** What was counted: who is there, or who came on the day. */
export const COUNTED = ['strength', 'arrival'] as const;
export type Counted = (typeof COUNTED)[number];

/** A difference settled by the word of a person. */
export interface Settled {
  readonly settlement: string;
  readonly state: Party | null;
  readonly of: Counted;
  readonly on: Day;
  readonly number: number;
  readonly reason: string;
  /** The counts that lay before who settled it. */
  readonly counts: readonly { readonly what: string; readonly id: string | null }[];
}
