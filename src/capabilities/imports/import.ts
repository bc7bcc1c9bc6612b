// An import that is under way, and the dry run of one. A file lies outside the record until its
// rows are taken; then each row is an act of its own, and the record keeps a mark of each row so
// that the same row again changes nothing.
import { z } from '../../acts/index.ts';

/** What a person has said of a table: which column is which, what was asked, what all share. */
export interface Said {
  /** Field by the letters over its column; empty: the column is left out. */
  readonly columns: Readonly<Record<string, string>>;
  /** By the id of the question. */
  readonly answers: Readonly<Record<string, string>>;
  /** Values that every row has, by field. */
  readonly values: Readonly<Record<string, string>>;
}

export const NOTHING_SAID: Said = { columns: {}, answers: {}, values: {} };

/** The event that says which rows were taken: `key` and `content` are hashes of a row's input. */
export interface RowsTaken {
  readonly act: string;
  readonly rows: readonly { readonly key: string; readonly content: string }[];
}

export const wrongForm = z.object({
  sheet: z.string(),
  row: z.number(),
  column: z.string().nullable(),
  head: z.string().nullable(),
  found: z.string(),
  why: z.string(),
  cure: z.string(),
});

export const questionForm = z.object({
  id: z.string(),
  kind: z.enum(['date-order', 'decimal-mark', 'word']),
  field: z.string(),
  head: z.string(),
  examples: z.array(z.string()),
  options: z.array(z.string()),
  /** What the options are called, where they are words of a list. */
  names: z.record(z.string(), z.string()),
});

/** Why the days of a column were read in one order without a question. */
export const proofForm = z.object({
  sheet: z.string(),
  field: z.string(),
  head: z.string(),
  order: z.enum(['dmy', 'mdy']),
  row: z.number(),
  found: z.string(),
});

export const sheetForm = z.object({
  name: z.string(),
  /** False where no column of it is known or a needed one is missing. */
  taken: z.boolean(),
  headRows: z.array(z.number()),
  titles: z.array(z.string()),
  heads: z.array(
    z.object({
      column: z.string(),
      text: z.string(),
      field: z.string().nullable(),
      likeness: z.number(),
      /** The first cells below. */
      examples: z.array(z.string()),
    }),
  ),
  missing: z.array(z.string()),
  leftOut: z.array(z.object({ row: z.number(), why: z.enum(['total', 'note', 'head']) })),
  notes: z.array(z.string()),
});

export const countsForm = z.object({
  rows: z.number(),
  /** Would be taken now. */
  good: z.number(),
  /** Of the good: may be somebody, or something, on record. */
  alike: z.number(),
  /** Must be mended in the file. */
  wrong: z.number(),
  /** Wait for an answer. */
  waiting: z.number(),
  /** Were taken before, from this file or another. */
  before: z.number(),
  /** Stand twice in the file. */
  repeated: z.number(),
});
export type Counts = z.infer<typeof countsForm>;

export const ROW_STATES = ['good', 'wrong', 'waiting', 'before', 'repeated'] as const;
export type RowState = (typeof ROW_STATES)[number];

export const dryRunForm = z.object({
  import: z.string(),
  act: z.string(),
  says: z.string(),
  name: z.string(),
  notes: z.array(z.string()),
  columns: z.array(z.object({ field: z.string(), name: z.string(), needed: z.boolean() })),
  /** Fields that are said once for the file. */
  shared: z.array(
    z.object({ field: z.string(), name: z.string(), kind: z.enum(['day', 'yes', 'text']) }),
  ),
  values: z.record(z.string(), z.string()),
  sheets: z.array(sheetForm),
  questions: z.array(questionForm),
  proofs: z.array(proofForm),
  counts: countsForm,
  /** What must be mended, the first of it. */
  wrong: z.array(wrongForm),
  /** The first rows as they would be taken. */
  preview: z.array(
    z.object({
      sheet: z.string(),
      row: z.number(),
      state: z.enum(ROW_STATES),
      /** Whom or what on record it may be. */
      like: z.string().nullable(),
      input: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type DryRun = z.infer<typeof dryRunForm>;

/** `Sheet1, row 5, column C: “soon” is not a day that can be read. Write it as 2023-07-31`. */
export function told(wrong: z.infer<typeof wrongForm>): string {
  const { sheet, row, column, found, why, cure } = wrong;
  const where = column === null ? `row ${row}` : `row ${row}, column ${column}`;
  return `${sheet}, ${where}: ${found === '' ? '' : `“${found}” `}${why}. ${cure}`;
}
