// `muster mandates compare A B`: two texts clause by clause; two files need no record.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { extract } from '../../capabilities/sources/index.ts';
import {
  type Comparison,
  compareClauses,
  type Piece,
  type Row,
} from '../../engines/compare/index.ts';
import { readInstrument } from '../../engines/instruments/index.ts';
import { type Line, on } from '../args.ts';
import { fileBytes } from '../input.ts';
import { bold, dim, type Terminal, wrapped } from '../terminal.ts';

interface Clause {
  readonly number: string | null;
  readonly text: string | null;
}

/** Whether both operands are files here, and no names of this record. */
export const areFiles = (operands: readonly string[]): boolean =>
  operands.length === 2 && operands.every((each) => existsSync(each));

export async function compareFiles(line: Line, operands: readonly string[], t: Terminal) {
  const [a = [], b = []] = await Promise.all(operands.map(clausesIn));
  const { rows, counts } = compareClauses(a, b);
  const shown = rows.map((row) => ({
    ...row,
    ...{ a: row.a.flatMap((i) => a[i] ?? []), b: row.b.flatMap((i) => b[i] ?? []) },
  }));
  const [nameA = '', nameB = ''] = operands.map((path) => basename(path));
  if (on(line, 'json')) t.out(JSON.stringify({ a: nameA, b: nameB, counts, rows: shown }, null, 2));
  else printComparison({ names: [nameA, nameB], counts, rows: shown }, t);
}

async function clausesIn(path: string) {
  const { text, pages } = await extract(await fileBytes(path), { name: basename(path) });
  return readInstrument(text, pages).clauses;
}

interface Shown extends Pick<Comparison, 'counts'> {
  readonly names: readonly [string, string];
  readonly rows: readonly (Omit<Row, 'a' | 'b'> & {
    readonly a: readonly Clause[];
    readonly b: readonly Clause[];
  })[];
}

/** Words that went stand in [- -], words that came in {+ +}, as a word diff writes them. */
function printComparison({ names, counts, rows }: Shown, t: Terminal): void {
  t.out(bold(t, names.join(' → ')));
  for (const { kind, changed, a, b, pieces } of rows) {
    if (kind === 'same') continue;
    const numbers = [numbered(a), numbered(b)].filter(Boolean);
    const what = kind === 'moved' && changed ? 'moved and changed' : kind;
    t.out('');
    t.out(`${bold(t, [...new Set(numbers)].join(' → ') || '–')}  ${what}`);
    if (pieces.length > 0) t.out(wrapped(pieces.map(marked).join(''), t.columns, '  '));
  }
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  t.out('');
  t.out(dim(t, told.map(([kind, count]) => `${count} ${kind}`).join(' · ') || 'no clauses'));
}

const numbered = (clauses: readonly Clause[]): string =>
  clauses.map(({ number }) => number ?? '').join(' + ');

function marked({ as, text }: Piece): string {
  if (as === 'same') return text;
  return as === 'added' ? `{+${text}+}` : `[-${text}-]`;
}

interface Named {
  readonly symbol: string | null;
  readonly title: string;
  readonly draftTitle: string | null;
}

/** The answer of the view. */
export function printCompared(answer: unknown, t: Terminal): void {
  const { a, b, ...rest } = answer as Omit<Shown, 'names'> & {
    readonly a: Named;
    readonly b: Named;
  };
  const name = ({ symbol, title, draftTitle }: Named) =>
    [symbol ?? title, draftTitle].filter(Boolean).join(', ');
  printComparison({ ...rest, names: [name(a), name(b)] }, t);
}
