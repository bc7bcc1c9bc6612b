// A workbook as a text: each row a line, its cells parted by tabs, so that a figure of a table can
// be cited at its line. Formulas are not run; sheets that are hidden are left out and said to be.
import { openSheets, textOf } from '../../../engines/sheets/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { type Extracted, NOTHING_FOUND } from './extracted.ts';
import * as LIMIT from './limits.ts';
import { EXTRACT_PROBLEMS } from './problems.ts';

const CURE = 'Open it in a spreadsheet and save the sheet as CSV, then add that';

/** @throws Problem sources.wrong-type, sources.empty, sources.too-much-text */
export async function readSheets(bytes: Uint8Array): Promise<Extracted> {
  const book = await openSheets(bytes).catch((cause: unknown) => {
    if (!(cause instanceof Problem)) throw cause;
    const what = `an Excel workbook that cannot be read (${cause.message})`;
    throw new Problem(EXTRACT_PROBLEMS.wrongType, { what, cure: CURE }, { cause });
  });
  const shown = book.sheets.filter(({ hidden }) => !hidden);
  const text = shown
    .map(({ name, rows }) => {
      const lines = rows.map(({ cells }) => cells.map(textOf).join('\t').trimEnd());
      return [...(shown.length > 1 ? [name] : []), ...lines].join('\n');
    })
    .join('\n\n');
  if (text.length > LIMIT.TEXT_CHARS_MAX)
    throw new Problem(EXTRACT_PROBLEMS.tooMuchText, { limit: LIMIT.TEXT_CHARS_MAX });
  if (text.trim() === '') throw new Problem(EXTRACT_PROBLEMS.empty);
  const hidden = book.sheets.length - shown.length;
  return {
    kind: 'text',
    text,
    pages: [{ page: 1, start: 0, end: text.length }],
    found: NOTHING_FOUND,
    notes: [
      'The sheets of a workbook were read as lines, one a row, with tabs between the cells.',
      ...(hidden > 0 ? [`Hidden sheets were left out: ${hidden}.`] : []),
      ...book.notes,
    ],
  };
}
