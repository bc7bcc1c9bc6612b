// Which word of one name stands for which word of the other: the assignment with the greatest
// gain of all, words that were split or joined by a slip included. Order plays no part here.
import { type Closeness, closeness } from './closeness.ts';
import { type Name, together, type Word } from './word.ts';

export interface Pair {
  readonly a: readonly Word[];
  readonly b: readonly Word[];
  readonly close: Closeness;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly leftA: readonly Word[];
  readonly leftB: readonly Word[];
}

interface Edge extends Pair {
  readonly maskA: number;
  readonly maskB: number;
  readonly gain: number;
}

/** Joins are tried up to so many words, and must be nearer than a single word need be. */
const JOINED_MAX = 4;
const JOIN_LIKENESS = 0.8;
/** Steps of the search; real names need tens. */
const STEPS_MAX = 4000;

/** The same from either side, also where two assignments are equally good. */
export function pairUp(a: Name, b: Name): Pairing {
  if (a.raw <= b.raw) return paired(a, b);
  const { pairs, leftA, leftB } = paired(b, a);
  return {
    pairs: pairs.map((pair) => ({ a: pair.b, b: pair.a, close: pair.close })),
    leftA: leftB,
    leftB: leftA,
  };
}

function paired(a: Name, b: Name): Pairing {
  const [plainA, plainB] = sameWords(a.words, b.words);
  const edges = singles(a.words, b.words, plainA, plainB);
  const openA = a.words.length - ones(plainA);
  const openB = b.words.length - ones(plainB);
  if (openA > 0 && openB > 0 && openA + openB > 2)
    edges.push(...joins(a.words, b.words, plainA, plainB));
  const best = assigned(a.words.length, edges);
  let [usedA, usedB] = [0, 0];
  for (const edge of best) {
    usedA |= edge.maskA;
    usedB |= edge.maskB;
  }
  return {
    pairs: best,
    leftA: a.words.filter((_, i) => !(usedA & (1 << i))),
    leftB: b.words.filter((_, i) => !(usedB & (1 << i))),
  };
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Which words the other name has letter for letter: they are measured against no other word. */
function sameWords(a: readonly Word[], b: readonly Word[]): [number, number] {
  let [inA, inB] = [0, 0];
  for (let i = 0; i < a.length; i += 1)
    for (let j = 0; j < b.length; j += 1)
      if (a[i]?.own === b[j]?.own) {
        inA |= 1 << i;
        inB |= 1 << j;
      }
  return [inA, inB];
}

function singles(a: readonly Word[], b: readonly Word[], plainA: number, plainB: number): Edge[] {
  const edges: Edge[] = [];
  for (let i = 0; i < a.length; i += 1)
    for (let j = 0; j < b.length; j += 1) {
      const [x, y] = [a[i] as Word, b[j] as Word];
      if (plainA & (1 << i) && plainB & (1 << j) && x.own !== y.own) continue;
      const close = closeness(x, y);
      if (!close) continue;
      // Words in their old places win over the same words elsewhere.
      const gain = Math.min(x.weight, y.weight) * close.likeness - 0.001 * Math.abs(i - j);
      edges.push({ a: [x], b: [y], close, maskA: 1 << i, maskB: 1 << j, gain });
    }
  return edges;
}

function joins(a: readonly Word[], b: readonly Word[], plainA: number, plainB: number): Edge[] {
  const one = joinsOf(a, b, plainA, plainB);
  const other = joinsOf(b, a, plainB, plainA).map((edge) => ({
    ...edge,
    a: edge.b,
    b: edge.a,
    maskA: edge.maskB,
    maskB: edge.maskA,
  }));
  return [...one, ...other];
}

/** Runs of words of `a` that read as one word of `b`, or as two of them cut elsewhere. */
function joinsOf(a: readonly Word[], b: readonly Word[], plainA: number, plainB: number): Edge[] {
  const edges: Edge[] = [];
  for (let i = 0; i < a.length; i += 1) {
    let length = a[i]?.text.length ?? 0;
    for (let n = 2; n <= JOINED_MAX && i + n <= a.length; n += 1) {
      const maskA = ((1 << n) - 1) << i;
      // A run of words that the other name has one by one is not one word.
      if ((maskA & plainA) !== 0) break;
      length += a[i + n - 1]?.text.length ?? 0;
      for (let j = 0; j < b.length; j += 1) {
        const y = b[j] as Word;
        if (Math.abs(y.text.length - length) > 2 || y.text.length < 4) continue;
        if (plainB & (1 << j)) continue;
        const edge = joinOf(a.slice(i, i + n), y);
        if (edge) edges.push({ ...edge, maskA, maskB: 1 << j });
      }
    }
  }
  return edges;
}

function joinOf(run: readonly Word[], y: Word): Omit<Edge, 'maskA' | 'maskB'> | null {
  const whole = together(run);
  const close = closeness(whole, y);
  if (!close || close.likeness < JOIN_LIKENESS || nearerAlone(run, y, close)) return null;
  return { a: run, b: [y], close, gain: Math.min(whole.weight, y.weight) * close.likeness + 0.05 };
}

/** `hans o` is no better for `hans` than `hans` alone. */
const nearerAlone = (run: readonly Word[], y: Word, close: Closeness) =>
  run.some((word) => (closeness(word, y)?.likeness ?? 0) >= close.likeness - 0.05);

/** The edges with the greatest gain, no word twice: depth first, bounded by what is left. */
function assigned(words: number, edges: readonly Edge[]): readonly Edge[] {
  if (areApart(edges)) return edges;
  const from: Edge[][] = Array.from({ length: words }, () => []);
  for (const edge of edges) from[lowest(edge.maskA)]?.push(edge);
  for (const list of from) list.sort((x, y) => y.gain - x.gain);
  const bound: number[] = new Array(words + 1).fill(0);
  for (let i = words - 1; i >= 0; i -= 1)
    bound[i] = (bound[i + 1] as number) + Math.max(0, ...(from[i] ?? []).map(({ gain }) => gain));
  let best: readonly Edge[] = [];
  let most = 0;
  let steps = 0;
  const chosen: Edge[] = [];
  const search = (i: number, usedA: number, usedB: number, gain: number): void => {
    if (gain > most) {
      most = gain;
      best = [...chosen];
    }
    if (i === words || gain + (bound[i] as number) <= most || ++steps > STEPS_MAX) return;
    if (!(usedA & (1 << i)))
      for (const edge of from[i] ?? []) {
        if (edge.maskA & usedA || edge.maskB & usedB) continue;
        chosen.push(edge);
        search(i + 1, usedA | edge.maskA, usedB | edge.maskB, gain + edge.gain);
        chosen.pop();
      }
    search(i + 1, usedA, usedB, gain);
  };
  search(0, 0, 0, 0);
  return best;
}

/** Whether no word is in two edges: then there is nothing to choose. */
function areApart(edges: readonly Edge[]): boolean {
  let [usedA, usedB] = [0, 0];
  for (const { maskA, maskB } of edges) {
    if (usedA & maskA || usedB & maskB) return false;
    usedA |= maskA;
    usedB |= maskB;
  }
  return true;
}

const lowest = (mask: number) => 31 - Math.clz32(mask & -mask);
