// Makes the dry run of a file: its sheets, columns and questions; each row as an input of the act;
// and what the act itself would say to each, one after another, without anything being written.
import { createHash } from 'node:crypto';
import { type ActSheet, type Reach, type Rehearse, whyOfInput } from '../../../acts/index.ts';
import {
  openSheets,
  type Question,
  type RowRead,
  readRows,
  type Table,
  tableIn,
  textOf,
  type Workbook,
  type Wrong,
} from '../../../engines/sheets/index.ts';
import { canonical, Problem } from '../../../kernel/index.ts';
import type { DryRun } from '../import.ts';
import type { Call, Plan, Rest } from '../plan.ts';
import { IMPORT_PROBLEMS } from '../problems.ts';
import { gathered, type Pending } from './gathering.ts';
import { type ImportFile, marksOf } from './tables.ts';

/** Rows that are taken at once: each is an act with its own rule, and all are one transaction. */
const ROWS_MAX = 5_000;
const SHOWN = { wrong: 500, preview: 20, examples: 3 } as const;

export interface Planning {
  readonly reach: Reach;
  readonly mission: string;
  readonly rehearse: Rehearse;
}

export const bytesOf = (content: string): Uint8Array => Buffer.from(content, 'base64');
const hash = (value: unknown) =>
  createHash('sha256').update(canonical(value)).digest('hex').slice(0, 32);

/** @throws Problem imports.no-sheet */
export function sheetOf(reach: Reach, act: string): ActSheet {
  const found = reach.sheets().find(({ name }) => name === act);
  if (!found) throw new Problem(IMPORT_PROBLEMS.noSheet, { act });
  return found.sheet;
}

/** @throws Problem of SHEET_PROBLEMS, imports.no-table */
export async function tablesIn(
  file: Pick<ImportFile, 'content' | 'name'>,
  sheet: ActSheet,
  columns: Readonly<Record<string, string>> = {},
): Promise<{ book: Workbook; tables: readonly Table[] }> {
  const book = await openSheets(bytesOf(file.content), file.name);
  const tables = book.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((each) => tableIn(each, sheet.columns, columns) ?? []);
  if (tables.length === 0) throw new Problem(IMPORT_PROBLEMS.noTable);
  return { book, tables };
}

export const headHash = (act: string, tables: readonly Table[]): string =>
  hash([act, tables.map(({ heads }) => heads.map(({ text }) => text))]);

/** @throws Problem, for a file that cannot be read at all */
export async function planOf(file: ImportFile, planning: Planning): Promise<Plan> {
  const sheet = sheetOf(planning.reach, file.act);
  const { columns, answers, values } = file.said;
  const { book, tables } = await tablesIn(file, sheet, columns);
  const parts = tables.map((table) => {
    const missing = missingIn(table, sheet, values);
    const taken = missing.length === 0 && table.heads.some(({ field }) => field !== null);
    return { table, missing, taken, read: readRows(table, sheet.columns, answers) };
  });
  const whole = parts.filter(({ taken }) => taken);
  const rows = whole.reduce((n, { read }) => n + read.rows.length, 0);
  if (rows > ROWS_MAX) throw new Problem(IMPORT_PROBLEMS.tooMany, { rows, limit: ROWS_MAX });
  const pending = whole.flatMap(({ table, read }) =>
    gathered(table.sheet, read.rows, { sheet, values }),
  );
  const calls = await judged(pending, file.act, sheet, planning);
  const questions = whole.flatMap(({ read }) => read.questions);
  return {
    act: file.act,
    calls,
    rest: restOf(calls, tables),
    dryRun: dryRunOf({ file, sheet, book, parts, calls, questions, planning }),
  };
}

function missingIn(table: Table, sheet: ActSheet, values: Readonly<Record<string, string>>) {
  const there = new Set(table.heads.map(({ field }) => field));
  return sheet.columns
    .filter(({ field, needed }) => needed && !there.has(field) && !values[field])
    .map(({ field }) => field);
}

/** A call, and what must be mended in its rows. */
interface Judged extends Call, Pending {
  readonly wrong: readonly Wrong[];
}

async function judged(
  pending: readonly Pending[],
  act: string,
  sheet: ActSheet,
  { reach, mission, rehearse }: Planning,
): Promise<Judged[]> {
  const marks = await marksOf(reach, mission, act);
  const seen = new Set<string>();
  const first = pending.map((each): Judged => {
    const content = hash(each.input);
    const key = sheet.key ? hash(sheet.key.map((field) => at(each.input, field))) : content;
    const call = { ...each, key, content };
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

const at = (input: Readonly<Record<string, unknown>>, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (value as never)?.[part], input) ?? null;

function refusedRow(call: Pending, problem: Problem, sheet: ActSheet): Wrong {
  const where = whyOfInput(problem);
  const column = sheet.columns.find(
    ({ field }) => where && (field === where.field || where.field.startsWith(`${field}.`)),
  );
  const from = column ? (call.from.get(column.field) ?? null) : null;
  return {
    ...{ sheet: call.sheet, row: call.rows[0] ?? 0 },
    column: from?.column ?? null,
    head: from?.head ?? column?.names[0] ?? null,
    found: from?.found ?? '',
    why: where && column?.hint ? 'cannot be read' : (where?.why ?? problem.message),
    cure: where ? (column?.hint ?? `Mend ${column?.names[0] ?? where.field}`) : problem.remedy,
  };
}

function restOf(calls: readonly Judged[], tables: readonly Table[]): Rest[] {
  return calls
    .filter(({ state }) => state === 'wrong' || state === 'waiting')
    .flatMap(({ sheet, rows, wrong, state }) => {
      const table = tables.find((each) => each.sheet === sheet);
      const why =
        state === 'waiting'
          ? 'a question is open'
          : wrong.map((each) => `${each.column ?? ''} ${each.why}. ${each.cure}`.trim()).join('; ');
      return rows.map((row) => {
        const cells = table?.rows.find(({ no }) => no === row)?.cells ?? [];
        return { sheet, row, cells: cells.map(textOf), why };
      });
    });
}

interface Told {
  readonly file: ImportFile;
  readonly sheet: ActSheet;
  readonly book: Workbook;
  readonly parts: readonly {
    readonly table: Table;
    readonly missing: readonly string[];
    readonly taken: boolean;
    readonly read: { readonly rows: readonly RowRead[] };
  }[];
  readonly calls: readonly Judged[];
  readonly questions: readonly Question[];
  readonly planning: Planning;
}

function dryRunOf({ file, sheet, book, parts, calls, questions, planning }: Told): DryRun {
  const count = (state: Call['state']) =>
    calls.filter((call) => call.state === state).reduce((n, { rows }) => n + rows.length, 0);
  const { says } = planning.reach.sheets().find(({ name }) => name === file.act) ?? { says: '' };
  return {
    ...{ import: file.id, act: file.act, says, name: file.name, notes: [...book.notes] },
    columns: sheet.columns.map(({ field, names, needed }) => ({
      ...{ field, name: names[0] ?? field, needed: needed ?? false },
    })),
    values: { ...file.said.values },
    sheets: parts.map(({ table, missing, taken }) => ({
      ...{ name: table.sheet, taken, missing: [...missing] },
      ...{ headRows: [...table.headRows], titles: [...table.titles] },
      leftOut: table.leftOut.map((each) => ({ ...each })),
      heads: table.heads.map(({ index, column, text, field, likeness }) => ({
        ...{ column, text, field, likeness },
        examples: examplesOf(table, index),
      })),
      notes: [...(book.sheets.find(({ name }) => name === table.sheet)?.notes ?? [])],
    })),
    questions: questions.map((question) => ({
      ...question,
      examples: [...question.examples],
      options: [...question.options],
    })),
    counts: {
      rows: calls.reduce((n, { rows }) => n + rows.length, 0),
      ...{ good: count('good'), wrong: count('wrong'), waiting: count('waiting') },
      ...{ before: count('before'), repeated: count('repeated') },
    },
    wrong: calls.flatMap(({ wrong }) => wrong).slice(0, SHOWN.wrong),
    preview: calls.slice(0, SHOWN.preview).map(({ sheet: name, rows, state, input }) => ({
      ...{ sheet: name, row: rows[0] ?? 0, state, input: { ...input } },
    })),
  };
}

function examplesOf(table: Table, index: number): string[] {
  const texts = table.rows.map(({ cells }) => textOf(cells[index])).filter(Boolean);
  return [...new Set(texts)].slice(0, SHOWN.examples);
}
