// What the ledger comes to: one total a stage and currency, as a whole or by donor, fund or kind.
import { defineView, z } from '../../../../acts/index.ts';
import { formatDate, isDay, type Lang, partyName } from '../../../../kernel/index.ts';
import { maybeCurrency } from '../amount.ts';
import { KINDS, type Kind } from '../contribution.ts';
import { kindName } from '../labels.ts';
import { GROUPS, groupedTotals, type Item, itemsOf, totalsOf } from '../totals.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { shownTotal, stageTotalView } from './shapes.ts';

export const inFields = {
  in: maybeCurrency.describe('Also in this currency, at rates that are on record'),
  ratesOn: z
    .string()
    .refine((text) => isDay(text), { error: 'is not a day: write 2026-12-31' })
    .optional()
    .describe('The day of the rates; the day that is asked for where left out'),
};

export const filterFields = {
  donor: z.string().optional().describe('Only of this donor'),
  fund: z.string().optional().describe('Only of this fund, by its id'),
  kind: z.enum(KINDS).optional(),
};
export type Filter = z.infer<z.ZodObject<typeof filterFields>>;

/** Whether it is what a filter asks for; the fund `none` is what goes past every fund. */
export function fits(
  { donor, fund, kind }: Filter,
  of: { readonly donor: string | null; readonly fund: string | null; readonly kind: Kind },
): boolean {
  return (
    (!donor || of.donor === donor) &&
    (!fund || (of.fund ?? 'none') === fund) &&
    (!kind || of.kind === kind)
  );
}

const kept = new WeakMap<Ledger, readonly Item[]>();

export function ledgerItems(ledger: Ledger): readonly Item[] {
  const items = kept.get(ledger) ?? itemsOf(ledger.contributions.values(), ledger.funds.values());
  kept.set(ledger, items);
  return items;
}

const group = z.object({
  /** Null where it is no single donor’s, or goes past every fund. */
  key: z.string().nullable(),
  name: z.string().nullable(),
  totals: z.array(stageTotalView),
});

export const moneyTotals = defineView({
  name: 'forces.money-totals',
  says: 'What the ledger comes to, stage by stage and never across; in one currency where asked.',
  query: z.object({ by: z.enum(GROUPS).optional(), ...inFields, ...filterFields }),
  answer: z.object({
    totals: z.array(stageTotalView),
    /** By donor, fund or kind, where asked. */
    groups: z.array(group),
    /** The day of the rates. */
    ratesOn: z.string(),
  }),
  async look({ by, in: currency, ratesOn, ...filter }, reach, asking) {
    const { lang, clocks } = asking;
    const ledger = await ledgerOf(reach, asking);
    const items = ledgerItems(ledger).filter((item) => fits(filter, item));
    const on = ratesOn ?? clocks.asOf;
    const asked = currency === null ? null : { currency, rates: ledger.rates, on };
    const groups = by ? groupedTotals(items, by, asked) : [];
    return {
      totals: totalsOf(items, asked).map((total) => shownTotal(total, lang)),
      groups: groups.map(({ key, totals }) => ({
        ...{ key, name: key === null ? null : nameOf(key, by ?? 'donor', ledger, lang) },
        totals: totals.map((total) => shownTotal(total, lang)),
      })),
      ratesOn: on,
    };
  },
  rows: ({ totals, groups, ratesOn }) => {
    const all = groups.length > 0 ? groups : [{ key: null, name: null, totals }];
    return all.flatMap(({ key, name, totals: own }) =>
      own.flatMap(({ stage, sums, unvalued, in: one }) =>
        (sums.length > 0 ? sums : [{ amount: null, currency: null }]).map((sum) => ({
          ...{ group: name ?? key, stage, amount: sum.amount, currency: sum.currency, unvalued },
          ...(one
            ? {
                total: one.total.amount,
                total_currency: one.total.currency,
                rate: one.rates.find(({ from }) => from === sum.currency)?.units ?? null,
                rate_on: one.rates.find(({ from }) => from === sum.currency)?.on ?? null,
                rate_by: one.rates.find(({ from }) => from === sum.currency)?.by ?? null,
                rates_asked_on: ratesOn,
              }
            : {}),
        })),
      ),
    );
  },
});

function nameOf(key: string, by: (typeof GROUPS)[number], ledger: Ledger, lang: Lang): string {
  if (by === 'donor') return partyName(key, lang);
  if (by === 'fund') return ledger.funds.get(key)?.name ?? key;
  return kindName(key as Kind, lang);
}

export const rates = defineView({
  name: 'forces.rates',
  says: 'The rates of exchange on record, the latest first, each with who set it.',
  query: z.object({}),
  answer: z.object({
    rates: z.array(
      z.object({
        ...{ rate: z.string(), from: z.string(), to: z.string(), units: z.number() },
        ...{ on: z.string(), by: z.string(), reference: z.string().nullable(), text: z.string() },
      }),
    ),
  }),
  async look(_query, reach, asking) {
    const { lang } = asking;
    const { rates: all } = await ledgerOf(reach, asking);
    return {
      rates: [...all]
        .sort((a, b) => b.on.localeCompare(a.on))
        .map(({ rate, from, to, units, on, by, document }) => ({
          ...{ rate, from, to, units, on, by, reference: document.reference },
          text: `1 ${from} = ${units} ${to}, ${formatDate(on, lang)}, ${by}`,
        })),
    };
  },
});
