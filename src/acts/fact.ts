// A fact: a view that answers one question with met, not met or unknown, and the sentence that says
// why. A criterion of an earlier capability can be met by a fact of a later one: it names the fact
// and asks for it through the house, so that neither imports the other.
import { z } from 'zod';
import type { Reach } from './reach.ts';
import type { Asking, View } from './view.ts';

export const FACT_STATES = ['met', 'not_met', 'unknown'] as const;

export const factAnswer = z.object({
  state: z.enum(FACT_STATES),
  /** Why, in one sentence, in the language that was asked for. */
  sentence: z.string(),
  /** Ids of the claims that it rests on. */
  cites: z.array(z.string()).default([]),
});
export type FactAnswer = z.infer<typeof factAnswer>;

interface FactSpec<Q> {
  readonly name: string;
  readonly says: string;
  readonly query: z.ZodType<Q>;
  look(query: Q, reach: Reach, asking: Asking): Promise<FactAnswer>;
}

/** A view that a criterion may be met by, such as `vetting.cleared`. */
export function defineFact<Q>(spec: FactSpec<Q>): View {
  const view: View<Q, FactAnswer> = { ...spec, answer: factAnswer, fact: true };
  return view as unknown as View;
}
