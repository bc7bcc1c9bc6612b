// Which column is which: a proposal, for a person to confirm or change.
import { columnName } from './cell.ts';
import type { WantedColumn } from './wanted.ts';
import { LIKE_ENOUGH, likeness, type Plain, plainOf } from './words.ts';

export interface Head {
  readonly index: number;
  /** The letters over it in a spreadsheet. */
  readonly column: string;
  /** What stands over it; of two lines, both. */
  readonly text: string;
  readonly field: string | null;
  /** How sure the proposal is, 0 to 1; 1 where a person said so. */
  readonly likeness: number;
}

/** Fields that a person has given to columns: by the text of the head, or the letters over it. */
export type Chosen = Readonly<Record<string, string>>;

/** Each column gets one field at most, and each field one column: the likest first. */
export function headsOf(
  texts: readonly string[],
  wanted: readonly WantedColumn[],
  chosen: Chosen = {},
): Head[] {
  const heads = texts.map((text, index) => ({ index, column: columnName(index), text }));
  const given = new Map<number, string>();
  for (const { index, column, text } of heads) {
    const field = chosen[column] ?? chosen[text];
    if (field !== undefined) given.set(index, field);
  }
  const taken = new Set(given.values());
  const pairs = heads
    .filter(({ index, text }) => text !== '' && !given.has(index))
    .flatMap(({ index, text }) => {
      const plain = plainOf(text);
      return wanted
        .filter(({ field }) => !taken.has(field))
        .map(({ field, names }) => ({ index, field, like: best(plain, names, field) }));
    })
    .filter(({ like }) => like >= LIKE_ENOUGH)
    .sort((a, b) => b.like - a.like || a.index - b.index);
  const found = new Map<number, { field: string; like: number }>();
  for (const { index, field, like } of pairs) {
    if (found.has(index) || taken.has(field)) continue;
    found.set(index, { field, like });
    taken.add(field);
  }
  return heads.map((head) => {
    const said = given.get(head.index);
    if (said !== undefined) return { ...head, field: said === '' ? null : said, likeness: 1 };
    const { field = null, like = 0 } = found.get(head.index) ?? {};
    return { ...head, field, likeness: like };
  });
}

function best(head: Plain, names: readonly string[], field: string): number {
  return Math.max(...[...names, field].map((name) => likeness(head, name)));
}
