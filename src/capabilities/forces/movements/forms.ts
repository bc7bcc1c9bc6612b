// The forms of movements and of overrides.
import { z } from '../../../acts/index.ts';
import { code, day, maybeCount, originFields, reasonField, state } from '../contingent.ts';
import { CAUSES, COMING, KINDS } from './movement.ts';

/** People of one movement: a plane or a few, and no list that would fill an entry. */
const PEOPLE_MAX = 500;

const person = z.string().regex(/^off_[0-9a-z]{26}$/, { error: 'is no id of a member' });
/** Ids one by one, or in one text as somebody pastes them. */
const people = z
  .preprocess(
    (given) =>
      (typeof given === 'string' ? [given] : Array.isArray(given) ? given : [])
        .flatMap((each) => String(each).split(/[\s,;]+/))
        .filter((each) => each !== ''),
    z.array(person).max(PEOPLE_MAX, { error: 'are too many: 500 people at most' }),
  )
  .default([]);

const cause = z
  .union([z.enum(CAUSES), z.literal('')])
  .nullish()
  .transform((given) => given || null);

export const movementForm = z
  .object({
    state,
    kind: z.enum(KINDS),
    number: maybeCount(1).describe('How many; left out where people are named'),
    people: people.describe('Members of the roster, by their ids'),
    relief: maybeCount(0).describe('Of a rotation: how many come for them; as many if left out'),
    relieving: people.describe('Of a rotation: who comes for them'),
    on: day,
    unit: code,
    rotation: code,
    cause,
    override: z
      .string()
      .trim()
      .nullish()
      .transform((given) => given || null)
      .describe('The override by which people come who are not cleared'),
    ...originFields,
  })
  .transform((given, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const { people: named, relieving, kind } = given;
    if (given.number === null && named.length === 0)
      refuse('number', 'is missing: say how many, or name the people');
    if (given.number !== null && named.length > 0 && named.length !== given.number)
      refuse('number', 'is not as many as are named');
    const rotates = kind === 'rotate';
    if (!rotates && (given.relief || relieving.length > 0))
      refuse('relief', 'is of a rotation only: write rotate, or leave it out');
    if (relieving.length > 0 && given.relief !== null && given.relief !== relieving.length)
      refuse('relief', 'is not as many as are named');
    const number = given.number ?? named.length;
    const comes = relieving.length > 0 ? relieving.length : (given.relief ?? number);
    if (given.override && !COMING.includes(kind) && !rotates)
      refuse('override', 'is of people who come: leave it out');
    return { ...given, number, relief: rotates ? comes : 0 };
  });
export type MovementInput = z.infer<typeof movementForm>;

export const movementId = z
  .string()
  .regex(/^mov_[0-9a-z]{26}$/, { error: 'is no id of a movement' });
export const withdrawForm = z.object({ state, movement: movementId, reason: reasonField });

export const overrideId = z
  .string()
  .regex(/^ovr_[0-9a-z]{26}$/, { error: 'is no id of an override' });
export const overrideForm = z
  .object({
    state,
    people,
    number: maybeCount(1).describe('How many, where they cannot be named'),
    on: day.describe('The day of the arrival'),
    reason: reasonField.describe('Why they come uncleared; name nobody'),
  })
  .transform((given, context) => {
    if (given.number === null && given.people.length === 0)
      context.addIssue({
        ...{ code: 'custom', path: ['number'] },
        message: 'is missing: say how many, or name the people',
      });
    return { ...given, number: given.people.length || (given.number ?? 0) };
  });
export type OverrideInput = z.infer<typeof overrideForm>;

export const confirmForm = z.object({
  state,
  override: overrideId,
  agrees: z.enum(['yes', 'no']),
});
