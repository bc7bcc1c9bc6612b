// What the forecast would have said in the past, from what could be known then, beside what came,
// and beside two forecasts that need no method: that nothing changes, and that all that is promised
// comes.
import { type Day, daysBetween, plusDays } from '../../kernel/index.ts';
import { forecast } from './forecast.ts';
import { awaitedOn, type History, knownOn, spanOf, valueOn } from './tracks.ts';

export interface HindcastCase {
  readonly asOf: Day;
  readonly on: Day;
  readonly likely: number;
  readonly low: number;
  readonly high: number;
  /** That nothing changes. */
  readonly naive: number;
  /** That all that is promised is there. */
  readonly promised: number;
  readonly actual: number;
}

export interface Hindcast {
  /** How many days ahead. */
  readonly days: number;
  readonly cases: readonly HindcastCase[];
  /** Mean errors in people; null without a case. */
  readonly errors: {
    readonly likely: number;
    readonly naive: number;
    readonly promised: number;
  } | null;
  /** The share of cases in which the range held what came. */
  readonly held: number | null;
}

/** Days that must have been told of before a forecast is tried. */
const BEFORE = 90;
const EVERY = 30;
/** With more, every second or third is tried: a mission of decades has hundreds. */
const CASES_MAX = 36;

/** Forecasts made every month until `until`, so many days ahead. */
export function hindcast(history: History, until: Day, days: number): Hindcast {
  const span = spanOf(history);
  const room = span ? daysBetween(span.from, until) - BEFORE - days : -1;
  const stride = EVERY * Math.max(1, Math.ceil((Math.floor(room / EVERY) + 1) / CASES_MAX));
  const count = span && room >= 0 ? Math.floor(room / stride) + 1 : 0;
  const cases = Array.from({ length: count }, (_, i): HindcastCase => {
    const asOf = plusDays(span?.from ?? until, BEFORE + i * stride);
    const on = plusDays(asOf, days);
    const then = knownOn(history, asOf);
    const { likely, low, high, basis } = forecast(then, asOf, on);
    const awaited = awaitedOn(then, asOf).reduce((all, { amount }) => all + amount, 0);
    const naive = basis.present;
    const actual = valueOn(history.total, on);
    return { asOf, on, likely, low, high, naive, promised: naive + awaited, actual };
  });
  return { days, cases, errors: errorsOf(cases), held: heldOf(cases) };
}

function errorsOf(cases: readonly HindcastCase[]): Hindcast['errors'] {
  if (cases.length === 0) return null;
  const mean = (of: (each: HindcastCase) => number) =>
    cases.reduce((all, each) => all + Math.abs(of(each) - each.actual), 0) / cases.length;
  return {
    likely: mean(({ likely }) => likely),
    naive: mean(({ naive }) => naive),
    promised: mean(({ promised }) => promised),
  };
}

function heldOf(cases: readonly HindcastCase[]): number | null {
  if (cases.length === 0) return null;
  return (
    cases.filter(({ low, high, actual }) => low <= actual && actual <= high).length / cases.length
  );
}
