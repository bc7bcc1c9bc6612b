// The forms of returns and of settlements.
import { z } from '../../../acts/index.ts';
import { code, count, day, maybeState, originFields, reasonField } from '../contingent.ts';
import { COUNTED, COUNTERS } from './return.ts';

export const returnForm = z
  .object({
    state: maybeState.describe('Whose people; left out where the whole force was counted'),
    unit: code,
    number: count(0).describe('How many were counted'),
    on: day,
    counter: z.enum(COUNTERS).describe('Who counted'),
    ...originFields,
  })
  .superRefine(({ state, unit, counter, claim }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (unit !== null && state === null) refuse('unit', 'is of a contingent: name its state');
    if (counter === 'press' && claim === null)
      refuse('claim', 'is missing: what a newspaper counted stands in a source, by its claim');
  });
export type ReturnInput = z.infer<typeof returnForm>;

export const withdrawReturnForm = z.object({
  state: maybeState,
  return: z.string().regex(/^ret_[0-9a-z]{26}$/, { error: 'is no id of a return' }),
  reason: reasonField,
});

export const settleForm = z.object({
  state: maybeState.describe('Whose people; left out for the whole force'),
  of: z.enum(COUNTED).default('strength').describe('Who is there, or who came on the day'),
  on: day,
  number: count(0).describe('The figure that holds'),
  reason: reasonField.describe('Why this figure; name nobody'),
});
export type SettleInput = z.infer<typeof settleForm>;
