// Days of birth with what is known of them: a day, a month, a year, about a year, between two.
// Days are numbers like 19590318.

export interface Birth {
  readonly from: number;
  readonly to: number;
  /** The list says "about". */
  readonly about: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ISO = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:[T ].*)?$/;
const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;
const WORDED = /^(?:(\d{1,2})\s+)?(?:([A-Za-z]{3,9})\s+)?(\d{4})$/;
const SPAN = /^(.+?)\s+(?:to|and|-)\s+(.+)$/;

/**
 * `1959`, `1959-03`, `1959-3-18`, `18 Mar 1959`, `circa 1957`, `1959 to 1961`, and `18/03/1959`
 * with the day first. Null for what is no date. Of `00/00/1957` the year is taken.
 */
export function birthOf(text: string): Birth | null {
  const plain = text.trim().replace(/\.$/, '');
  const about = /^(?:circa|approx|approximately|about|c\.|ca\.?|~)\s*/i.exec(plain);
  const rest = about ? plain.slice(about[0].length) : plain;
  const one = single(rest);
  if (one) return { ...one, about: about !== null };
  const span = SPAN.exec(rest.replace(/^between\s+/i, ''));
  const [from, to] = [single(span?.[1] ?? ''), single(span?.[2] ?? '')];
  return from && to ? { from: from.from, to: to.to, about: about !== null } : null;
}

type Span = Pick<Birth, 'from' | 'to'>;

function single(text: string): Span | null {
  const iso = ISO.exec(text);
  if (iso) return spanOf(Number(iso[1]), Number(iso[2] ?? 0), Number(iso[3] ?? 0));
  const slashed = SLASHED.exec(text);
  if (slashed) return spanOf(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  const worded = WORDED.exec(text);
  if (!worded) return null;
  const month = worded[2] ? MONTHS.indexOf(worded[2].slice(0, 3).toLowerCase()) + 1 : 0;
  if (worded[2] && month === 0) return null;
  return spanOf(Number(worded[3]), month, Number(worded[1] ?? 0));
}

export function spanOf(year: number, month: number, day: number): Span | null {
  if (year < 1800 || year > 2200 || month > 12 || day > 31) return null;
  // The first of January is what a registry writes that knows the year alone.
  if (month === 0 || (month === 1 && day === 1))
    return { from: year * 10000 + 101, to: year * 10000 + 1231 };
  if (day === 0)
    return { from: year * 10000 + month * 100 + 1, to: year * 10000 + month * 100 + 31 };
  const whole = year * 10000 + month * 100 + day;
  return { from: whole, to: whole };
}

export type BirthAgreement =
  | 'day'
  | 'slip'
  | 'month'
  | 'year'
  | 'within'
  | 'near'
  | 'off'
  | 'far'
  | 'unknown';

const yearOf = (day: number) => Math.floor(day / 10000);
const isDay = ({ from, to }: Birth) => from === to;

/** The best that any of the list's dates says of the person's. */
export function agreement(person: Birth | null, listed: readonly Birth[]): BirthAgreement {
  if (!person || listed.length === 0) return 'unknown';
  let best: BirthAgreement = 'far';
  for (const each of listed) {
    const one = agree(person, each);
    if (ORDER.indexOf(one) < ORDER.indexOf(best)) best = one;
  }
  return best;
}

const ORDER: readonly BirthAgreement[] = [
  'day',
  'slip',
  'month',
  'year',
  'within',
  'near',
  'off',
  'far',
  'unknown',
];
const NEAR_YEARS = 2;
const OFF_YEARS = 6;

function agree(a: Birth, b: Birth): BirthAgreement {
  if (isDay(a) && isDay(b)) {
    if (a.from === b.from) return 'day';
    if (slipped(a.from, b.from)) return 'slip';
  } else if (a.from <= b.to && b.from <= a.to) {
    const span = Math.max(yearOf(a.to) - yearOf(a.from), yearOf(b.to) - yearOf(b.from));
    if (span > 0) return 'within';
    return isMonth(a) || isMonth(b) ? 'month' : 'year';
  }
  const years = Math.max(0, yearOf(a.from) - yearOf(b.to), yearOf(b.from) - yearOf(a.to));
  if (years <= NEAR_YEARS) return 'near';
  return years <= OFF_YEARS ? 'off' : 'far';
}

const isMonth = ({ from, to }: Birth) =>
  Math.floor(from / 100) === Math.floor(to / 100) && from !== to;

/** Day and month the wrong way round, or one figure wrong. */
function slipped(a: number, b: number): boolean {
  const turned = yearOf(a) * 10000 + (a % 100) * 100 + (Math.floor(a / 100) % 100);
  if (turned === b) return true;
  const [x, y] = [String(a), String(b)];
  let off = 0;
  for (let i = 0; i < 8; i += 1) if (x[i] !== y[i]) off += 1;
  return off === 1;
}
