// A list as CSV that a spreadsheet opens rightly and harmlessly.
import { stringify } from 'csv-stringify/sync';
import type { Shape } from './fields.ts';

type Row = Readonly<Record<string, unknown>>;

/** Tells Excel that the bytes are UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Every column that any row has, in the order in which they first come; without a row, the columns
 * that there would be.
 */
export function csvOf(rows: readonly Row[], otherwise: readonly string[] = []): string {
  const found = rows.length === 0 ? otherwise : rows.flatMap((row) => Object.keys(row));
  const columns = [...new Set(found)];
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

/** The columns of the first list in the form of an answer (JSON Schema). */
export function columnsIn(shape: Shape): readonly string[] {
  const lists = Object.values(shape.properties ?? {}).map(({ items }) => items);
  const first = lists.find((items) => typeof items === 'object' && items.properties);
  return typeof first === 'object' ? Object.keys(first.properties ?? {}) : [];
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
