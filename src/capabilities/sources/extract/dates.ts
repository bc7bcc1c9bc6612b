// A date as a page or a file prints it, read at the precision that it has. Only dates that can be
// read in one way count: 07/08/2023 is August or July by country, and is no date here.
import { isPartialDate, type PartialDate } from '../../../kernel/index.ts';

const MONTHS: readonly string[] = [
  'january jan janvier janv enero ene',
  'february feb fevrier fev fevr febrero',
  'march mar mars marzo',
  'april apr avril avr abril abr',
  'may mai mayo',
  'june jun juin junio',
  'july jul juillet juil julio',
  'august aug aout agosto ago',
  'september sep sept septembre septiembre set setiembre',
  'october oct octobre octubre',
  'november nov novembre noviembre',
  'december dec decembre diciembre dic',
];
const MONTH_OF = new Map(MONTHS.flatMap((names, i) => names.split(' ').map((n) => [n, i + 1])));
/** Nothing about a mission of our time was published before; later years are slips. */
const YEAR_MIN = 1900;
const YEAR_MAX = 2099;

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const DAY_FIRST =
  /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th|er|º)?\.? (?:de )?(\p{L}+)\.?,? (?:de |del )?(\d{4})\b/u;
const MONTH_FIRST = /^(?:[\p{L}]+,? )??(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u;
const MONTH_ONLY = /^(\p{L}+)\.?,? (?:de |del )?(\d{4})$/u;
const NUMBERS = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;

/** The date with which `text` begins (`2023-07-29T10:00Z`, `July 29, 2023`, `29 juillet 2023`). */
export function printedDate(text: string | null | undefined): PartialDate | null {
  if (!text) return null;
  const t = text.slice(0, 80).trim().replace(/\s+/g, ' ');
  const [, y, mo, d] = ISO.exec(t) ?? COMPACT.exec(t) ?? [];
  if (y) return dateOf(Number(y), Number(mo), d === undefined ? null : Number(d));
  const words = t.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return inWords(words) ?? inNumbers(words);
}

/** The date when the whole of `line` is one, with at most a word such as "Published" before it. */
export function dateLine(line: string): PartialDate | null {
  const t = line.trim();
  if (t.length > 60) return null;
  const rest = t.replace(
    /^(?:published|posted|updated|publié|publicado|date|on|le|el)\b:?\s*/iu,
    '',
  );
  const found = printedDate(rest);
  return found && /^[^.!?]*\d(?:[.,]?\s*[-–|,]?\s*\d{1,2}[:h]\d{2}.*)?$/.test(rest) ? found : null;
}

function inWords(t: string): PartialDate | null {
  const dayFirst = DAY_FIRST.exec(t);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(t);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const monthOnly = MONTH_ONLY.exec(t);
  return monthOnly ? named(monthOnly[2], monthOnly[1], undefined) : null;
}

function inNumbers(t: string): PartialDate | null {
  const [, a, b, year] = NUMBERS.exec(t) ?? [];
  if (!a || !b) return null;
  const [first, second] = [Number(a), Number(b)];
  if (first > 12) return dateOf(Number(year), second, first);
  if (second > 12) return dateOf(Number(year), first, second);
  return first === second ? dateOf(Number(year), first, second) : null;
}

function named(year?: string, month?: string, day?: string): PartialDate | null {
  const number = MONTH_OF.get(month ?? '');
  if (typeof number !== 'number') return null;
  return dateOf(Number(year), number, day === undefined ? null : Number(day));
}

function dateOf(year: number, month: number, day: number | null): PartialDate | null {
  if (year < YEAR_MIN || year > YEAR_MAX) return null;
  const parts = [year, month, ...(day === null ? [] : [day])];
  const date = parts.map((n) => String(n).padStart(2, '0')).join('-');
  return isPartialDate(date) ? date : null;
}
