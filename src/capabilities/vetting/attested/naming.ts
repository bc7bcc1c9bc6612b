// Whom a row means. An officer who keeps attendance has a service number or a name, not an id of
// this record: both are looked up on the rosters, and where they do not agree it is said.
import { yesNo, z } from '../../../acts/index.ts';
import { isDay } from '../../../kernel/index.ts';
import { maybeState, personId } from '../roster/forms.ts';

const NAME_MAX = 200;
const text = z
  .string()
  .trim()
  .max(NAME_MAX)
  .nullish()
  .transform((given) => given || null);

/** One of id, number and name is needed. */
export const whoFields = {
  person: z
    .union([personId, z.literal('')])
    .nullish()
    .transform((given) => given || null),
  contingent: maybeState,
  number: text.describe('The service number as the roster has it'),
  name: text.describe('The whole name; with a number it is checked against it'),
};

/** Beside the rows: a whole contingent, or one unit of it, of which the rows are exceptions. */
export const wholeFields = {
  contingent: maybeState,
  everybody: yesNo
    .default(false)
    .describe('All of the contingent, or of its unit, on that day; the rows are then exceptions'),
  unit: z
    .union([z.string().regex(/^unt_[0-9a-z]{26}$/, { error: 'is no id of a unit' }), z.literal('')])
    .nullish()
    .transform((given) => given || null),
};
/** Of a row that leaves somebody out of a whole contingent. */
export const skip = yesNo.default(false).describe('Leave this one out');

interface Whole {
  readonly everybody: boolean;
  readonly contingent: string | null;
  readonly people: readonly unknown[];
}
export const hasPeople = ({ everybody, people }: Whole): boolean => everybody || people.length > 0;
export const hasContingent = ({ everybody, contingent }: Whole): boolean =>
  !everybody || contingent !== null;
export const NO_CONTINGENT = {
  error: 'is missing: say whose contingent everybody is of',
  path: ['contingent'],
};

export interface Who {
  readonly person: string | null;
  readonly contingent: string | null;
  readonly number: string | null;
  readonly name: string | null;
}

export const isNamed = ({ person, number, name }: Omit<Who, 'contingent'>): boolean =>
  [person, number, name].some((part) => part !== null);
export const NOT_NAMED = {
  error: 'names nobody: give the id, the service number or the name',
  path: ['number'],
};

/** A day that must be there. */
export const neededDay = z
  .string({ error: 'is missing: write it as 2024-06-25' })
  .trim()
  .refine(isDay, { error: 'is no day such as 2024-06-25' });

/** The number of a paper, never words: so no name gets in with it. */
export const document = z
  .string()
  .trim()
  .max(40)
  .nullish()
  .transform((given) => given || null)
  .refine(
    (given) => given === null || /^[A-Za-z]{0,6}(?:[-/ ][A-Za-z]{1,4})?[\d/.\- ]*\d$/.test(given),
    {
      error: 'is no number of a paper, such as NV/2024/117: words are not kept here',
    },
  );

/** Months for which something is valid. */
export const months = z.coerce
  .number({ error: 'is no number of months' })
  .int({ error: 'is no whole number of months' })
  .min(1, {
    error: 'is less than one month: leave it out where it does not lapse, one month at least else',
  })
  .max(240, { error: 'is more than twenty years: leave it out where it does not lapse' });
export const maybeMonths = z
  .union([z.literal(''), months])
  .nullish()
  .transform((given) => (given === '' || given === undefined ? null : given));

/** Where a rule or a module stands written. */
export const sourceForm = z.object({
  title: z.string().trim().min(1, { error: 'is missing: say where it is written' }).max(300),
  address: z
    .union([
      z.url({ protocol: /^https?$/, error: 'is no address such as https://un.org' }),
      z.literal(''),
    ])
    .nullish()
    .transform((given) => given || null),
});
export interface RuleSource {
  readonly title: string;
  readonly address: string | null;
}
