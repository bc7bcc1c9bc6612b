// The forms of the acts on engagements.
import { z } from '../../../acts/index.ts';
import { WORDS } from '../../../kernel/index.ts';
import { maybe, maybeDate, maybeParty, party, required } from '../../claims/index.ts';
import { partialDate } from '../../sources/index.ts';
import { evidenceFields, happenedOn } from '../evidence.ts';
import { GIVEN } from './engagement.ts';

const newId = z
  .string()
  .regex(/^eng_[0-9a-z]{26}$/, { error: 'is no id of an engagement: leave it out for a new one' })
  .optional();
const id = required.describe('The engagement; a reported one goes by the id of its claim');

const parties = z.preprocess(
  (given) => (typeof given === 'string' ? given.split(/\s*[,;]\s*/).filter(Boolean) : given),
  z.array(party).min(1, { error: 'name at least one party' }),
);

const meeting = {
  parties: parties.describe('Who takes part, with commas between'),
  form: z.enum(WORDS.engagement),
  place: maybe,
  about: maybe.describe('About what, in a few words that name no private person'),
};

export const planInput = z.object({
  engagement: newId,
  ...meeting,
  when: partialDate.describe('The day for which it is planned'),
});
export type PlanInput = z.infer<typeof planInput>;

export const heldInput = z.object({
  engagement: newId.describe('A planned engagement that was held; left out for a new one'),
  ...meeting,
  on: happenedOn,
  ...evidenceFields,
});
export type HeldInput = z.infer<typeof heldInput>;

export const outcomeInput = z.object({
  engagement: id,
  words: required.describe('What came of it, in a few words that name no private person'),
  on: maybeDate.describe('When that was said; the day on which it was held where left out'),
  ...evidenceFields,
});
export type OutcomeInput = z.infer<typeof outcomeInput>;

export const assuranceInput = z.object({
  engagement: id,
  by: maybeParty.describe('Who gave it, or expressly did not; empty: no source says who'),
  to: maybeParty.describe('To whom'),
  what: required.describe('Of what, in a few words'),
  given: z.enum(GIVEN),
  on: maybeDate.describe('When; the day on which it was held where left out'),
  ...evidenceFields,
});
export type AssuranceInput = z.infer<typeof assuranceInput>;

export const callOffInput = z.object({
  engagement: id,
  reason: required,
  on: maybeDate.describe('When; today where left out'),
});
export type CallOffInput = z.infer<typeof callOffInput>;
