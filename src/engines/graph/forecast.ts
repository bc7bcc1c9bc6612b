// The longest chain to a target: how many days it takes at least, likely and at most, which tasks
// are on it, how much slack each has, and how far each alone can move the end.
import { assert, must } from '../../kernel/index.ts';
import { orderOf } from './order.ts';

/** Whole days, 0 ≤ low ≤ likely ≤ high. */
export interface Days {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export interface Task {
  readonly id: string;
  readonly after: readonly string[];
  readonly days: Days;
}

/** Days by which the likely end comes sooner or later where one task takes its least or most. */
export interface Swing {
  readonly sooner: number;
  readonly later: number;
}

export interface Forecast {
  readonly finish: Days;
  /** Ids of the longest likely chain, first to last; the target is its end. */
  readonly chain: readonly string[];
  /** Likely days that each task before the target (and it itself) can lose without moving it. */
  readonly slack: ReadonlyMap<string, number>;
  /** Only of tasks that move it. */
  readonly swings: ReadonlyMap<string, Swing>;
}

type Length = (task: Task) => number;
const likely: Length = ({ days }) => days.likely;

/** @throws Bug where the tasks wait for one another in a circle, or there is no such target */
export function forecast(tasks: readonly Task[], target: string): Forecast {
  return forecaster(tasks)(target);
}

/**
 * Forecasts to one target after another: the order and the ends of all tasks are found once.
 * @throws Bug where the tasks wait for one another in a circle
 */
export function forecaster(tasks: readonly Task[]): (target: string) => Forecast {
  const known = new Map(tasks.map((task) => [task.id, task]));
  const { order } = orderOf(tasks);
  assert(order, 'tasks do not wait for one another in a circle');
  const early = endsOf(order, likely);
  const soon = endsOf(order, ({ days }) => days.low);
  const last = endsOf(order, ({ days }) => days.high);
  const end = (ends: ReadonlyMap<string, number>, id: string) => ends.get(id) ?? 0;
  return (target) => {
    const wanted = upTo(known, target);
    const own = order.filter(({ id }) => wanted.has(id));
    const late = tailsOf(own, target);
    const whole = end(early, target);
    const through = (id: string) => end(early, id) + end(late, id);
    const slack = new Map(own.map(({ id }) => [id, whole - through(id)]));
    const avoiding = waysAround(own, early, late);
    const swings = new Map<string, Swing>();
    for (const [i, { id, days }] of own.entries()) {
      const later = Math.max(0, through(id) - days.likely + days.high - whole);
      // Only what has no slack can bring the end forward, as far as the next longest way allows.
      const sooner =
        slack.get(id) === 0 ? Math.min(days.likely - days.low, whole - (avoiding[i] ?? 0)) : 0;
      if (later > 0 || sooner > 0) swings.set(id, { sooner, later });
    }
    const finish = { low: end(soon, target), likely: whole, high: end(last, target) };
    return { finish, chain: chainTo(own, target, early), slack, swings };
  };
}

/** The target and everything before it. */
function upTo(known: ReadonlyMap<string, Task>, target: string): Set<string> {
  const wanted = new Set<string>();
  const open = [must(known.get(target), `there is no task ${target}`)];
  for (let task = open.pop(); task; task = open.pop()) {
    if (wanted.has(task.id)) continue;
    wanted.add(task.id);
    for (const id of task.after) {
      const each = known.get(id);
      if (each) open.push(each);
    }
  }
  return wanted;
}

/**
 * For each place in the order the longest likely way that goes past it: a way that avoids a task
 * has a stroke from before it to after it, or begins after it. The longest strokes are laid
 * first, each over the places that none has covered yet.
 */
function waysAround(
  order: readonly Task[],
  early: ReadonlyMap<string, number>,
  late: ReadonlyMap<string, number>,
): number[] {
  const place = new Map(order.map(({ id }, i) => [id, i]));
  const strokes = order.flatMap(({ id, after, days }, to) => {
    const rest = days.likely + (late.get(id) ?? 0);
    const before = after.flatMap((each) => place.get(each) ?? []);
    if (before.length === 0) return [{ from: -1, to, length: rest }];
    return before.map((from) => ({
      ...{ from, to },
      length: (early.get(order[from]?.id ?? '') ?? 0) + rest,
    }));
  });
  const longest = new Array<number>(order.length).fill(0);
  // The next place from here on that no stroke has covered.
  const free = Array.from({ length: order.length + 1 }, (_, i) => i);
  const nextFree = (from: number): number => {
    let at = from;
    while (free[at] !== at) at = free[at] ?? order.length;
    for (let step = from; step !== at; ) {
      const after = free[step] ?? at;
      free[step] = at;
      step = after;
    }
    return at;
  };
  for (const { from, to, length } of strokes.sort((a, b) => b.length - a.length))
    for (let at = nextFree(from + 1); at < to; at = nextFree(at)) {
      longest[at] = length;
      free[at] = at + 1;
    }
  return longest;
}

/** The day on which each ends, counted from now. */
function endsOf(order: readonly Task[], length: Length): Map<string, number> {
  const ends = new Map<string, number>();
  for (const task of order) {
    const start = task.after.reduce((day, id) => Math.max(day, ends.get(id) ?? 0), 0);
    ends.set(task.id, start + length(task));
  }
  return ends;
}

/** The longest way from the end of each to the end of the target. */
function tailsOf(order: readonly Task[], target: string): Map<string, number> {
  const tails = new Map<string, number>([[target, 0]]);
  for (const task of [...order].reverse()) {
    const whole = (tails.get(task.id) ?? 0) + task.days.likely;
    for (const id of task.after) tails.set(id, Math.max(tails.get(id) ?? 0, whole));
  }
  return tails;
}

/** Back from the target along what ends last; of two that end together the wider range. */
function chainTo(
  order: readonly Task[],
  target: string,
  early: ReadonlyMap<string, number>,
): string[] {
  const known = new Map(order.map((task) => [task.id, task]));
  const chain: string[] = [];
  for (let at = known.get(target); at; ) {
    chain.unshift(at.id);
    const before = at.after.flatMap((id) => known.get(id) ?? []);
    const last = Math.max(...before.map(({ id }) => early.get(id) ?? 0));
    const ending = before.filter(({ id }) => early.get(id) === last);
    at = ending.reduce<Task | undefined>(
      (best, task) => (best && best.days.high >= task.days.high ? best : task),
      undefined,
    );
  }
  return chain;
}
