// Dates as news tells them. A date without a year is resolved against the publication date when
// there is one; a relative date ("on Friday") is known as a date and has no value without it.
import { type PartialDate, plusDays } from '../../kernel/index.ts';
import type { Token } from './tokens.ts';

const MONTHS = new Map<string, number>();
for (const row of [
  'january february march april may june july august september october november december',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'jan feb mar apr may jun jul aug sept oct nov dec',
]) {
  for (const [i, word] of row.split(' ').entries()) MONTHS.set(word, i + 1);
}
const WEEKDAYS = new Map<string, number>();
for (const row of [
  'sunday monday tuesday wednesday thursday friday saturday',
  'dimanche lundi mardi mercredi jeudi vendredi samedi',
]) {
  for (const [i, word] of row.split(' ').entries()) WEEKDAYS.set(word, i);
}
const TODAY = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['aujourd', 0],
  ['hier', -1],
  ['demain', 1],
]);

export interface DateRead {
  readonly date: PartialDate | null;
  /** Index after the last token. */
  readonly next: number;
}

const two = (n: number): string => String(n).padStart(2, '0');
const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^(19|20)\d\d$/.test(token.norm);
const isDayNumber = (token: Token | undefined): boolean =>
  token?.kind === 'number' &&
  /^\d{1,2}$/.test(token.norm) &&
  Number(token.norm) >= 1 &&
  Number(token.norm) <= 31;

/**
 * "May", "March" and "mars" are words as well: they are months with a capital or a number
 * beside.
 */
function monthAt(tokens: readonly Token[], at: number, french: boolean): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const month = MONTHS.get(token.norm);
  if (month === undefined || (!french && token.caps === 0)) return undefined;
  if (
    token.norm !== 'may' &&
    token.norm !== 'march' &&
    token.norm !== 'mar' &&
    token.norm !== 'mars'
  )
    return month;
  const beside = tokens[at + 1]?.kind === 'number' || tokens[at - 1]?.kind === 'number';
  const before = tokens[at - 1]?.norm ?? '';
  return beside || /^(in|of|since|by|until|early|mid|late|en|fin|debut|last|next)$/.test(before)
    ? month
    : undefined;
}

/** The date that begins at token `at`, or null where none does. */
export function dateAt(
  tokens: readonly Token[],
  at: number,
  published: PartialDate | null,
  french = false,
): DateRead | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return numericDate(tokens, at, published, french);
  if (token.kind !== 'word') return null;
  const month = monthAt(tokens, at, french);
  if (month !== undefined) return fromMonth(tokens, at, month, published);
  const weekday = WEEKDAYS.get(token.norm);
  if (weekday !== undefined && (french || token.caps > 0)) {
    return { date: lastWeekday(weekday, published), next: at + 1 };
  }
  const shift = TODAY.get(token.norm);
  if (shift !== undefined) {
    return { date: published?.length === 10 ? plusDays(published, shift) : null, next: at + 1 };
  }
  return null;
}

function numericDate(
  tokens: readonly Token[],
  at: number,
  published: PartialDate | null,
  french: boolean,
): DateRead | null {
  const token = tokens[at];
  if (!token) return null;
  if (isYear(token)) {
    const [month, day] = [tokens[at + 1], tokens[at + 2]];
    if (isDayNumber(month) && month?.gap === '-' && isDayNumber(day) && day?.gap === '-') {
      const iso = `${token.norm}-${two(Number(month.norm))}-${two(Number(day.norm))}`;
      return { date: iso, next: at + 3 };
    }
    const before = tokens[at - 1]?.norm ?? '';
    return /^(in|since|of|until|by|early|late|mid|en|depuis|fin|debut|from|after|before)$/.test(
      before,
    )
      ? { date: token.norm, next: at + 1 }
      : null;
  }
  if (!isDayNumber(token)) return null;
  const first = tokens[at + 1];
  const skip =
    first?.norm === 'er' || first?.norm === 'st' || first?.norm === 'th' || first?.norm === 'of'
      ? 1
      : 0;
  const month = monthAt(tokens, at + 1 + skip, french);
  if (month === undefined) return null;
  const year = tokens[at + 2 + skip];
  const next = at + 2 + skip;
  const day = Number(token.norm);
  if (isYear(year)) return { date: `${year?.norm}-${two(month)}-${two(day)}`, next: next + 1 };
  return { date: near(month, day, published), next };
}

function fromMonth(
  tokens: readonly Token[],
  at: number,
  month: number,
  published: PartialDate | null,
): DateRead {
  const dot =
    tokens[at + 1]?.norm === '.' && tokens[at + 1]?.gap === '' && tokens[at + 2]?.kind === 'number'
      ? 1
      : 0;
  const first = tokens[at + 1 + dot];
  if (isYear(first)) return { date: `${first?.norm}-${two(month)}`, next: at + 2 + dot };
  if (!isDayNumber(first)) return { date: near(month, null, published), next: at + 1 };
  const day = Number(first?.norm);
  const comma = tokens[at + 2 + dot]?.norm === ',' ? 1 : 0;
  const year = tokens[at + 2 + dot + comma];
  if (isYear(year))
    return { date: `${year?.norm}-${two(month)}-${two(day)}`, next: at + 3 + dot + comma };
  return { date: near(month, day, published), next: at + 2 + dot };
}

/** A month and day of the year that lies nearest to the publication; null without one. */
function near(
  month: number,
  day: number | null,
  published: PartialDate | null,
): PartialDate | null {
  if (!published || published.length < 7) return null;
  const year = Number(published.slice(0, 4));
  const gap = month - Number(published.slice(5, 7));
  const nearest = gap > 6 ? year - 1 : gap < -6 ? year + 1 : year;
  return day === null ? `${nearest}-${two(month)}` : `${nearest}-${two(month)}-${two(day)}`;
}

function lastWeekday(weekday: number, published: PartialDate | null): PartialDate | null {
  if (published?.length !== 10) return null;
  const today = new Date(`${published}T00:00:00Z`).getUTCDay();
  return plusDays(published, -((today - weekday + 7) % 7));
}

const SPAN_UNITS = new Map([
  ['day', 'D'],
  ['days', 'D'],
  ['week', 'W'],
  ['weeks', 'W'],
  ['month', 'M'],
  ['months', 'M'],
  ['year', 'Y'],
  ['years', 'Y'],
  ['jour', 'D'],
  ['jours', 'D'],
  ['semaine', 'W'],
  ['semaines', 'W'],
  ['mois', 'M'],
  ['an', 'Y'],
  ['ans', 'Y'],
  ['annee', 'Y'],
]);

/** An ISO 8601 duration for "12 months"; a year is written as twelve months. */
export function durationOf(value: number, unit: string): string | null {
  const letter = SPAN_UNITS.get(unit);
  if (!letter || !Number.isInteger(value)) return null;
  return letter === 'Y' ? `P${value * 12}M` : `P${value}${letter}`;
}
