// The forms of the acts on money, for the API, the command line, spreadsheets and the pages.
import { z } from '../../../acts/index.ts';
import { isDay } from '../../../kernel/index.ts';
import { maybe, maybeDate, maybeParty, party, required } from '../../claims/index.ts';
import { amount, currency, leftAmount, maybeAmount, maybeCurrency } from './amount.ts';
import { KINDS } from './contribution.ts';
import { documentFields } from './document.ts';

const id = z.string().trim().min(1, { error: 'is missing' });
const on = maybeDate.describe('The day; that of its claims where left out, else today');

export const fundInput = z.object({
  name: required.describe('What the fund is called'),
  holder: party.describe('Who holds it'),
  currency: currency.describe('The currency in which it is held'),
  purpose: maybe.describe('What it is for'),
  need: maybeAmount.describe('What the mission is said to need of it in a year'),
  on,
  ...documentFields,
});
export type FundInput = z.infer<typeof fundInput>;

export const needInput = z.object({
  fund: id.describe('The fund, by its id'),
  need: amount.describe('What is said to be needed of it in a year'),
  on,
  ...documentFields,
});
export type NeedInput = z.infer<typeof needInput>;

const giving = {
  donor: party.describe('Who gives'),
  fund: maybe.describe('The fund, by its name or id; empty where it goes past every fund'),
  kind: z
    .enum(KINDS)
    .default('cash')
    .describe('Money, goods, or services such as transport and training'),
  what: maybe.describe('Of goods and services: what is given'),
  currency: maybeCurrency.describe('ISO 4217; that of the fund where left out'),
  conditions: maybe.describe('What it hangs on'),
};

export const pledgeInput = z.object({
  contribution: z
    .string()
    .regex(/^con_[0-9a-z]{26}$/, {
      error: 'is no id of a contribution: leave it out for a new one',
    })
    .optional(),
  ...giving,
  amount: maybeAmount.describe('How much; empty where no number is said or nothing was valued'),
  on,
  ...documentFields,
});
export type PledgeInput = z.infer<typeof pledgeInput>;

export const changeInput = z.object({
  contribution: id,
  amount: leftAmount.describe('What is pledged now; 0 where all was taken back'),
  reason: required.describe('Why, as said'),
  on,
  ...documentFields,
});
export type ChangeInput = z.infer<typeof changeInput>;

export const reachInput = z.object({
  contribution: id,
  amount: maybeAmount.describe('How much; may be empty of goods and services'),
  currency: maybeCurrency.describe('ISO 4217; that of the pledge where left out'),
  on,
  ...documentFields,
});
export type ReachInput = z.infer<typeof reachInput>;

export const valueInput = z.object({
  contribution: id,
  amount,
  currency,
  by: party.describe('Who valued it'),
  method: required.describe('How: by the invoice, by market price, by the rates of the UN'),
  on,
  ...documentFields,
});
export type ValueInput = z.infer<typeof valueInput>;

export const allotInput = z.object({
  fund: id.describe('The fund, by its name or id'),
  amount,
  what: required.describe('For what'),
  to: maybeParty.describe('To whom, if it is said'),
  contribution: maybe.describe('The contribution that was earmarked for it, if one was'),
  on,
  ...documentFields,
});
export type AllotInput = z.infer<typeof allotInput>;

export const spendInput = z.object({
  fund: id.describe('The fund, by its id'),
  allotment: id.describe('The allotment, by its id'),
  amount,
  what: required.describe('On what'),
  on,
  ...documentFields,
});
export type SpendInput = z.infer<typeof spendInput>;

export const strikeInput = z.object({
  of: id.describe('The contribution or the fund whose line it is'),
  line: id,
  reason: required.describe('What was wrong with it'),
});
export type StrikeInput = z.infer<typeof strikeInput>;

export const rateInput = z.object({
  from: currency,
  to: currency,
  units: z.coerce
    .number({ error: 'is not a number' })
    .gt(0, { error: 'is not more than nothing: an amount is above 0' })
    .lt(1e9, { error: 'is more than any mission has cost' })
    .describe('How many of the second one of the first is'),
  on: z
    .string()
    .trim()
    .refine((text) => isDay(text), { error: 'is not a day: write 2026-12-31' })
    .describe('The day of which it is'),
  by: required.describe('Who set it: a central bank, the Treasury of the UN'),
  ...documentFields,
});
export type RateInput = z.infer<typeof rateInput>;

/** One line of an office's table: a pledge with how far it has come. */
export const enterInput = z
  .object({
    ...giving,
    pledged: maybeAmount.describe('What was pledged'),
    on: maybeDate.describe('When it was pledged'),
    signed: maybeAmount.describe('What of it was signed'),
    signedOn: maybeDate,
    deposited: maybeAmount.describe('What of it has come in'),
    depositedOn: maybeDate,
    ...documentFields,
  })
  .superRefine((line, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const { pledged, signed, deposited, kind, what } = line;
    if (kind === 'cash' && pledged === null && signed === null && deposited === null && !what)
      wrong('pledged', 'is missing: write what was pledged, signed or deposited');
    if (signed === null && line.signedOn) wrong('signed', 'is missing: there is a day of signing');
    if (deposited === null && line.depositedOn && kind === 'cash')
      wrong('deposited', 'is missing: there is a day of the deposit');
  });
export type EnterInput = z.infer<typeof enterInput>;
