// What would become of each row: by its cells, by the form of the act, by what was taken before,
// and by what the act itself says, to one row after another or to many at once.
import { createHash } from 'node:crypto';
import {
  type ActSheet,
  type ManyRows,
  type Reach,
  type Rehearse,
  type Verdict,
  whyOf,
  whyOfInput,
} from '../../../acts/index.ts';
import type { Wrong } from '../../../engines/sheets/index.ts';
import { canonical, type Lang, must, type Problem } from '../../../kernel/index.ts';
import type { Call } from '../plan.ts';
import type { Pending } from './gathering.ts';
import { marksOf } from './tables.ts';

export const hash = (value: unknown) =>
  createHash('sha256').update(canonical(value)).digest('hex').slice(0, 32);

export interface Planning {
  readonly reach: Reach;
  readonly mission: string;
  readonly rehearse: Rehearse;
  readonly today: string;
  readonly lang: Lang;
}

/** A call, and what must be mended in its rows. */
export interface Judged extends Call, Pending {
  readonly wrong: readonly Wrong[];
}

export interface Judging extends Planning {
  readonly act: string;
  readonly sheet: ActSheet;
  /** What all rows share, beside the list of them. */
  readonly shared: Readonly<Record<string, unknown>>;
  readonly of: string;
}

export function judged(pending: readonly Pending[], judging: Judging): Promise<Judged[]> {
  const { many } = judging.sheet;
  return many ? together(pending, many, judging) : oneByOne(pending, judging);
}

async function oneByOne(pending: readonly Pending[], judging: Judging): Promise<Judged[]> {
  const { act, sheet, reach, mission, rehearse } = judging;
  const marks = await marksOf(reach, mission, act);
  const seen = new Set<string>();
  const first = pending.map((each): Judged => {
    const content = hash(each.input);
    const key = sheet.key ? hash(sheet.key.map((field) => at(each.input, field))) : content;
    const call = { ...each, key, content, like: null };
    if (each.wrong.length > 0) return { ...call, state: 'wrong' };
    if (each.waits) return { ...call, state: 'waiting' };
    if (marks.get(key) === content) return { ...call, state: 'before' };
    if (seen.has(content)) return { ...call, state: 'repeated' };
    seen.add(content);
    if (!marks.has(key)) return { ...call, state: 'good' };
    return { ...call, state: 'wrong', wrong: [changed(each)] };
  });
  const tried = first.filter(({ state }) => state === 'good');
  const said = await rehearse(tried.map(({ input }) => ({ act, input })));
  const refused = new Map(tried.map((call, i) => [call, said[i] ?? null]));
  return first.map((call) => {
    const problem = refused.get(call);
    if (!problem) return call;
    return { ...call, state: 'wrong' as const, wrong: [refusedRow(call, problem, sheet)] };
  });
}

const changed = ({ sheet, rows }: Pending): Wrong => ({
  ...{ sheet, row: rows[0] ?? 0, column: null, head: null, found: '' },
  why: 'the same row was taken before with other content',
  cure: 'Correct the thing itself by its own act, or take the row out of the file',
});

/** Rows of persons leave no mark and no hash: the act compares them with what it keeps. */
async function together(
  pending: readonly Pending[],
  many: ManyRows,
  { sheet, reach, mission, shared, today, of }: Judging,
): Promise<Judged[]> {
  const first = pending.map((each): Judged => {
    const call = { ...each, key: '', content: '', like: null };
    if (each.wrong.length > 0) return { ...call, state: 'wrong' };
    if (each.waits) return { ...call, state: 'waiting' };
    const form = many.row.safeParse(each.input);
    if (form.success)
      return { ...call, state: 'good', input: form.data as Record<string, unknown> };
    const { field, why } = whyOf(form.error.issues);
    return { ...call, state: 'wrong', wrong: [wrongAt(each, sheet, { field, why, cure: null })] };
  });
  const tried = first.filter(({ state }) => state === 'good');
  reach.progress.tell(of, { step: 'judging', done: 0, total: tried.length });
  const rows = tried.map(({ input, sheet: name, rows: [row = 0] }) => ({
    input,
    sheet: name,
    row,
  }));
  const said = await many.judge(rows, reach, { mission, shared, today });
  const verdicts = new Map(tried.map((call, i) => [call, must(said[i], 'a verdict a row')]));
  return first.map((call) => {
    const verdict = verdicts.get(call);
    return verdict ? under(call, verdict, sheet) : call;
  });
}

function under(call: Judged, verdict: Verdict, sheet: ActSheet): Judged {
  if (verdict.state === 'good') return { ...call, like: verdict.like ?? null };
  if (verdict.state !== 'wrong') return { ...call, state: verdict.state };
  return { ...call, state: 'wrong', wrong: [wrongAt(call, sheet, verdict)] };
}

const at = (input: Readonly<Record<string, unknown>>, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (value as never)?.[part], input) ?? null;

function refusedRow(call: Pending, problem: Problem, sheet: ActSheet): Wrong {
  const where = whyOfInput(problem);
  if (where) return wrongAt(call, sheet, { ...where, cure: null });
  const field = fieldOf(call, problem);
  return wrongAt(call, sheet, { field, why: problem.message, cure: problem.remedy });
}

/** The cell that a refusal speaks of: the field that it names, or one whose words it repeats. */
function fieldOf(call: Pending, { detail }: Problem): string {
  if (typeof detail.field === 'string') return detail.field;
  for (const value of Object.values(detail)) {
    if (value === '') continue;
    const named = [...call.from].find(
      ([field, { found }]) => found === value || at(call.input, field) === value,
    );
    if (named) return named[0];
  }
  return '';
}

interface Where {
  readonly field: string;
  readonly why: string;
  /** Null: the hint of its column. */
  readonly cure: string | null;
}

function wrongAt(call: Pending, sheet: ActSheet, { field, why, cure }: Where): Wrong {
  const of = (name = '') => name !== '' && (name === field || field.startsWith(`${name}.`));
  const columns = sheet.columns.filter((each) => of(each.field) || of(each.becomes));
  const filled = columns.find((each) => call.from.get(each.field)?.found);
  const column = filled ?? columns.find((each) => call.from.has(each.field)) ?? columns[0];
  const from = column ? (call.from.get(column.field) ?? null) : null;
  const hint = cure === null ? column?.hint : undefined;
  return {
    ...{ sheet: call.sheet, row: call.rows[0] ?? 0 },
    column: from?.column ?? null,
    head: from?.head ?? column?.names[0] ?? null,
    found: from?.found ?? '',
    why: hint ? 'cannot be read' : why,
    cure: cure ?? hint ?? `Mend ${column?.names[0] ?? field}`,
  };
}
