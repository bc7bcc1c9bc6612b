// Spans of time as sources count over them: quarters, halves and whole years.
import {
  type Day,
  firstDay,
  formatDate,
  type Lang,
  lastDay,
  type PartialDate,
  proseLang,
} from '../../kernel/index.ts';

export interface Span {
  readonly from: Day;
  readonly until: Day;
}

export function spanOf(on: PartialDate, until: PartialDate): Span {
  return { from: firstDay(on), until: lastDay(until) };
}

const month = (day: Day) => Number(day.slice(5, 7));
const year = (day: Day) => Number(day.slice(0, 4));

/** Whether it begins and ends with a month. */
function isWholeMonths({ from, until }: Span): boolean {
  return from.endsWith('-01') && lastDay(until.slice(0, 7)) === until;
}

/** 12 for a year, 3 for a quarter; null where it does not run from month to month. */
export function monthsOf(span: Span): number | null {
  if (!isWholeMonths(span)) return null;
  return (year(span.until) - year(span.from)) * 12 + month(span.until) - month(span.from) + 1;
}

export function isYear(span: Span): boolean {
  return monthsOf(span) === 12 && month(span.from) === 1;
}

export function isQuarter(span: Span): boolean {
  return monthsOf(span) === 3 && month(span.from) % 3 === 1;
}

/** A quarter of a year by its number, 1 to 4. */
export function quarterSpan(ofYear: number, quarter: number): Span {
  const two = (n: number) => String(n).padStart(2, '0');
  const first = quarter * 3 - 2;
  return {
    from: `${ofYear}-${two(first)}-01`,
    until: lastDay(`${ofYear}-${two(first + 2)}`),
  };
}

/** The quarters from one to another, both among them. */
export function quartersBetween(first: Span, last: Span): Span[] {
  const spans: Span[] = [];
  let [y, q] = [year(first.from), Math.ceil(month(first.from) / 3)];
  for (let span = quarterSpan(y, q); span.from <= last.from; span = quarterSpan(y, q)) {
    spans.push(span);
    [y, q] = q === 4 ? [y + 1, 1] : [y, q + 1];
  }
  return spans;
}

/** `2025 Q2`, `T2 2025`. */
export function quarterName({ from }: Span, lang: Lang): string {
  const quarter = Math.ceil(month(from) / 3);
  return proseLang(lang) === 'fr' ? `T${quarter} ${year(from)}` : `Q${quarter} ${year(from)}`;
}

/** `in 2025`, `from April to June 2025`, `d’avril à juin 2025`, `du 3 au 9 mai 2024`. */
export function spanPhrase(span: Span, lang: Lang): string {
  const fr = proseLang(lang) === 'fr';
  if (isYear(span)) return fr ? `en ${year(span.from)}` : `in ${year(span.from)}`;
  if (!isWholeMonths(span)) {
    const [from, until] = [formatDate(span.from, lang), formatDate(span.until, lang)];
    return fr ? `du ${from} au ${until}` : `from ${from} to ${until}`;
  }
  const until = formatDate(span.until.slice(0, 7), lang);
  if (monthsOf(span) === 1) return fr ? `en ${until}` : `in ${until}`;
  const from = formatDate(span.from.slice(0, 7), lang);
  const start = year(span.from) === year(span.until) ? from.replace(/ \d{4}$/, '') : from;
  if (!fr) return `from ${start} to ${until}`;
  return `${/^[ao]/.test(start) ? 'd’' : 'de '}${start} à ${until}`;
}
