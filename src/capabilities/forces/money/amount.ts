// An amount of money in one currency. Sums are made in hundredths, so that no fraction is lost, and
// only ever of one currency and one stage.
import { z } from '../../../acts/index.ts';

export interface Sum {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** More than any mission has cost, in the smallest currency unit in use. */
const AMOUNT_MAX = 1e13;

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export const currency = z
  .string({ error: 'is missing: write its ISO 4217 code, such as USD' })
  .trim()
  .toUpperCase()
  .refine((code) => CODES.has(code), {
    error: 'is no currency: write its ISO 4217 code, such as USD',
  });

/** Empty in a form is null. */
const orNull = <T>(form: z.ZodType<T>) =>
  z.preprocess((given) => (given === '' || given === undefined ? null : given), form.nullable());

export const maybeCurrency = orNull(currency);

const PARTED = /^\d{1,3}(?:[,'’\s\u00a0\u202f]\d{3})+(?:\.\d+)?$/;

/** `1000000`, `1,000,000.50`: thousands may be parted, a point stands before hundredths. */
const figures = z.preprocess(
  (given) => {
    if (typeof given !== 'string') return given;
    const text = given.trim();
    const bare = PARTED.test(text) ? text.replaceAll(/[,'’\s\u00a0\u202f]/g, '') : text;
    return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : given;
  },
  z.number({ error: 'is no amount: write it in figures, such as 1,000,000 or 1000000.50' }),
);

export const amount = figures
  .refine((n) => n > 0, { error: 'is not more than nothing: an amount is above 0' })
  .refine((n) => n <= AMOUNT_MAX, { error: 'is more than any mission has cost' })
  .refine((n) => cents(n) === Math.round(n * 1000) / 10, {
    error: 'has more than two figures after the point',
  });

/** Null where no amount is said. */
export const maybeAmount = orNull(amount);

/** The same, where nothing is left: a pledge that was taken back. */
export const leftAmount = figures.refine((n) => n >= 0 && n <= AMOUNT_MAX, {
  error: 'is below nothing: write 0 where all of it was taken back',
});

export const cents = (n: number): number => Math.round(n * 100);

/** The sum of amounts of one currency, in its units. */
export function added(amounts: readonly number[]): number {
  return amounts.reduce((all, n) => all + cents(n), 0) / 100;
}

/** One sum a currency, the largest number first; nothing of different currencies is added. */
export function byCurrency(sums: readonly Sum[]): Sum[] {
  const all = new Map<string, number>();
  for (const { amount: n, currency: code } of sums) all.set(code, (all.get(code) ?? 0) + cents(n));
  return [...all]
    .map(([code, n]) => ({ currency: code, amount: n / 100 }))
    .sort((a, b) => b.amount - a.amount || a.currency.localeCompare(b.currency));
}
