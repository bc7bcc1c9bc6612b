// How pledges are shown: the forms of the answers that pages draw.
export type { OfferView } from './views/offer.ts';
export type { ConditionOfOffer, ReadinessRow } from './views/pledge-rows.ts';
export type { PledgeRow } from './views/pledges.ts';
