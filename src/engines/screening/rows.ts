// CSV as it comes: comma, semicolon or tab, quotes, line ends of any kind; each row with the
// line on which it starts. Rows are handed out one by one, so that a long file is never held
// twice.
import { Problem } from '../../kernel/index.ts';
import { SCREENING_PROBLEMS } from './problems.ts';

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell or row beyond these is no table of names. */
const CELL_MAX = 100_000;
const CELLS_MAX = 1_000;

/** UTF-8, UTF-16 with its mark, or Windows-1252 where the bytes are no UTF-8. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The sign that parts the cells of the first line. */
export function delimiterOf(text: string): string {
  const [first = ''] = text.slice(0, 4000).split(/\r?\n/, 1);
  const counts = [',', ';', '\t'].map((sign) => first.split(sign).length);
  return [',', ';', '\t'][counts.indexOf(Math.max(...counts))] ?? ',';
}

/** @throws Problem screening.bad-table: a quote never closed, a cell or a row too long */
export function* rowsOf(text: string, file: string, delimiter = delimiterOf(text)): Generator<Row> {
  const end = text.length;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (at < end) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      const cell =
        text.charCodeAt(at) === 34 ? quoted(text, at, file, line) : bare(text, at, delimiter);
      cells.push(cell.text);
      line += cell.lines;
      at = cell.end;
      if (cell.text.length > CELL_MAX) throw bad(file, start, 'a cell is far too long');
      if (cells.length > CELLS_MAX) throw bad(file, start, 'a row has more than 1,000 cells');
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
    if (cells.length > 1 || (cells[0] ?? '').trim() !== '') yield { line: start, cells };
  }
}

interface Cell {
  readonly text: string;
  readonly end: number;
  readonly lines: number;
}

function bare(text: string, from: number, delimiter: string): Cell {
  let at = from;
  const stop = delimiter.charCodeAt(0);
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === stop || code === 10 || code === 13) break;
  }
  return { text: text.slice(from, at), end: at, lines: 0 };
}

function quoted(text: string, from: number, file: string, line: number): Cell {
  let whole = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) throw bad(file, line, 'a quotation mark is opened and never closed');
    whole += text.slice(at, close);
    at = close + 1;
    if (text.charCodeAt(at) !== 34) break;
    whole += '"';
    at += 1;
  }
  // What stands between the closing mark and the next delimiter belongs to the cell all the same.
  let lines = 0;
  for (let i = whole.indexOf('\n'); i >= 0; i = whole.indexOf('\n', i + 1)) lines += 1;
  return { text: whole, end: at, lines };
}

const bad = (file: string, line: number, why: string) =>
  new Problem(SCREENING_PROBLEMS.badTable, { file, line, why });

/** Columns by name: lower case, letters and digits only, so that `Name 6` and `name_6` are one. */
export const columnKey = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

export class Header {
  private readonly at = new Map<string, number>();
  constructor(names: readonly string[]) {
    for (const [i, name] of names.entries()) {
      const key = columnKey(name);
      if (key !== '' && !this.at.has(key)) this.at.set(key, i);
    }
  }

  /** Whether there is any of these columns. */
  has(...names: readonly string[]): boolean {
    return names.some((name) => this.at.has(columnKey(name)));
  }

  /** A reader of the first of these columns that there is; `''` where there is none. */
  reader(...names: readonly string[]): (row: Row) => string {
    const name = names.find((each) => this.at.has(columnKey(each)));
    const i = name === undefined ? -1 : (this.at.get(columnKey(name)) ?? -1);
    return (row) => (row.cells[i] ?? '').trim();
  }
}
