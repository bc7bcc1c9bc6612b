// The lines of the ledger: each contribution with how far it has come and the papers behind it,
// as a list in pages and one by one.
import { defineView, z } from '../../../../acts/index.ts';
import { firstDay, type Lang, Problem } from '../../../../kernel/index.ts';
import { claimView, named, namedParty } from '../../../claims/index.ts';
import {
  type Contribution,
  documentsOf,
  isUnvalued,
  outstanding,
  pledgedOf,
  reached,
} from '../contribution.ts';
import { isBare } from '../document.ts';
import { kindName } from '../labels.ts';
import { MONEY_PROBLEMS } from '../problems.ts';
import { documentView, type ShownDocuments, shownDocuments } from './document.ts';
import { ledgerOf, stepsOf } from './ledger.ts';
import { kind, shownSum, sumView } from './shapes.ts';
import { filterFields, fits } from './totals.ts';

const fundRef = z.object({ fund: z.string(), name: z.string(), currency: z.string() });

const contributionRow = z.object({
  contribution: z.string(),
  donor: namedParty,
  fund: fundRef.nullable(),
  kind,
  kindName: z.string(),
  what: z.string().nullable(),
  conditions: z.string().nullable(),
  /** In which it was pledged. */
  currency: z.string().nullable(),
  pledged: sumView.nullable(),
  pledgedOn: z.string(),
  signed: z.array(sumView),
  deposited: z.array(sumView),
  /** What of the pledge has not come in. */
  outstanding: sumView.nullable(),
  /** Goods or services that nobody valued. */
  unvalued: z.boolean(),
  /** Lines of it, its pledge among them, and how many rest on no paper. */
  lines: z.number(),
  bare: z.number(),
});
export type ContributionRow = z.infer<typeof contributionRow>;

export function contributionRowOf(each: Contribution, lang: Lang): ContributionRow {
  const pledged = pledgedOf(each);
  const left = outstanding(each);
  const documents = documentsOf(each);
  const { contribution, fund, what, conditions, currency } = each;
  return {
    ...{ contribution, fund, kind: each.kind, what, conditions, currency },
    donor: named(each.donor, lang),
    kindName: kindName(each.kind, lang),
    pledged: pledged && shownSum(pledged, lang),
    pledgedOn: each.pledges[0]?.on ?? '',
    signed: reached(each, 'signed').map((sum) => shownSum(sum, lang)),
    deposited: reached(each, 'deposited').map((sum) => shownSum(sum, lang)),
    outstanding: left && shownSum(left, lang),
    unvalued: each.kind !== 'cash' && isUnvalued(each, 'pledged'),
    lines: documents.length,
    bare: documents.filter(isBare).length,
  };
}

const whole = z.coerce.number().int();
/** Rows of one answer: what a spreadsheet still opens. */
const ROWS_MAX = 100_000;

export const contributions = defineView({
  name: 'forces.contributions',
  says: 'The lines of the ledger, latest first: who pledged, signed and paid in what.',
  query: z.object({
    ...filterFields,
    from: whole.min(0).default(0),
    limit: whole.min(1).max(ROWS_MAX).default(ROWS_MAX),
  }),
  answer: z.object({
    rows: z.array(contributionRow),
    /** Of this question, before it is cut into pages. */
    all: z.number(),
    /** Lines that rest on no paper, of all of them. */
    bare: z.number(),
  }),
  async look({ from, limit, ...filter }, reach, asking) {
    const ledger = await ledgerOf(reach, asking);
    const fit = [...ledger.contributions.values()]
      .filter((each) => fits(filter, { ...each, fund: each.fund?.fund ?? null }))
      .sort((a, b) => dayOfPledge(b).localeCompare(dayOfPledge(a)));
    const bare = fit.reduce((n, each) => n + documentsOf(each).filter(isBare).length, 0);
    const rows = fit.slice(from, from + limit).map((each) => contributionRowOf(each, asking.lang));
    return { rows, all: fit.length, bare };
  },
  rows: ({ rows }) =>
    rows.map((row) => ({
      date: row.pledgedOn,
      donor: row.donor.name,
      ...{ fund: row.fund?.name ?? null, kind: row.kind, what: row.what },
      pledged: row.pledged?.amount ?? null,
      currency: row.pledged?.currency ?? row.currency,
      signed: row.signed[0]?.amount ?? null,
      deposited: row.deposited[0]?.amount ?? null,
      deposited_currency: row.deposited[0]?.currency ?? null,
      outstanding: row.outstanding?.amount ?? null,
      ...{ unvalued: row.unvalued ? 1 : 0, conditions: row.conditions, bare: row.bare },
      contribution: row.contribution,
    })),
});

const dayOfPledge = ({ pledges }: Contribution) => firstDay(pledges[0]?.on ?? '0001');

const step = z.object({
  line: z.string().nullable(),
  /** What happened: `pledged`, `changed`, `signed`, `deposited`, `valued`, `struck`. */
  what: z.enum(['pledged', 'changed', 'signed', 'deposited', 'valued', 'struck']),
  on: z.string(),
  sum: sumView.nullable(),
  /** Counted against the pledge, where the currency is another. */
  counted: sumView.nullable(),
  rate: z.object({ units: z.number(), on: z.string(), by: z.string() }).nullable(),
  words: z.string().nullable(),
  document: documentView.nullable(),
  /** Struck out since. */
  struck: z.boolean(),
  at: z.string(),
  by: z.string(),
  entry: z.number(),
});
export type ContributionStep = z.infer<typeof step>;

const WHAT = {
  ContributionPledged: 'pledged',
  PledgeChanged: 'changed',
  ContributionSigned: 'signed',
  ContributionDeposited: 'deposited',
  SupportValued: 'valued',
  ContributionLineStruck: 'struck',
} as const;

export const contribution = defineView({
  name: 'forces.contribution',
  says: 'One contribution with every step of it, the paper behind each and what is outstanding.',
  query: z.object({ contribution: z.string() }),
  answer: z.object({
    row: contributionRow,
    value: z
      .object({ sum: sumView, by: namedParty, method: z.string(), on: z.string() })
      .nullable(),
    steps: z.array(step),
    cited: z.array(claimView),
  }),
  async look({ contribution: id }, reach, asking) {
    const { lang } = asking;
    const each = (await ledgerOf(reach, asking)).contributions.get(id);
    if (!each) throw new Problem(MONEY_PROBLEMS.noContribution, { contribution: id });
    const rows = await stepsOf(reach, asking, { of: id });
    const documents = rows.flatMap(({ payload }) => payload.document ?? []);
    const shown = await shownDocuments(reach, asking, documents);
    const { value } = each;
    return {
      row: contributionRowOf(each, lang),
      value: value && {
        ...{ sum: shownSum(value, lang), by: named(value.by, lang) },
        ...{ method: value.method, on: value.on },
      },
      steps: rows.map((row) => stepView(row, each, shown, lang)),
      cited: shown.cited,
    };
  },
});

type Row = Awaited<ReturnType<typeof stepsOf>>[number];

function stepView(row: Row, each: Contribution, shown: ShownDocuments, lang: Lang) {
  const { type, payload, at, by, entry } = row;
  const p = payload as Row['payload'] & {
    readonly line?: string;
    readonly amount?: number | null;
    readonly currency?: string | null;
    readonly counted?: number | null;
    readonly rate?: ContributionStep['rate'];
    readonly reason?: string;
    readonly method?: string;
    readonly what?: string | null;
  };
  const currency = p.currency ?? each.currency;
  const sum = typeof p.amount === 'number' && currency ? { amount: p.amount, currency } : null;
  const pledged = each.currency;
  const counted =
    p.rate && typeof p.counted === 'number' && pledged
      ? shownSum({ amount: p.counted, currency: pledged }, lang)
      : null;
  const line = p.line ?? null;
  return {
    ...{ line, what: WHAT[type as keyof typeof WHAT], on: p.on, at, by, entry, counted },
    sum: sum && shownSum(sum, lang),
    rate: p.rate ?? null,
    words: p.reason ?? p.method ?? p.what ?? null,
    document: p.document ? shown.show(p.document) : null,
    struck: type !== 'ContributionLineStruck' && line !== null && each.struck.includes(line),
  };
}
