// The act of forces: it records what one source says of one state's part in the force.
import { z } from '../../acts/index.ts';
import { WORDS } from '../../kernel/index.ts';
import { maybe, maybeParty, quantity, reportAct } from '../claims/index.ts';
import { COUNTS, type Offer, offerFigure, STAGES } from './offer.ts';

/** Empty in a form is null. */
const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z
    .union([z.enum(words), z.literal('')])
    .nullish()
    .transform((word) => (word || null) as T[number] | null);

const currency = z
  .union([
    z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{3}$/, { error: 'is no currency: write its ISO 4217 code, such as USD' }),
    z.literal(''),
  ])
  .nullish()
  .transform((code) => code || null);

const fields = z
  .object({
    state: maybeParty.describe('Who; empty where only the whole force or all donors are meant'),
    role: z.enum(WORDS.role).default('contribute'),
    stance: z.enum(WORDS.stance),
    quantity: quantity.describe('1000, 1000-2000, >=40, <=150; empty where none is said'),
    unit: oneOf(WORDS.unit),
    counts: oneOf(COUNTS).describe('A word, people who came or left, or how many are there'),
    currency: currency.describe('Of money: its ISO 4217 code'),
    fund: maybe.describe('Of money: the fund that it is for'),
    stage: oneOf(STAGES).describe('Of money: how far it has come, if the stance does not say'),
  })
  .superRefine((offer, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (offer.unit !== 'money' && (offer.currency || offer.stage))
      refuse('unit', 'only money has a currency and a stage; write money, or leave them empty');
    if (offer.counts === 'strength' && offer.stance !== 'deployed')
      refuse('counts', 'a strength counts people who are there; write the stance deployed');
    if (offer.counts === 'arrival' && offer.stance !== 'deployed' && offer.stance !== 'withdrawn')
      refuse('counts', 'a movement is of people who came (deployed) or left (withdrawn)');
  });

export const reportOffer = reportAct<'offer', Offer>({
  name: 'forces.report-offer',
  says: 'Records what a source says that a state considers, offers, promises, sends or takes back.',
  kind: 'offer',
  event: 'OfferReported',
  fields,
  example: {
    state: 'KEN',
    role: 'lead',
    stance: 'considering',
    quantity: { min: 1000, max: 1000 },
    unit: 'police',
  },
  figure: offerFigure,
});
