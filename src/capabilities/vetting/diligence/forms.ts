// The forms of due diligence.
import { z } from '../../../acts/index.ts';
import { document, neededDay } from '../attested/naming.ts';
import { day } from '../roster/forms.ts';
import { DECISIONS, GROUNDS, type Ground, MEASURES, RISKS } from './terms.ts';

const NOTE_MAX = 4_000;
const note = z
  .string()
  .trim()
  .max(NOTE_MAX)
  .nullish()
  .transform((given) => given || null)
  .describe('Why: kept in the vault with the unit or the person, never in the record');
export const subjectId = z
  .string()
  .regex(/^(?:unt|off)_[0-9a-z]{26}$/, { error: 'is no id of a unit or a member' });
const grounds = z
  .array(z.union([z.enum(GROUNDS), z.literal('')]))
  .nullish()
  .transform((given) => (given ?? []).filter((each): each is Ground => each !== ''));
const assessmentId = z.string().regex(/^dlg_[0-9a-z]{26}$/, { error: 'is no id of an assessment' });
const measure = z.enum(MEASURES);
/** A row of the form that was left empty is none. */
const agreed = z.object({
  measure: z.union([measure, z.literal('')]),
  due: day,
});

export const assessInput = z.object({
  subject: subjectId,
  on: neededDay,
  receivedOn: day,
  risk: z.enum(RISKS),
  grounds,
  decision: z.enum(DECISIONS),
  measures: z
    .array(agreed)
    .nullish()
    .transform((given, context) =>
      (given ?? []).flatMap(({ measure: name, due }, i) => {
        if (name === '') return [];
        if (due !== null) return [{ measure: name, due }];
        const path = [i, 'due'];
        context.addIssue({ code: 'custom', path, message: 'is missing: say by when it is met' });
        return [];
      }),
    ),
  reviewOn: neededDay.describe('When it is looked at again'),
  document,
  note,
});
export type AssessInput = z.infer<typeof assessInput>;

export const metInput = z.object({ assessment: assessmentId, measure, on: neededDay, document });
export type MetInput = z.infer<typeof metInput>;

export const suspendInput = z.object({
  subject: subjectId,
  on: neededDay,
  grounds,
  document,
  note,
});
export type SuspendInput = z.infer<typeof suspendInput>;

export const liftInput = z.object({ subject: subjectId, on: neededDay, document, note });
export type LiftInput = z.infer<typeof liftInput>;

export const withdrawInput = z.object({
  assessment: assessmentId,
  reason: z.enum(['entered_wrongly', 'wrong_subject', 'annulled']),
});
export type WithdrawInput = z.infer<typeof withdrawInput>;
