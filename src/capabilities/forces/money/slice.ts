import type { Slice } from '../../../acts/index.ts';
import { changePledge, depositMoney, pledgeMoney, signMoney, valueSupport } from './decide.ts';
import { enterContribution } from './enter.ts';
import { allotMoney, openFund, sayNeed, spendMoney, strikeMoney } from './fund-acts.ts';
import { policy } from './policy.ts';
import { MONEY_PROBLEMS } from './problems.ts';
import { recordRate } from './rate-acts.ts';
import { moneyAnswerView } from './views/answer.ts';
import { burden } from './views/burden.ts';
import { contribution, contributions } from './views/contributions.ts';
import { donors } from './views/donors.ts';
import { funded } from './views/funded.ts';
import { fund, funds } from './views/funds.ts';
import { moneyProjection } from './views/ledger.ts';
import { moneyTotals, rates } from './views/totals.ts';

/** The ledger of an office: what was given, with rates, values and papers. */
export const moneySlice: Slice = {
  acts: [
    ...[openFund, pledgeMoney, changePledge, signMoney, depositMoney, valueSupport],
    ...[enterContribution, sayNeed, allotMoney, spendMoney, strikeMoney, recordRate],
  ],
  views: [
    ...[moneyAnswerView, donors, contributions, contribution, funds, fund, moneyTotals, rates],
    ...[burden, funded],
  ],
  policy,
  problems: Object.values(MONEY_PROBLEMS),
  projections: [moneyProjection],
};
