// Which days are working days where the owner of a duty is.
import { type Day, plusDays } from '../../kernel/index.ts';

export interface Almanac {
  /** An IANA name, such as `America/Port-au-Prince`. */
  readonly zone: string;
  /** Days of the week on which nobody works: 1 is Monday, 7 Sunday. */
  readonly weekend: readonly number[];
  readonly holidays: readonly Day[];
}

export const PLAIN_ALMANAC: Almanac = { zone: 'UTC', weekend: [6, 7], holidays: [] };

const WEEK = 7;

/** 1 is Monday, 7 Sunday. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || WEEK;
}

export function isWorkingDay(day: Day, { weekend, holidays }: Almanac): boolean {
  return !weekend.includes(weekdayOf(day)) && !holidays.includes(day);
}

/**
 * The nth working day after `day` (before it, when `n` is negative); `day` itself for 0. Null where
 * no day of the week is worked, since there is none.
 */
export function workingDays(day: Day, n: number, almanac: Almanac): Day | null {
  if (n === 0) return day;
  if (new Set(almanac.weekend).size >= WEEK) return null;
  const step = Math.sign(n);
  let at = day;
  for (let left = Math.abs(n); left > 0; ) {
    at = plusDays(at, step);
    if (isWorkingDay(at, almanac)) left--;
  }
  return at;
}
