// Money by stage and donor. There is no total: the stages are different counts, and a fund's own
// figure holds its donors' parts already.
import { defineView, z } from '../../../acts/index.ts';
import type { Lang } from '../../../kernel/index.ts';
import { claimView, flatRow, named, namedParty } from '../../claims/index.ts';
import { moneyText } from '../amounts.ts';
import { stageName } from '../labels.ts';
import { type MoneyLine, moneyLines } from '../money.ts';
import { STAGES } from '../offer.ts';
import { offersOf } from './facts.ts';
import { quantityView } from './offers.ts';

const moneyRow = z.object({
  claim: claimView,
  /** Null where a fund or all donors together are spoken of. */
  donor: namedParty.nullable(),
  stage: z.enum([...STAGES, 'considering', 'declined', 'withdrawn']),
  stageName: z.string(),
  quantity: quantityView,
  currency: z.string().nullable(),
  fund: z.string().nullable(),
  amount: z.string().nullable(),
  /** The latest word of this donor at this stage. */
  current: z.boolean(),
});
export type MoneyRow = z.infer<typeof moneyRow>;

export function moneyRows(lines: readonly MoneyLine[], lang: Lang): MoneyRow[] {
  return lines.map(({ donor, stage, claim, current }) => {
    const { quantity, currency, fund } = claim.fields;
    return {
      ...{ claim, stage, quantity, currency, fund, current },
      donor: donor ? named(donor, lang) : null,
      stageName: stageName(stage, lang),
      amount: quantity && moneyText(quantity, currency, lang),
    };
  });
}

export const listMoney = defineView({
  name: 'forces.money',
  says: 'Money pledged, deposited and spent, by stage and donor; never one total across stages.',
  query: z.object({}),
  answer: z.object({ rows: z.array(moneyRow) }),
  async look(_query, reach, asking) {
    return { rows: moneyRows(moneyLines(await offersOf(reach, asking)), asking.lang) };
  },
  rows: ({ rows }) =>
    rows.map(({ claim, donor, stage, quantity, currency, fund, current }) =>
      flatRow(claim, {
        party: donor?.name ?? null,
        status: stage,
        ...{ min: quantity?.min ?? null, max: quantity?.max ?? null, currency, fund },
        current: current ? 1 : 0,
      }),
    ),
});
