// Classes as bits, so that "does this word begin any frame of mine?" is a few ANDs. A mask is a
// row of
// 32-bit words; every class gets its bit when it is first named.
const WORDS = 6;
const bits = new Map<string, number>();

export type Mask = Int32Array;

function bitOf(cls: string): number {
  let bit = bits.get(cls);
  if (bit === undefined) {
    bit = bits.size;
    if (bit >= WORDS * 32) throw new Error(`too many classes of words: ${cls}`);
    bits.set(cls, bit);
  }
  return bit;
}

/** The mask of these classes. */
export function maskOf(classes: Iterable<string>): Mask {
  const mask = new Int32Array(WORDS);
  for (const cls of classes) {
    const bit = bitOf(cls);
    mask[bit >> 5] = (mask[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return mask;
}

export const NO_MASK: Mask = new Int32Array(WORDS);

const word = (mask: Mask, i: number): number => mask[i] as number;

/** True when the two share a class. */
export function meets(a: Mask, b: Mask): boolean {
  if (a === NO_MASK) return false;
  // Written out: asked of every word many times.
  return (
    (word(a, 0) & word(b, 0)) !== 0 ||
    (word(a, 1) & word(b, 1)) !== 0 ||
    (word(a, 2) & word(b, 2)) !== 0 ||
    (word(a, 3) & word(b, 3)) !== 0 ||
    (word(a, 4) & word(b, 4)) !== 0 ||
    (word(a, 5) & word(b, 5)) !== 0
  );
}

/** Adds the classes of `b` to `a`. */
export function join(a: Mask, b: Mask): void {
  if (b === NO_MASK) return;
  for (let i = 0; i < WORDS; i += 1) a[i] = word(a, i) | word(b, i);
}
