// A table as text: the mark between its cells is told from the text itself.
import { type CsvError, parse } from 'csv-parse/sync';
import { Problem } from '../../kernel/index.ts';
import type { Row, Sheet } from './cell.ts';
import * as LIMIT from './limits.ts';
import { SHEET_PROBLEMS } from './problems.ts';

const MARKS = [',', ';', '\t', '|'] as const;
type Mark = (typeof MARKS)[number];
const SPOKEN: Readonly<Record<Mark, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'upright bars',
};
/** Lines that are looked at to tell the mark. */
const LOOKED_AT = 60;

/** `text` without a byte order mark. @throws Problem imports.too-large, imports.open-quotes */
export function readCsv(text: string, name: string): Sheet {
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const mark = MARKS.find((each) => each === hint?.[1]) ?? markOf(text);
  const skipped = hint ? 1 : 0;
  const records = recordsOf(hint ? text.slice(hint[0].length) : text, mark);
  if (records.length > LIMIT.ROWS_MAX)
    throw new Problem(SHEET_PROBLEMS.tooLarge, {
      ...{ found: records.length, unit: 'rows', limit: LIMIT.ROWS_MAX },
    });
  const wide = records.some((record) => record.length > LIMIT.COLUMNS_MAX);
  const rows = records.flatMap((record, i): Row[] => {
    const cells = record.slice(0, LIMIT.COLUMNS_MAX).map((cell) => (cell === '' ? null : cell));
    return cells.some((cell) => cell !== null && cell.trim() !== '')
      ? [{ no: i + 1 + skipped, cells }]
      : [];
  });
  const notes = [`Cells are parted by ${SPOKEN[mark]}.`];
  if (wide) notes.push(`Columns after ${LIMIT.COLUMNS_MAX} were left out.`);
  return { name, hidden: false, rows, notes };
}

function recordsOf(text: string, mark: Mark): string[][] {
  try {
    return parse(text, {
      delimiter: mark,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LIMIT.CELL_CHARS_MAX * 8,
    }) as string[][];
  } catch (cause) {
    const { lines = 0 } = cause as CsvError & { lines?: number };
    throw new Problem(SHEET_PROBLEMS.quotes, { row: Number(lines) || 1 }, { cause });
  }
}

/** The mark that parts most lines into the same number of cells, two at least. */
function markOf(text: string): Mark {
  const lines = firstLines(text);
  const scored = MARKS.map((mark) => {
    const counts = lines.map((line) => outside(line, mark)).filter((n) => n > 0);
    const common = [...counts].sort(
      (a, b) => counts.filter((n) => n === b).length - counts.filter((n) => n === a).length,
    )[0];
    const same = counts.filter((n) => n === common).length;
    return { mark, score: same + Math.min(common ?? 0, 20) / 100 };
  });
  return [...scored].sort((a, b) => b.score - a.score)[0]?.mark ?? ',';
}

function firstLines(text: string): string[] {
  return text
    .slice(0, 200_000)
    .split(/\r\n?|\n/, LOOKED_AT)
    .filter((line) => line.trim() !== '');
}

/** How often the mark stands outside of quotation marks. */
function outside(line: string, mark: Mark): number {
  let quoted = false;
  let count = 0;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === mark && !quoted) count++;
  }
  return count;
}
