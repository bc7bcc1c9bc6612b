// How new the picture is: the last day of which the data speak, and whether that is too long ago.
import { type Day, daysBetween, lastDay } from '../../kernel/index.ts';
import type { Reports } from './toll.ts';

/** Days after which data are called stale: a quarter's figures come out about a month after it. */
export const STALE_DAYS = 45;

export interface Through {
  readonly what: 'counts' | 'events';
  /** The last day of which they speak; null where nothing was received. */
  readonly through: Day | null;
  /** Days from then to the day asked for. */
  readonly days: number | null;
  readonly stale: boolean;
}

/** Data through, for counts and for events. */
export function throughOf({ events, periods }: Reports, asOf: Day): readonly Through[] {
  const spans = periods.flatMap(({ span }) => span?.until ?? []);
  const days = events.flatMap(({ claim }) => (claim.dated ? lastDay(claim.dated) : []));
  return [through('counts', spans, asOf), through('events', days, asOf)];
}

function through(what: Through['what'], days: readonly Day[], asOf: Day): Through {
  // "In July 2023" asked for on the tenth speaks of no day after it.
  const last =
    days
      .map((day) => (day > asOf ? asOf : day))
      .sort()
      .at(-1) ?? null;
  if (last === null) return { what, through: null, days: null, stale: false };
  const age = daysBetween(last, asOf);
  return { what, through: last, days: age, stale: age > STALE_DAYS };
}
