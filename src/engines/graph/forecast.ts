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
  const before = upTo(tasks, target);
  const { order } = orderOf(before);
  assert(order, 'tasks do not wait for one another in a circle');
  const early = endsOf(order, likely);
  const end = (length: Length) => endsOf(order, length).get(target) ?? 0;
  const late = tailsOf(order, target);
  const whole = early.get(target) ?? 0;
  const through = (id: string) => (early.get(id) ?? 0) + (late.get(id) ?? 0);
  const slack = new Map(order.map(({ id }) => [id, whole - through(id)]));
  const swings = new Map<string, Swing>();
  for (const task of order) {
    const { id, days } = task;
    const later = Math.max(0, through(id) - days.likely + days.high - whole);
    // Only what has no slack can bring the end forward, and by how much is seen by trying.
    const tries = slack.get(id) === 0 && days.low < days.likely;
    const sooner = tries ? whole - end((each) => (each === task ? days.low : each.days.likely)) : 0;
    if (later > 0 || sooner > 0) swings.set(id, { sooner, later });
  }
  const finish = {
    low: end(({ days }) => days.low),
    likely: whole,
    high: end(({ days }) => days.high),
  };
  return { finish, chain: chainTo(order, target, early), slack, swings };
}

/** The target and everything before it, in the order given. */
function upTo(tasks: readonly Task[], target: string): Task[] {
  const known = new Map(tasks.map((task) => [task.id, task]));
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
  return tasks.filter(({ id }) => wanted.has(id));
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
