// The stream of a state's part of the force: its units, its movements, its returns and its goods.
// All are decided on one stream, so that two writers cannot both send home the same people.
import { z } from '../../acts/index.ts';
import { type Day, dayOf, isDay, isState, type Party, Problem } from '../../kernel/index.ts';
import { CONTINGENT_PROBLEMS } from './contingent-problems.ts';

export const contingentStream = (state: Party) => `contingent:${state}`;

export const state = z
  .string()
  .trim()
  .transform((given) => given.toUpperCase())
  .refine(isState, { error: 'is no state: its code of three letters is needed' });

export const maybeState = z
  .union([state, z.literal('')])
  .nullish()
  .transform((given) => given || null);

const text = z
  .string()
  .trim()
  .nullish()
  .transform((given) => given || null);

export const day = z.string().trim().refine(isDay, { error: 'is no day such as 2024-06-25' });
export const maybeDay = text.refine((given) => given === null || isDay(given), {
  error: 'is no day such as 2024-06-25',
});

/** A whole number of people or goods, as a form, a cell or a command line gives it. */
export const count = (least: 0 | 1) =>
  z.preprocess(
    (given) => (typeof given === 'string' ? Number(given.trim() || Number.NaN) : given),
    z
      .number({ error: 'is no number: write it in figures, such as 150' })
      .int({ error: 'is no whole number' })
      .min(least, {
        error: 'is below what can be counted: a movement back is a kind of its own, never a minus',
      })
      .max(1_000_000, { error: 'is more than any force has' }),
  );
export const maybeCount = (least: 0 | 1) =>
  z
    .preprocess((given) => (given === '' ? null : given), count(least).nullish())
    .transform((given) => given ?? null);

/**
 * A designation of a unit or a rotation. No free words: the name of a unit may be that of its
 * commander.
 */
export const code = text
  .transform((given) => given?.toUpperCase().replaceAll(/\s+/g, '-') ?? null)
  .refine((given) => given === null || /^[A-Z]{0,6}-?\d{1,4}[A-Z]?$/.test(given), {
    error: 'is no designation such as FPU-1: letters and a number, no words',
  });
export const neededCode = code.pipe(
  z.string({ error: 'is missing: give a designation such as FPU-1' }),
);

/** A number of a file: words might hold a name. */
export const reference = text.refine(
  (given) => given === null || (given.length <= 40 && /^[A-Za-z]{0,6}[\d/.\- ]*\d$/.test(given)),
  { error: 'is no number of a file, such as OC-2024/17: words are not kept here' },
);

export const claimId = text
  .refine((given) => given === null || /^clm_[0-9a-z]{26}$/.test(given), {
    error: 'is no id of a claim',
  })
  .describe('The claim of a source that says the same, if one does');

export const reasonField = z
  .string()
  .trim()
  .min(10, { error: 'is too short: a reason of ten signs at least is needed' })
  .max(500, { error: 'is too long: 500 signs at most' });

/** Where an entry comes from, and since when it was known. */
export const originFields = {
  notedOn: maybeDay.describe('When the office learnt of it; the day of the entry if left out'),
  reference: reference.describe('The number of the signal or return'),
  claim: claimId,
};
export interface Origin {
  readonly notedOn: Day | null;
  readonly reference: string | null;
  readonly claim: string | null;
}

/** @returns a refusal where the day is yet to come, or it was noted before it was */
export function whyNoDay({ on, notedOn }: { on: Day; notedOn: Day | null }, at: string) {
  const today = dayOf(at);
  if (on > today) return new Problem(CONTINGENT_PROBLEMS.future, { on, today });
  if (notedOn && notedOn > today)
    return new Problem(CONTINGENT_PROBLEMS.future, { on: notedOn, today });
  if (notedOn && notedOn < on) return new Problem(CONTINGENT_PROBLEMS.foretold, { on, notedOn });
  return null;
}
