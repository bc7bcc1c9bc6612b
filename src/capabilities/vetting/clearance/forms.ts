// The forms of clearance. Reasons are words of closed lists and numbers of files: free words might
// hold a name.
import { z } from '../../../acts/index.ts';
import { day, lookForm, maybeState, personId } from '../roster/forms.ts';
import {
  GROUPS,
  LIFT_REASONS,
  OVERRIDE_REASONS,
  REVOKE_REASONS,
  SUSPEND_REASONS,
} from './clearance.ts';

/** The largest force that was planned, with room. */
const PEOPLE_MAX = 20_000;

const listOf = <T>(each: z.ZodType<T>) =>
  z.preprocess(
    (given) => (typeof given === 'string' ? given.split(/[\s,]+/).filter(Boolean) : given),
    z.array(each),
  );
const persons = listOf(personId)
  .refine((ids) => ids.length <= PEOPLE_MAX, { error: `are too many: ${PEOPLE_MAX} at most` })
  .nullish()
  .transform((ids) => ids ?? []);
const { reference } = lookForm;
const needed = day.pipe(z.string({ error: 'is missing' }));
const on = day.describe('The day from which it counts; today where left out');

export const signForm = z.object({
  persons: persons.describe('Ids of members; left out, everybody of the contingent'),
  contingent: maybeState.describe('Three letters of a state: all of it who pass'),
  on: on.describe('The day of the signature; an earlier one needs the number of the paper'),
  until: day.describe('The last day; as long as the rules allow where left out'),
  reference,
});
export type SignForm = z.infer<typeof signForm>;

const word = { persons: persons.refine((ids) => ids.length > 0, { error: 'is missing' }) };
export const suspendForm = z.object({ ...word, reason: z.enum(SUSPEND_REASONS), on, reference });
export const revokeForm = z.object({ ...word, reason: z.enum(REVOKE_REASONS), on, reference });
export const liftForm = z.object({ ...word, reason: z.enum(LIFT_REASONS), on, reference });
export type WordForm = z.infer<typeof suspendForm | typeof revokeForm | typeof liftForm>;

export const overrideForm = z.object({
  person: personId,
  reason: z.enum(OVERRIDE_REASONS),
  until: needed.describe('The last day on which it counts'),
  waives: listOf(z.string().regex(/^[a-z-]+(?:\.[a-z0-9_.-]+)?$/i, { error: 'is no requirement' }))
    .nullish()
    .transform((names) => names ?? [])
    .describe('The requirements that it leaves aside; all that do not hold where left out'),
  on,
  reference,
});
export type OverrideForm = z.infer<typeof overrideForm>;

export const confirmForm = z.object({
  override: z.string().regex(/^ovr_[0-9a-z]{26}$/, { error: 'is no id of an override' }),
  agrees: z.enum(['yes', 'no']),
  on,
});
export type ConfirmForm = z.infer<typeof confirmForm>;

const days = (from: number, to: number) =>
  z.coerce
    .number()
    .int({ error: 'is not a whole number of days' })
    .min(from, { error: `is less than ${from} days` })
    .max(to, { error: `is more than ${to} days` });
const text = z.string().trim().max(300);

export const rulesForm = z.object({
  requires: listOf(z.enum(GROUPS))
    .refine((groups) => groups.includes('screening'), {
      error: 'needs screening: nobody is cleared who was not screened',
    })
    .describe('What is asked of a person; whatever is left out is asked of nobody'),
  validDays: days(1, 1096).describe('Days for which a signature counts'),
  screeningDays: days(1, 1096).describe('Days for which a run of screening counts'),
  listDays: days(0, 366).describe('Days within which a new version of a list is screened against'),
  overrideDays: days(1, 366).describe('The longest override'),
  from: on.describe('The day from which they count; today where left out'),
  source: text.min(1, { error: 'is missing: name what lays them down' }),
  address: z
    .union([z.url({ protocol: /^https?$/, error: 'is no address of the web' }), z.literal('')])
    .nullish()
    .transform((given) => given || null),
});
export type RulesForm = z.infer<typeof rulesForm>;
