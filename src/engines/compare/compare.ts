// Compares two texts clause by clause: which clause is which, what moved, and what of the words of
// each stayed, came and went.
import { align, type Tie } from './align.ts';
import type { Comparison, Kind, Row, Side } from './comparison.ts';
import { plainText } from './likeness.ts';
import { inOrder } from './order.ts';
import { only, piecesOf } from './words.ts';

const KINDS = ['same', 'changed', 'moved', 'added', 'dropped', 'unread'] as const;

/** @returns rows in the order of `b`; what was dropped stands where it stood in `a` */
export function compareClauses(a: readonly Side[], b: readonly Side[]): Comparison {
  const ties = align(a, b).sort((x, y) => first(x.a) - first(y.a));
  const stays = inOrder(ties.map((tie) => first(tie.b)));
  const tied = ties.map((tie, i) => tiedRow(tie, a, b, stays[i] === true));
  const [inA, inB] = [new Set(tied.flatMap((row) => row.a)), new Set(tied.flatMap((row) => row.b))];
  const lone = b.flatMap((side, j) => (inB.has(j) ? [] : [loneRow(side, 'b', j)]));
  const rows = [...tied, ...lone].sort((x, y) => first(x.b) - first(y.b));
  a.forEach((side, i) => {
    if (!inA.has(i)) rows.splice(behind(rows, i), 0, loneRow(side, 'a', i));
  });
  const counts = Object.fromEntries(
    KINDS.map((kind) => [kind, rows.filter((row) => row.kind === kind).length]),
  ) as Record<Kind, number>;
  return { rows, counts };
}

const first = (places: readonly number[]): number => places[0] ?? 0;

/** Where a clause that was dropped stands: behind what came before it and did not move. */
function behind(rows: readonly Row[], i: number): number {
  let [place, nearest] = [0, -1];
  rows.forEach((row, at) => {
    const last = row.a.at(-1) ?? -1;
    if (row.kind === 'moved' || last >= i || last < nearest) return;
    if (last >= 0) [place, nearest] = [at + 1, last];
  });
  return place;
}

const textOf = (sides: readonly Side[], places: readonly number[]): string =>
  places.map((at) => sides[at]?.text ?? '').join('\n');

function tiedRow(
  { a, b }: Tie,
  before: readonly Side[],
  after: readonly Side[],
  stays: boolean,
): Row {
  const [was, is] = [textOf(before, a), textOf(after, b)];
  const changed = a.length !== b.length || plainText(was) !== plainText(is);
  const numberIn = (sides: readonly Side[], places: readonly number[]) =>
    places.map((at) => sides[at]?.number ?? '').join(' ');
  return {
    kind: stays ? (changed ? 'changed' : 'same') : 'moved',
    ...{ a, b, changed },
    renumbered: numberIn(before, a) !== numberIn(after, b),
    pieces: changed ? piecesOf(was, is) : [only('same', is)],
  };
}

function loneRow({ text }: Side, side: 'a' | 'b', at: number): Row {
  const as = side === 'a' ? 'dropped' : 'added';
  return {
    kind: text === null ? 'unread' : as,
    ...(side === 'a' ? { a: [at], b: [] } : { a: [], b: [at] }),
    ...{ changed: false, renumbered: false },
    pieces: text === null ? [] : [only(as, text)],
  };
}
