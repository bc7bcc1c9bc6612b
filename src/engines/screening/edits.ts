// Distances between two words: plain edits of letters (a swap of neighbours is one), and edits of
// sounds, where near sounds cost less.

const MAX = 48;
const WIDTH = 128;
const rows = [new Float64Array(MAX + 1), new Float64Array(MAX + 1), new Float64Array(MAX + 1)];

type Costs = Float64Array;

/** Letters put in, left out, changed or swapped with their neighbour. */
export function edits(a: string, b: string): number {
  if (a === b) return 0;
  const n = Math.min(a.length, MAX);
  const m = Math.min(b.length, MAX);
  let [before, above, row] = rows as [Costs, Costs, Costs];
  for (let j = 0; j <= m; j += 1) above[j] = j;
  for (let i = 1; i <= n; i += 1) {
    const x = a.charCodeAt(i - 1);
    row[0] = i;
    for (let j = 1; j <= m; j += 1) {
      const y = b.charCodeAt(j - 1);
      let cost = (above[j - 1] as number) + (x === y ? 0 : 1);
      const out = (above[j] as number) + 1;
      const into = (row[j - 1] as number) + 1;
      if (out < cost) cost = out;
      if (into < cost) cost = into;
      if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && y === a.charCodeAt(i - 2)) {
        const swapped = (before[j - 2] as number) + 1;
        if (swapped < cost) cost = swapped;
      }
      row[j] = cost;
    }
    [before, above, row] = [above, row, before];
  }
  return above[m] as number;
}

/** Cost of taking one sound for another; 1 where they have nothing in common. */
const near = new Float64Array(WIDTH * WIDTH).fill(1);
const SLIGHT: readonly (readonly [string, number])[] = [
  ['vb', 0.6],
  ['lr', 0.75],
  ['nm', 0.75],
  ['hg', 0.6],
  ['bp', 0.6],
  ['dt', 0.6],
  ['kC', 0.6],
  ['SsCJ', 0.5],
  ['Jzg', 0.5],
  ['vf', 0.5],
  ['vu', 0.5],
  ['hk', 0.5],
  ['iJ', 0.5],
  ['aiu', 0.45],
  ['gk', 0.35],
  ['zs', 0.35],
];
for (const [sounds, cost] of SLIGHT)
  for (const a of sounds)
    for (const b of sounds) if (a !== b) near[a.charCodeAt(0) * WIDTH + b.charCodeAt(0)] = cost;

function gaps(vowels: number, h: number): Costs {
  const gap = new Float64Array(WIDTH).fill(1);
  for (const vowel of 'aiu') gap[vowel.charCodeAt(0)] = vowels;
  gap['h'.charCodeAt(0)] = h;
  return gap;
}
const GAP = gaps(0.55, 0.35);
/** A vowel that Arabic did not write costs next to nothing, one that it wrote costs. */
const UNWRITTEN = gaps(0.06, 0.3);

/** `most`: where the distance is more, some number above it is given back early. */
export const soundEdits = (a: string, b: string, most = MAX): number =>
  soundDistance(a, b, GAP, most);

/** `a` as Arabic or Hebrew spells it, `b` with its vowels. */
export const unvowelledEdits = (a: string, b: string): number =>
  soundDistance(a, b, UNWRITTEN, MAX);

const gapOf = (gap: Costs, code: number) => (code < WIDTH ? (gap[code] as number) : 1);

/** `gapB`: what a sound of `b` costs that `a` has not. */
function soundDistance(a: string, b: string, gapB: Costs, most: number): number {
  if (a === b) return 0;
  const n = Math.min(a.length, MAX);
  const m = Math.min(b.length, MAX);
  let [before, above, row] = rows as [Costs, Costs, Costs];
  above[0] = 0;
  for (let j = 1; j <= m; j += 1)
    above[j] = (above[j - 1] as number) + gapOf(gapB, b.charCodeAt(j - 1));
  for (let i = 1; i <= n; i += 1) {
    const x = a.charCodeAt(i - 1);
    const left = gapOf(GAP, x);
    row[0] = (above[0] as number) + left;
    let least = row[0];
    for (let j = 1; j <= m; j += 1) {
      const y = b.charCodeAt(j - 1);
      const change = x === y ? 0 : x < WIDTH && y < WIDTH ? (near[x * WIDTH + y] as number) : 1;
      let cost = (above[j - 1] as number) + change;
      const out = (above[j] as number) + left;
      const into = (row[j - 1] as number) + gapOf(gapB, y);
      if (out < cost) cost = out;
      if (into < cost) cost = into;
      if (change > 0 && i > 1 && j > 1)
        if (x === b.charCodeAt(j - 2) && y === a.charCodeAt(i - 2)) {
          const swapped = (before[j - 2] as number) + 1;
          if (swapped < cost) cost = swapped;
        }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return least;
    [before, above, row] = [above, row, before];
  }
  return above[m] as number;
}
