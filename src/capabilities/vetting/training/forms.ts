// The forms of training.
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
import { day, personId } from '../roster/forms.ts';
import { roles } from '../selection/forms.ts';
import { AREAS, COURSES, OUTCOMES, PROVIDERS } from './course.ts';

const moduleName = z
  .string({ error: 'is missing' })
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9-]{1,39}$/, { error: 'is no short name such as cptm-1' });
const title = z.string().trim().min(1, { error: 'is missing' }).max(200);
const whole = (most: number) =>
  z
    .union([z.literal(''), z.coerce.number({ error: 'is no number' }).int().min(0).max(most)])
    .nullish()
    .transform((given) => (given === '' || given === undefined ? null : given));

export const moduleInput = z.object({
  module: moduleName,
  title: z.object({
    en: title,
    fr: z
      .union([title, z.literal('')])
      .nullish()
      .transform((given) => given || null),
  }),
  area: z.enum(AREAS).default('mission'),
  hours: whole(2_000).describe('Hours of teaching'),
  months: maybeMonths.describe('How long a course counts; left out: it does not lapse'),
  refresherWithin: whole(120).describe(
    'Months after it lapsed in which a refresher is enough; left out: there is no refresher',
  ),
  needed: z.enum(['all', 'roles', 'nobody']).default('all'),
  roles,
  from: neededDay.describe('The day from which it counts'),
  source: sourceForm,
});
export type ModuleInput = z.infer<typeof moduleInput>;

export const retireInput = z.object({
  module: moduleName,
  reason: z.string().trim().min(1, { error: 'is missing: say why' }).max(600),
  from: neededDay.describe('The day from which nobody needs it'),
});
export type RetireInput = z.infer<typeof retireInput>;

const outcome = z
  .union([z.enum(OUTCOMES), z.literal('')])
  .nullish()
  .transform((given) => given || null);

export const attendanceRow = z
  .object({
    ...whoFields,
    outcome,
    skip,
    certificate: document.describe('The number of the certificate; else it gets one'),
  })
  .refine(isNamed, NOT_NAMED);

export const recordInput = z
  .object({
    module: moduleName.describe('Its short name in the catalogue, such as cptm-1'),
    startedOn: day.describe('The first day; the last where left out'),
    endedOn: neededDay.describe('The last day'),
    until: day.describe(
      'The last day on which it counts, where the paper says; else by the module',
    ),
    receivedOn: day,
    course: z.enum(COURSES).default('full'),
    provider: z.enum(PROVIDERS).default('state'),
    document,
    ...wholeFields,
    outcome: outcome.describe('Of all rows that say none; `completed` where left out'),
    people: z.array(attendanceRow).max(20_000).default([]),
    import: z.string().max(60).nullish(),
  })
  .refine(hasPeople, { error: 'is empty: nobody was there', path: ['people'] })
  .refine(hasContingent, NO_CONTINGENT);
export type RecordInput = z.infer<typeof recordInput>;

export const correctInput = z.object({
  batch: z.string().regex(/^trn_[0-9a-z]{26}$/, { error: 'is no id of a course' }),
  person: personId,
  outcome: z
    .union([z.enum(OUTCOMES), z.literal('none'), z.literal('')])
    .nullish()
    .transform((given) => given || null)
    .describe('`none`: it does not count at all; left out: as it was'),
  startedOn: day,
  endedOn: day,
  until: day,
  certificate: document,
  reason: z.enum(CORRECTION_REASONS),
});
export type CorrectInput = z.infer<typeof correctInput>;
