// What was seen last under a name, for millions of names in bounded memory: 96 bits of the name's
// hash and a number, 16 bytes a place. Two of a million names share their 96 bits once in 10^17
// records; a name that comes again is always found.

/** A place is three numbers of the name's hash and the value; all in one line of the cache. */
const PLACE = 4;
const VALUE = 3;
/** Above three quarters full, probing gets long. */
const LOAD = 0.75;
const PLACES_MIN = 1024;
const PLACES_AT_FIRST_MAX = 2 ** 21;

export class Tally {
  #places: number;
  #cells: Uint32Array;
  #used = 0;

  /** `expected` names will come, or so a file says that may lie: it buys 32 MiB at the most. */
  constructor(expected = 0) {
    this.#places = PLACES_MIN;
    while (this.#places * LOAD < expected && this.#places < PLACES_AT_FIRST_MAX) this.#places *= 2;
    this.#cells = new Uint32Array(this.#places * PLACE);
  }

  /**
   * Puts `value` (1 to 2^32 - 1) under the name that lies in `bytes` from `from` to `to`.
   * @returns the value before, 0 when the name is new
   */
  put(bytes: Uint8Array, from: number, to: number, value: number): number {
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
    if (this.#used >= this.#places * LOAD) this.#grow();
    const at = this.#find(a, b, c);
    const before = this.#cells[at + VALUE] as number;
    if (before === 0) this.#used++;
    this.#fill(at, a, b, c, value);
    return before;
  }

  /** Where the place of a name begins, or the free place where it belongs. */
  #find(a: number, b: number, c: number): number {
    const cells = this.#cells;
    const last = cells.length - 1;
    let at = (a * PLACE) & last;
    while (cells[at + VALUE] !== 0) {
      if (cells[at] === a && cells[at + 1] === b && cells[at + 2] === c) break;
      at = (at + PLACE) & last;
    }
    return at;
  }

  #fill(at: number, a: number, b: number, c: number, value: number): void {
    const cells = this.#cells;
    cells[at] = a;
    cells[at + 1] = b;
    cells[at + 2] = c;
    cells[at + VALUE] = value;
  }

  #grow(): void {
    const old = this.#cells;
    this.#places *= 2;
    this.#cells = new Uint32Array(this.#places * PLACE);
    for (let i = 0; i < old.length; i += PLACE) {
      const value = old[i + VALUE] as number;
      if (value === 0) continue;
      const [a, b, c] = [old[i] as number, old[i + 1] as number, old[i + 2] as number];
      this.#fill(this.#find(a, b, c), a, b, c, value);
    }
  }
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

/** Spreads each bit over all 32; the result is not negative, as the places of the table are not. */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
