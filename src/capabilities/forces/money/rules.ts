// The rules of the ledger of money: what is refused, and why. Pure.
import {
  type Day,
  dayOf,
  firstDay,
  formatNumber,
  lastDay,
  type PartialDate,
  Problem,
} from '../../../kernel/index.ts';
import { added } from './amount.ts';
import {
  type Contribution,
  type CountedAt,
  countedAt,
  type Kind,
  pledgedOf,
} from './contribution.ts';
import { allottedOf, type Fund, isAbove, spentOf } from './fund.ts';
import { MONEY_PROBLEMS } from './problems.ts';

const shown = (n: number) => formatNumber(n, 'en');

/** What is to come is a pledge; what happened has a day that is past. */
export function yetToCome(on: PartialDate, at: string): Problem | null {
  const today: Day = dayOf(at);
  return firstDay(on) <= today ? null : new Problem(MONEY_PROBLEMS.moneyYetToCome, { on, today });
}

/** Nothing comes of a pledge before it was made. */
export function beforePledge({ pledges }: Contribution, on: PartialDate): Problem | null {
  const pledged = pledges[0]?.on ?? on;
  if (lastDay(on) >= firstDay(pledged)) return null;
  return new Problem(MONEY_PROBLEMS.beforePledge, { on, pledged });
}

export interface Given {
  readonly kind: Kind;
  readonly what: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
}

export function noGift({ kind, what, amount, currency }: Given): Problem | null {
  if (kind !== 'cash' && !what) return new Problem(MONEY_PROBLEMS.cashUnnamed, { field: 'what' });
  if (amount !== null && currency === null) return new Problem(MONEY_PROBLEMS.noCurrency);
  return null;
}

export interface Reaching {
  readonly stage: 'signed' | 'deposited';
  readonly amount: number | null;
  readonly currency: string | null;
  /** In the currency of the pledge. */
  readonly counted: number | null;
  readonly on: PartialDate;
}

/** A deposit or a signature above its pledge is refused: the pledge is raised first. */
export function noReach(state: Contribution, reaching: Reaching): Problem | null {
  const { stage, amount, currency, counted, on } = reaching;
  const { fund, kind } = state;
  if (kind === 'cash' && amount === null) return new Problem(MONEY_PROBLEMS.cashAmount);
  if (amount !== null && currency === null) return new Problem(MONEY_PROBLEMS.noCurrency);
  if (stage === 'deposited' && fund && currency !== null && currency !== fund.currency)
    return new Problem(MONEY_PROBLEMS.fundCurrency, {
      ...{ fund: fund.name, currency: fund.currency, given: currency },
    });
  const pledged = pledgedOf(state);
  if (!pledged || counted === null || state.currency === null) return null;
  const reached = added([countedAt(state, stage), counted]);
  if (!isAbove(reached, pledged.amount)) return null;
  const no = stage === 'signed' ? MONEY_PROBLEMS.signedAbovePledge : MONEY_PROBLEMS.abovePledge;
  return new Problem(no, {
    ...{ field: stage, on, amount: shown(counted), currency: pledged.currency },
    ...{ reached: shown(reached), pledged: shown(pledged.amount) },
  });
}

/** What came in or was signed cannot be above a pledge that is lowered. */
export function noChange(state: Contribution, amount: number): Problem | null {
  if (state.currency === null) return new Problem(MONEY_PROBLEMS.noCurrency);
  const came = countedAt(state, 'deposited');
  if (!isAbove(came, amount)) return null;
  return new Problem(MONEY_PROBLEMS.belowDeposits, {
    ...{ amount: shown(amount), currency: state.currency, came: shown(came) },
  });
}

/** What a sum in one currency counts in another, at a rate that is on record. */
export function countedIn(
  amount: number,
  given: { readonly from: string; readonly to: string },
  rate: CountedAt | null,
): number | null {
  if (given.from === given.to) return amount;
  return rate === null ? null : Math.round(amount * rate.units * 100) / 100;
}

export function noAllotment(fund: Fund, amount: number, came: number): Problem | null {
  const reached = added([allottedOf(fund), amount]);
  if (!isAbove(reached, came)) return null;
  const { currency } = fund;
  return new Problem(MONEY_PROBLEMS.aboveDeposits, {
    ...{ came: shown(came), reached: shown(reached), currency },
  });
}

export function noSpending(fund: Fund, line: string, amount: number): Problem | null {
  const allotment = fund.allotments.find((each) => each.line === line);
  if (!allotment) return new Problem(MONEY_PROBLEMS.noAllotment, { allotment: line });
  const reached = added([spentOf(allotment), amount]);
  if (!isAbove(reached, allotment.amount)) return null;
  return new Problem(MONEY_PROBLEMS.aboveAllotment, {
    ...{ what: allotment.what, currency: fund.currency },
    ...{ allotted: shown(allotment.amount), reached: shown(reached) },
  });
}

/** A line on which others rest stays: an allotment that was spent, a deposit that was allotted. */
export function noStrike(fund: Fund, line: string): Problem | null {
  const own = fund.allotments.find((each) => each.line === line);
  const spending = fund.allotments.some(({ spent }) => spent.some((each) => each.line === line));
  if (!own && !spending) return new Problem(MONEY_PROBLEMS.noLine, { line });
  if (!own || own.spent.length === 0) return null;
  const { currency } = fund;
  return new Problem(MONEY_PROBLEMS.lineHolds, {
    ...{ reached: shown(spentOf(own)), left: '0', currency },
  });
}

export function noDepositStrike(
  amount: number,
  fund: { readonly came: number; readonly allotted: number; readonly currency: string },
): Problem | null {
  const left = added([fund.came, -amount]);
  if (!isAbove(fund.allotted, left)) return null;
  return new Problem(MONEY_PROBLEMS.lineHolds, {
    ...{ reached: shown(fund.allotted), left: shown(left), currency: fund.currency },
  });
}
