// Statements in the order of time, the words as said beside the coded stance.
import { defineView, z } from '../../../acts/index.ts';
import { type Lang, WORDS } from '../../../kernel/index.ts';
import { claimView, flatRow, named, namedParty } from '../../claims/index.ts';
import { amountText } from '../amounts.ts';
import { countsName, stanceName } from '../labels.ts';
import { COUNTS, type OfferClaim } from '../offer.ts';
import { inTime } from '../standing.ts';
import { offersOf } from './facts.ts';

export const quantityView = z
  .object({ min: z.number().nullable(), max: z.number().nullable() })
  .nullable();

export const offerRow = z.object({
  claim: claimView,
  /** Null where the whole force, or all donors together, are spoken of. */
  state: namedParty.nullable(),
  role: z.enum(WORDS.role),
  stance: z.enum(WORDS.stance),
  stanceName: z.string(),
  quantity: quantityView,
  unit: z.enum(WORDS.unit).nullable(),
  /** The number with what it counts; null where none is said. */
  amount: z.string().nullable(),
  counts: z.enum(COUNTS).nullable(),
  countsName: z.string().nullable(),
});
export type OfferRow = z.infer<typeof offerRow>;

export function offerRows(offers: readonly OfferClaim[], lang: Lang): OfferRow[] {
  return inTime(offers).map((claim) => {
    const { state, role, stance, quantity, unit, counts } = claim.fields;
    return {
      ...{ claim, role, stance, quantity, unit, counts },
      state: state ? named(state, lang) : null,
      stanceName: stanceName(stance, lang),
      amount: amountText(claim.fields, lang),
      countsName: counts && countsName(counts, lang),
    };
  });
}

export const listOffers = defineView({
  name: 'forces.offers',
  says: 'Every statement about taking part, oldest first: the words, and how they are coded.',
  query: z.object({ state: z.string().optional().describe('Only of this state') }),
  answer: z.object({ rows: z.array(offerRow) }),
  async look({ state }, reach, asking) {
    const offers = await offersOf(reach, asking);
    const some = state ? offers.filter(({ fields }) => fields.state === state) : offers;
    return { rows: offerRows(some, asking.lang) };
  },
  rows: ({ rows }) =>
    rows.map(({ claim, state, stance, role, quantity, unit, counts }) =>
      flatRow(claim, {
        party: state?.name ?? null,
        status: stance,
        ...{ role, min: quantity?.min ?? null, max: quantity?.max ?? null, unit, counts },
      }),
    ),
});
