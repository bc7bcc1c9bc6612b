// Counts of one state and day beside each other, how far they lie apart, what could explain it, and
// who settled it why.
import {
  type Asking,
  defineView,
  type FactsContext,
  type Reach,
  z,
} from '../../../../acts/index.ts';
import { formatNumber, type Lang } from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import { named, namedParty } from '../../../claims/index.ts';
import { maybeState } from '../../contingent.ts';
import type { SettleFacts } from '../decide.ts';
import type { SettleInput } from '../forms.ts';
import { counterName } from '../labels.ts';
import {
  type Anchor,
  agreementOf,
  anchorKey,
  apart,
  type Count,
  explained,
  type SettledNow,
} from '../reconcile.ts';
import { COUNTED, COUNTERS } from '../return.ts';
import {
  anchorsOf,
  candidatesOf,
  countsOf,
  type Known,
  ledgersOf,
  nearOf,
  returnsOf,
  saidOf,
  type Which,
} from './counts.ts';

const countView = z.object({
  what: z.enum(['movements', 'return', 'source', 'sources']),
  id: z.string().nullable(),
  min: z.number(),
  max: z.number().nullable(),
  text: z.string(),
  who: z.string(),
});

const explanationView = z.object({
  kind: z.enum(['movement', 'claim', 'losses']),
  id: z.string().nullable(),
  on: z.string(),
  amount: z.number(),
  says: z.string(),
  /** It is the difference and no more. */
  wholly: z.boolean(),
});

const row = z.object({
  /** Null: the whole force. */
  state: namedParty.nullable(),
  on: z.string(),
  of: z.enum(COUNTED),
  counts: z.array(countView),
  /** How far they lie apart. */
  difference: z.number(),
  agreement: z.enum(['agrees', 'open', 'settled', 'reopened', 'alone']),
  explains: z.array(explanationView),
  settled: z
    .object({ number: z.number(), reason: z.string(), by: z.string(), at: z.string() })
    .nullable(),
});
export type ReconciliationRow = z.infer<typeof row>;

const OPEN_END = Number.MAX_SAFE_INTEGER;

function countText({ min, max }: Pick<Count, 'min' | 'max'>, lang: Lang): string {
  if (min === max) return formatNumber(min, lang);
  if (max >= OPEN_END) return `≥ ${formatNumber(min, lang)}`;
  return `${formatNumber(min, lang)}–${formatNumber(max, lang)}`;
}

async function settlementsOf(reach: Reach, { mission, clocks }: Asking) {
  // Who settled it cannot have been known before the record was kept.
  const rows = await reach.rows<SettledNow & Anchor>(sql`
    select distinct on (state, of, on_day) state, of, on_day as "on", number, reason, by, at
    from force_settlements where mission = ${mission} and substr(at, 1, 10) <= ${clocks.knownAt}
    order by state, of, on_day, entry_no desc`);
  return new Map(rows.map((each) => [anchorKey(each), each]));
}

async function rowsOf(reach: Reach, asking: Asking, which: Which): Promise<ReconciliationRow[]> {
  const [returns, said, settlements] = await Promise.all([
    returnsOf(reach, asking, which),
    saidOf(reach, asking, which.state),
    settlementsOf(reach, asking),
  ]);
  const known: Known = { returns, said, lang: asking.lang };
  const anchors = anchorsOf(known, which);
  if (anchors.length === 0) return [];
  const [ledgers, near] = await Promise.all([
    ledgersOf(reach, asking, anchors),
    nearOf(reach, asking, anchors),
  ]);
  return anchors.flatMap((anchor, i): ReconciliationRow[] => {
    const ledger = ledgers[i];
    if (!ledger) return [];
    const counts = countsOf(anchor, ledger, known);
    const settled = settlements.get(anchorKey(anchor)) ?? null;
    const around = { ledger, near: near.filter((each) => each.i === i) };
    return [
      {
        ...{ on: anchor.on, of: anchor.of, difference: apart(counts) },
        state: anchor.state === null ? null : named(anchor.state, asking.lang),
        counts: counts.map(({ recordedAt: _at, ...count }) => ({
          ...{ ...count, text: countText(count, asking.lang) },
          max: count.max >= OPEN_END ? null : count.max,
        })),
        agreement: agreementOf(counts, settled),
        explains: explained(anchor.on, counts, candidatesOf(anchor, around, known)),
        settled: settled && {
          ...{ number: settled.number, reason: settled.reason, by: settled.by, at: settled.at },
        },
      },
    ];
  });
}

export const listReconciliation = defineView({
  name: 'forces.reconciliation',
  says: 'Counts that must agree, by state and day: how they differ, what explains it, its end.',
  query: z.object({
    state: maybeState,
    /** Days that are looked at, the latest first. */
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  answer: z.object({
    rows: z.array(row),
    /** Of these: how many differ and are not settled. */
    open: z.number(),
  }),
  async look({ state, limit }, reach, asking) {
    const all = await rowsOf(reach, asking, { state, limit });
    // One count alone is held against nothing.
    const rows = all.filter(({ agreement }) => agreement !== 'alone');
    const open = rows.filter(({ agreement: is }) => is === 'open' || is === 'reopened').length;
    return { rows, open };
  },
  rows: ({ rows }) =>
    rows.map(({ state, counts, explains, settled, ...each }) => ({
      ...{ date: each.on, state: state?.party ?? null, name: state?.name ?? null },
      ...{ of: each.of, difference: each.difference, agreement: each.agreement },
      counts: counts.map(({ who, text }) => `${who}: ${text}`).join('; '),
      explains: explains.map(({ on, says, amount }) => `${on} ${says} ${amount}`).join('; '),
      ...{ settled: settled?.number ?? null, reason: settled?.reason ?? null },
    })),
});

const returnView = z.object({
  return: z.string(),
  state: namedParty.nullable(),
  unit: z.string().nullable(),
  number: z.number(),
  on: z.string(),
  counter: z.enum(COUNTERS),
  counterName: z.string(),
  by: z.string(),
  reference: z.string().nullable(),
  claim: z.string().nullable(),
});
export type ReturnView = z.infer<typeof returnView>;

export const listReturns = defineView({
  name: 'forces.returns',
  says: 'Strength returns, latest first: how many were counted on which day, and by whom.',
  query: z.object({
    state: maybeState,
    limit: z.coerce.number().int().min(1).max(10_000).default(100),
  }),
  answer: z.object({
    rows: z.array(returnView),
    counters: z.array(z.object({ word: z.enum(COUNTERS), name: z.string() })),
  }),
  async look({ state, limit }, reach, asking) {
    const rows = await returnsOf(reach, asking, { state, limit });
    return {
      rows: rows.map((each) => ({
        ...{ ...each, counterName: counterName(each.counter, asking.lang) },
        state: each.state === null ? null : named(each.state, asking.lang),
      })),
      counters: COUNTERS.map((word) => ({ word, name: counterName(word, asking.lang) })),
    };
  },
  rows: ({ rows }) =>
    rows.map(({ state, ...each }) => ({ state: state?.party ?? null, name: state?.name, ...each })),
});

/** The counts before whoever settles them. */
export async function settleFacts(
  { state, on, of }: SettleInput,
  reach: Reach,
  { mission, actor, at, ask, rehearse }: FactsContext,
): Promise<SettleFacts | null> {
  const today = at.slice(0, 10);
  const clocks = { asOf: today, knownAt: today };
  const asking: Asking = {
    ...{ mission, actor, clocks, today, rehearse, lang: 'en' },
    ask: (view, query = {}, then = clocks) => ask({ view, query, lang: 'en', clocks: then }),
  };
  const rows = await rowsOf(reach, asking, { state, on, limit: 500 });
  const found = rows.find(
    (each) => (each.state?.party ?? null) === state && each.on === on && each.of === of,
  );
  if (!found) return null;
  const counts = found.counts.map((count) => ({
    ...{ ...count, max: count.max ?? OPEN_END, recordedAt: '' },
  }));
  return { counts, agreement: found.agreement };
}
