// Forms that several views of money share, and the ledger's parts in them.
import { z } from '../../../../acts/index.ts';
import type { Lang } from '../../../../kernel/index.ts';
import { moneyText } from '../../amounts.ts';
import { stageName } from '../../labels.ts';
import type { Sum } from '../amount.ts';
import { KINDS, LEDGER_STAGES } from '../contribution.ts';
import { exactly } from '../said.ts';
import type { StageTotal } from '../totals.ts';

export const sumView = z.object({ amount: z.number(), currency: z.string(), text: z.string() });
export type SumView = z.infer<typeof sumView>;
export const kind = z.enum(KINDS);
export const ledgerStage = z.enum(LEDGER_STAGES);

export const shownSum = ({ amount, currency }: Sum, lang: Lang): SumView => ({
  ...{ amount, currency },
  text: moneyText(exactly(amount), currency, lang),
});

export const rateUsedView = z.object({
  ...{ from: z.string(), to: z.string(), units: z.number(), on: z.string(), by: z.string() },
  /** Whether it is on record the other way round. */
  turned: z.boolean(),
});

export const stageTotalView = z.object({
  stage: ledgerStage,
  stageName: z.string(),
  /** One sum a currency; different currencies are never added. */
  sums: z.array(sumView),
  /** Lines without a number: they are in no sum. */
  unvalued: z.number(),
  /** In the currency that was asked for; what has no rate on record is left out and named. */
  in: z.object({ total: sumView, rates: z.array(rateUsedView), left: z.array(sumView) }).nullable(),
});
export type StageTotalView = z.infer<typeof stageTotalView>;

export function shownTotal(total: StageTotal, lang: Lang): StageTotalView {
  const { stage, sums, unvalued, in: one } = total;
  return {
    ...{ stage, stageName: stageName(stage, lang), unvalued },
    sums: sums.map((sum) => shownSum(sum, lang)),
    in: one && {
      total: shownSum(one.total, lang),
      rates: one.rates.map((rate) => ({ ...rate })),
      left: one.left.map((sum) => shownSum(sum, lang)),
    },
  };
}
