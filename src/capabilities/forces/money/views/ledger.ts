// The read model of the ledger: one row a step, folded for two days into contributions, funds and
// rates. The fold is kept until the record grows.
import type { Asking, Clocks, Reach } from '../../../../acts/index.ts';
import { dayOf, firstDay, type Json, Problem } from '../../../../kernel/index.ts';
import { type Projection, sql } from '../../../../record/index.ts';
import { firstRecordDay } from '../../../claims/index.ts';
import {
  CONTRIBUTION_EVENTS,
  type Contribution,
  evolve as evolveContribution,
} from '../contribution.ts';
import type { Document } from '../document.ts';
import { evolve as evolveFund, FUND_EVENTS, type Fund, plainName } from '../fund.ts';
import { MONEY_PROBLEMS } from '../problems.ts';
import type { Rate } from '../rate.ts';

type Thing = 'contribution' | 'fund' | 'rate';

const EVENTS: ReadonlyMap<string, Thing> = new Map([
  ...CONTRIBUTION_EVENTS.map((type) => [type, 'contribution'] as const),
  ...FUND_EVENTS.map((type) => [type, 'fund'] as const),
  ['RateRecorded', 'rate'] as const,
]);

export const moneyProjection: Projection = {
  name: 'forces-money',
  tables: [
    {
      name: 'money_steps',
      columns: {
        id: 'text not null',
        thing: 'text not null',
        thing_id: 'text not null',
        type: 'text not null',
        payload: 'jsonb not null',
        on_from: 'text not null',
        published_from: 'text',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['id'],
      indexes: ['create index money_steps_thing on money_steps (mission, thing_id)'],
    },
  ],
  project({ id, type, payload, at, by }) {
    const thing = EVENTS.get(type);
    if (!thing) return [];
    const p = payload as unknown as StepPayload;
    const publishedOn = p.document?.publishedOn ?? null;
    const row = {
      ...{ id, thing, thing_id: String(p[thing]), type, payload, at, by },
      on_from: firstDay(p.on),
      // A line that was entered wrongly is out on every day on which it would be seen.
      published_from: type.endsWith('Struck') ? '' : publishedOn && firstDay(publishedOn),
    };
    return [{ op: 'put', table: 'money_steps', row: row as Record<string, Json> }];
  },
};

export interface StepPayload {
  readonly on: string;
  readonly document?: Document;
  readonly [field: string]: unknown;
}

export interface StepRow {
  readonly thing: Thing;
  readonly of: string;
  readonly type: string;
  readonly payload: StepPayload;
  readonly from: string;
  readonly published: string | null;
  readonly at: string;
  readonly by: string;
  readonly entry: number;
}

export interface Ledger {
  /** In the order in which they were entered. */
  readonly contributions: ReadonlyMap<string, Contribution>;
  readonly funds: ReadonlyMap<string, Fund>;
  /** Funds by their plain names. */
  readonly byName: ReadonlyMap<string, Fund>;
  readonly rates: readonly Rate[];
}

export const EVER: Clocks = { asOf: '9999-12-31', knownAt: '9999-12-31' };

type At = Pick<Asking, 'mission' | 'clocks'>;

/**
 * The steps that both clocks show, in the order of the record. A step counts from its own day, and
 * is known from its entry; before the record's first day, from the publication of its document.
 */
export async function stepsOf(
  reach: Reach,
  { mission, clocks }: At,
  only: { readonly of?: string; readonly things?: readonly Thing[] } = {},
): Promise<StepRow[]> {
  const one = sql`${only.of ? sql`and thing_id = ${only.of}` : sql``}
    ${only.things ? sql`and thing = any(${[...only.things]})` : sql``}`;
  const [rows, first, begun] = await Promise.all([
    reach.rows<StepRow>(sql`
      select thing, thing_id as of, type, payload, on_from as "from", published_from as published,
        at, by, entry_no::int as entry
      from money_steps where mission = ${mission} ${one} order by entry_no`),
    firstRecordDay(reach, mission),
    reach.rows<{ at: string | null }>(
      sql`select min(at) as at from money_steps where mission = ${mission}`,
    ),
  ]);
  const [step] = begun;
  const days = [first, step?.at ? dayOf(step.at) : null].filter((day) => day !== null).sort();
  const byRecord = clocks.knownAt >= (days[0] ?? '');
  return rows.filter(
    (row) =>
      row.from <= clocks.asOf &&
      (byRecord
        ? dayOf(row.at) <= clocks.knownAt
        : row.published !== null && row.published <= clocks.knownAt),
  );
}

/** Ledgers of two clocks each that are kept, of all missions of a house together. */
const KEPT_MAX = 24;
const kept = new WeakMap<Reach, Map<string, { size: number; ledger: Promise<Ledger> }>>();

export async function ledgerOf(reach: Reach, at: At): Promise<Ledger> {
  const own = kept.get(reach) ?? new Map<string, { size: number; ledger: Promise<Ledger> }>();
  kept.set(reach, own);
  const { size } = await reach.head(at.mission);
  const key = `${at.mission} ${at.clocks.asOf} ${at.clocks.knownAt}`;
  const before = own.get(key);
  own.delete(key);
  const next = before?.size === size ? before : { size, ledger: stepsOf(reach, at).then(folded) };
  own.set(key, next);
  // A failed look is not kept, so that the next one tries again.
  next.ledger.catch(() => own.delete(key));
  for (const [old] of own) if (own.size > KEPT_MAX) own.delete(old);
  return next.ledger;
}

/** The funds and rates alone, which an act needs: the contributions are many. */
export async function fundsAndRates(reach: Reach, mission: string): Promise<Ledger> {
  return folded(await stepsOf(reach, { mission, clocks: EVER }, { things: ['fund', 'rate'] }));
}

export function folded(
  steps: readonly Pick<StepRow, 'thing' | 'of' | 'type' | 'payload'>[],
): Ledger {
  const contributions = new Map<string, Contribution>();
  const funds = new Map<string, Fund>();
  const rates: Rate[] = [];
  for (const { thing, of, type, payload } of steps) {
    const step = { type, payload: payload as unknown as Json };
    if (thing === 'rate') rates.push(payload as unknown as Rate);
    else if (thing === 'fund') {
      const next = evolveFund(funds.get(of) ?? null, step);
      if (next) funds.set(of, next);
    } else {
      const next = evolveContribution(contributions.get(of) ?? null, step);
      if (next) contributions.set(of, next);
    }
  }
  const byName = new Map([...funds.values()].map((fund) => [plainName(fund.name), fund]));
  return { contributions, funds, byName, rates };
}

/** @throws Problem forces.no-fund */
export function fundNamed({ funds, byName }: Ledger, text: string): Fund {
  const fund = funds.get(text) ?? byName.get(plainName(text));
  if (!fund) throw new Problem(MONEY_PROBLEMS.noFund, { fund: text });
  return fund;
}
