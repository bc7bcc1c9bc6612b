// Lengths of time as rules give them: an ISO 8601 duration, in calendar or in working days. Two
// lengths are never reckoned into each other: one month has no number of days.
import { type Day, plusDays, plusMonths } from '../../kernel/index.ts';
import { type Almanac, workingDays } from './almanac.ts';
import { realDay } from './zone.ts';

export interface Span {
  /** Such as `P30D`, `P1M`, `P1Y6M`. */
  readonly period: string;
  /** Days of it are working days; only a period of nothing but days can be so. */
  readonly working: boolean;
}

const PERIOD = /^P(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?$/;

interface Parts {
  readonly months: number;
  readonly days: number;
}

function partsOf({ period }: Span): Parts | null {
  const found = PERIOD.exec(period);
  if (!found || period === 'P') return null;
  const [years = 0, months = 0, weeks = 0, days = 0] = found.slice(1).map((n) => Number(n ?? 0));
  return { months: years * 12 + months, days: weeks * 7 + days };
}

/** Whether it is no length at all: `P0D`. */
export function isEmptySpan(span: Span): boolean {
  const parts = partsOf(span);
  return parts !== null && parts.months === 0 && parts.days === 0;
}

/** `day` and `times` lengths on. Null where the span is none, or asks for working months. */
export function plusSpan(day: Day, span: Span, almanac: Almanac, times = 1): Day | null {
  const parts = partsOf(span);
  if (!parts) return null;
  if (span.working) {
    if (parts.months > 0 || span.period.includes('W')) return null;
    return workingDays(day, parts.days * times, almanac);
  }
  const moved = plusDays(plusMonths(day, parts.months * times), parts.days * times);
  return realDay(moved, almanac.zone);
}

export function minusSpan(day: Day, span: Span, almanac: Almanac): Day | null {
  return plusSpan(day, span, almanac, -1);
}

const UNITS: Readonly<Record<string, string>> = {
  ...{ day: 'D', days: 'D', jour: 'D', jours: 'D' },
  ...{ week: 'W', weeks: 'W', semaine: 'W', semaines: 'W' },
  ...{ month: 'M', months: 'M', mois: 'M', year: 'Y', years: 'Y', an: 'Y', ans: 'Y' },
};

/** A length as somebody types it: `P30D`, `30 days`, `10 working days`, `3 mois`. */
export function readSpan(text: string): Span | null {
  const iso: Span = { period: text.trim().toUpperCase(), working: false };
  if (partsOf(iso)) return iso;
  const typed = /^(\d{1,5})\s+(?:(working|business)\s+)?(\p{L}+)(\s+ouvr(?:és|ables))?$/iu.exec(
    text.trim(),
  );
  const unit = UNITS[typed?.[3]?.toLowerCase() ?? ''];
  if (!typed || !unit) return null;
  const working = typed[2] !== undefined || typed[4] !== undefined;
  return working && unit !== 'D' ? null : { period: `P${typed[1]}${unit}`, working };
}
