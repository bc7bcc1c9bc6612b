// Answers on a terminal: JSON where asked; else prose as prose and the longest list as a table.
import { EXIT, exitOf, Problem, type Prose, plain } from '../../kernel/index.ts';
import { type Line, on } from '../args.ts';
import { type Terminal, table, wrapped } from '../terminal.ts';
import type { Done } from './generic.ts';

export function printAnswer(answer: unknown, line: Line, t: Terminal): void {
  if (on(line, 'json')) {
    t.out(JSON.stringify(answer, null, 2));
    return;
  }
  const members = Object.entries(answer as Record<string, unknown>);
  const shown = members.filter(([, value]) => !Array.isArray(value));
  for (const [name, value] of shown) t.out(wrapped(`${name}: ${scalar(value)}`, t.columns));
  for (const [name, value] of members)
    if (Array.isArray(value)) t.out(`\n${name} (${value.length})\n${list(value, t)}`);
}

function list(values: readonly unknown[], t: Terminal): string {
  if (values.length === 0) return '  none';
  if (isProse(values)) return wrapped(plain(values), t.columns, '  ');
  if (values.every((value) => Array.isArray(value) && isProse(value)))
    return values.map((value) => wrapped(plain(value as Prose), t.columns, '  ')).join('\n');
  if (values.every((value) => typeof value === 'object' && value !== null))
    return table(
      values.map((value) => row(value as Record<string, unknown>)),
      t.columns,
    );
  return values.map((value) => `  ${scalar(value)}`).join('\n');
}

const isProse = (values: readonly unknown[]): values is Prose =>
  values.some((part) => typeof part === 'object') &&
  values.every(
    (part) => typeof part === 'string' || (part && typeof part === 'object' && 'cites' in part),
  );

/** One level of what is inside is laid open: the source's title, the fields of a claim. */
function row(value: Record<string, unknown>): Record<string, unknown> {
  const inner = (value.claim ?? {}) as Record<string, unknown>;
  const source = (value.source ?? inner.source ?? null) as { title?: string } | string | null;
  const fields = (value.fields ?? {}) as Record<string, unknown>;
  const flat: Record<string, unknown> = { ...value, ...fields };
  if (source && typeof source === 'object') flat.source = source.title;
  return flat;
}

function scalar(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** @returns the exit code: the first refusal's, else 0. */
export function printDone(done: readonly Done[], line: Line, t: Terminal): number {
  const refused = done.find((each) => each.result instanceof Problem)?.result as
    | Problem
    | undefined;
  if (on(line, 'json')) {
    const results = done.map(({ of, result }) =>
      result instanceof Problem
        ? { file: of, refused: { code: result.code, title: result.message, remedy: result.remedy } }
        : { ...(of === null ? {} : { file: of }), ...result },
    );
    t.out(JSON.stringify(results.length === 1 ? results[0] : results, null, 2));
  } else for (const each of done) t.out(words(each));
  return refused ? exitOf(refused.status) : EXIT.done;
}

function words({ of, result }: Done): string {
  const head = of === null ? '' : `${of}: `;
  if (result instanceof Problem) return `${head}${result.message}. ${result.remedy}.`;
  const answer = result.answer as Record<string, unknown> | null;
  const said = Object.entries(answer ?? {})
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([name, value]) => `${name} ${scalar(value)}`)
    .join(', ');
  if (result.first === null) return `${head}nothing new to record${said ? `: ${said}` : ''}`;
  const entries =
    result.first === result.last
      ? `entry ${result.first}`
      : `entries ${result.first}–${result.last}`;
  const again = result.outcome === 'repeated' ? ' (recorded before)' : '';
  return `${head}${entries}${again}${said ? `: ${said}` : ''}`;
}
