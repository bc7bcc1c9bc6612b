// The forms of the acts of outreach, for the API, the command line, imports and the pages.
import { z } from '../../../acts/index.ts';
import { isDay } from '../../../kernel/index.ts';
import { maybe, maybeDate, maybeParty, party, required } from '../../claims/index.ts';
import { evidenceFields, happenedOn } from '../evidence.ts';
import { ANSWERS, ENDS, WAYS } from './approach.ts';

const day = z
  .string()
  .trim()
  .refine((text) => isDay(text), { error: 'is not a day: write 2026-12-31' });
const maybeDay = z
  .union([day, z.literal('')])
  .nullish()
  .transform((text) => text || null);

const newId = z
  .string()
  .regex(/^apr_[0-9a-z]{26}$/, { error: 'is no id of an approach: leave it out for a new one' })
  .optional();
const id = required.describe('The approach; an appeal goes by the id of its claim');
const followUpOn = maybeDay.describe('The day on which to ask again if nothing comes');
const way = z.enum(WAYS);
const subject = {
  to: party.describe('Who is asked'),
  by: party.describe('Who asks'),
  what: required.describe('For what, in a few words that name no private person'),
  way,
  question: maybe.describe('The question of the matrix to which an answer speaks'),
};

export const planInput = z.object({
  approach: newId,
  ...subject,
  plannedOn: maybeDate.describe('When it is to be made'),
  followUpOn,
});
export type PlanInput = z.infer<typeof planInput>;

export const makeInput = z.object({
  approach: newId,
  ...subject,
  on: happenedOn,
  followUpOn,
  ...evidenceFields,
});
export type MakeInput = z.infer<typeof makeInput>;

export const enterInput = z
  .object({
    to: subject.to,
    by: subject.by,
    what: subject.what,
    way: way.default('other'),
    on: maybeDate.describe('When it was asked; left out where it is only planned'),
    plannedOn: maybeDate.describe('When it is to be asked'),
    answerOn: maybeDate.describe('When the answer came'),
    answerStance: z
      .union([z.enum(ANSWERS), z.literal('')])
      .nullish()
      .transform((given) => given || null)
      .describe('What the answer was; left out where none came'),
    answerWords: maybe.describe('The answer in its words, naming no private person'),
    followUpOn,
  })
  .superRefine(({ on, answerOn, answerStance, answerWords }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const answered = answerOn ?? answerStance ?? answerWords;
    if (!answered) return;
    if (!on) wrong('on', 'is missing: there is an answer, so it was asked on some day');
    else if (!answerStance)
      wrong('answerStance', `is missing: say which it was, one of ${ANSWERS.join(', ')}`);
    else if (!answerOn) wrong('answerOn', 'is missing: give the day, the month or the year');
  });
export type EnterInput = z.infer<typeof enterInput>;

export const renewInput = z.object({
  approach: id,
  on: happenedOn,
  way,
  words: maybe.describe('What was asked this time, if it was otherwise'),
  followUpOn,
  ...evidenceFields,
});
export type RenewInput = z.infer<typeof renewInput>;

export const answerInput = z.object({
  approach: id,
  on: happenedOn,
  by: maybeParty.describe('Who answered; the party that was asked where left out'),
  stance: z.enum(ANSWERS),
  words: maybe.describe('The answer in its words, naming no private person'),
  followUpOn,
  ...evidenceFields,
});
export type AnswerInput = z.infer<typeof answerInput>;

export const followInput = z.object({ approach: id, dueOn: day, reason: maybe });
export type FollowInput = z.infer<typeof followInput>;

export const closeInput = z.object({
  approach: id,
  ended: z.enum(ENDS),
  reason: required,
  on: maybeDate,
});
export type CloseInput = z.infer<typeof closeInput>;

export const tieInput = z.object({
  approach: required.describe('The claim of the later appeal'),
  renews: maybe.describe('The earlier appeal, by its claim; empty: it stands alone'),
});
export type TieInput = z.infer<typeof tieInput>;
