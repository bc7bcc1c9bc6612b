// Whether versions under each name come as 1, 2, 3, for millions of names. A table of them all
// would be a walk through cold memory at each entry, which costs more than the hashing of the leaf.
// So what came is only written down, in parts by the hash of its name, and each part is looked
// through at the end, when it fits into the cache as a whole.

/** The first number whose version is not one more than the one before under its name. */
export interface Breach {
  readonly number: number;
  readonly version: number;
  /** Version and number under the same name before; 0 and null when there is none. */
  readonly before: number;
  readonly earlier: number | null;
}

/** 96 bits of the hash of a name, its number and its version. */
const WORDS = 5;
const [NUMBER, VERSION] = [3, 4];
const PARTS = 256;
const PART_AT_FIRST = 64 * WORDS;
const NOTHING = new Uint32Array(0);

export class Sequence {
  readonly #parts = Array.from({ length: PARTS }, () => NOTHING);
  readonly #filled = new Uint32Array(PARTS);
  #size = 0;

  /**
   * Writes down the name that lies in `bytes` from `from` to `to`, under the next number from 0.
   * `version` is below 2^32. Two of a million names share their 96 bits once in 10^17 records.
   */
  put(bytes: Uint8Array, from: number, to: number, version: number): void {
    let [a, b, c] = [0x9e3779b9 | 0, 0x85ebca6b | 0, 0xc2b2ae35 | 0];
    for (let i = from; i < to; i += 4) {
      const word = wordAt(bytes, i, to);
      a = Math.imul(a ^ word, 0x01000193);
      a ^= a >>> 15;
      b = Math.imul(((b << 13) | (b >>> 19)) ^ word, 0x5bd1e995);
      c = Math.imul(c + word, 0x2c1b3c6d) ^ (c >>> 11);
    }
    a = mix(a ^ (to - from));
    b = mix(b ^ a);
    c = mix(c ^ b);
    const part = a & (PARTS - 1);
    const at = this.#filled[part] as number;
    const words = this.#withRoom(part, at);
    words[at] = a;
    words[at + 1] = b;
    words[at + 2] = c;
    words[at + NUMBER] = this.#size++;
    words[at + VERSION] = version;
    this.#filled[part] = at + WORDS;
  }

  /** The first breach of all that came, null when there is none. */
  firstBreach(): Breach | null {
    let first: Breach | null = null;
    for (const [part, words] of this.#parts.entries()) {
      if (words === NOTHING) continue;
      const breach = breachIn(words.subarray(0, this.#filled[part]));
      if (breach && (!first || breach.number < first.number)) first = breach;
    }
    return first;
  }

  #withRoom(part: number, at: number): Uint32Array {
    const words = this.#parts[part] as Uint32Array;
    if (at < words.length) return words;
    const wider = new Uint32Array(Math.max(PART_AT_FIRST, words.length * 2));
    wider.set(words);
    this.#parts[part] = wider;
    return wider;
  }
}

/** The first breach within one part; names that are the same are in the same part. */
function breachIn(words: Uint32Array): Breach | null {
  let places = 64;
  while (places * WORDS < words.length * 2) places *= 2;
  // Where the last of each name stands, plus one; 0 is a free place.
  const table = new Uint32Array(places);
  for (let at = 0; at < words.length; at += WORDS) {
    let place = (words[at + 1] as number) & (places - 1);
    while (table[place] !== 0 && !isSameName(words, (table[place] as number) - 1, at))
      place = (place + 1) & (places - 1);
    const last = (table[place] as number) - 1;
    const before = last < 0 ? 0 : (words[last + VERSION] as number);
    const [number, version] = [words[at + NUMBER] as number, words[at + VERSION] as number];
    if (version !== before + 1)
      return { number, version, before, earlier: last < 0 ? null : (words[last + NUMBER] ?? null) };
    table[place] = at + 1;
  }
  return null;
}

function isSameName(words: Uint32Array, x: number, y: number): boolean {
  return words[x] === words[y] && words[x + 1] === words[y + 1] && words[x + 2] === words[y + 2];
}

/** Four bytes as one number; behind the end, zeros. */
function wordAt(bytes: Uint8Array, at: number, end: number): number {
  if (at + 4 <= end)
    return (
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)
    );
  let word = 0;
  for (let i = at; i < end; i++) word |= (bytes[i] as number) << (8 * (i - at));
  return word;
}

/** Spreads each bit over all 32. */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
