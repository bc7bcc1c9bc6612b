// Where things stand in a drawing. Across, a drawing is in percent of its width, so that it fits
// every screen with text of one size; down, it is in pixels.
import { type Day, daysBetween, firstDay, lastDay, plusDays } from '../../kernel/index.ts';

/** `34.56%` of a share from 0 to 1. */
export const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

export interface TimeScale {
  readonly from: Day;
  readonly to: Day;
  /** The share of the width at which a day stands; days outside stand at the edge. */
  at(day: Day): number;
  /** The first days of the years within. */
  readonly years: readonly Day[];
}

export function timeScale(from: Day, to: Day): TimeScale {
  const whole = Math.max(1, daysBetween(from, to));
  const first = Number(from.slice(0, 4)) + 1;
  const last = Number(to.slice(0, 4));
  return {
    from,
    to,
    at: (day) => Math.min(1, Math.max(0, daysBetween(from, day) / whole)),
    years: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => `${first + i}-01-01`),
  };
}

/** From the first date to the last with a margin of a month before; `until` at least. */
export function spanning(dates: readonly (string | null)[], until: Day): TimeScale {
  const days = dates.filter((date) => date !== null).map((date) => firstDay(date));
  const ends = dates.filter((date) => date !== null).map((date) => lastDay(date));
  const first = [...days, until].sort()[0] ?? until;
  const last = [...ends, until].sort().at(-1) ?? until;
  return timeScale(plusDays(first, -30), last);
}

export interface ValueScale {
  readonly top: number;
  readonly ticks: readonly number[];
  /** Pixels from the top of the plot. */
  at(value: number): number;
}

const ROUND = [1, 2, 2.5, 5, 10];

/** From 0 to a little over `max`, with four or five round lines. */
export function valueScale(max: number, height: number): ValueScale {
  const rough = Math.max(max, 1) / 4.5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ROUND.map((each) => each * power).find((n) => n >= rough && Number.isInteger(n));
  const whole = Math.max(1, step ?? 1);
  const top = Math.max(max * 1.08, whole);
  const ticks = Array.from({ length: Math.floor(top / whole) }, (_, i) => (i + 1) * whole);
  return { top, ticks, at: (value) => height - (value / top) * height };
}
