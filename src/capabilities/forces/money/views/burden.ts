// The burden of the mission by state, as of any day, as a table.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { proseLang, quantityText } from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import { type ClaimView, claimView, named, namedParty } from '../../../claims/index.ts';
import { stageName } from '../../labels.ts';
import { forceOf } from '../../views/facts.ts';
import { countedAt } from '../../views/known.ts';
import { quantityView } from '../../views/offers.ts';
import { type Burden, burdens, type Moved } from '../burden.ts';
import { converted } from '../rate.ts';
import { moneyFacts } from './donors.ts';
import { ledgerStage, rateUsedView, shownSum, sumView } from './shapes.ts';
import { inFields } from './totals.ts';

const stageMoney = z.object({
  stage: ledgerStage,
  stageName: z.string(),
  sums: z.array(sumView),
  unvalued: z.number(),
  from: z.enum(['ledger', 'said', 'both']),
  claims: z.array(z.string()),
  /** In the currency that was asked for, and what has no rate. */
  in: z.object({ total: sumView, left: z.array(sumView) }).nullable(),
});

const burdenRow = z.object({
  state: namedParty,
  /** Days of presence of its people together; null where none is on record. */
  days: quantityView,
  daysText: z.string().nullable(),
  /** By movements that an office recorded, or by what sources say. */
  by: z.enum(['movements', 'said']).nullable(),
  claims: z.array(z.string()),
  /** Null where no office keeps the movements of this state: not the same as none. */
  dead: z.number().nullable(),
  money: z.array(stageMoney),
});
export type BurdenRow = z.infer<typeof burdenRow>;

export async function burdensAt(reach: Reach, asking: Asking) {
  const [facts, isForce, moved] = await Promise.all([
    moneyFacts(reach, asking),
    forceOf(asking),
    movedOf(reach, asking),
  ]);
  const { offers, rows, ledger } = facts;
  const { asOf } = asking.clocks;
  return { ledger, offers, all: burdens({ offers, isForce, rows, moved, asOf }) };
}

/** Days of presence and dead by the movements that an office recorded, up to the day asked. */
async function movedOf(reach: Reach, asking: Asking): Promise<Moved[]> {
  const counted = await countedAt(reach, asking, 'm');
  const { asOf } = asking.clocks;
  return reach.rows<Moved>(sql`
    select m.state, sum(m.dead)::int as dead,
      sum(m.there * ((${asOf})::date - m.on_day::date + 1))::float8 as days
    from force_movements m where ${counted} group by m.state`);
}

export const burden = defineView({
  name: 'forces.burden',
  says: 'What each state bears: days of its people there, its dead, its money stage by stage.',
  query: z.object(inFields),
  answer: z.object({
    rows: z.array(burdenRow),
    /** Rates that were used, where one currency was asked for. */
    rates: z.array(rateUsedView),
    ratesOn: z.string(),
    cited: z.array(claimView),
  }),
  async look({ in: currency, ratesOn }, reach, asking) {
    const { lang, clocks } = asking;
    const { all, ledger, offers } = await burdensAt(reach, asking);
    const on = ratesOn ?? clocks.asOf;
    const used = new Map<string, z.infer<typeof rateUsedView>>();
    const inOne = (sums: Burden['money'][number]['sums']) => {
      if (currency === null) return null;
      const { total, left, rates } = converted(sums, currency, ledger.rates, on);
      for (const rate of rates) used.set(rate.from, { ...rate });
      return { total: shownSum(total, lang), left: left.map((sum) => shownSum(sum, lang)) };
    };
    const rows = all.map(({ state, days, money, claims, ...row }) => ({
      ...{ ...row, state: named(state, lang), days, claims: [...claims] },
      daysText: quantityText(days, proseLang(lang)),
      money: money.map((each) => ({
        ...{ stage: each.stage, unvalued: each.unvalued, from: each.from },
        stageName: stageName(each.stage, lang),
        sums: each.sums.map((sum) => shownSum(sum, lang)),
        claims: [...each.claims],
        in: inOne(each.sums),
      })),
    }));
    const ids = new Set(
      all.flatMap(({ claims, money }) => [...claims, ...money.flatMap((each) => each.claims)]),
    );
    const cited = offers.filter(({ id }) => ids.has(id)) as unknown as ClaimView[];
    return { rows, rates: [...used.values()], ratesOn: on, cited };
  },
  rows: ({ rows }) =>
    rows.map(({ state, days, by, dead, money }) => ({
      ...{ state: state.party, name: state.name },
      ...{ person_days_min: days?.min ?? null, person_days_max: days?.max ?? null, days_by: by },
      dead,
      ...Object.fromEntries(ledgerStage.options.flatMap((stage) => stageColumns(stage, money))),
    })),
});

function stageColumns(
  stage: string,
  money: BurdenRow['money'],
): [string, string | number | null][] {
  const own = money.find((each) => each.stage === stage);
  const sums = own?.sums ?? [];
  const [only] = sums;
  // Sums of several currencies stand in one cell as text: they are never added.
  const amount =
    sums.length > 1
      ? sums.map((sum) => `${sum.amount} ${sum.currency}`).join('; ')
      : (only?.amount ?? null);
  const currency = sums.length === 1 ? (only?.currency ?? null) : null;
  return [
    [stage, amount],
    [`${stage}_currency`, currency],
    [`${stage}_by`, own?.from ?? null],
    ...(own?.in ? ([[`${stage}_in_${own.in.total.currency}`, own.in.total.amount]] as const) : []),
  ] as [string, string | number | null][];
}
