// What a view is: the one way to ask the record. Every view is asked for two dates: `asOf` (what
// was true or said by then) and `knownAt` (what had been recorded by then).
import type { z } from 'zod';
import type { Actor } from '../access/index.ts';
import type { Day, Lang } from '../kernel/index.ts';
import type { Reach } from './reach.ts';
import type { Rehearse } from './rehearsal.ts';

/** Both are days in UTC and count whole. */
export interface Clocks {
  readonly asOf: Day;
  readonly knownAt: Day;
}

export interface Asking {
  readonly mission: string;
  readonly actor: Actor;
  readonly clocks: Clocks;
  readonly today: Day;
  readonly lang: Lang;
  /** Asks another view of the same house, with the same language, rights and, as a rule, clocks. */
  ask(view: string, query?: Readonly<Record<string, unknown>>, clocks?: Clocks): Promise<unknown>;
  readonly rehearse: Rehearse;
}

export interface View<Q = unknown, A = unknown> {
  readonly name: string;
  readonly says: string;
  readonly query: z.ZodType<Q>;
  /** The form of the answer; what is not in it does not leave the house. */
  readonly answer: z.ZodType<A>;
  look(query: Q, reach: Reach, asking: Asking): Promise<A>;
  /** The rows for `format=csv` and `xlsx`; the longest list of the answer where left out. */
  rows?(answer: A): readonly Readonly<Record<string, unknown>>[];
  /**
   * What each column of its rows is, as a hashtag of the Humanitarian Exchange Language
   * (https://hxlstandard.org/standard/1-1final/): a second line under the heads of an export.
   */
  readonly tags?: Readonly<Record<string, string>>;
  /** Set by `defineFact`: a criterion of a gate may be met by it. */
  readonly fact?: true;
}

export function defineView<Q, A>(view: View<Q, A>): View {
  return view as unknown as View;
}
