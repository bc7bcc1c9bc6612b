import type { Slice } from '../../../acts/index.ts';
import { changePledge, depositMoney, pledgeMoney, signMoney, valueSupport } from './decide.ts';
import { enterContribution } from './enter.ts';
import { allotMoney, openFund, spendMoney, strikeMoney } from './fund-acts.ts';
import { policy } from './policy.ts';
import { MONEY_PROBLEMS } from './problems.ts';
import { recordRate } from './rate-acts.ts';
import { contribution, contributions } from './views/contributions.ts';
import { donors } from './views/donors.ts';
import { fund, funds } from './views/funds.ts';
import { moneyProjection } from './views/ledger.ts';
import { moneyTotals, rates } from './views/totals.ts';

/** The ledger of an office: what was given, with rates, values and papers. */
export const moneySlice: Slice = {
  acts: [
    ...[openFund, pledgeMoney, changePledge, signMoney, depositMoney, valueSupport],
    ...[enterContribution, allotMoney, spendMoney, strikeMoney, recordRate],
  ],
  views: [donors, contributions, contribution, funds, fund, moneyTotals, rates],
  policy,
  problems: Object.values(MONEY_PROBLEMS),
  projections: [moneyProjection],
};
