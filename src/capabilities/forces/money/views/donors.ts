// Who gave what, stage by stage, as one table: the lines of the ledger, else the latest word of a
// source, with what contradicts it beside it.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { type Lang, partyName, plain } from '../../../../kernel/index.ts';
import { type ClaimView, claimView, namedParty, prose } from '../../../claims/index.ts';
import { moneyText } from '../../amounts.ts';
import { stageName } from '../../labels.ts';
import { type MoneyLine, moneyLines } from '../../money.ts';
import type { OfferClaim } from '../../offer.ts';
import { offersOf } from '../../views/facts.ts';
import { quantityView } from '../../views/offers.ts';
import { contradictionProse } from '../contradiction-words.ts';
import { type Cell, type DonorRow, donorRows } from '../donors.ts';
import { plainName } from '../fund.ts';
import { kindName } from '../labels.ts';
import { contradictionsOf, type FundIds, wordsOf } from '../said.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { kind, ledgerStage } from './shapes.ts';
import { filterFields, fits, ledgerItems } from './totals.ts';

/** Everything that is known of money at the two clocks, in no language. */
export interface MoneyFacts {
  readonly ledger: Ledger;
  readonly offers: readonly OfferClaim[];
  readonly lines: readonly MoneyLine[];
  readonly rows: readonly DonorRow[];
  /** The latest words on a fund as a whole, by its id or plain name. */
  readonly wholes: ReadonlyMap<string, readonly MoneyLine[]>;
  /** Names as sources write them, of funds that are not open in the ledger. */
  readonly names: ReadonlyMap<string, string>;
}

/** A ledger is one of two clocks and one size of the record, and so is what is reckoned from it. */
const kept = new WeakMap<Ledger, Promise<MoneyFacts>>();

export async function moneyFacts(reach: Reach, asking: Asking): Promise<MoneyFacts> {
  const ledger = await ledgerOf(reach, asking);
  const before = kept.get(ledger);
  if (before) return before;
  const facts = offersOf(reach, asking).then((offers) => reckoned(ledger, offers));
  kept.set(ledger, facts);
  // A failed look is not kept, so that the next one tries again.
  facts.catch(() => kept.delete(ledger));
  return facts;
}

function reckoned(ledger: Ledger, offers: readonly OfferClaim[]): MoneyFacts {
  const lines = moneyLines(offers);
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const plainly = keys.get(name) ?? plainName(name);
    keys.set(name, plainly);
    return ledger.byName.get(plainly)?.fund ?? plainly;
  };
  const fundId: FundIds = (name) => {
    const key = keyOf(name);
    return ledger.funds.has(key) ? key : null;
  };
  const words = wordsOf(lines, fundId);
  const wholes = new Map<string, MoneyLine[]>();
  const names = new Map<string, string>();
  for (const line of lines) {
    const { fund } = line.claim.fields;
    if (fund === null) continue;
    const key = keyOf(fund);
    if (!names.has(key)) names.set(key, fund);
    if (line.donor !== null || !line.current) continue;
    wholes.set(key, [...(wholes.get(key) ?? []), line]);
  }
  const rows = donorRows({
    ...{ items: ledgerItems(ledger), contributions: [...ledger.contributions.values()], words },
    contradictions: contradictionsOf(words, lines, fundId),
  });
  return { ledger, offers, lines, rows, wholes, names };
}

const cell = z.object({
  stage: ledgerStage,
  stageName: z.string(),
  quantity: quantityView,
  /** Null where no number is said, or nothing was valued. */
  amount: z.string().nullable(),
  /** Of which the amount is: lines of the ledger, or the latest word of a source. */
  from: z.enum(['ledger', 'said']),
  unvalued: z.number(),
  claims: z.array(z.string()),
  dated: z.string().nullable(),
  /** What a source says otherwise than the ledger. */
  otherwise: z.object({ amount: z.string(), claim: z.string() }).nullable(),
});
export type MoneyCell = z.infer<typeof cell>;

const donorRow = z.object({
  /** Null for a fund’s own figure, or all donors together. */
  donor: namedParty.nullable(),
  /** Null where none is named, or it goes past every fund. */
  fund: z.object({ fund: z.string(), name: z.string(), open: z.boolean() }).nullable(),
  kind,
  kindName: z.string(),
  currency: z.string().nullable(),
  cells: z.array(cell),
  takenBack: z.object({ amount: z.string().nullable(), claim: z.string() }).nullable(),
  contradictions: z.array(prose),
});
export type MoneyDonorRow = z.infer<typeof donorRow>;

export function shownDonor(row: DonorRow, facts: MoneyFacts, lang: Lang): MoneyDonorRow {
  const { donor, kind: own, currency, takenBack } = row;
  return {
    donor: donor === null ? null : { party: donor, name: partyName(donor, lang) },
    fund: shownFund(row, facts),
    ...{ kind: own, kindName: kindName(own, lang), currency },
    cells: row.cells.map((each) => shownCell(each, currency, lang)),
    takenBack: takenBack && { amount: amountOf(takenBack, lang), claim: takenBack.id },
    contradictions: row.contradictions.map((each) => [...contradictionProse(each, lang)]) as never,
  };
}

function shownFund({ fund }: DonorRow, { ledger, names }: MoneyFacts) {
  if (fund === null) return null;
  const open = ledger.funds.get(fund);
  if (open) return { fund, name: open.name, open: true };
  return { fund, name: names.get(fund) ?? fund, open: false };
}

const amountOf = ({ fields: { quantity, currency } }: OfferClaim, lang: Lang): string | null =>
  quantity && moneyText(quantity, currency, lang);

function shownCell(each: Cell, currency: string | null, lang: Lang): MoneyCell {
  const { stage, quantity, from, unvalued, claims, dated, otherwise } = each;
  return {
    ...{ stage, quantity, from, unvalued, claims: [...claims], dated },
    stageName: stageName(stage, lang),
    amount: quantity && moneyText(quantity, currency, lang),
    otherwise: otherwise && {
      ...{ amount: amountOf(otherwise, lang) ?? '', claim: otherwise.id },
    },
  };
}

const whole = z.coerce.number().int();
const ROWS_MAX = 100_000;

export const donors = defineView({
  name: 'forces.donors',
  says: 'Who gave what, stage by stage, by donor, fund and kind: the ledger, else the latest word.',
  query: z.object({
    ...filterFields,
    from: whole.min(0).default(0),
    limit: whole.min(1).max(ROWS_MAX).default(ROWS_MAX),
  }),
  answer: z.object({
    rows: z.array(donorRow),
    /** Of this question, before it is cut into pages. */
    all: z.number(),
    cited: z.array(claimView),
  }),
  async look({ from, limit, ...filter }, reach, asking) {
    const facts = await moneyFacts(reach, asking);
    const fit = facts.rows.filter((row) => fits(filter, row));
    const rows = fit.slice(from, from + limit);
    const ids = new Set(
      rows.flatMap(({ cells, takenBack, contradictions }) => [
        ...cells.flatMap(({ claims, otherwise }) => [...claims, otherwise?.id ?? '']),
        takenBack?.id ?? '',
        ...contradictions.flatMap(({ more, less }) => [...more.map(({ id }) => id), less.id]),
      ]),
    );
    return {
      rows: rows.map((row) => shownDonor(row, facts, asking.lang)),
      all: fit.length,
      cited: facts.offers.filter(({ id }) => ids.has(id)) as unknown as ClaimView[],
    };
  },
  rows: ({ rows }) =>
    rows.map((row) => ({
      donor: row.donor?.name ?? null,
      ...{ fund: row.fund?.name ?? null, kind: row.kind, currency: row.currency },
      ...Object.fromEntries(
        ledgerStage.options.flatMap((stage) => {
          const own = row.cells.find((each) => each.stage === stage);
          return [
            [stage, own?.quantity?.min ?? own?.quantity?.max ?? null],
            [`${stage}_by`, own?.from ?? null],
          ];
        }),
      ),
      unvalued: row.cells.reduce((n, { unvalued }) => Math.max(n, unvalued), 0),
      contradiction: row.contradictions.map(plain).join(' '),
    })),
});
