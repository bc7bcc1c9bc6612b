// What an act is: the one way to change the record. Its name is the command, the API route, the
// verb of the command line, the permission, and the `act` of the entries that it makes. `decide` is
// pure: time, ids and looked-up facts come in with the command.

import type { z } from 'zod';
import type { Actor } from '../access/index.ts';
import type { Instant, Json, PartialDate, Problem } from '../kernel/index.ts';
import type { Entry, NewEntry, Write } from '../record/index.ts';
import type { Question } from './question.ts';
import type { Reach } from './reach.ts';
import type { Rehearse } from './rehearsal.ts';
import type { ActSheet } from './sheet.ts';

/** What an act may know of the world around it: no clock and no randomness but these. */
export interface Context<Facts> {
  readonly mission: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly facts: Facts;
  /** A new id with this prefix, e.g. `id('clm')`. */
  id(prefix: string): string;
}

/** What the look-up of facts may know; `ask` puts a question with the same actor's rights. */
export interface FactsContext extends Pick<Context<unknown>, 'mission' | 'actor' | 'at'> {
  ask(question: Pick<Question, 'view' | 'query' | 'lang' | 'clocks'>): Promise<unknown>;
  readonly rehearse: Rehearse;
}

/** What happened, before it is an entry. `on`: when it was said or true, if it has a day. */
export interface Happening {
  readonly type: string;
  readonly payload: Json;
  readonly on?: PartialDate | null;
  /** The stream that it belongs to; the act's own where it is left out. */
  readonly stream?: string;
}

/** Another act that must happen with this one, in the same transaction or not at all. */
interface FollowUp {
  readonly act: string;
  readonly input: unknown;
}

/**
 * `work`: writes to work tables in the same transaction, such as the hash of a one-time link.
 * `answer` goes back to the caller. Neither is part of the record. `refusal`: a no that somebody
 * must know of later, such as a failed sign-in: the events are recorded, then it is thrown.
 */
export type Decision =
  | {
      readonly events: readonly Happening[];
      readonly work?: readonly Write[];
      readonly also?: readonly FollowUp[];
      readonly answer?: Json;
      readonly refusal?: Problem;
    }
  | Problem;

/**
 * @typeParam I the parsed input, @typeParam S the state of the stream, @typeParam F the facts
 */
export interface Act<I = unknown, S = unknown, F = unknown> {
  readonly name: string;
  /** One sentence for the help, the API description and the docs. */
  readonly says: string;
  /** An example input, shown in the help and run by a test through `input`. */
  readonly example: Readonly<Record<string, Json>>;
  readonly input: z.ZodType<I>;
  /** Where its inputs may come as rows of a spreadsheet. */
  readonly sheet?: ActSheet;
  /** The stream that the act decides on; `id` makes the name of a new one. */
  stream(input: I, context: Pick<Context<unknown>, 'id' | 'mission' | 'actor'>): string;
  /**
   * Other streams on which it writes, read before the facts are: what came between is a conflict,
   * and it is decided again. For things that only one act may have, such as a proposal taken up.
   */
  guards?(input: I): readonly string[];
  readonly start: S;
  evolve(state: S, entry: Pick<Entry, 'type' | 'payload' | 'by' | 'at'>): S;
  /** Looks up what the rule must know (and may store files by hash): async, before `decide`. */
  facts?(input: I, reach: Reach, context: FactsContext): Promise<F>;
  decide(state: S, input: I, context: Context<F>): Decision;
  /**
   * What must be safe before the record speaks of it, such as the names of those whom its entries
   * name by an id. `entries`: those of this act, before they are appended. Never in a rehearsal.
   * Gives what takes it back, for when nothing is appended after all.
   */
  keep?(input: I, reach: Reach, entries: readonly NewEntry[]): Promise<() => Promise<void>>;
  /** Work outside the record that can be done again at any time (fills caches, the vault). */
  after?(input: I, reach: Reach, entries: readonly Entry[]): Promise<void>;
}

/** Keeps the types of one act together. */
export function defineAct<I, S, F = null>(act: Act<I, S, F>): Act {
  return act as unknown as Act;
}
