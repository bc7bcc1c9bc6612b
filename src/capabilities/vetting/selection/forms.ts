// The forms of selection tests.
import { z } from '../../../acts/index.ts';
import { CORRECTION_REASONS } from '../attested/attested.ts';
import {
  document,
  hasContingent,
  hasPeople,
  isNamed,
  maybeMonths,
  NO_CONTINGENT,
  NOT_NAMED,
  neededDay,
  skip,
  sourceForm,
  whoFields,
  wholeFields,
} from '../attested/naming.ts';
import { TESTS } from '../holding.ts';
import { day, personId } from '../roster/forms.ts';
import { ROLE_NAMES, type Role } from '../roster/member.ts';
import { ASSESSORS, RESULTS, TESTED_LANGUAGES } from './result.ts';

const maybe = <T extends string>(names: readonly [T, ...T[]]) =>
  z
    .union([z.enum(names), z.literal('')])
    .nullish()
    .transform((given) => (given || null) as T | null);
const score = z
  .union([
    z.literal(''),
    z.coerce
      .number({ error: 'is no number' })
      .min(0, { error: 'is below 0' })
      .max(100, { error: 'is above 100' }),
  ])
  .nullish()
  .transform((given) => (given === '' || given === undefined ? null : given))
  .describe('Of a hundred');

export const testRow = z
  .object({ ...whoFields, result: maybe(RESULTS), score, skip })
  .refine(isNamed, NOT_NAMED);

export const recordInput = z
  .object({
    test: z.enum(TESTS),
    takenOn: neededDay,
    until: day.describe('The last day on which it counts, where the paper says; else by the rule'),
    receivedOn: day,
    assessor: z.enum(ASSESSORS).default('state'),
    language: maybe(TESTED_LANGUAGES).describe('Of a test of language'),
    document,
    ...wholeFields,
    result: maybe(RESULTS).describe('Of all rows that say none'),
    people: z.array(testRow).max(20_000).default([]),
    import: z.string().max(60).nullish(),
  })
  .refine(hasPeople, { error: 'is empty: nobody was tested', path: ['people'] })
  .refine(hasContingent, NO_CONTINGENT);
export type RecordInput = z.infer<typeof recordInput>;

export const correctInput = z.object({
  batch: z.string().regex(/^tst_[0-9a-z]{26}$/, { error: 'is no id of a test' }),
  person: personId,
  result: z
    .union([z.enum(RESULTS), z.literal('none'), z.literal('')])
    .nullish()
    .transform((given) => given || null)
    .describe('`none`: it does not count at all; left out: as it was'),
  takenOn: day,
  until: day,
  score,
  reason: z.enum(CORRECTION_REASONS),
  document,
});
export type CorrectInput = z.infer<typeof correctInput>;

export const roles = z
  .array(z.union([z.enum(ROLE_NAMES as [Role, ...Role[]]), z.literal('')]))
  .nullish()
  .transform((given) => given?.filter((each) => each !== '') ?? null);

export const ruleInput = z.object({
  test: z.enum(TESTS),
  months: maybeMonths.describe('How long it counts; left out: it does not lapse'),
  needed: z
    .enum(['all', 'roles', 'nobody'])
    .default('all')
    .describe('Who needs it; with `roles`, those of the list'),
  roles,
  from: neededDay.describe('The day from which it counts'),
  source: sourceForm,
});
export type RuleInput = z.infer<typeof ruleInput>;
