// What sources say of money, beside what the ledger of an office holds: the latest word of each
// donor at each stage, and where words contradict one another. Pure.
import { lastDay, type Party, type Quantity } from '../../../kernel/index.ts';
import type { MoneyLine } from '../money.ts';
import type { MoneyStage, OfferClaim } from '../offer.ts';
import { plainName } from './fund.ts';

/** Which money is meant: whose, to which fund, of what kind, in which currency. */
export interface MoneyKey {
  /** Null for a fund's own figure, or all donors together. */
  readonly donor: Party | null;
  /** The id of a fund of the ledger, else its plain name; null where none is named. */
  readonly fund: string | null;
  readonly currency: string | null;
}

export const keyText = ({ donor, fund, currency }: MoneyKey): string =>
  [donor ?? '', fund ?? '', currency ?? ''].join('/');

/** Names of funds in claims as the ids of the ledger's funds, where they are the same. */
export type FundIds = (name: string) => string | null;

export interface Word extends MoneyKey {
  readonly stage: MoneyStage;
  readonly claim: OfferClaim;
}

/** The latest word at each stage. A name of a fund that the ledger has is that fund. */
export function wordsOf(lines: readonly MoneyLine[], fundId: FundIds): Word[] {
  return lines
    .filter(({ current }) => current)
    .map(({ donor, stage, claim }) => {
      const { fund, currency } = claim.fields;
      const named = fund === null ? null : (fundId(fund) ?? plainName(fund));
      return { donor, fund: named, currency, stage, claim };
    });
}

/**
 * `above-pledge`: more came in than is on record as pledged. `above-deposit`: more was spent or
 * allotted than came in. `came-down`: what had come in is said to be less later, which only a
 * balance can be. `parts-above-whole`: the donors' parts are more than the fund's own figure.
 */
export type ContradictionKind =
  | 'above-pledge'
  | 'above-deposit'
  | 'came-down'
  | 'parts-above-whole';

export interface Contradiction extends MoneyKey {
  readonly kind: ContradictionKind;
  /** The larger first. */
  readonly more: readonly OfferClaim[];
  readonly less: OfferClaim;
  /** What the larger side comes to, where it is several. */
  readonly sum: number;
}

const least = ({ fields }: OfferClaim) => fields.quantity?.min ?? null;
const most = ({ fields }: OfferClaim): number | null => {
  const { quantity } = fields;
  return quantity ? quantity.max : null;
};
const last = ({ dated }: OfferClaim) => (dated ? lastDay(dated) : '');

const ABOVE: readonly (readonly [MoneyStage, MoneyStage, ContradictionKind])[] = [
  ['deposited', 'pledged', 'above-pledge'],
  ['spent', 'deposited', 'above-deposit'],
  ['allotted', 'deposited', 'above-deposit'],
];

export function contradictionsOf(
  words: readonly Word[],
  lines: readonly MoneyLine[],
  fundId: FundIds,
): Contradiction[] {
  const groups = new Map<string, Word[]>();
  for (const word of words) {
    const own = groups.get(keyText(word));
    if (own) own.push(word);
    else groups.set(keyText(word), [word]);
  }
  const found: Contradiction[] = [];
  for (const [own] of [...groups.values()].map((group) => [group] as const)) {
    const at = (stage: MoneyStage) => own.find((word) => word.stage === stage)?.claim;
    for (const [higher, lower, kind] of ABOVE) {
      const [more, less] = [at(higher), at(lower)];
      const [high, low] = [more ? least(more) : null, less ? most(less) : null];
      if (!own[0] || !more || !less || high === null || low === null || high <= low) continue;
      const { donor, fund, currency } = own[0];
      found.push({ ...{ donor, fund, currency, kind }, more: [more], less, sum: high });
    }
  }
  return [...found, ...cameDown(lines, fundId), ...partsAboveWhole(words)];
}

/** A figure of what came in that is smaller than an earlier one. */
function cameDown(lines: readonly MoneyLine[], fundId: FundIds): Contradiction[] {
  const now = new Map<string, OfferClaim>();
  for (const { donor, stage, claim, current } of lines)
    if (stage === 'deposited' && current) now.set(keyText(keyOf(donor, claim, fundId)), claim);
  const found = new Map<string, Contradiction>();
  for (const { donor, stage, claim } of lines) {
    const key = keyOf(donor, claim, fundId);
    const less = now.get(keyText(key));
    const [high, low] = [least(claim), less ? most(less) : null];
    if (stage !== 'deposited' || !less || high === null || low === null) continue;
    if (high <= low || last(claim) >= last(less)) continue;
    const before = found.get(keyText(key));
    if (before && before.sum >= high) continue;
    found.set(keyText(key), { ...key, kind: 'came-down', more: [claim], less, sum: high });
  }
  return [...found.values()];
}

function keyOf(donor: Party | null, { fields }: OfferClaim, fundId: FundIds): MoneyKey {
  const { fund, currency } = fields;
  const named = fund === null ? null : (fundId(fund) ?? plainName(fund));
  return { donor, fund: named, currency };
}

/** The donors' parts of what came in, against the fund's own figure of that day or a later one. */
function partsAboveWhole(words: readonly Word[]): Contradiction[] {
  const came = words.filter(({ stage }) => stage === 'deposited');
  return came.flatMap((whole) => {
    const all = most(whole.claim);
    if (whole.donor !== null || all === null) return [];
    const parts = came.filter(
      ({ donor, fund, currency, claim }) =>
        donor !== null &&
        fund === whole.fund &&
        currency === whole.currency &&
        last(claim) <= last(whole.claim),
    );
    const sum = parts.reduce((n, { claim }) => n + (least(claim) ?? 0), 0);
    if (sum <= all) return [];
    const { donor, fund, currency } = whole;
    const more = parts.map(({ claim }) => claim);
    return [
      {
        ...{ donor, fund, currency },
        kind: 'parts-above-whole' as const,
        more,
        less: whole.claim,
        sum,
      },
    ];
  });
}

export const exactly = (amount: number): Quantity => ({ min: amount, max: amount });
