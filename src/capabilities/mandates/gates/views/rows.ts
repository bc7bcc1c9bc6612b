// How views give out a criterion, a gate and a waiver.
import { z } from '../../../../acts/index.ts';
import type { Lang } from '../../../../kernel/index.ts';
import { named, namedParty } from '../../../claims/index.ts';
import type { Criterion, Waiver, Word } from '../road.ts';
import { spoken } from '../road.ts';
import { criterionTask, estimateIn, isLate, type Outlook } from '../schedule.ts';
import {
  type CriterionStanding,
  type GateStanding,
  isInForce,
  type Standings,
} from '../standing.ts';
import { waits } from '../waiving.ts';
import {
  citedFor,
  criterionTitle,
  type GateFacts,
  gistOf,
  headOf,
  stateName,
  titleOf,
  whyOf,
} from '../words.ts';
import { prose } from './prose.ts';

const STATES = ['met', 'waived', 'not_met', 'unknown'] as const;

export const waiverView = z.object({
  waiver: z.string(),
  criterion: z.string(),
  title: z.string(),
  gate: z.string(),
  reason: z.string(),
  on: z.string(),
  until: z.string(),
  /** asked: waits for a second person; over: refused by nobody, and never confirmed in time. */
  stands: z.enum(['asked', 'in_force', 'ran_out', 'ended', 'refused', 'over']),
  askedBy: z.string(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  endReason: z.string().nullable(),
  entry: z.number(),
});
export type WaiverRow = z.infer<typeof waiverView>;

function waiverRow(
  { criterion, title, gate }: Pick<Criterion, 'criterion' | 'title' | 'gate'>,
  waiver: Waiver,
  asOf: string,
  lang: Lang,
): WaiverRow {
  const { reason, on, until, by, confirmed, refused, ended, entry } = waiver;
  const stop = ended ?? refused;
  return {
    ...{ waiver: waiver.waiver, criterion, gate, reason, on, until, entry },
    title: criterionTitle({ criterion, title }, lang),
    stands: standsOf(waiver, asOf),
    askedBy: by,
    confirmedBy: confirmed?.by ?? null,
    confirmedAt: confirmed?.at ?? null,
    endedBy: stop?.by ?? null,
    endReason: stop?.reason ?? null,
  };
}

function standsOf(waiver: Waiver, asOf: string): WaiverRow['stands'] {
  if (isInForce(waiver, asOf)) return 'in_force';
  if (waiver.ended) return 'ended';
  if (waiver.refused) return 'refused';
  if (waiver.confirmed) return 'ran_out';
  return waits(waiver, asOf) ? 'asked' : 'over';
}

const estimateView = z.object({
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  from: z.string().nullable(),
  on: z.string().nullable(),
  own: z.boolean(),
  note: z.string(),
  cites: z.array(z.string()),
  /** Whether the most that was estimated has gone by. */
  late: z.boolean(),
  by: z.string(),
  entry: z.number(),
});

export const criterionRow = z.object({
  criterion: z.string(),
  gate: z.string(),
  title: z.string(),
  holder: namedParty.nullable(),
  metBy: z.enum(['finding', 'gate', 'obligation', 'fact']),
  /** The gate, the obligation or the fact by which it is met. */
  metByWhat: z.string().nullable(),
  state: z.enum(STATES),
  stateName: z.string(),
  /** Without a waiver. */
  own: z.enum(['met', 'not_met', 'unknown']),
  since: z.string().nullable(),
  gist: z.string(),
  why: z.string(),
  /** Claims behind the state, and those behind the criterion itself. */
  cites: z.array(z.string()),
  basis: z.array(z.string()),
  after: z.array(z.string()),
  silence: z.enum(['not_met', 'unknown']),
  estimate: estimateView.nullable(),
  /** Days that it can lose without moving the gate; null where nothing waits for it any more. */
  slack: z.number().nullable(),
  onChain: z.boolean(),
  /** Days by which it alone moves the gate. */
  swing: z.object({ sooner: z.number(), later: z.number() }).nullable(),
  waivers: z.array(waiverView),
  entry: z.number(),
});
export type CriterionRow = z.infer<typeof criterionRow>;

export interface RowsOf {
  readonly standings: Standings;
  readonly outlook: Outlook | null;
  readonly asOf: string;
  readonly lang: Lang;
}

export function rowOf(standing: CriterionStanding, given: RowsOf): CriterionRow {
  const { criterion, state, own, since } = standing;
  const { standings, outlook, asOf, lang } = given;
  const { metBy, after, silence, waivers, entry } = criterion;
  const task = criterionTask(criterion.criterion);
  const chain = outlook?.forecast.chain ?? [];
  const open = state === 'not_met' || state === 'unknown';
  return {
    ...{ criterion: criterion.criterion, gate: criterion.gate, state, own, since, silence, entry },
    title: criterionTitle(criterion, lang),
    holder: criterion.holder === null ? null : named(criterion.holder, lang),
    metBy: metBy.kind,
    metByWhat: whatOf(criterion),
    stateName: stateName(state, lang),
    gist: gistOf(standing, lang),
    why: whyOf(standing, standings.gates, lang),
    cites: [...citedFor(standing)],
    basis: [...criterion.claims],
    after: [...after],
    estimate: estimateOf(standing, given),
    slack: open ? (outlook?.forecast.slack.get(task) ?? null) : null,
    onChain: open && chain.includes(task),
    swing: (open && outlook?.forecast.swings.get(task)) || null,
    waivers: waivers.map((waiver) => waiverRow(criterion, waiver, asOf, lang)),
  };
}

function whatOf({ metBy }: Criterion): string | null {
  if (metBy.kind === 'gate') return metBy.gate;
  if (metBy.kind === 'obligation') return metBy.obligation;
  return metBy.kind === 'fact' ? metBy.fact : null;
}

function estimateOf(
  standing: CriterionStanding,
  { standings, asOf, lang }: RowsOf,
): CriterionRow['estimate'] {
  const estimate = estimateIn(standing.criterion);
  if (!estimate) return null;
  const { low, likely, high, from, on, own, note, claims, by, entry } = estimate;
  const late = isLate(standing, standings.criteria, asOf);
  const cites = [...claims];
  return { low, likely, high, from, on, own, note: spoken(note, lang), cites, late, by, entry };
}

/** A gate without its waivers, for lists in which they would stand again and again. */
export const gateLine = z.object({
  gate: z.string(),
  title: z.string(),
  /** By language, as it was written. */
  titles: z.record(z.string(), z.string()),
  deploys: z.boolean(),
  state: z.enum(STATES),
  stateName: z.string(),
  passedOn: z.string().nullable(),
  /** `First arrival is blocked by 7 of 10`. */
  finding: prose,
  /** Of all criteria on the way, those of gates before it too. */
  counts: z.object({
    all: z.number(),
    met: z.number(),
    waived: z.number(),
    notMet: z.number(),
    unknown: z.number(),
  }),
  /** Gates that it waits for. */
  after: z.array(z.string()),
  basis: z.array(z.string()),
});
export type GateLine = z.infer<typeof gateLine>;

export const gateRow = gateLine.extend({
  /** Every waiver that it rests on, also of gates before it, for ever. */
  waivers: z.array(waiverView),
});
export type GateRow = z.infer<typeof gateRow>;

export function gateLineOf(facts: GateFacts, lang: Lang): GateLine {
  const { gate: standing, before } = facts;
  const { gate, state, passed, criteria } = standing;
  const counts = { met: 0, waived: 0, not_met: 0, unknown: 0 };
  for (const each of before) counts[each.state] += 1;
  const { not_met: notMet, ...others } = counts;
  return {
    ...{ gate: gate.gate, title: titleOf(gate, lang), deploys: gate.deploys, state },
    titles: { ...gate.title },
    stateName: stateName(state, lang),
    passedOn: passed ? (gate.passed?.on ?? null) : null,
    finding: structuredClone(headOf(facts, lang)) as GateRow['finding'],
    counts: { all: before.length, notMet, ...others },
    after: criteria.flatMap(({ criterion: { metBy } }) =>
      metBy.kind === 'gate' ? [metBy.gate] : [],
    ),
    basis: [...gate.claims, ...(gate.passed?.claims ?? [])],
  };
}

export function gateRowOf(facts: GateFacts, asOf: string, lang: Lang): GateRow {
  return { ...gateLineOf(facts, lang), waivers: waiversOf([facts], asOf, lang) };
}

/** The waivers on which any of these gates rests, each once. */
export function waiversOf(all: readonly GateFacts[], asOf: string, lang: Lang): WaiverRow[] {
  const rows = new Map<string, WaiverRow>();
  for (const { gate } of all)
    for (const { criterion, waiver } of gate.waivers)
      if (!rows.has(waiver.waiver))
        rows.set(waiver.waiver, waiverRow(criterion, waiver, asOf, lang));
  return [...rows.values()];
}

/** One word in the history of a criterion. */
export type { GateStanding, Word };
