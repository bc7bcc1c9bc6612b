// An answer as a table: what a spreadsheet gets of a view, at every edge.
import { z } from 'zod';
import type { View } from './view.ts';

type Row = Readonly<Record<string, unknown>>;

export interface AnswerTable {
  readonly head: readonly string[];
  /** Hashtags under the heads; null where the view has none. */
  readonly tags: readonly string[] | null;
  readonly lines: readonly (readonly unknown[])[];
}

/** The lines of an export with its hashtags, if it has any, as their first line. */
export function taggedLines({ tags, lines }: AnswerTable): AnswerTable['lines'] {
  return tags === null ? lines : [tags, ...lines];
}

/**
 * Every column that any row has, in the order in which they first come; without a row, the columns
 * that there would be.
 */
export function tableOf(view: View, answer: unknown): AnswerTable {
  const rows = view.rows ? view.rows(answer) : rowsIn(answer);
  const found = rows.length === 0 ? columnsIn(view) : rows.flatMap((row) => Object.keys(row));
  const head = [...new Set(found)];
  const tags = view.tags ? head.map((column) => view.tags?.[column] ?? '') : null;
  return { head, tags, lines: rows.map((row) => head.map((column) => row[column])) };
}

/** The longest list of objects in an answer, or the answer itself as one row. */
export function rowsIn(answer: unknown): readonly Row[] {
  if (Array.isArray(answer)) return answer.filter(isRow);
  if (!isRow(answer)) return [];
  const lists = Object.values(answer)
    .filter((value): value is unknown[] => Array.isArray(value))
    .map((list) => list.filter(isRow));
  const longest = lists.sort((a, b) => b.length - a.length)[0];
  return longest ?? [answer];
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape | boolean;
}

/** The columns of the first list in the form of an answer. */
function columnsIn(view: View): readonly string[] {
  const shape = z.toJSONSchema(view.answer, { io: 'output', unrepresentable: 'any' }) as Shape;
  const lists = Object.values(shape.properties ?? {}).map(({ items }) => items);
  const first = lists.find((items) => typeof items === 'object' && items.properties);
  return typeof first === 'object' ? Object.keys(first.properties ?? {}) : [];
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
