// The forms of certification.
import { yesNo, z } from '../../../acts/index.ts';
import { CORRECTION_REASONS } from '../attested/attested.ts';
import {
  document,
  hasContingent,
  hasPeople,
  isNamed,
  months,
  NO_CONTINGENT,
  NOT_NAMED,
  neededDay,
  skip,
  sourceForm,
  whoFields,
  wholeFields,
} from '../attested/naming.ts';
import { CERTIFIERS } from '../holding.ts';
import { day, personId } from '../roster/forms.ts';
import { FORMS, SIGNATORIES } from './paper.ts';

const DETAILS_MAX = 2_000;
const answer = z
  .union([z.literal(''), yesNo])
  .nullish()
  .transform((given) => (given === '' || given === undefined ? null : given));

const answers = {
  convicted: answer.describe('Convicted of a criminal, human-rights or disciplinary offence'),
  investigated: answer.describe('Under an open investigation for one'),
};
export const certifyRow = z
  .object({
    ...whoFields,
    ...answers,
    skip,
    details: z
      .string()
      .trim()
      .max(DETAILS_MAX)
      .nullish()
      .transform((given) => given || null)
      .describe('What lies behind a yes: kept in the vault with the person, never in the record'),
  })
  .refine(isNamed, NOT_NAMED);

export const certifyInput = z
  .object({
    by: z.enum(CERTIFIERS),
    form: z.enum(FORMS).default('other'),
    signatory: z
      .union([z.enum(SIGNATORIES), z.literal('')])
      .nullish()
      .transform((given) => given || null),
    signatoryName: z
      .string()
      .trim()
      .max(200)
      .nullish()
      .transform((given) => given || null)
      .describe('Who signed: kept in the vault with each person'),
    signedOn: neededDay,
    until: day.describe('The last day for which the paper says it holds; else it goes by the rule'),
    receivedOn: day,
    document,
    ageExcept: document.describe('The number of the decision that allows an age outside the rule'),
    ...wholeFields,
    ...answers,
    people: z.array(certifyRow).max(20_000).default([]),
    import: z.string().max(60).nullish(),
  })
  .refine(hasPeople, { error: 'is empty: nobody is certified', path: ['people'] })
  .refine(hasContingent, NO_CONTINGENT);
export type CertifyInput = z.infer<typeof certifyInput>;

export const withdrawInput = z.object({
  batch: z.string().regex(/^crt_[0-9a-z]{26}$/, { error: 'is no id of a certification' }),
  person: personId,
  /** From this day; as if it had never been, for a reason that says it was wrong. */
  on: neededDay,
  reason: z.enum(['withdrawn', 'new_facts', ...CORRECTION_REASONS]),
  document,
});
export type WithdrawInput = z.infer<typeof withdrawInput>;

const years = z.coerce.number({ error: 'is no age' }).int().min(16).max(99);
export const rulesInput = z.object({
  ageMin: years.optional().describe('Youngest age'),
  ageBelow: years.optional().describe('The age that must not be reached yet'),
  months: z
    .union([z.literal(''), z.null(), months])
    .optional()
    .transform((given) => (given === '' ? null : given))
    .describe('How long a certification counts; empty: it does not lapse; left out: as before'),
  convictionBars: yesNo.optional(),
  investigationBars: yesNo.optional(),
  from: neededDay.describe('The day from which it counts'),
  source: sourceForm,
});
export type RulesInput = z.infer<typeof rulesInput>;
