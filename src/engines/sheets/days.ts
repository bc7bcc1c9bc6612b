// Days as people type them. `03/04/1985` is two days: which one it is, is asked and never guessed.
import { isPartialDate, type PartialDate } from '../../kernel/index.ts';
import type { Cell } from './cell.ts';
import { plainWords } from './words.ts';
import { dayOfSerial } from './xlsx-sheet.ts';

export type Order = 'dmy' | 'mdy';
export type DayRead =
  | { readonly day: PartialDate }
  | { readonly ask: 'date-order' }
  | { readonly no: string; readonly cure: string };

const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene)/,
  /^f[eé]?[bv]/,
  /^mar/,
  /^(?:a[pv]r|abr)/,
  /^ma[iy]/,
  /^(?:jun|juin)/,
  /^(?:jul|juil)/,
  /^(?:aug|aou|ago)/,
  /^se[pt]/,
  /^o[ck]t/,
  /^nov/,
  /^d[ei][cz]/,
];
const WRITE = 'Write it as 2023-07-31';
/** Serial days from 1954 to 2119: an earlier number is no day of a mission. */
const SERIALS = [20_000, 80_000] as const;

const two = (n: number | string) => String(n).padStart(2, '0');

export function readDay(cell: Cell, order: Order | null): DayRead {
  if (typeof cell === 'object' && cell !== null) return { day: cell.day };
  const text = String(cell ?? '').trim();
  if (isPartialDate(text) && !/^\d{4}$/.test(text)) return { day: text };
  const serial = Number(text);
  if (/^\d{5}(?:\.\d+)?$/.test(text) && serial >= SERIALS[0] && serial <= SERIALS[1])
    return { day: dayOfSerial(serial) };
  if (/^(?:19|20|21)\d\d$/.test(text)) return { day: text };
  return byParts(text, order) ?? byWords(text) ?? noDay();
}

const noDay = (): DayRead => ({ no: 'is not a day that can be read', cure: WRITE });
const never = (): DayRead => ({ no: 'is a day that does not exist', cure: WRITE });

function checked(year: string, month: number | string, day?: number | string): DayRead {
  const text = [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-');
  return isPartialDate(text) ? { day: text } : never();
}

function byParts(text: string, order: Order | null): DayRead | null {
  const first = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]\d.*)?$/.exec(text);
  if (first) return checked(first[1] ?? '', first[2] ?? '', first[3]);
  const month = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (month) return checked(month[2] ?? '', month[1] ?? '');
  const parts = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{2,4})(?: \d.*)?$/.exec(text);
  if (!parts) return null;
  const [, a = '', mark = '', b = '', year = ''] = parts;
  if (year.length !== 4)
    return { no: 'has a year of two figures', cure: 'Write the year in four figures' };
  if (Number(a) > 12 || mark === '.') return checked(year, b, a);
  if (Number(b) > 12) return checked(year, a, b);
  if (a === b) return checked(year, a, b);
  if (order === null) return { ask: 'date-order' };
  return order === 'dmy' ? checked(year, b, a) : checked(year, a, b);
}

/** `31 July 2023`, `le 1er août 2023`, `July 31, 2023`, `31 de julio de 2023`, `Aug 2023`. */
function byWords(text: string): DayRead | null {
  const words = plainWords(text).split(' ');
  const year = words.find((word) => /^(?:19|20|21)\d\d$/.test(word));
  const month = words
    .filter((word) => /^[a-z]{3,}$/.test(word))
    .map((word) => MONTHS.findIndex((form) => form.test(word)))
    .find((index) => index >= 0);
  if (!year || month === undefined) return null;
  const day = words
    .map((word) => /^(\d{1,2})(?:st|nd|rd|th|er|e|o)?$/.exec(word)?.[1])
    .find(Boolean);
  return checked(year, month + 1, day);
}

/** What a column's own days say of their order, and the cell that shows it. */
export interface OrderShown {
  /** `both`: some are the one way and some the other, so that none tells for the rest. */
  readonly order: Order | 'both' | null;
  /** Its place among the cells; -1 where none shows it. */
  readonly at: number;
}

/** One day over 12 tells the order for all of them. */
export function orderIn(cells: readonly Cell[]): OrderShown {
  let found: Order | null = null;
  let at = -1;
  for (const [i, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue;
    const [, a, b] = /^\s*(\d{1,2})[-/ ](\d{1,2})[-/ ]\d{4}/.exec(cell) ?? [];
    const says = Number(a) > 12 ? 'dmy' : Number(b) > 12 ? 'mdy' : null;
    // A day that cannot be, such as 13/14/1989, shows nothing of the others.
    if (says === null || (Number(a) > 12 && Number(b) > 12)) continue;
    if (found !== null && found !== says) return { order: 'both', at: i };
    if (found === null) at = i;
    found = says;
  }
  return { order: found, at };
}
