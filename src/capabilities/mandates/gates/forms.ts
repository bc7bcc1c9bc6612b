// The parts that the forms of gates share.
import { z } from '../../../acts/index.ts';
import { isDay, isPartialDate } from '../../../kernel/index.ts';
import { maybeParty } from '../../claims/index.ts';

/** Signs of a title: two lines of a box in the drawing. */
const TITLE_MAX = 120;
/** Signs of a reason or a note. */
const REASON_MAX = 1000;
/** Signs of a short name; it stands in addresses and on the command line. */
const SLUG_MAX = 48;
/** Days of an estimate: ten years. */
const DAYS_MAX = 3660;
/** Claims behind one entry. */
const CLAIMS_MAX = 20;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const slug = z
  .string()
  .trim()
  .max(SLUG_MAX)
  .refine((text) => SLUG.test(text), {
    error: 'is no short name: write small letters, digits and single hyphens, such as base-ready',
  });
export const maybeSlug = z
  .union([slug, z.literal('')])
  .nullish()
  .transform((text) => text || null);

/** A short name out of a title: `Base and vehicles ready` is `base-and-vehicles-ready`. */
export function slugOf(title: string, taken: (slug: string) => boolean): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const cut = plain.replaceAll(/[^a-z0-9]+/g, '-').slice(0, SLUG_MAX - 4);
  const base = cut.replaceAll(/^-+|-+$/g, '') || 'item';
  if (!taken(base)) return base;
  for (let n = 2; ; n++) if (!taken(`${base}-${n}`)) return `${base}-${n}`;
}

const inOne = z.string().trim().max(TITLE_MAX).optional();
/** A text, or the same in each language in which somebody wrote it. */
export const names = z
  .union([
    z.string().trim().min(1, { error: 'is missing' }).max(TITLE_MAX),
    z.object({ en: inOne, fr: inOne, es: inOne, ht: inOne }),
  ])
  .transform((given) => {
    const each = typeof given === 'string' ? { en: given } : given;
    return Object.fromEntries(Object.entries(each).filter(([, text]) => text));
  })
  .refine((each) => Object.keys(each).length > 0, {
    error: 'is empty: write it in one language at least',
  });

const empty = (each: unknown) =>
  each === '' ||
  (typeof each === 'object' && each !== null && Object.values(each).every((text) => text === ''));
export const maybeNames = z.preprocess(
  (given) => (given === undefined || empty(given) ? null : given),
  names.nullable(),
);

export const reason = z.string().trim().min(1, { error: 'is missing' }).max(REASON_MAX);

export const day = z
  .string()
  .trim()
  .refine((text) => isDay(text), { error: 'is not a day: write 2026-12-31' });
export const maybeDay = z
  .union([day, z.literal('')])
  .nullish()
  .transform((text) => text || null);

const date = z
  .string()
  .trim()
  .refine((text) => isPartialDate(text), { error: 'is not a date: write 2023-10-02 or 2023-10' });
export const maybeDate = z
  .union([date, z.literal('')])
  .nullish()
  .transform((text) => text || null);

export const days = z.coerce
  .number()
  .int({ error: 'is not a whole number of days' })
  .min(0, { error: 'is negative: days are counted from 0' })
  .max(DAYS_MAX);
export const maybeDays = z.preprocess(
  (given) => (given === '' || given === undefined ? null : given),
  days.nullable(),
);

const offset = z
  .union([z.coerce.number().int().min(0), z.literal('')])
  .nullish()
  .transform((n) => (typeof n === 'number' ? n : null));
const maybeId = z
  .string()
  .trim()
  .nullish()
  .transform((id) => id || null);

const listOf = <T>(each: z.ZodType<T>) =>
  z.preprocess((given) => {
    if (given === undefined || given === null || given === '') return [];
    if (typeof given === 'string') return given.split(/[\s,]+/).filter(Boolean);
    return Array.isArray(given) ? given.filter((one) => one !== '') : given;
  }, z.array(each));
export const slugs = listOf(slug);

/** What an entry rests on. All may be left out, save where it is evidence. */
export const ground = {
  on: maybeDate.describe('The day that it is about; that of what it rests on where left out'),
  claims: listOf(z.string().trim())
    .refine((ids) => ids.length <= CLAIMS_MAX, { error: `are too many: ${CLAIMS_MAX} at most` })
    .describe('The claims that it rests on, by their ids'),
  source: maybeId.describe('Or the source of a passage, with its first and last character'),
  start: offset,
  end: offset,
  quote: maybeId.describe('Its words as they stand there, in place of the two numbers'),
  note: maybeNames.describe('A few words beside the state, such as “planned for mid-August”'),
};
export interface GroundInput {
  readonly on: string | null;
  readonly claims: readonly string[];
  readonly source: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string | null;
  readonly note: Readonly<Record<string, string>> | null;
}

/** `contingent=first site=airport`, or the same as an object. */
const factQuery = z.preprocess((given) => {
  if (typeof given !== 'string') return given;
  const pairs = given.split(/[\s,]+/).filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
}, z.record(z.string(), z.string()).nullish());

export const silence = z
  .enum(['not_met', 'unknown'])
  .describe('How it stands while nothing is on record: not_met where it would be seen');

/** `gate first-arrival`, `obligation …`, `fact vetting.cleared`; a finding where left out. */
export const metBy = z
  .object({
    kind: z.enum(['finding', 'gate', 'obligation', 'fact']),
    gate: maybeSlug,
    obligation: maybeId,
    fact: maybeId,
    query: factQuery,
  })
  .transform((given, context) => {
    const wants = (text: string | null, field: string): string => {
      if (text === null) context.addIssue({ code: 'custom', path: [field], message: 'is missing' });
      return text ?? '';
    };
    if (given.kind === 'gate') return { kind: 'gate' as const, gate: wants(given.gate, 'gate') };
    if (given.kind === 'obligation') {
      const obligation = wants(given.obligation, 'obligation');
      return { kind: 'obligation' as const, obligation };
    }
    if (given.kind === 'fact')
      return { kind: 'fact' as const, fact: wants(given.fact, 'fact'), query: given.query ?? {} };
    return { kind: 'finding' as const };
  });

export const holder = maybeParty.describe('Who must act');
