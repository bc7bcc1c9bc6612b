// When a gate can be passed at the earliest: what is still to be done becomes tasks with days, and
// the graph engine finds the longest chain. What nobody estimated counts no days, and then there
// is no latest date.
import {
  type Days,
  type Forecast,
  forecaster,
  orderOf,
  type Task,
} from '../../../engines/graph/index.ts';
import { type Day, dayOf, firstDay, plusDays } from '../../../kernel/index.ts';
import type { Criterion, Estimate } from './road.ts';
import {
  type CriterionStanding,
  elapsed,
  type GateStanding,
  isDone,
  type Standings,
} from './standing.ts';

export const criterionTask = (id: string): string => `criterion ${id}`;
export const gateTask = (id: string): string => `gate ${id}`;

/** Estimates that somebody tries out without recording them, by criterion. */
export type WhatIf = ReadonlyMap<string, Days>;

export interface Outlook {
  readonly earliest: Day;
  readonly likely: Day;
  /** Null where something before the gate has no estimate: then nobody can say. */
  readonly latest: Day | null;
  readonly forecast: Forecast;
  /** Criteria still to be met before the gate that have no estimate, in their order. */
  readonly unestimated: readonly Criterion[];
  /** Criteria of the longest likely chain, first to last. */
  readonly chain: readonly Criterion[];
  /** Of all before it, the one that can move the date most; null where none can. */
  readonly mover: {
    readonly criterion: Criterion;
    readonly sooner: number;
    readonly later: number;
  } | null;
}

/**
 * Null once the gate is passed, or all before it is met: there is nothing to wait for. And where a
 * view of an earlier day shows what was dropped since, so that the road goes round in a circle.
 */
export function outlookOf(
  standings: Standings,
  gate: string,
  asOf: Day,
  whatIf: WhatIf = new Map(),
): Outlook | null {
  const target = standings.gates.get(gate);
  if (!target || isOpen(target) === false) return null;
  const found = forecasts(standings, asOf, whatIf)?.(gateTask(gate));
  if (!found) return null;
  const waits = before(standings, target).filter(({ state }) => !isDone(state));
  const byTask = new Map(waits.map((each) => [criterionTask(each.criterion.criterion), each]));
  const unestimated = waits.flatMap(({ criterion }) =>
    criterion.metBy.kind !== 'gate' && !estimateIn(criterion) && !whatIf.has(criterion.criterion)
      ? [criterion]
      : [],
  );
  const { low, likely, high } = found.finish;
  const chain = found.chain.flatMap((id) => byTask.get(id)?.criterion ?? []);
  return {
    earliest: plusDays(asOf, low),
    likely: plusDays(asOf, likely),
    latest: unestimated.length > 0 ? null : plusDays(asOf, high),
    forecast: found,
    unestimated,
    chain: chain.filter(({ metBy }) => metBy.kind !== 'gate'),
    mover: moverOf(found, byTask),
  };
}

export const isOpen = ({ passed, state }: GateStanding): boolean => !passed && !isDone(state);

function moverOf({ swings }: Forecast, byTask: ReadonlyMap<string, CriterionStanding>) {
  let mover: Outlook['mover'] = null;
  for (const [id, swing] of swings) {
    const criterion = byTask.get(id)?.criterion;
    const most = mover ? mover.sooner + mover.later : 0;
    if (criterion && swing.sooner + swing.later > most) mover = { criterion, ...swing };
  }
  return mover;
}

type ToTarget = ((target: string) => Forecast) | null;
const made = new WeakMap<Standings, Map<Day, ToTarget>>();

function aheadOf(tasks: readonly Task[]): ToTarget {
  return orderOf(tasks).cycle ? null : forecaster(tasks);
}

/** Kept as long as the standings: every gate of one page is forecast from the same tasks. */
function forecasts(standings: Standings, asOf: Day, whatIf: WhatIf): ToTarget {
  if (whatIf.size > 0) return aheadOf(tasksOf(standings, asOf, whatIf));
  const known = made.get(standings) ?? new Map<Day, ToTarget>();
  made.set(standings, known);
  const before = known.get(asOf);
  if (before !== undefined) return before;
  const to = aheadOf(tasksOf(standings, asOf, whatIf));
  known.set(asOf, to);
  return to;
}

/** Every criterion on the way to a gate: its own and those of the gates that it waits for. */
export function before(
  { gates, criteria }: Standings,
  target: GateStanding,
): readonly CriterionStanding[] {
  const seen = new Set<string>();
  const all: CriterionStanding[] = [];
  const visit = ({ gate, criteria: own }: GateStanding): void => {
    if (seen.has(gate.gate)) return;
    seen.add(gate.gate);
    for (const { criterion } of own) {
      const other = criterion.metBy.kind === 'gate' ? gates.get(criterion.metBy.gate) : undefined;
      if (other) visit(other);
    }
    all.push(...own);
  };
  visit(target);
  // A criterion may wait for one of another gate.
  const there = new Set(all);
  for (const { criterion } of all)
    for (const id of criterion.after) {
      const each = criteria.get(id);
      if (each && !there.has(each)) {
        there.add(each);
        all.push(each);
      }
    }
  return all;
}

function tasksOf({ gates, criteria }: Standings, asOf: Day, whatIf: WhatIf): Task[] {
  const none: Days = { low: 0, likely: 0, high: 0 };
  const tasks: Task[] = [];
  for (const standing of criteria.values()) {
    const { criterion, state } = standing;
    const id = criterionTask(criterion.criterion);
    if (isDone(state)) tasks.push({ id, after: [], days: none });
    else {
      const { metBy } = criterion;
      const gate = metBy.kind === 'gate' ? [gateTask(metBy.gate)] : [];
      const after = [...criterion.after.map(criterionTask), ...gate];
      tasks.push({ id, after, days: daysLeft(standing, criteria, asOf, whatIf) });
    }
  }
  for (const standing of gates.values()) {
    const own = standing.criteria.map(({ criterion }) => criterionTask(criterion.criterion));
    tasks.push({
      id: gateTask(standing.gate.gate),
      after: isOpen(standing) ? own : [],
      days: none,
    });
  }
  return tasks;
}

/** The latest estimate; a what-if is laid over it elsewhere. */
export const estimateIn = ({ estimates }: Pick<Criterion, 'estimates'>): Estimate | null =>
  estimates.at(-1) ?? null;

/** The days that are left of an estimate on a day: work that can go on uses them up. */
function daysLeft(
  { criterion }: CriterionStanding,
  criteria: Standings['criteria'],
  asOf: Day,
  whatIf: WhatIf,
): Days {
  const tried = whatIf.get(criterion.criterion);
  if (tried) return tried;
  const estimate = estimateIn(criterion);
  if (!estimate) return { low: 0, likely: 0, high: 0 };
  const begun = begunOn(criterion, estimate, criteria);
  const gone = begun === null ? 0 : elapsed(begun, asOf);
  const left = (days: number) => Math.max(0, days - gone);
  const { low, likely, high } = estimate;
  return { low: left(low), likely: left(likely), high: left(high) };
}

/** Since when the days of an estimate run; null while something before it is still to be done. */
export function begunOn(
  { after }: Criterion,
  estimate: Estimate,
  criteria: Standings['criteria'],
): Day | null {
  const waits = after.flatMap((id) => criteria.get(id) ?? []);
  if (waits.some(({ state }) => !isDone(state))) return null;
  if (estimate.from) return estimate.from;
  const days = waits.flatMap(({ since }) => (since ? [firstDay(since)] : []));
  return [...days, firstDay(estimate.on ?? dayOf(estimate.at))].sort().at(-1) ?? null;
}

/** Whether the most that was estimated has gone by and it is still not met. */
export function isLate(
  standing: CriterionStanding,
  criteria: Standings['criteria'],
  asOf: Day,
): boolean {
  const estimate = estimateIn(standing.criterion);
  if (!estimate || isDone(standing.state)) return false;
  const begun = begunOn(standing.criterion, estimate, criteria);
  return begun !== null && elapsed(begun, asOf) > estimate.high;
}
