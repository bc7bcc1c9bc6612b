// Totals of the ledger: one a stage and currency, and in one currency at named rates. There is no
// total across stages, since each stage counts the same money again. Pure.
import type { Day, Party } from '../../../kernel/index.ts';
import { byCurrency, type Sum } from './amount.ts';
import {
  type Contribution,
  isUnvalued,
  type Kind,
  LEDGER_STAGES,
  type LedgerStage,
  pledgedOf,
  reached,
} from './contribution.ts';
import type { Fund } from './fund.ts';
import { type Converted, converted, type Rate } from './rate.ts';

/** One amount at one stage: of a contribution, or of what became of the money in a fund. */
export interface Item {
  readonly stage: LedgerStage;
  /** Null where the money of a fund is no longer one donor's. */
  readonly donor: Party | null;
  /** Null for what goes past every fund. */
  readonly fund: string | null;
  readonly kind: Kind;
  /** Null where there is no number: none was said, or nothing was valued. */
  readonly sum: Sum | null;
}

export function itemsOf(contributions: Iterable<Contribution>, funds: Iterable<Fund>): Item[] {
  const items: Item[] = [];
  const donors = new Map<string, Party>();
  for (const each of contributions) {
    const { donor, kind } = each;
    donors.set(each.contribution, donor);
    const own = { donor, fund: each.fund?.fund ?? null, kind };
    const add = (stage: LedgerStage, sums: readonly Sum[]) => {
      for (const sum of sums) items.push({ stage, ...own, sum });
    };
    const pledged = pledgedOf(each);
    add('pledged', pledged ? [pledged] : []);
    add('signed', reached(each, 'signed'));
    add('deposited', reached(each, 'deposited'));
    for (const stage of ['pledged', 'signed', 'deposited'] as const)
      if (isUnvalued(each, stage)) items.push({ stage, ...own, sum: null });
  }
  for (const { fund, currency, allotments } of funds)
    for (const { amount, contribution, spent } of allotments) {
      const donor = contribution === null ? null : (donors.get(contribution) ?? null);
      const own = { donor, fund, kind: 'cash' as const };
      items.push({ stage: 'allotted', ...own, sum: { amount, currency } });
      for (const each of spent)
        items.push({ stage: 'spent', ...own, sum: { amount: each.amount, currency } });
    }
  return items;
}

export interface StageTotal {
  readonly stage: LedgerStage;
  /** One sum a currency, never added to one another. */
  readonly sums: readonly Sum[];
  /** Of the items without a number: they are in no sum. */
  readonly unvalued: number;
  /** All in one currency, where one is asked for. */
  readonly in: Converted | null;
}

export interface InCurrency {
  readonly currency: string;
  readonly rates: readonly Rate[];
  readonly on: Day;
}

/** One total a stage. */
export function totalsOf(items: readonly Item[], asked: InCurrency | null = null): StageTotal[] {
  return LEDGER_STAGES.map((stage) => {
    const own = items.filter((item) => item.stage === stage);
    const sums = byCurrency(own.flatMap(({ sum }) => sum ?? []));
    return {
      ...{ stage, sums, unvalued: own.filter(({ sum }) => sum === null).length },
      in: asked && converted(sums, asked.currency, asked.rates, asked.on),
    };
  });
}

export const GROUPS = ['donor', 'fund', 'kind'] as const;
export type GroupBy = (typeof GROUPS)[number];

/** The same by donor, fund or kind; the key is null where there is none. */
export function groupedTotals(
  items: readonly Item[],
  by: GroupBy,
  asked: InCurrency | null = null,
): { readonly key: string | null; readonly totals: StageTotal[] }[] {
  const groups = new Map<string | null, Item[]>();
  for (const item of items) {
    const own = groups.get(item[by]);
    if (own) own.push(item);
    else groups.set(item[by], [item]);
  }
  return [...groups].map(([key, own]) => ({ key, totals: totalsOf(own, asked) }));
}
