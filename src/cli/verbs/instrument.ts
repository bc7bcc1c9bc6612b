// `muster mandates read FILE`: an instrument clause by clause, without a record.
import { basename } from 'node:path';
import { extract } from '../../capabilities/sources/index.ts';
import { type Clause, readInstrument } from '../../engines/instruments/index.ts';
import { Problem } from '../../kernel/index.ts';
import { type Line, on } from '../args.ts';
import { fileBytes } from '../input.ts';
import { CLI_PROBLEMS } from '../problems.ts';
import { bold, dim, type Terminal, wrapped } from '../terminal.ts';

export async function readInstrumentVerb(line: Line, operands: readonly string[], t: Terminal) {
  const [path] = operands;
  if (!path) throw new Problem(CLI_PROBLEMS.missingOperand, MISSING);
  const extracted = await extract(await fileBytes(path), { name: basename(path) });
  const reading = readInstrument(extracted.text, extracted.pages);
  const { instrument, clauses, headings, footnotes, rest } = reading;
  if (on(line, 'json')) {
    const shown = clauses.map(({ heading: _, ...clause }) => clause);
    t.out(
      JSON.stringify(
        { instrument: { ...instrument, headings, footnotes, rest }, clauses: shown },
        null,
        2,
      ),
    );
    return;
  }
  const name = [instrument.symbol, instrument.title].filter(Boolean).join(' · ');
  t.out(bold(t, name || basename(path)));
  const facts = [
    instrument.body,
    instrument.adopted && `adopted ${instrument.adopted}`,
    instrument.meeting && `meeting ${instrument.meeting}`,
  ].filter(Boolean);
  if (facts.length > 0) t.out(facts.join(' · '));
  let heading: string | null = null;
  for (const clause of clauses) {
    if (clause.heading !== heading && clause.heading) t.out(`\n${bold(t, clause.heading)}`);
    heading = clause.heading;
    t.out(shownClause(clause, t));
  }
  for (const { mark, text } of footnotes) t.out(dim(t, wrapped(`[${mark}] ${text}`, t.columns)));
  if (!instrument.complete) t.out(CUT);
  t.out(`${clauses.length} clauses read; nothing was recorded.`);
}

const MISSING = {
  verb: 'mandates read',
  what: 'a file',
  example: './muster mandates read resolution.pdf --json',
};
const CUT = 'The text does not end as a whole instrument does: it may be cut off.';
/** Columns in which the number of a clause stands. */
const NUMBER_COLUMNS = 12;

function shownClause({ number, text, start, end }: Clause, t: Terminal): string {
  const indent = ' '.repeat(NUMBER_COLUMNS);
  const [first = '', ...more] = wrapped(text, t.columns, indent).split('\n');
  const head = number.padEnd(NUMBER_COLUMNS);
  const place = dim(t, `${indent}${start}–${end}`);
  const lead = number.length < NUMBER_COLUMNS ? head + first.trimStart() : `${number}\n${first}`;
  return [lead, ...more, place].join('\n');
}
