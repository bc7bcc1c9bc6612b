// Every occurrence of a rule, each on its own day. They all count from the anchor.
import { type Day, daysIn, firstDay, lastDay, type PartialDate } from '../../kernel/index.ts';
import type { Almanac } from './almanac.ts';
import { minusSpan, plusSpan, type Span } from './span.ts';
import { realDay } from './zone.ts';

export type Rule =
  | { readonly kind: 'on'; readonly date: PartialDate }
  | { readonly kind: 'within'; readonly span: Span; readonly from: Day }
  | {
      readonly kind: 'every';
      readonly span: Span;
      readonly from: Day;
      readonly until: Day | null;
      readonly times: number | null;
    }
  | {
      readonly kind: 'yearly';
      /** `MM-DD`; 29 February is the 28th in a year that has none. */
      readonly days: readonly string[];
      readonly from: Day;
      readonly until: Day | null;
    }
  | { readonly kind: 'ahead'; readonly span: Span; readonly before: Day };

export interface Due {
  /** What tells it from the other occurrences of its rule, whatever becomes of the dates. */
  readonly key: string;
  /** One day, or the first and last of a date that is less precise. */
  readonly from: Day;
  readonly to: Day;
  readonly date: PartialDate;
}

/** Occurrences of one rule at most: a daily one over twenty-five years. */
const OCCURRENCES_MAX = 10_000;

/**
 * The occurrences up to a day, and the first one after it. Empty where the rule has none, such as
 * an interval in working days where nobody works.
 */
export function schedule(rule: Rule, almanac: Almanac, until: Day): Due[] {
  switch (rule.kind) {
    case 'on':
      return [
        { key: '1', from: firstDay(rule.date), to: lastDay(rule.date), date: rule.date } as const,
      ];
    case 'within':
      return single(plusSpan(rule.from, rule.span, almanac));
    case 'ahead':
      return single(minusSpan(rule.before, rule.span, almanac));
    case 'every':
      return every(rule, almanac, until);
    case 'yearly':
      return yearly(rule, almanac, until);
  }
}

const onDay = (key: string, day: Day): Due => ({ key, from: day, to: day, date: day });
const single = (day: Day | null): Due[] => (day === null ? [] : [onDay('1', day)]);

function every(rule: Rule & { kind: 'every' }, almanac: Almanac, until: Day): Due[] {
  const { span, from, times } = rule;
  const last = Math.min(times ?? OCCURRENCES_MAX, OCCURRENCES_MAX);
  const found: Due[] = [];
  // Working days add up, so each may go on from the one before without drifting.
  let before: Day | null = from;
  for (let n = 1; n <= last; n++) {
    const day: Day | null = span.working
      ? before && plusSpan(before, span, almanac)
      : plusSpan(from, span, almanac, n);
    if (day === null || day <= from || (rule.until !== null && day > rule.until)) break;
    found.push(onDay(String(n), day));
    before = day;
    if (day > until) break;
  }
  return found;
}

function yearly(rule: Rule & { kind: 'yearly' }, almanac: Almanac, until: Day): Due[] {
  const found: Due[] = [];
  const days = [...new Set(rule.days)].sort();
  if (days.length === 0) return found;
  for (let year = Number(rule.from.slice(0, 4)); found.length < OCCURRENCES_MAX; year++)
    for (const each of days) {
      const day = realDay(dayOfYear(year, each), almanac.zone);
      if (day < rule.from) continue;
      if (rule.until !== null && day > rule.until) return found;
      found.push(onDay(`${year}-${each}`, day));
      if (day > until) return found;
    }
  return found;
}

function dayOfYear(year: number, monthDay: string): Day {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  const date = Math.min(day, daysIn(year, month));
  return `${year}-${monthDay.slice(0, 2)}-${String(date).padStart(2, '0')}`;
}
