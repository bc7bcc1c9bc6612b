// The rows of a table as inputs of an act: each cell read as its column says; what cannot be read
// is told with its address and its cure; what may be two things is asked once for its column.
import { type Cell, type Row, textOf } from './cell.ts';
import { type Order, orderIn, readDay } from './days.ts';
import type { Head } from './heads.ts';
import { type DecimalMark, readNumber, withoutMark } from './numbers.ts';
import { readParty } from './parties.ts';
import { readQuantity } from './quantities.ts';
import type { Table } from './table.ts';
import type { Kind, WantedColumn } from './wanted.ts';
import { plainWords } from './words.ts';

/** One thing that must be mended in the file. */
export interface Wrong {
  readonly sheet: string;
  readonly row: number;
  /** Letters of the column; null where it is the row as a whole. */
  readonly column: string | null;
  readonly head: string | null;
  readonly found: string;
  readonly why: string;
  readonly cure: string;
}

/** One thing that is asked once, and remembered: `date-order_deliveredOn`, `word_rank_insp`. */
export interface Question {
  readonly id: string;
  readonly kind: 'date-order' | 'decimal-mark' | 'word';
  readonly field: string;
  readonly head: string;
  /** Up to three cells that made it a question. */
  readonly examples: readonly string[];
  readonly options: readonly string[];
}

export interface RowRead {
  readonly row: number;
  readonly input: Readonly<Record<string, unknown>>;
  readonly wrong: readonly Wrong[];
  /** Whether a question must be answered before it can be read. */
  readonly waits: boolean;
  /** Where each field stands, and what stood there. */
  readonly from: ReadonlyMap<string, From>;
}

export interface From {
  readonly column: string;
  readonly head: string;
  readonly found: string;
}

/** Why the days of a column were read in one order without a question. */
export interface Proof {
  readonly field: string;
  readonly head: string;
  readonly order: Order;
  readonly row: number;
  readonly found: string;
}

export interface TableRead {
  readonly rows: readonly RowRead[];
  readonly questions: readonly Question[];
  readonly proofs: readonly Proof[];
}

export type Answers = Readonly<Record<string, string>>;

const OPTIONS = { 'date-order': ['dmy', 'mdy'], 'decimal-mark': ['point', 'comma'] } as const;
/** The answer to a word that stands for none of the list: the cell is taken as empty. */
const NONE_OF_THEM = 'none';

/** A name that a field of a form can bear. */
const questionId = (kind: Question['kind'], field: string, word = '') =>
  [kind, field.replaceAll('.', '_'), ...(word === '' ? [] : [plainWords(word)])]
    .join('_')
    .replaceAll(' ', '-');

interface Column {
  readonly head: Head;
  readonly wanted: WantedColumn;
  readonly kind: Kind;
  readonly order: Order | null;
  readonly mark: DecimalMark | null;
  readonly proof: Proof | null;
  readonly answers: Answers;
}

export function readRows(
  table: Table,
  wanted: readonly WantedColumn[],
  answers: Answers = {},
): TableRead {
  const columns = columnsOf(table, wanted, answers);
  const questions = new Map<string, Question & { examples: string[] }>();
  const ask = ({ head, wanted: column }: Column, kind: Question['kind'], example: string) => {
    const { field, words = {} } = column;
    const id = questionId(kind, field, kind === 'word' ? example : '');
    const known = questions.get(id);
    if (!known) {
      const options = kind === 'word' ? [...Object.keys(words), NONE_OF_THEM] : OPTIONS[kind];
      questions.set(id, { id, kind, field, head: head.text, examples: [example], options });
    } else if (known.examples.length < 3 && !known.examples.includes(example))
      known.examples.push(example);
  };
  const rows = table.rows.map((row) => readRow(row, { table, columns, ask }));
  const proofs = columns.flatMap(({ proof }) => proof ?? []);
  return { rows, questions: [...questions.values()], proofs };
}

function columnsOf(table: Table, wanted: readonly WantedColumn[], answers: Answers): Column[] {
  return table.heads.flatMap((head): Column[] => {
    const column = wanted.find(({ field }) => field === head.field);
    if (!column) return [];
    const kind = column.kind ?? 'text';
    const said = answers[questionId('date-order', column.field)];
    const shown = kind === 'day' && said === undefined ? shownIn(table, head, column.field) : null;
    const mark = answers[questionId('decimal-mark', column.field)];
    return [
      {
        ...{ head, wanted: column, kind, answers, proof: shown },
        order: said === 'dmy' || said === 'mdy' ? said : (shown?.order ?? null),
        mark: mark === 'point' || mark === 'comma' ? mark : null,
      },
    ];
  });
}

function shownIn(table: Table, head: Head, field: string): Proof | null {
  const { order, at } = orderIn(table.rows.map(({ cells }) => cells[head.index] ?? null));
  const row = table.rows[at];
  if (order === null || order === 'both' || !row) return null;
  return { field, head: head.text, order, row: row.no, found: textOf(row.cells[head.index]) };
}

interface Reading {
  readonly table: Table;
  readonly columns: readonly Column[];
  ask(column: Column, kind: Question['kind'], example: string): void;
}

function readRow(row: Row, { table, columns, ask }: Reading): RowRead {
  const input: Record<string, unknown> = {};
  const wrong: Wrong[] = [];
  const from = new Map<string, From>();
  let waits = false;
  for (const column of columns) {
    const cell = row.cells[column.head.index] ?? null;
    const found = textOf(cell);
    from.set(column.wanted.field, { column: column.head.column, head: column.head.text, found });
    if (found === '' || /^(?:-|–|—|n\/?a|\.)$/i.test(found)) continue;
    const read = readCell(cell, found, column);
    if ('ask' in read) {
      ask(column, read.ask, found);
      waits = true;
    } else if ('no' in read)
      wrong.push({
        ...{ sheet: table.sheet, row: row.no, column: column.head.column },
        ...{ head: column.head.text, found, why: read.no, cure: read.cure },
      });
    else if (read.value !== undefined) place(input, column.wanted.field, read.value);
  }
  return { row: row.no, input, wrong, waits, from };
}

export type CellRead =
  | { readonly value: unknown }
  | { readonly ask: Question['kind'] }
  | { readonly no: string; readonly cure: string };

function readCell(cell: Cell, found: string, column: Column): CellRead {
  const { kind, wanted, order, mark } = column;
  if (wanted.words) return askedWord(found, column, readWord(found, wanted.words));
  if (kind === 'day') {
    const read = readDay(typeof cell === 'string' ? withoutMark(found).text : cell, order);
    return 'day' in read ? { value: read.day } : read;
  }
  if (kind === 'whole' || kind === 'number') {
    const read = readNumber(cell, mark, kind === 'whole');
    return 'number' in read ? { value: read.number } : read;
  }
  if (kind === 'quantity') {
    const read = readQuantity(cell);
    return 'quantity' in read ? { value: read.quantity } : read;
  }
  if (kind === 'party') {
    const read = readParty(withoutMark(found).text);
    return 'party' in read ? { value: read.party } : read;
  }
  if (kind === 'yes') return readWord(found, YES);
  return { value: found };
}

/** A word of no list, as it was answered before; asked where it was not. */
function askedWord(found: string, { wanted, answers }: Column, read: CellRead): CellRead {
  if (!wanted.asks || 'value' in read) return read;
  const said = answers[questionId('word', wanted.field, found)];
  if (!said) return { ask: 'word' };
  return { value: said === NONE_OF_THEM ? undefined : said };
}

/** What is said once for all rows, read as a cell of the column would be. */
export function readValue(text: string, wanted: WantedColumn): CellRead {
  const head: Head = {
    index: 0,
    column: '',
    text: wanted.names[0] ?? '',
    field: null,
    likeness: 1,
  };
  const kind = wanted.kind ?? 'text';
  return readCell(text, text, {
    ...{ head, wanted, kind, order: null, mark: null, proof: null, answers: {} },
  });
}

const YES = {
  true: ['yes', 'y', 'oui', 'o', 'si', 's', 'x', '1', 'true', 'vrai'],
  false: ['no', 'n', 'non', '0', 'false', 'faux'],
};

type Words = Readonly<Record<string, readonly string[]>>;
/** A list of words is read once, and not for each of 100,000 rows. */
const READ = new WeakMap<Words, ReadonlyMap<string, string>>();

function wordsOf(words: Words): ReadonlyMap<string, string> {
  const known = READ.get(words);
  if (known) return known;
  const read = new Map<string, string>();
  for (const [word, names] of Object.entries(words))
    for (const name of [word, ...names]) {
      const plain = plainWords(name) || name;
      if (!read.has(plain)) read.set(plain, word);
    }
  READ.set(words, read);
  return read;
}

function readWord(found: string, words: Words): CellRead {
  const value = wordsOf(words).get(plainWords(found) || found);
  if (value !== undefined) return { value };
  return {
    no: 'is none of the words that stand here',
    cure: `Write one of: ${Object.keys(words).join(', ')}`,
  };
}

/** Puts `fields.state` where it belongs. */
export function place(input: Record<string, unknown>, path: string, value: unknown): void {
  const parts = path.split('.');
  let at = input;
  for (const part of parts.slice(0, -1)) {
    at[part] ??= {};
    at = at[part] as Record<string, unknown>;
  }
  at[parts.at(-1) ?? path] = value;
}
