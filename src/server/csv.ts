// A list as CSV that a spreadsheet opens rightly and harmlessly.
import { stringify } from 'csv-stringify/sync';

type Row = Readonly<Record<string, unknown>>;

/** Tells Excel that the bytes are UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Every column that any row has, in the order in which they first come. */
export function csvOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const records = rows.map((row) => columns.map((column) => cell(row[column])));
  const head = columns.map(cell);
  return BYTE_ORDER_MARK + stringify([head, ...records], { record_delimiter: 'windows' });
}

/** The longest list of objects in an answer, or the answer itself as one row. */
export function rowsIn(answer: unknown): readonly Row[] {
  if (Array.isArray(answer)) return answer.filter(isRow);
  if (!isRow(answer)) return [];
  const lists = Object.values(answer)
    .filter((value): value is unknown[] => Array.isArray(value))
    .map((list) => list.filter(isRow));
  const longest = lists.sort((a, b) => b.length - a.length)[0];
  return longest ?? [answer];
}

/**
 * Words of a source must not become a formula: text that begins as one gets an apostrophe, which
 * spreadsheets read as "this is text" (OWASP, CSV injection).
 */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  if (typeof value === 'object') return cell(JSON.stringify(value));
  return String(value);
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
