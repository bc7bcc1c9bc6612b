// The passage of a draft: the clause that says it, with what stands before it where it names who.
import type { Draft, Ties } from './frame.ts';
import type { Scene } from './scene.ts';
import { has, isAdverb, isSign } from './verbs.ts';

/** The clause of item `i`, stretched to hold the other items given. */
export function around(
  s: Scene,
  i: number,
  ...others: readonly number[]
): { from: number; to: number } {
  const clause = s.clauses[s.clauseOf[i] ?? 0] ?? { from: 0, to: s.items.length };
  let { from, to } = clause;
  for (const other of others) {
    if (other < 0) continue;
    if (other < from) from = other;
    if (other >= to) to = other + 1;
  }
  return trimmed(s, from, to);
}

/** Leaves joining words and signs at either end outside. */
export function trimmed(s: Scene, from: number, to: number): { from: number; to: number } {
  let [a, b] = [from, to];
  while (
    a < b - 1 &&
    (isSign(s.items[a], ',;:.—–”»)’') ||
      has(s.items[a], 'and', 'but', 'who') ||
      isAdverb(s.items[a]))
  )
    a += 1;
  while (b > a + 1 && isSign(s.items[b - 1], ',;:.—–“«(!')) b -= 1;
  while (
    b > a + 2 &&
    (has(s.items[b - 1], 'and', 'but', 'who') || isSign(s.items[b - 1], ',;:.—–“«('))
  )
    b -= 1;
  return { from: a, to: b };
}

/** Offsets of the items of a draft in the text. */
export function offsets(s: Scene, from: number, to: number): { start: number; end: number } {
  return { start: s.items[from]?.start ?? 0, end: s.items[Math.max(from, to - 1)]?.end ?? 0 };
}

/** The ties of a draft as offsets in the text. */
export function tiesOf(s: Scene, draft: Draft): Record<string, [number, number]> {
  const out: Record<string, [number, number]> = {};
  for (const [field, [from, to]] of Object.entries(draft.ties as Ties)) {
    if (from < 0 || to <= from) continue;
    const { start, end } = offsets(s, from, to);
    out[field] = [start, end];
  }
  return out;
}
