// The Merkle tree of RFC 6962, grown one leaf at a time. Only the frontier is kept: the root of
// each full subtree along the right edge, one per bit that is set in the size. An append is a few
// hashes, whatever the size, and nothing but the frontier is needed to go on.
import { assert, must } from '../kernel/index.ts';
import { HASH_BYTES, isHash, nodeHash, putBinary, sha256 } from './hash.ts';

/** Sizes are exact integers of a JavaScript number: 2^53 - 1 leaves at most. */
const LEVELS = 53;
/** Where the children of a node lie behind its 0x01. */
const [LEFT, RIGHT] = [1, 1 + HASH_BYTES];

/** The root of a tree with no leaf: SHA-256 of nothing. */
export const EMPTY_ROOT: Buffer = Buffer.from(sha256(Buffer.alloc(0)), 'binary');

/** A growing tree. `append` takes the hash of a leaf, never the leaf. */
export class Frontier {
  #size = 0;
  /** At `level * 32`: the root of the full subtree of 2^level leaves, where that bit is set. */
  readonly #roots = Buffer.alloc(LEVELS * HASH_BYTES);
  /** 0x01, left child, right child: what is hashed when two subtrees become one. */
  readonly #pair = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

  /**
   * The frontier of a tree of `size` leaves from its stored roots, largest subtree first.
   * @throws Bug when there is not one root of 32 bytes per bit that is set in `size`
   */
  static of(size: number, roots: readonly Uint8Array[]): Frontier {
    const frontier = new Frontier();
    const levels = levelsOf(size).reverse();
    assert(roots.length === levels.length, 'a frontier has one root per bit of its size');
    for (const [i, root] of roots.entries()) {
      assert(isHash(root), 'a root has 32 bytes');
      frontier.#roots.set(root, (levels[i] ?? 0) * HASH_BYTES);
    }
    frontier.#size = size;
    return frontier;
  }

  /** How many leaves the tree has. */
  get size(): number {
    return this.#size;
  }

  /** The roots of the full subtrees, largest first: all that must be stored to go on. */
  get roots(): Buffer[] {
    return levelsOf(this.#size)
      .reverse()
      .map((level) => Buffer.from(this.#at(level)));
  }

  /** The root of the largest full subtree that ends with the newest leaf. */
  get newest(): Buffer {
    const [lowest] = levelsOf(this.#size);
    return Buffer.from(this.#at(must(lowest, 'a tree with a newest leaf has one')));
  }

  append(leaf: Uint8Array): void {
    assert(isHash(leaf), 'a leaf hash has 32 bytes');
    const [roots, pair] = [this.#roots, this.#pair];
    putHash(leaf, 0, pair, RIGHT);
    let at = 0;
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) {
      putHash(roots, at, pair, LEFT);
      putBinary(sha256(pair), pair, RIGHT);
      at += HASH_BYTES;
    }
    putHash(pair, RIGHT, roots, at);
    this.#size++;
  }

  root(): Buffer {
    const [lowest, ...higher] = levelsOf(this.#size);
    if (lowest === undefined) return Buffer.from(EMPTY_ROOT);
    let right: Buffer = Buffer.from(this.#at(lowest));
    for (const level of higher) right = nodeHash(this.#at(level), right);
    return right;
  }

  #at(level: number): Buffer {
    return this.#roots.subarray(level * HASH_BYTES, (level + 1) * HASH_BYTES);
  }
}

/** The root of the tree of these leaf hashes. */
export function rootOf(hashes: Iterable<Uint8Array>): Buffer {
  const frontier = new Frontier();
  for (const hash of hashes) frontier.append(hash);
  return frontier.root();
}

/** For 32 bytes, a loop is faster than a call into the runtime. */
function putHash(from: Uint8Array, at: number, to: Uint8Array, place: number): void {
  for (let i = 0; i < HASH_BYTES; i++) to[place + i] = from[at + i] as number;
}

/** The bits that are set in `size`, lowest first. */
function levelsOf(size: number): number[] {
  assert(Number.isSafeInteger(size) && size >= 0, 'a tree has a whole number of leaves');
  const levels: number[] = [];
  for (let level = 0, rest = size; rest > 0; level++, rest = Math.floor(rest / 2))
    if (rest % 2 === 1) levels.push(level);
  return levels;
}
