// `muster read FILE`: what the engine makes of a text, without a record.

import { basename } from 'node:path';
import { extract } from '../../capabilities/sources/index.ts';
import { read } from '../../engines/reading/index.ts';
import { Problem } from '../../kernel/index.ts';
import { type Line, on, text } from '../args.ts';
import { fileBytes } from '../input.ts';
import { CLI_PROBLEMS } from '../problems.ts';
import { dim, type Terminal, wrapped } from '../terminal.ts';

export async function readVerb(line: Line, operands: readonly string[], t: Terminal) {
  const [path] = operands;
  if (!path) throw new Problem(CLI_PROBLEMS.missingOperand, MISSING);
  const extracted = await extract(await fileBytes(path), { name: basename(path) });
  const publishedOn = text(line, 'published') ?? extracted.found.publishedOn;
  const reading = read(extracted.text, { publishedOn });
  if (on(line, 'json')) {
    t.out(
      JSON.stringify(
        { claims: reading.claims.map(({ why: _, ties: __, unsure: ___, ...claim }) => claim) },
        null,
        2,
      ),
    );
    return;
  }
  if (reading.unread) t.err(UNREAD);
  for (const { why, unsure, ties: _, kind, quote, start, end, ...fields } of reading.claims) {
    t.out(`${kind}${unsure ? ' (unsure)' : ''}  ${dim(t, `${start}–${end}`)}`);
    t.out(wrapped(`“${quote}”`, t.columns, '  '));
    t.out(wrapped(said(fields), t.columns, '  '));
    t.out(dim(t, wrapped(why, t.columns, '  ')));
  }
  t.out(`${reading.claims.length} claims proposed; nothing was recorded.`);
}

const MISSING = { verb: 'read', what: 'a file', example: './muster read article.txt --json' };
const UNREAD = 'The text is in a language that the engine knows and does not read yet.';

function said(fields: object): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(' · ');
}
