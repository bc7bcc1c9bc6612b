// The forms of rosters: a row as a state writes it, read into a member.
import { z } from '../../../acts/index.ts';
import { RANKS, type Rank, readName } from '../../../engines/roster/index.ts';
import { isDay, isPartialDate, isState } from '../../../kernel/index.ts';
import { type Member, PURPOSES, type Purpose, ROLE_NAMES, type Role, SEXES } from './member.ts';

const TEXT_MAX = 200;
const text = z
  .string()
  .trim()
  .max(TEXT_MAX)
  .nullish()
  .transform((given) => given || null);
const oneOf = <T extends string>(names: readonly T[]) =>
  z
    .enum(names as readonly [T, ...T[]])
    .nullish()
    .or(z.literal(''))
    .transform((given) => given || null);

/** Contingents are of states: a cell of another column might hold a name. */
export const state = z
  .string()
  .trim()
  .transform((given) => given.toUpperCase())
  .refine(isState, { error: 'is no state: its code of three letters is needed' });
export const maybeState = z
  .union([state, z.literal('')])
  .nullish()
  .transform((given) => given || null);

export const personId = z.string().regex(/^off_[0-9a-z]{26}$/, { error: 'is no id of a member' });
export const day = z
  .string()
  .trim()
  .nullish()
  .transform((given) => given || null)
  .refine((given) => given === null || isDay(given), { error: 'is no day such as 2024-06-25' });
const born = text.refine((given) => given === null || isPartialDate(given), {
  error: 'is no date such as 1985-07-31 or 1985',
});

export const rank = oneOf(Object.keys(RANKS) as Rank[]);
export const role = oneOf<Role>(ROLE_NAMES);

/** Each part of a name may have a column; what is known otherwise is left out. */
const cells = {
  name: text.describe('The whole name, where it has one column'),
  given: text,
  middle: text,
  family: text,
  family2: text.describe('The second family name'),
};
const personal = {
  born,
  number: text.describe('The service number'),
  sex: oneOf(Object.keys(SEXES) as (keyof typeof SEXES)[]),
  nationality: text,
  birthPlace: text,
  document: text.describe('The number of a passport or card'),
};

export const memberForm = z
  .object({ ...cells, ...personal, contingent: state, rank, role, unit: text })
  .transform((given, context): Member => {
    const { name, given: first, middle, family, family2, ...rest } = given;
    const read = readName({ name, given: first, middle, family, family2 }, given.rank);
    const no = read === null ? 'has no letters' : /\d/.test(read.full) ? 'has figures in it' : null;
    if (read === null || no !== null) {
      context.addIssue({ code: 'custom', path: ['name'], message: no ?? 'is missing' });
      return z.NEVER;
    }
    return {
      ...{ ...rest, name: read.full, given: read.given, family: read.family },
      ...{ rank: given.rank ?? read.rank, role: given.role ?? 'officer' },
    };
  });

/** What is corrected of a person; what is left out stays. */
export const correctionForm = z.object({
  person: personId,
  ...cells,
  ...personal,
  contingent: maybeState,
  rank,
  role,
  unit: text,
});
export type Correction = z.infer<typeof correctionForm>;

/** Why somebody looks; a reference is a number of a file, so that no name gets in with it. */
export const lookForm = {
  reason: z.enum(PURPOSES as [Purpose, ...Purpose[]]),
  reference: z
    .string()
    .trim()
    .max(40)
    .nullish()
    .transform((given) => given || null)
    .refine((given) => given === null || /^[A-Za-z]{0,6}[\d/.\- ]*\d$/.test(given), {
      error: 'is no number of a file, such as OC-2024/17: words are not kept here',
    }),
};
