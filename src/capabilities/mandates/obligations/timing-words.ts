// Numbers, lengths of time and dates as clauses write them, in English and French.
import type { Span } from '../../../engines/calendar/index.ts';
import {
  type Day,
  firstDay,
  isDay,
  isPartialDate,
  type PartialDate,
} from '../../../kernel/index.ts';

export const NUMBERS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 },
  ...{ nine: 9, ten: 10, eleven: 11, twelve: 12, fourteen: 14, fifteen: 15, eighteen: 18 },
  ...{ twenty: 20, 'twenty-one': 21, 'twenty-four': 24, thirty: 30, sixty: 60, ninety: 90 },
  ...{ 'forty-five': 45, 'one hundred and twenty': 120, 'one hundred and eighty': 180 },
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8 },
  ...{ neuf: 9, dix: 10, onze: 11, douze: 12, quatorze: 14, quinze: 15, vingt: 20, trente: 30 },
  ...{ soixante: 60, 'quatre-vingt-dix': 90, 'quarante-cinq': 45, 'vingt-quatre': 24 },
};

/** Groups: `count`, `working`, `unit`, `ouvrable`. "thirty (30) days" is one length. */
export const LENGTH =
  '(?<count>\\d{1,3}|one hundred and (?:twenty|eighty)|[\\p{L}-]+)(?: ?\\([^)]{1,16}\\))?[ -]' +
  '(?:(?<working>working|business)[ -]|calendar )?' +
  '(?<unit>days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|années?)\\b' +
  '(?: (?<ouvrable>ouvrables|ouvrés))?';

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:days?|jours?)$/i, 'D'],
  [/^(?:weeks?|semaines?)$/i, 'W'],
  [/^(?:months?|mois)$/i, 'M'],
  [/^(?:years?|ans?|années?)$/i, 'Y'],
];

export function spanOf(count: string, unit: string, working: string | undefined): Span | null {
  const n = NUMBERS[count.toLowerCase()] ?? Number(count);
  const letter = UNITS.find(([form]) => form.test(unit))?.[1];
  if (!Number.isInteger(n) || n < 1 || !letter) return null;
  return { period: `P${n}${letter}`, working: working !== undefined && letter === 'D' };
}

const MONTHS: readonly string[] = [
  ...['january|janvier', 'february|février', 'march|mars', 'april|avril', 'may|mai'],
  ...['june|juin', 'july|juillet', 'august|août', 'september|septembre', 'october|octobre'],
  ...['november|novembre', 'december|décembre'],
];
const MONTH = MONTHS.join('|');

/** `31 January 2009`, `January 31, 2009`, `31 January`, `January 2009`, `1er octobre 2024`. */
export const DATE =
  `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th|er)? (?:${MONTH})(?:,? \\d{4})?|` +
  `(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|(?:${MONTH}) \\d{4})`;

/** Null for a day that does not exist. Without a year it is the next such day after `after`. */
export function dateIn(text: string, after: Day | null): PartialDate | null {
  if (isDay(text)) return text;
  const named = text.toLowerCase();
  const month = MONTHS.findIndex((names) =>
    new RegExp(`\\b(?:${names})(?!\\p{L})`, 'u').test(named),
  );
  if (month < 0) return null;
  const year = /\d{4}/.exec(text)?.[0] ?? null;
  const day = /\b(\d{1,2})(?!\d)/.exec(text.replace(/\d{4}/, ''))?.[1] ?? null;
  const of = (y: string | number) => {
    const head = `${y}-${String(month + 1).padStart(2, '0')}`;
    return day === null ? head : `${head}-${day.padStart(2, '0')}`;
  };
  const fits = (date: string) => (isPartialDate(date) ? date : null);
  if (year !== null) return fits(of(year));
  if (after === null || day === null) return null;
  const same = fits(of(after.slice(0, 4)));
  return same && firstDay(same) > after ? same : fits(of(Number(after.slice(0, 4)) + 1));
}
