// Proofs of RFC 6962, made from leaf hashes and checked from nothing but roots. An inclusion proof
// shows that a leaf is in a tree; a consistency proof shows that a tree is an earlier one with
// leaves added, and none changed, taken out or moved.
import { assert } from '../kernel/index.ts';
import { isHash, nodeHash, sameHash } from './hash.ts';
import { EMPTY_ROOT, rootOf } from './tree.ts';

type Hash = Uint8Array;

/** `index` counts from 0; `path` goes from the leaf's sibling up to the root's child. */
export interface Inclusion {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly root: Hash;
  readonly path: readonly Hash[];
}

export interface Consistency {
  readonly oldSize: number;
  readonly oldRoot: Hash;
  readonly newSize: number;
  readonly newRoot: Hash;
  readonly path: readonly Hash[];
}

/** The path that shows the leaf at `index` (from 0) in the tree of these leaf hashes. */
export function inclusionProof(hashes: readonly Hash[], index: number): Buffer[] {
  assert(Number.isSafeInteger(index) && index >= 0 && index < hashes.length, 'no such leaf');
  const path: Buffer[] = [];
  let [from, to] = [0, hashes.length];
  while (to - from > 1) {
    const middle = from + split(to - from);
    if (index < middle) {
      path.push(rootOf(hashes.slice(middle, to)));
      to = middle;
    } else {
      path.push(rootOf(hashes.slice(from, middle)));
      from = middle;
    }
  }
  return path.reverse();
}

/** The path that shows the tree of the first `oldSize` of these leaf hashes within the whole. */
export function consistencyProof(hashes: readonly Hash[], oldSize: number): Buffer[] {
  assert(
    Number.isSafeInteger(oldSize) && oldSize >= 0 && oldSize <= hashes.length,
    'no such earlier tree',
  );
  if (oldSize === 0) return [];
  const path: Buffer[] = [];
  let [from, to] = [0, hashes.length];
  while (oldSize < to) {
    const middle = from + split(to - from);
    if (oldSize <= middle) {
      path.push(rootOf(hashes.slice(middle, to)));
      to = middle;
    } else {
      path.push(rootOf(hashes.slice(from, middle)));
      from = middle;
    }
  }
  // Where the old tree is itself a full subtree, its root is known to whoever checks.
  if (from > 0) path.push(rootOf(hashes.slice(from, to)));
  return path.reverse();
}

/** Whether `path` leads from the leaf to the root. Malformed input is refused, never thrown at. */
export function verifyInclusion(proof: Inclusion): boolean {
  const { leaf, index, size, root, path } = proof;
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![leaf, root, ...path].every(isHash)) return false;
  let [at, last] = [index, size - 1];
  let hash = leaf;
  for (const step of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(step, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(hash, step);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameHash(hash, root);
}

/** Whether the new tree is the old one with leaves added. Malformed input is refused. */
export function verifyConsistency(proof: Consistency): boolean {
  const { oldSize, oldRoot, newSize, newRoot, path } = proof;
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return false;
  if (oldSize === 0 && !sameHash(oldRoot, EMPTY_ROOT)) return false;
  if (oldSize === newSize) return path.length === 0 && sameHash(oldRoot, newRoot);
  if (![oldRoot, newRoot, ...path].every(isHash)) return false;
  if (oldSize === 0) return path.length === 0;
  return climb(proof);
}

function climb({ oldSize, oldRoot, newSize, newRoot, path }: Consistency): boolean {
  let [at, last] = [oldSize - 1, newSize - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  const [start, ...steps] = at === 0 ? [oldRoot, ...path] : path;
  if (!start) return false;
  let [older, newer] = [start, start];
  for (const step of steps) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      older = nodeHash(step, older);
      newer = nodeHash(step, newer);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      newer = nodeHash(newer, step);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameHash(older, oldRoot) && sameHash(newer, newRoot);
}

/** The largest power of two below `n`: where RFC 6962 parts a tree of `n` leaves. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

const half = (n: number): number => Math.floor(n / 2);
const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
