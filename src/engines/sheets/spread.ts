// Tables that lie on their side: one column a state, or one a day, and the figures below. Each such
// column is read as rows of its own, so that what is wrong is told with the column it stands in.

import { isState } from '../../kernel/index.ts';
import type { Cell } from './cell.ts';
import { type Order, orderIn, readDay } from './days.ts';
import type { Head } from './heads.ts';
import { readParty } from './parties.ts';
import {
  type Answers,
  type From,
  place,
  type Question,
  type RowRead,
  readRows,
  readValue,
  type TableRead,
} from './rows.ts';
import type { Table } from './table.ts';
import type { WantedColumn } from './wanted.ts';
import { plainWords } from './words.ts';

export interface Spread {
  /** The field of the figures: `quantity`. */
  readonly value: string;
  /** Fields that the head of such a column may say, in the order in which they are tried. */
  readonly over: readonly string[];
  /** A further field that may stand in the head after that: `Kenya police`. */
  readonly also?: string;
}

/** One column of figures, and what its head says of all of them. */
export interface SpreadColumn {
  readonly head: Head;
  readonly says: Readonly<Record<string, unknown>>;
}

/** The fewest such columns: one head that names a state may be a slip. */
const COLUMNS_MIN = 2;

type Reads = (text: string) => Readonly<Record<string, unknown>> | null;

/** What the text of a head says, by the columns that are wanted; null where it is no such head. */
function readerOf(wanted: readonly WantedColumn[], field: string, order: Order | null): Reads {
  const column = wanted.find((each) => each.field === field);
  const one = (text: string): unknown => {
    if (!column || text === '') return undefined;
    if (column.kind === 'party') {
      const read = readParty(text);
      return 'party' in read && isState(read.party) ? read.party : undefined;
    }
    const read = readDay(text, order);
    return 'day' in read ? read.day : undefined;
  };
  return (text) => {
    const value = one(text);
    return value === undefined ? null : { [field]: value };
  };
}

/** `Kenya police`: the state, and in the words after it what is counted. */
function withMore(reads: Reads, also: WantedColumn | undefined): Reads {
  if (!also?.words) return reads;
  return (text) => {
    const whole = reads(text);
    if (whole) return whole;
    const words = text.split(' ');
    for (let n = words.length - 1; n > 0; n--) {
      const more = readValue(words.slice(n).join(' '), { ...also, asks: false });
      const first = reads(words.slice(0, n).join(' '));
      if (first && 'value' in more) return { ...first, [also.field]: more.value };
    }
    return null;
  };
}

/** The columns of figures of a table that lies on its side; null for one that does not. */
export function spreadColumns(
  heads: readonly Head[],
  wanted: readonly WantedColumn[],
  { value, over, also }: Spread,
  answers: Answers = {},
): SpreadColumn[] | null {
  // A person may have left a column out: then no field is likely, and none is taken.
  const open = heads.filter(
    ({ field, likeness, text }) => text !== '' && (field === value || (!field && likeness < 1)),
  );
  for (const field of over) {
    if (heads.some((head) => head.field === field)) continue;
    const said = answers[`date-order_${field}`];
    const shown = orderIn(open.map(({ text }): Cell => text)).order;
    const order = said === 'dmy' || said === 'mdy' ? said : shown === 'both' ? null : shown;
    const more = wanted.find((each) => each.field === also);
    const reads = withMore(readerOf(wanted, field, order), more);
    const found = open.flatMap((head): SpreadColumn[] => {
      const says = reads(head.text);
      return says ? [{ head, says }] : [];
    });
    if (found.length >= COLUMNS_MIN) return found;
  }
  return null;
}

/** How many heads of a row could be such columns: what tells a head from the rows below it. */
export function spreadLikeness(
  texts: readonly string[],
  wanted: readonly WantedColumn[],
  spread: Spread,
): number {
  const heads = texts.map((text, index) => ({
    ...{ index, column: '', text, field: null, likeness: 0 },
  }));
  const found = spreadColumns(heads, wanted, spread) ?? [];
  // What says more of its column is a better head.
  return found.reduce((sum, { says }) => sum + 0.3 + 0.2 * Object.keys(says).length, 0);
}

/** Rows of a table that may lie on its side: of each of its columns of figures, one row each. */
export function readSpread(
  table: Table,
  wanted: readonly WantedColumn[],
  spread: Spread,
  answers: Answers = {},
): TableRead & { readonly fields: readonly string[] } {
  const columns = spreadColumns(table.heads, wanted, spread, answers);
  if (!columns) return { ...readRows(table, wanted, answers), fields: [] };
  const reads = columns.map((column) => readColumn(table, column, { wanted, spread, answers }));
  const rows = reads.flatMap(({ rows: own }) => own);
  const questions = new Map<string, Question>();
  for (const read of reads) for (const each of read.questions) questions.set(each.id, each);
  const [first] = reads;
  return {
    rows: rows.sort((a, b) => a.row - b.row),
    questions: [...questions.values()],
    proofs: first?.proofs ?? [],
    fields: [spread.value, ...new Set(columns.flatMap(({ says }) => Object.keys(says)))],
  };
}

interface Reading {
  readonly wanted: readonly WantedColumn[];
  readonly spread: Spread;
  readonly answers: Answers;
}

function readColumn(
  table: Table,
  { head, says }: SpreadColumn,
  { wanted, spread, answers }: Reading,
): TableRead {
  const heads = table.heads.map((each): Head => {
    if (each.index === head.index) return { ...each, field: spread.value };
    return each.field === spread.value ? { ...each, field: null } : each;
  });
  const read = readRows({ ...table, heads }, wanted, answers);
  const rows = read.rows.flatMap((row): RowRead[] => {
    // An empty cell says nothing of that state on that day.
    if (isEmpty(row.from.get(spread.value))) return [];
    const input = structuredClone(row.input) as Record<string, unknown>;
    const from = new Map(row.from);
    for (const [field, value] of Object.entries(says)) {
      if (input[field] !== undefined) continue;
      place(input, field, value);
      from.set(field, { column: head.column, head: head.text, found: head.text });
    }
    return [{ ...row, input, from }];
  });
  return { ...read, rows };
}

const isEmpty = (from: From | undefined) =>
  !from || plainWords(from.found) === '' || /^n\/?a$/i.test(from.found);
