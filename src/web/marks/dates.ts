// Dates as pages print them: short in tables, whole in sentences, always with their precision.
import {
  type Day,
  daysBetween,
  firstDay,
  formatDate,
  type Instant,
  type Lang,
  type PartialDate,
  precisionOf,
} from '../../kernel/index.ts';

const SHORT: Readonly<Record<Lang, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  ht: 'fr-FR',
  es: 'es-ES',
};

/** `31 Jul 2023`, `Jul 2023`, `2023`. */
export function shortDate(date: PartialDate, lang: Lang): string {
  const precision = precisionOf(date);
  if (precision === 'year') return date;
  const at = new Date(`${firstDay(date)}T00:00:00Z`);
  return writerOf(SHORT[lang], precision === 'day')
    .format(at)
    .replace('Sept ', 'Sep ');
}

// Kept, since making one takes a thousand times as long as using it.
const writers = new Map<string, Intl.DateTimeFormat>();

function writerOf(locale: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withDay}`;
  const known = writers.get(key);
  if (known) return known;
  const day = withDay ? ({ day: 'numeric' } as const) : {};
  const form = { timeZone: 'UTC', year: 'numeric', month: 'short', ...day } as const;
  const made = new Intl.DateTimeFormat(locale, form);
  writers.set(key, made);
  return made;
}

/** `12 April 2026, 09:14 UTC`. */
export function instant(at: Instant, lang: Lang): string {
  return `${formatDate(at.slice(0, 10), lang)}, ${at.slice(11, 16)} UTC`;
}

/** Where a day falls between two others, as a share from 0 to 1. */
export function shareOf(day: Day, from: Day, to: Day): number {
  const whole = Math.max(1, daysBetween(from, to));
  return Math.min(1, Math.max(0, daysBetween(from, day) / whole));
}
