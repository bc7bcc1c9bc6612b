// Funds of the ledger: what came in, what was allotted and spent of it, and what is needed a year;
// beside it what sources say of the fund.
import { defineView, z } from '../../../../acts/index.ts';
import { type Lang, Problem } from '../../../../kernel/index.ts';
import { type ClaimView, claimView, named, namedParty } from '../../../claims/index.ts';
import { moneyText } from '../../amounts.ts';
import { stageName } from '../../labels.ts';
import { STAGES } from '../../offer.ts';
import { quantityView } from '../../views/offers.ts';
import { cameInto } from '../facts.ts';
import { type Allotment, allottedOf, type Fund, fundSpent, spentOf } from '../fund.ts';
import { MONEY_PROBLEMS } from '../problems.ts';
import { totalsOf } from '../totals.ts';
import { documentView, type ShownDocuments, shownDocuments } from './document.ts';
import { type MoneyFacts, moneyFacts } from './donors.ts';
import { fundNamed } from './ledger.ts';
import { shownSum, shownTotal, stageTotalView, sumView } from './shapes.ts';
import { ledgerItems } from './totals.ts';

const saidOfFund = z.object({
  stage: z.enum(STAGES),
  stageName: z.string(),
  quantity: quantityView,
  amount: z.string().nullable(),
  dated: z.string().nullable(),
  claim: z.string(),
});

const fundRow = z.object({
  fund: z.string(),
  name: z.string(),
  holder: namedParty,
  currency: z.string(),
  purpose: z.string().nullable(),
  /** What is said to be needed of it in a year. */
  need: z.object({ sum: sumView, on: z.string(), document: documentView }).nullable(),
  openedOn: z.string(),
  document: documentView,
  /** By the ledger. */
  totals: z.array(stageTotalView),
  /** By the ledger: what came in and was not allotted. */
  unallotted: sumView,
  contributions: z.number(),
  /** The latest word of sources of the fund as a whole. */
  said: z.array(saidOfFund),
});
export type FundRow = z.infer<typeof fundRow>;

const SAID = new Set<string>(STAGES);

function fundRows(
  funds: readonly Fund[],
  { ledger, wholes }: MoneyFacts,
  lang: Lang,
  shown: ShownDocuments,
): FundRow[] {
  const items = ledgerItems(ledger);
  return funds.map((each) => {
    const { fund, name, currency, purpose, need } = each;
    const own = items.filter((item) => item.fund === fund);
    const { came, own: given } = cameInto(ledger, each);
    const said = wholes.get(fund) ?? [];
    return {
      ...{ fund, name, currency, purpose, openedOn: each.on, contributions: given.length },
      holder: named(each.holder, lang),
      need: need && {
        ...{ sum: shownSum({ amount: need.amount, currency }, lang), on: need.on },
        document: shown.show(need.document),
      },
      document: shown.show(each.document),
      totals: totalsOf(own).map((total) => shownTotal(total, lang)),
      unallotted: shownSum({ amount: came - allottedOf(each), currency }, lang),
      said: said.flatMap(({ stage, claim }) =>
        !SAID.has(stage)
          ? []
          : [
              {
                ...{ stage: stage as (typeof STAGES)[number], stageName: stageName(stage, lang) },
                quantity: claim.fields.quantity,
                amount:
                  claim.fields.quantity &&
                  moneyText(claim.fields.quantity, claim.fields.currency, lang),
                ...{ dated: claim.dated, claim: claim.id },
              },
            ],
      ),
    };
  });
}

export const funds = defineView({
  name: 'forces.funds',
  says: 'The funds: what came in, was allotted and spent, and what sources say of each.',
  query: z.object({}),
  answer: z.object({ funds: z.array(fundRow), cited: z.array(claimView) }),
  async look(_query, reach, asking) {
    const facts = await moneyFacts(reach, asking);
    const { ledger, offers } = facts;
    const all = [...ledger.funds.values()];
    const documents = all.flatMap(({ document, need }) => [
      document,
      ...(need ? [need.document] : []),
    ]);
    const shown = await shownDocuments(reach, asking, documents);
    const rows = fundRows(all, facts, asking.lang, shown);
    const ids = new Set(rows.flatMap(({ said }) => said.map(({ claim }) => claim)));
    const words = offers.filter(({ id }) => ids.has(id)) as unknown as ClaimView[];
    const cited = [...words, ...shown.cited.filter(({ id }) => !ids.has(id))];
    return { funds: rows, cited };
  },
  rows: ({ funds: all }) =>
    all.flatMap(({ fund, name, holder, currency, need, totals }) =>
      totals.flatMap(({ stage, sums, unvalued }) =>
        (sums.length > 0 ? sums : [{ amount: null, currency }]).map((sum) => ({
          ...{ fund: name, holder: holder.name, stage, amount: sum.amount },
          ...{ currency: sum.currency, unvalued, need: need?.sum.amount ?? null, fund_id: fund },
        })),
      ),
    ),
});

const spending = z.object({
  ...{ line: z.string(), sum: sumView, what: z.string(), on: z.string(), document: documentView },
});
const allotment = z.object({
  line: z.string(),
  what: z.string(),
  to: namedParty.nullable(),
  contribution: z.string().nullable(),
  sum: sumView,
  spent: sumView,
  on: z.string(),
  document: documentView,
  spendings: z.array(spending),
});
export type AllotmentView = z.infer<typeof allotment>;

export const fund = defineView({
  name: 'forces.fund',
  says: 'One fund with its allotments and what was spent of each, and the paper behind every line.',
  query: z.object({ fund: z.string() }),
  answer: z.object({
    fund: fundRow,
    allotments: z.array(allotment),
    spent: sumView,
    cited: z.array(claimView),
  }),
  async look({ fund: id }, reach, asking) {
    const { lang } = asking;
    const facts = await moneyFacts(reach, asking);
    const { ledger, offers } = facts;
    const each = fundNamed(ledger, id);
    const documents = [
      each.document,
      ...(each.need ? [each.need.document] : []),
      ...each.allotments.flatMap((one) => [one, ...one.spent].map(({ document }) => document)),
    ];
    const shown = await shownDocuments(reach, asking, documents);
    const [row] = fundRows([each], facts, lang, shown);
    if (!row) throw new Problem(MONEY_PROBLEMS.noFund, { fund: id });
    const ids = new Set(row.said.map(({ claim }) => claim));
    const words = offers.filter((claim) => ids.has(claim.id)) as unknown as ClaimView[];
    return {
      fund: row,
      allotments: each.allotments.map((one) => allotmentView(one, each, shown, lang)),
      spent: shownSum({ amount: fundSpent(each), currency: each.currency }, lang),
      cited: [...words, ...shown.cited.filter((claim) => !ids.has(claim.id))],
    };
  },
  rows: ({ fund: { name, currency }, allotments }) =>
    allotments
      .flatMap((one) => [
        ...[{ date: one.on, stage: 'allotted', what: one.what, sum: one.sum, line: one.line }],
        ...one.spendings.map(({ on, what, sum, line }) => ({
          ...{ date: on, stage: 'spent', what, sum, line },
        })),
      ])
      .map(({ sum, ...row }) => ({ fund: name, ...row, amount: sum.amount, currency })),
});

function allotmentView(
  one: Allotment,
  { currency }: Fund,
  shown: ShownDocuments,
  lang: Lang,
): AllotmentView {
  const sum = (amount: number) => shownSum({ amount, currency }, lang);
  const { line, what, contribution, on } = one;
  return {
    ...{ line, what, contribution, on },
    to: one.to === null ? null : named(one.to, lang),
    sum: sum(one.amount),
    spent: sum(spentOf(one)),
    document: shown.show(one.document),
    spendings: one.spent.map((each) => ({
      ...{ line: each.line, what: each.what, on: each.on, sum: sum(each.amount) },
      document: shown.show(each.document),
    })),
  };
}
