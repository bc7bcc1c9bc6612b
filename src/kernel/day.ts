// Dates with their precision. "June 2024" is never 1 June: it is the span of the whole month, takes
// part in a filter from the first day of its span, and is printed as the month that it is.
import type { Lang } from './lang.ts';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the precision is in the form. */
export type PartialDate = string;
/** `YYYY-MM-DD`. */
export type Day = string;
/** An instant in UTC, as `Date.prototype.toISOString` prints it. */
export type Instant = string;

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export function isPartialDate(text: string): boolean {
  const m = FORM.exec(text);
  if (!m) return false;
  const [, y, mo, d] = m;
  if (mo !== undefined && (Number(mo) < 1 || Number(mo) > 12)) return false;
  if (d !== undefined && (Number(d) < 1 || Number(d) > daysIn(Number(y), Number(mo)))) return false;
  return true;
}

export function isDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

export function precisionOf(date: PartialDate): 'year' | 'month' | 'day' {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

export function firstDay(date: PartialDate): Day {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

export function lastDay(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const days = daysIn(Number(date.slice(0, 4)), Number(date.slice(5)));
  return `${date}-${String(days).padStart(2, '0')}`;
}

/** Days in a month of the Gregorian calendar; `month` is 1–12. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day `n` days after (before, when negative) `day`. */
export function plusDays(day: Day, n: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
}

/** The same day `n` months on; the last day of the month where there is no such day. */
export function plusMonths(day: Day, n: number): Day {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const months = y * 12 + (m - 1) + n;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  const date = Math.min(d, daysIn(year, month));
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** `day` plus an ISO 8601 duration of years, months, weeks and days. Null when it is none. */
export function plusDuration(day: Day, duration: string): Day | null {
  const m = DURATION.exec(duration);
  if (!m || duration === 'P') return null;
  const [, y, mo, w, d] = m.map((part) => Number(part ?? 0));
  return plusDays(plusMonths(day, (y ?? 0) * 12 + (mo ?? 0)), (w ?? 0) * 7 + (d ?? 0));
}

/** The day on which an instant falls in UTC. */
export function dayOf(at: Instant): Day {
  return at.slice(0, 10);
}

const KREYOL_MONTHS = [
  'janvye',
  'fevriye',
  'mas',
  'avril',
  'me',
  'jen',
  'jiyè',
  'out',
  'septanm',
  'oktòb',
  'novanm',
  'desanm',
];
const LOCALE: Record<Exclude<Lang, 'ht'>, string> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };

/** `31 July 2023`, `juillet 2023`, `2023`: a date as a reader of `lang` writes it. */
export function formatDate(date: PartialDate, lang: Lang): string {
  const precision = precisionOf(date);
  if (precision === 'year') return date;
  const at = new Date(`${firstDay(date)}T00:00:00Z`);
  if (lang === 'ht') {
    const month = `${KREYOL_MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
    return precision === 'day' ? `${at.getUTCDate()} ${month}` : month;
  }
  const text = writerOf(LOCALE[lang], precision === 'day').format(at);
  return lang === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

// Making a formatter takes a thousand times as long as using it (0.9 ms against 0.001), and a page
// prints hundreds of dates and numbers.
const writers = new Map<string, Intl.DateTimeFormat>();

function writerOf(locale: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withDay}`;
  const known = writers.get(key);
  if (known) return known;
  const day = withDay ? ({ day: 'numeric' } as const) : {};
  const form = { timeZone: 'UTC', year: 'numeric', month: 'long', ...day } as const;
  const made = new Intl.DateTimeFormat(locale, form);
  writers.set(key, made);
  return made;
}

const counters = new Map<string, Intl.NumberFormat>();

/** `1,003`, `1 003`: a whole number as a reader of `lang` writes it. */
export function formatNumber(n: number, lang: Lang): string {
  const locale = lang === 'ht' ? 'fr-FR' : LOCALE[lang];
  const known = counters.get(locale) ?? new Intl.NumberFormat(locale);
  counters.set(locale, known);
  return known.format(n);
}
