// Tables out, so that a spreadsheet opens them rightly and harmlessly: words of a source must never
// become a formula.
import { stringify } from 'csv-stringify/sync';
import writeXlsx, { type Cell as Written } from 'write-excel-file/node';

/** Tells Excel that the bytes are UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a sheet of Excel can hold. */
const CELL_CHARS_MAX = 32_767;
const NAME_CHARS_MAX = 31;
const WIDTHS = { min: 8, max: 60 } as const;

export type Line = readonly unknown[];

export interface TableOut {
  readonly name: string;
  readonly head: readonly string[];
  readonly lines: readonly Line[];
}

/**
 * Text that begins as a formula gets an apostrophe, which spreadsheets read as "this is text"
 * (OWASP, CSV injection).
 */
export function csvOf(head: readonly string[], lines: readonly Line[]): string {
  const records = [head, ...lines].map((line) => line.map(guarded));
  return BYTE_ORDER_MARK + stringify(records, { record_delimiter: 'windows' });
}

const guarded = (value: unknown): string => {
  const text = plain(value);
  return typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
};

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A workbook in which every text is a text cell, so that nothing in it can run. */
export async function xlsxOf(sheets: readonly TableOut[]): Promise<Uint8Array> {
  const data = sheets.map(({ name, head, lines }, i) => ({
    data: [
      head.map(headCell),
      ...lines.map((line) => head.map((_, column) => cellOf(line[column]))),
    ],
    sheet: sheetName(name, i),
    columns: head.map((title, column) => ({ width: widthOf(title, lines, column) })),
    stickyRowsCount: 1,
  }));
  return writeXlsx(data).toBuffer();
}

const headCell = (value: string): Written => ({ value, type: String, fontWeight: 'bold' });

function cellOf(value: unknown): Written {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number' && Number.isFinite(value)) return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  const text = plain(value).replaceAll(UNPRINTABLE, '').slice(0, CELL_CHARS_MAX);
  return { value: text, type: String };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Excel takes neither these signs nor two sheets of one name. */
function sheetName(name: string, index: number): string {
  const bare = name.replaceAll(/[\\/?*[\]:]/g, ' ').trim();
  return (bare || `Sheet ${index + 1}`).slice(0, NAME_CHARS_MAX);
}

function widthOf(title: string, lines: readonly Line[], column: number): number {
  const longest = lines
    .slice(0, 200)
    .reduce((n, line) => Math.max(n, plain(line[column]).length), title.length);
  return Math.min(Math.max(longest + 2, WIDTHS.min), WIDTHS.max);
}
