// Makes the dry run of a file: its sheets, columns and questions; each row as an input of the act;
// and what the act itself would say to each, one after another, without anything being written.
import type { ActSheet, Reach } from '../../../acts/index.ts';
import {
  type Answers,
  type Likely,
  openSheets,
  readRows,
  readSpread,
  spreadColumns,
  spreadLikeness,
  type Table,
  type TableRead,
  tableIn,
  textOf,
  type Workbook,
} from '../../../engines/sheets/index.ts';
import { Problem, proseLang } from '../../../kernel/index.ts';
import type { DryRun } from '../import.ts';
import type { Call, Plan, Rest } from '../plan.ts';
import { IMPORT_PROBLEMS } from '../problems.ts';
import { gathered } from './gathering.ts';
import { hash, type Judged, judged, type Planning } from './judging.ts';
import type { ImportFile } from './tables.ts';

/** Rows that are each an act with its own rule: all are one transaction. */
const ROWS_MAX = 5_000;
const SHOWN = { wrong: 500, preview: 20, examples: 3 } as const;

export const bytesOf = (content: string): Uint8Array => Buffer.from(content, 'base64');

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
    .flatMap((each) => tableIn(each, sheet.columns, columns, likelyIn(sheet)) ?? []);
  if (tables.length === 0) throw new Problem(IMPORT_PROBLEMS.noTable);
  return { book, tables };
}

function likelyIn({ spread, columns }: ActSheet): Likely | undefined {
  return spread ? (texts) => spreadLikeness(texts, columns, spread) : undefined;
}

export const headHash = (act: string, tables: readonly Table[]): string =>
  hash([act, tables.map(({ heads }) => heads.map(({ text }) => text))]);

/** Under which hash what is said of one table is remembered for others of the same origin. */
export function rememberedAs(
  act: string,
  { many }: ActSheet,
  values: Readonly<Record<string, string>>,
): string | null {
  const of = many && values[many.rememberBy];
  return of ? hash([act, many.rememberBy, of]) : null;
}

/** @throws Problem, for a file that cannot be read at all */
export async function planOf(file: ImportFile, planning: Planning): Promise<Plan> {
  const { reach } = planning;
  const sheet = sheetOf(reach, file.act);
  const { columns, answers, values } = file.said;
  reach.progress.tell(file.id, { step: 'reading', done: 0, total: 1 });
  const { book, tables } = await tablesIn(file, sheet, columns);
  const parts = tables.map((plain): Part => {
    const { table, read, fields } = readIn(plain, sheet, answers);
    const missing = missingIn(table, sheet, values).filter((field) => !fields.includes(field));
    const taken = missing.length === 0 && table.heads.some(({ field }) => field !== null);
    return { table, missing, taken, read };
  });
  const whole = parts.filter(({ taken }) => taken);
  const rows = whole.reduce((n, { read }) => n + read.rows.length, 0);
  if (rows > ROWS_MAX && !sheet.many)
    throw new Problem(IMPORT_PROBLEMS.tooMany, { rows, limit: ROWS_MAX });
  const pending = whole.flatMap(({ table, read }) =>
    gathered(table.sheet, read.rows, { sheet, values }),
  );
  const shared = sharedOf(sheet, values);
  const judging = { ...planning, act: file.act, sheet, shared, of: file.id };
  const calls = await judged(pending, judging);
  reach.progress.end(file.id);
  return {
    ...{ act: file.act, calls, rest: restOf(calls, whole) },
    many: sheet.many ? { into: sheet.many.into, shared } : null,
    dryRun: dryRunOf({ file, sheet, book, parts, calls, planning }),
  };
}

/** The rows of a table; of one that lies on its side, each figure as a row. */
function readIn(table: Table, { columns, spread }: ActSheet, answers: Answers) {
  const across = spread ? spreadColumns(table.heads, columns, spread, answers) : null;
  if (!spread || !across)
    return { table, read: readRows(table, columns, answers), fields: [] as readonly string[] };
  const read = readSpread(table, columns, spread, answers);
  // A column of totals beside them is no figure of any.
  const figures = new Set(across.map(({ head }) => head.index));
  const heads = table.heads.map((head) => {
    if (figures.has(head.index)) return { ...head, field: spread.value, likeness: 1 };
    return head.field === spread.value ? { ...head, field: null } : head;
  });
  return { table: { ...table, heads }, read, fields: read.fields };
}

/** What stands once for all rows, beside the list of them. */
function sharedOf({ many }: ActSheet, values: Readonly<Record<string, string>>) {
  const pairs = (many?.shared ?? []).map(({ field }) => [field, values[field] ?? ''] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}

function missingIn(table: Table, sheet: ActSheet, values: Readonly<Record<string, string>>) {
  const heads = new Set(table.heads.map(({ field }) => field));
  const there = ({ field }: { field: string }) => heads.has(field) || Boolean(values[field]);
  const groups = new Set(sheet.columns.flatMap(({ oneOf }) => oneOf ?? []));
  const lone = sheet.columns.filter((column) => column.needed && !there(column));
  const none = [...groups].flatMap((group) => {
    const members = sheet.columns.filter(({ oneOf }) => oneOf === group);
    return members.some(there) ? [] : members.slice(0, 1);
  });
  return [...lone, ...none].map(({ field }) => field);
}

/** Days as they were read stand in the file to be mended, so that nothing is asked again. */
function restOf(calls: readonly Judged[], parts: readonly Part[]): Rest[] {
  const left = calls.filter(({ state }) => state === 'wrong' || state === 'waiting');
  const tables = new Map(parts.map((part) => [part.table.sheet, part]));
  return left.flatMap(({ sheet, rows, wrong, state }) => {
    const part = tables.get(sheet);
    const why =
      state === 'waiting'
        ? 'a question is open'
        : wrong.map((each) => `${each.column ?? ''} ${each.why}. ${each.cure}`.trim()).join('; ');
    return rows.map((row) => ({ sheet, row, cells: part ? cellsOf(part, row) : [], why }));
  });
}

/** The rows of a table are in order of their numbers. */
function cellsOf({ table, read }: Part, no: number): string[] {
  let [low, high] = [0, table.rows.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table.rows[middle]?.no ?? 0) < no) low = middle + 1;
    else high = middle;
  }
  const texts = (table.rows[low]?.cells ?? []).map(textOf);
  // Of a table that lies on its side one row of the file is read as several.
  const own = read.rows[low]?.row === no ? read.rows[low] : read.rows.find(({ row }) => row === no);
  for (const { head } of read.proofs) {
    const at = table.heads.find(({ text }) => text === head);
    const day = at?.field ? own?.input[at.field] : undefined;
    if (at && typeof day === 'string') texts[at.index] = day;
  }
  return texts;
}

interface Part {
  readonly table: Table;
  readonly missing: readonly string[];
  readonly taken: boolean;
  readonly read: TableRead;
}

interface Told {
  readonly file: ImportFile;
  readonly sheet: ActSheet;
  readonly book: Workbook;
  readonly parts: readonly Part[];
  readonly calls: readonly Judged[];
  readonly planning: Planning;
}

function dryRunOf({ file, sheet, book, parts, calls, planning }: Told): DryRun {
  const count = (state: Call['state']) =>
    calls.filter((call) => call.state === state).reduce((n, { rows }) => n + rows.length, 0);
  const whole = parts.filter(({ taken }) => taken);
  const lang = proseLang(planning.lang);
  const questions = new Map(
    whole.flatMap(({ read }) => read.questions.map((question) => [question.id, question])),
  );
  const { says } = planning.reach.sheets().find(({ name }) => name === file.act) ?? { says: '' };
  return {
    ...{ import: file.id, act: file.act, says, name: file.name, notes: [...book.notes] },
    columns: sheet.columns.map(({ field, names, needed }) => ({
      ...{ field, name: names[0] ?? field, needed: needed ?? false },
    })),
    shared: (sheet.many?.shared ?? []).map(({ field, label, kind }) => ({
      ...{ field, kind, name: label[lang] },
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
    questions: [...questions.values()].map((question) => ({
      ...question,
      names: { ...sheet.columns.find(({ field }) => field === question.field)?.labels?.[lang] },
      examples: [...question.examples],
      options: [...question.options],
    })),
    proofs: whole.flatMap(({ table, read }) =>
      read.proofs.map((proof) => ({ ...proof, sheet: table.sheet })),
    ),
    counts: {
      rows: calls.reduce((n, { rows }) => n + rows.length, 0),
      ...{ good: count('good'), wrong: count('wrong'), waiting: count('waiting') },
      ...{ before: count('before'), repeated: count('repeated') },
      alike: calls.filter(({ state, like }) => state === 'good' && like !== null).length,
    },
    wrong: calls.flatMap(({ wrong }) => wrong).slice(0, SHOWN.wrong),
    preview: calls.slice(0, SHOWN.preview).map(({ sheet: name, rows, state, input, like }) => ({
      ...{ sheet: name, row: rows[0] ?? 0, state, like, input: { ...input } },
    })),
  };
}

function examplesOf(table: Table, index: number): string[] {
  const found = new Set<string>();
  for (const { cells } of table.rows) {
    const text = textOf(cells[index]);
    if (text !== '') found.add(text);
    if (found.size >= SHOWN.examples) break;
  }
  return [...found];
}
