// Money: what came in and what is only pledged, by fund and donor; the ledger of an office with its
// papers; totals in one currency at named rates.
import type { JSX } from 'preact';
import type { AnswerView } from '../../capabilities/claims/index.ts';
import type { ContributionRow, FundRow, MoneyDonorRow } from '../../capabilities/forces/index.ts';
import { plain } from '../../kernel/index.ts';
import { AnswerHead } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Donors } from './donors.tsx';
import { Funds } from './funds.tsx';
import { Ledger, type RateShown, Rates, Totals, type TotalsProps } from './ledger.tsx';
import { Crumb, offsetIn } from './parts.tsx';

/** Rows of one page of a table. */
const PAGE = 30;

interface Answers {
  readonly answer: AnswerView;
  readonly donors: { readonly rows: readonly MoneyDonorRow[]; readonly all: number };
  readonly funds: { readonly funds: readonly FundRow[] };
  readonly ledger: { readonly rows: readonly ContributionRow[]; readonly all: number };
  readonly totals: TotalsProps;
  readonly rates: { readonly rates: readonly RateShown[] };
}

export const moneyPage = definePage<Answers>({
  path: '/:mission/forces/money',
  main: 'donors',
  views({ query }) {
    // A file has every row.
    const cut = (from: string | undefined) =>
      query.format ? {} : { from: offsetIn(from), limit: PAGE };
    const { in: currency, ratesOn } = query;
    return {
      answer: { view: 'forces.money-answer' },
      donors: { view: 'forces.donors', query: cut(query.from) },
      funds: { view: 'forces.funds' },
      ledger: {
        view: 'forces.contributions',
        query: { from: offsetIn(query.line), limit: PAGE },
      },
      totals: {
        view: 'forces.money-totals',
        query: { in: currency ?? '', ...(ratesOn ? { ratesOn } : {}) },
      },
      rates: { view: 'forces.rates' },
    };
  },
  draw: ({ t }, answers) => ({
    title: plain(answers.answer.finding),
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
      ['P', t('keys.passage')],
      ['N', t('money.pledge')],
    ],
    body: <Money {...answers} />,
  }),
});

function Money({ answer, donors, funds, ledger, totals, rates }: Answers): JSX.Element {
  const { request } = useSheet();
  const { query } = request;
  return (
    <>
      <AnswerHead answer={answer} crumb={<Crumb />} />
      <Funds funds={funds.funds} />
      <Donors {...donors} from={offsetIn(query.from)} page={PAGE} />
      <Ledger {...ledger} funds={funds.funds} from={offsetIn(query.line)} page={PAGE} />
      <Totals {...totals} />
      <Rates rates={rates.rates} />
    </>
  );
}
