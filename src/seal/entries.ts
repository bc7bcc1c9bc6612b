// The entry lines of a bundle, one after the other: each in its place, with the hash of its own
// text, of the mission, later than the one before, next in its stream, under an id of its own.
import { HASH_BYTES, putBinary, sameHash, sha256 } from './hash.ts';
import { LeafReader } from './leaf.ts';
import type { TreeHead } from './note.ts';
import { Sequence } from './sequence.ts';
import { Frontier } from './tree.ts';
import { Wrong } from './wrong.ts';

const [SPACE, DIGIT_0, DIGIT_9] = [0x20, 0x30, 0x39];
const HASH_CHARS = 44;
const BASE64 = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');

export class Entries {
  readonly #promised: number;
  /** A tree head that someone outside has held: this tree must have passed through it. */
  readonly #held: TreeHead | null;
  readonly #tree = new Frontier();
  readonly #leaf: LeafReader;
  readonly #ids = new Sequence();
  readonly #streams = new Sequence();
  /** When the entry before was recorded. */
  #day = 0;
  #time = 0;
  readonly #hash = Buffer.alloc(HASH_BYTES);

  constructor(mission: string, promised: number, held: TreeHead | null) {
    this.#promised = promised;
    this.#held = held;
    this.#leaf = new LeafReader(mission);
    this.#compareHeld();
  }

  get size(): number {
    return this.#tree.size;
  }

  root(): Buffer {
    return this.#tree.root();
  }

  /**
   * Takes the line in `bytes` from `from` to the newline at `to`; writes to `bytes`, and puts back
   * what it wrote. @throws Wrong
   */
  take(bytes: Buffer, from: number, to: number): void {
    const number = this.size;
    const hash = this.#afterNumber(bytes, from);
    const leaf = hash + HASH_CHARS + 1;
    if (leaf > to || bytes[leaf - 1] !== SPACE) throw new Wrong('the entry is malformed', number);
    this.#hashLeaf(bytes, leaf, to);
    if (!isBase64Of(this.#hash, bytes, hash))
      throw new Wrong('the text of the entry does not have the hash beside it', number);
    this.#takeLeaf(bytes, leaf, to);
    this.#tree.append(this.#hash);
    this.#compareHeld();
  }

  #afterNumber(bytes: Buffer, from: number): number {
    const expected = this.size;
    let [at, number] = [from, 0];
    for (; isDigit(bytes[at]); at++) number = number * 10 + (bytes[at] as number) - DIGIT_0;
    const isPlain = bytes[from] !== DIGIT_0 || at === from + 1;
    if (bytes[at] !== SPACE || !isPlain) throw new Wrong('the entry is malformed', expected);
    if (number !== expected)
      throw new Wrong(`entry ${expected} should stand here, not ${number}`, expected);
    if (expected >= this.#promised)
      throw new Wrong(`the first line promises ${this.#promised} entries`, expected);
    return at + 1;
  }

  /** The byte before the leaf lends its place to the zero byte that RFC 6962 puts there. */
  #hashLeaf(bytes: Buffer, from: number, to: number): void {
    bytes[from - 1] = 0;
    putBinary(sha256(bytes.subarray(from - 1, to)), this.#hash, 0);
    bytes[from - 1] = SPACE;
  }

  #takeLeaf(bytes: Buffer, from: number, to: number): void {
    const [number, leaf] = [this.size, this.#leaf];
    if (!leaf.read(bytes, from, to))
      throw new Wrong('the text is not that of an entry of this mission', number);
    if (leaf.day < this.#day || (leaf.day === this.#day && leaf.time < this.#time))
      throw new Wrong('the entry was recorded earlier than the one before it', number);
    this.#day = leaf.day;
    this.#time = leaf.time;
    this.#ids.put(bytes, leaf.id, leaf.idEnd, 1);
    this.#streams.put(bytes, leaf.stream, leaf.streamEnd, leaf.version);
  }

  /**
   * The first entry taken so far whose id came before, or whose version is not the next of its
   * stream: all that is seen only by looking at all entries. To be asked once, at the end.
   */
  breach(): Wrong | null {
    const [id, stream] = [this.#ids.firstBreach(), this.#streams.firstBreach()];
    if (id && id.number <= (stream?.number ?? id.number))
      return new Wrong(`the entry has the id of entry ${id.earlier}`, id.number);
    if (!stream) return null;
    const { version, before, number } = stream;
    return new Wrong(`the entry is version ${version} of its stream, after ${before}`, number);
  }

  #compareHeld(): void {
    if (this.#held?.size !== this.size || sameHash(this.#held.root, this.root())) return;
    const why = 'the record forks from the checkpoint that was held outside';
    if (this.size === 0) throw new Wrong(why);
    throw new Wrong(`${why}, at entry ${this.size - 1} or before`, 0, this.size - 1);
  }
}

/** Whether the base64 text of a hash stands in `bytes` from `from`. */
function isBase64Of(hash: Uint8Array, bytes: Uint8Array, from: number): boolean {
  let at = from;
  for (let i = 0; i < HASH_BYTES; i += 3) {
    // The last group has two bytes: four bits of nothing, and a sign that fills up.
    const three = ((hash[i] as number) << 16) | ((hash[i + 1] as number) << 8) | (hash[i + 2] ?? 0);
    if (bytes[at++] !== BASE64[three >> 18]) return false;
    if (bytes[at++] !== BASE64[(three >> 12) & 63]) return false;
    if (bytes[at++] !== BASE64[(three >> 6) & 63]) return false;
    if (bytes[at++] !== (i + 2 < HASH_BYTES ? BASE64[three & 63] : 0x3d)) return false;
  }
  return true;
}

export const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= DIGIT_0 && byte <= DIGIT_9;
