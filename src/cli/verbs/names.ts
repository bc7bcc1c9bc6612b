// `muster names FILE.csv`: for each row with two names, how likely both are one; as CSV, in the
// rows' order. No record is needed.
import { basename } from 'node:path';
import { compareNames, namePairsOf, textOf } from '../../engines/screening/index.ts';
import { Problem } from '../../kernel/index.ts';
import { type Line, on } from '../args.ts';
import { fileBytes } from '../input.ts';
import { CLI_PROBLEMS } from '../problems.ts';
import { Stream } from './stream.ts';

const MISSING = { verb: 'names', what: 'a CSV file', example: './muster names pairs.csv' };

export async function namesVerb(line: Line, operands: readonly string[]) {
  const [path] = operands;
  if (!path) throw new Problem(CLI_PROBLEMS.missingOperand, MISSING);
  const file = basename(path);
  const json = on(line, 'json');
  const out = new Stream();
  if (!json) await out.line('score,match,name1,name2,because');
  let row = 0;
  for (const { schema, name1, name2 } of namePairsOf(textOf(await fileBytes(path)), file)) {
    row += 1;
    const { score, match, because } = compareNames(schema, name1, name2);
    const rounded = Number(score.toFixed(4));
    await out.line(
      json
        ? JSON.stringify({ row, name1, name2, score: rounded, match, because })
        : [rounded, match, name1, name2, because.join('; ')].map(cell).join(','),
    );
  }
  await out.end();
}

const cell = (value: string | number | boolean): string => {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
