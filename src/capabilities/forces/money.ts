// Money by donor and stage. Pledged, deposited and spent are never added to one another, nor is one
// donor's part to a fund's own total, which holds it already.
import type { Party } from '../../kernel/index.ts';
import { byRule } from '../claims/index.ts';
import { type MoneyStage, type OfferClaim, stageOf, unitClass } from './offer.ts';

export interface MoneyLine {
  /** Null where the fund, or all donors together, are spoken of. */
  readonly donor: Party | null;
  readonly stage: MoneyStage;
  readonly claim: OfferClaim;
  /** Whether it is the latest word of this donor at this stage in this currency. */
  readonly current: boolean;
}

const ORDER: readonly MoneyStage[] = [
  'spent',
  'allotted',
  'deposited',
  'signed',
  'pledged',
  'considering',
  'withdrawn',
  'declined',
];

/** Every word about money: by stage, the furthest first, then donors together, then the latest. */
export function moneyLines(offers: readonly OfferClaim[]): MoneyLine[] {
  const money = offers.filter(({ fields }) => unitClass(fields) === 'money');
  const latest = new Map<string, OfferClaim>();
  for (const claim of money) {
    const before = latest.get(keyOf(claim));
    if (!before || byRule(claim, before) > 0) latest.set(keyOf(claim), claim);
  }
  return money
    .map((claim) => ({
      donor: claim.fields.state,
      stage: stageOf(claim.fields),
      claim,
      current: latest.get(keyOf(claim)) === claim,
    }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage) ||
        Number(a.donor !== null) - Number(b.donor !== null) ||
        byRule(b.claim, a.claim),
    );
}

function keyOf({ fields }: OfferClaim): string {
  return [stageOf(fields), fields.state ?? '', fields.currency ?? '', fields.fund ?? ''].join('/');
}
