// What an entry made by hand rests on: a claim of the record, a passage of a source, or neither,
// where the only witness is whoever wrote it down.
import { z } from '../../acts/index.ts';
import { type Day, dayOf, firstDay, type PartialDate, Problem } from '../../kernel/index.ts';
import { partialDate } from '../sources/index.ts';
import { DIPLOMACY_PROBLEMS } from './problems.ts';

/** Offsets are UTF-16 code units in the source's text. */
export interface Evidence {
  readonly claim: string | null;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

const name = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || null);
const offset = z.preprocess(
  (given) => (given === '' ? null : given),
  z.coerce.number().int().min(0).nullish(),
);

/** The fields by which any act here names what it rests on. */
export const evidenceFields = {
  claim: name.describe('The claim that says so, if one does'),
  source: name.describe('Or the source; start and end then give its words'),
  start: offset,
  end: offset,
};
export type GivenEvidence = z.infer<z.ZodObject<typeof evidenceFields>>;

/** When it happened, as precisely as is known. */
export const happenedOn = partialDate.describe('When: 2023-07-31, or 2023-07, or 2023');

/** @returns a refusal where it would lie after today: what is to come is planned. */
export function yetToCome(on: PartialDate, at: string): Problem | null {
  const today: Day = dayOf(at);
  if (firstDay(on) <= today) return null;
  return new Problem(DIPLOMACY_PROBLEMS.yetToCome, { on, today });
}
