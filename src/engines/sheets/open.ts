// Bytes of a stranger's table into sheets of rows.
import { Problem } from '../../kernel/index.ts';
import { decode } from '../bytes/index.ts';
import type { Workbook } from './cell.ts';
import { readCsv } from './csv.ts';
import { FILE_BYTES_MAX } from './limits.ts';
import { SHEET_PROBLEMS } from './problems.ts';
import { readXlsx } from './xlsx.ts';

/** What other files begin with, and what their owner calls them. */
const OTHERS: readonly (readonly [start: string, what: string])[] = [
  ['\xd0\xcf\x11\xe0', 'a workbook of an old Excel, or one with a password'],
  ['%PDF-', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
];
const SAVE = 'Open it and save the table as XLSX, or as CSV in UTF-8, then send that';

/** `name`: of the file, for the sheet of a CSV. @throws Problem, one of SHEET_PROBLEMS */
export async function openSheets(bytes: Uint8Array, name = 'table.csv'): Promise<Workbook> {
  if (bytes.length === 0) throw new Problem(SHEET_PROBLEMS.empty);
  if (bytes.length > FILE_BYTES_MAX)
    throw new Problem(SHEET_PROBLEMS.tooLarge, {
      found: Math.ceil(bytes.length / 1_000_000),
      ...{ unit: 'MB', limit: FILE_BYTES_MAX / 1_000_000 },
    });
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const book = start.startsWith('PK\x03\x04')
    ? await readXlsx(bytes)
    : textTable(bytes, start, name);
  if (book.sheets.every(({ rows }) => rows.length === 0)) throw new Problem(SHEET_PROBLEMS.empty);
  return book;
}

function textTable(bytes: Uint8Array, start: string, name: string): Workbook {
  const other = OTHERS.find(([mark]) => start.startsWith(mark));
  if (other) throw new Problem(SHEET_PROBLEMS.wrongType, { what: other[1], cure: SAVE });
  const decoded = decode(bytes) ?? decode(withMark(bytes));
  if (decoded === 'unclear') throw new Problem(SHEET_PROBLEMS.unclear);
  if (!decoded)
    throw new Problem(SHEET_PROBLEMS.wrongType, { what: 'a file that holds no text', cure: SAVE });
  const sheet = readCsv(decoded.text.replace(/^\ufeff/, ''), name.replace(/\.[^.]*$/, ''));
  return { form: 'csv', sheets: [sheet], notes: decoded.notes };
}

/** Of letters in two bytes, one byte of nearly each is zero in a text of the West. */
const ZEROS_MIN = 0.3;

/** UTF-16 that came without its mark gets one; other bytes are as they were. */
function withMark(bytes: Uint8Array): Uint8Array {
  const looked = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  for (const [i, byte] of looked.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((n) => n / (looked.length / 2));
  if (odd >= ZEROS_MIN && even === 0) return Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]);
  if (even >= ZEROS_MIN && odd === 0) return Buffer.concat([Buffer.from([0xfe, 0xff]), bytes]);
  return bytes;
}
