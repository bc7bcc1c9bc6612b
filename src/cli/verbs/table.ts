// `--format csv|xlsx [--out FILE]`: the answer of any view as a file of a spreadsheet.
import { writeFile } from 'node:fs/promises';
import { tableOf, taggedLines, type View } from '../../acts/index.ts';
import { csvOf, xlsxOf } from '../../engines/sheets/index.ts';
import { Problem } from '../../kernel/index.ts';
import { type Line, on, text } from '../args.ts';
import { CLI_PROBLEMS } from '../problems.ts';
import type { Terminal } from '../terminal.ts';

/** @throws Problem cli.no-format, cli.missing-operand, cli.not-written */
export async function printTable(view: View, answer: unknown, line: Line, t: Terminal) {
  const format = text(line, 'format') ?? '';
  const out = text(line, 'out');
  const table = tableOf(view, answer);
  const { head } = table;
  const lines = text(line, 'hxl') === 'false' ? table.lines : taggedLines(table);
  if (format !== 'csv' && format !== 'xlsx') throw new Problem(CLI_PROBLEMS.noFormat, { format });
  if (format === 'csv' && !out) return t.out(csvOf(head, lines).trimEnd());
  if (!out)
    throw new Problem(CLI_PROBLEMS.missingOperand, {
      verb: '--format xlsx',
      what: '--out FILE',
      example: `./muster ${view.name.replace('.', ' ')} --format xlsx --out table.xlsx`,
    });
  const content =
    format === 'csv' ? csvOf(head, lines) : await xlsxOf([{ name: view.name, head, lines }]);
  await written(out, content);
  if (on(line, 'json')) t.out(JSON.stringify({ file: out, rows: table.lines.length }));
  else t.out(`${table.lines.length} rows are in ${out}.`);
}

/** @throws Problem cli.not-written */
export async function written(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { mode: 0o600 });
  } catch (cause) {
    throw new Problem(CLI_PROBLEMS.notWritten, { file: path }, { cause });
  }
}
