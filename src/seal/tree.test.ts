import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafHash, nodeHash } from './hash.ts';
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proof.ts';
import { EMPTY_ROOT, Frontier, rootOf } from './tree.ts';

/** RFC 6962, section 2.1, word for word: slow, recursive, and nothing of the code under test. */
function rfcRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (!only) return Buffer.from(EMPTY_ROOT);
  if (leaves.length === 1) return only;
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(rfcRoot(leaves.slice(0, k)), rfcRoot(leaves.slice(k)));
}

const leaves = fc
  .uniqueArray(fc.string({ maxLength: 9 }), { maxLength: 70 })
  .map((list) => list.map((leaf) => leafHash(leaf)));
const someLeaves = leaves.filter((list) => list.length > 0);

describe('a tree', () => {
  it('has the hash of nothing as its root while it is empty', () => {
    expect(new Frontier().root().toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('has the root of RFC 6962 at every size', () => {
    fc.assert(fc.property(leaves, (list) => rootOf(list).equals(rfcRoot(list))));
  });

  it('goes on from its stored frontier as if it had never stopped', () => {
    fc.assert(
      fc.property(leaves, leaves, (before, after) => {
        const first = new Frontier();
        for (const leaf of before) first.append(leaf);
        const second = Frontier.of(first.size, first.roots);
        for (const leaf of after) second.append(leaf);
        return (
          second.size === before.length + after.length &&
          second.root().equals(rootOf([...before, ...after]))
        );
      }),
    );
  });

  it('tells the root of the largest full subtree that ends with its newest leaf', () => {
    fc.assert(
      fc.property(someLeaves, (list) => {
        const frontier = new Frontier();
        for (const leaf of list) frontier.append(leaf);
        const width = list.length & -list.length;
        return frontier.newest.equals(rfcRoot(list.slice(-width)));
      }),
    );
    expect(() => new Frontier().newest).toThrow('newest leaf');
  });

  it('refuses a frontier that does not fit its size', () => {
    expect(() => Frontier.of(3, [leafHash('a')])).toThrow('one root per bit');
    expect(() => Frontier.of(1, [Buffer.alloc(31)])).toThrow('32 bytes');
    expect(() => Frontier.of(-1, [])).toThrow('whole number');
  });

  it('tells a leaf from a node of the same bytes', () => {
    const [a, b] = [leafHash('a'), leafHash('b')];
    expect(leafHash(Buffer.concat([a, b])).equals(nodeHash(a, b))).toBe(false);
  });
});

describe('an inclusion proof', () => {
  const cases = someLeaves.chain((list) =>
    fc.record({ list: fc.constant(list), index: fc.nat(list.length - 1) }),
  );

  it('shows each leaf in its place', () => {
    fc.assert(
      fc.property(cases, ({ list, index }) => {
        const [path, root] = [inclusionProof(list, index), rootOf(list)];
        const leaf = list[index] ?? EMPTY_ROOT;
        return verifyInclusion({ leaf, index, size: list.length, root, path });
      }),
    );
  });

  it('shows no other leaf, place or tree', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ list, index }, at) => {
        const leaf = list[index] ?? EMPTY_ROOT;
        const good = {
          ...{ leaf, index, size: list.length },
          ...{ root: rootOf(list), path: inclusionProof(list, index) },
        };
        const bad = [
          { ...good, leaf: leafHash('another leaf, longer than nine') },
          { ...good, index: index + 1 },
          { ...good, index: -1 },
          { ...good, root: leafHash(good.root) },
          { ...good, path: [...good.path, leaf] },
          ...good.path.map((_, i) => ({ ...good, path: good.path.filter((_, j) => i !== j) })),
          ...good.path.map((_, i) => ({
            ...good,
            path: good.path.map((step, j) => (i === j ? flip(step, at) : step)),
          })),
        ];
        return bad.every((proof) => !verifyInclusion(proof));
      }),
    );
  });
});

describe('a consistency proof', () => {
  const cases = leaves.chain((list) =>
    fc.record({ list: fc.constant(list), oldSize: fc.nat(list.length) }),
  );

  it('shows every earlier tree in every later one', () => {
    fc.assert(fc.property(cases, ({ list, oldSize }) => verifyConsistency(growth(list, oldSize))));
  });

  it('does not show a tree that was altered', () => {
    fc.assert(
      fc.property(
        cases.filter(({ oldSize }) => oldSize > 0),
        fc.nat(),
        ({ list, oldSize }, n) => {
          const forged = list.map((leaf, i) => (i === n % oldSize ? flip(leaf, n) : leaf));
          const good = growth(list, oldSize);
          const bad = [
            { ...good, oldRoot: rootOf(forged.slice(0, oldSize)) },
            { ...good, newRoot: rootOf(forged) },
            growth(forged, oldSize, { oldRoot: good.oldRoot }),
            { ...good, path: [...good.path, good.oldRoot] },
            ...good.path.map((_, i) => ({ ...good, path: good.path.filter((_, j) => i !== j) })),
          ];
          return bad.every((proof) => !verifyConsistency(proof));
        },
      ),
    );
  });
});

type Consistency = Parameters<typeof verifyConsistency>[0];
function growth(list: Buffer[], oldSize: number, other: Partial<Consistency> = {}): Consistency {
  return {
    ...{ oldSize, oldRoot: rootOf(list.slice(0, oldSize)) },
    ...{ newSize: list.length, newRoot: rootOf(list), path: consistencyProof(list, oldSize) },
    ...other,
  };
}

function flip(hash: Uint8Array, n: number): Buffer {
  const bytes = Buffer.from(hash);
  const i = n % bytes.length;
  bytes[i] = (bytes[i] ?? 0) ^ (1 << (n % 8));
  return bytes;
}

const VECTORS = new URL('../../../shared/data/tlog/', import.meta.url);
const why = 'the public test vectors are not here (../shared/data/tlog)';
const hash = (text: string) => Buffer.from(text, 'base64');
const hashes = (list: string[] | null) => (list ?? []).map(hash);
const read = (name: string) => readFileSync(new URL(name, VECTORS), 'utf8');

describe.skipIf(!existsSync(VECTORS))(
  `the public vectors of RFC 6962 (skipped when ${why})`,
  () => {
    it('agree with ours on each tree head of CCTV', () => {
      const rows = JSON.parse(read('cctv-merkle/merkle_tree.json'));
      const frontier = new Frontier();
      for (const row of rows) {
        expect(leafHash(row.leaf_data).equals(hash(row.leaf_hash))).toBe(true);
        frontier.append(hash(row.leaf_hash));
        expect(frontier.root().toString('base64')).toBe(row.root_hash);
      }
      expect(rows.length).toBe(16);
    });

    const letters = [...'abcdefghijklmnop'].map(leafHash);

    it.each(['valid', 'invalid'])('agree with ours on the %s inclusion proofs of CCTV', (kind) => {
      const rows = JSON.parse(read(`cctv-merkle/inclusion-${kind}.json`));
      for (const row of rows) {
        const [index, size, path] = [row.leaf_index, row.tree_size, hashes(row.inclusion_path)];
        const [leaf, root] = [hash(row.leaf_hash), hash(row.root_hash)];
        expect(verifyInclusion({ leaf, index, size, root, path }), row.comment).toBe(
          kind === 'valid',
        );
        if (kind === 'valid') expect(inclusionProof(letters.slice(0, size), index)).toEqual(path);
      }
      expect(rows.length).toBeGreaterThan(0);
    });

    it.each(['valid', 'invalid'])(
      'agree with ours on the %s consistency proofs of CCTV',
      (kind) => {
        const rows = JSON.parse(read(`cctv-merkle/consistency-${kind}.json`));
        for (const row of rows) {
          const [oldSize, newSize, path] = [
            row.old_size,
            row.new_size,
            hashes(row.consistency_path),
          ];
          const [oldRoot, newRoot] = [hash(row.old_root), hash(row.new_root)];
          const ok = verifyConsistency({ oldSize, oldRoot, newSize, newRoot, path });
          expect(ok, row.comment).toBe(kind === 'valid');
          if (ok) expect(consistencyProof(letters.slice(0, newSize), oldSize)).toEqual(path);
        }
        expect(rows.length).toBeGreaterThan(0);
      },
    );

    const rows = existsSync(VECTORS)
      ? read('transparency-dev-merkle.jsonl').trim().split('\n')
      : [];
    it.each(rows.map((row) => JSON.parse(row)))('judge as ours do: $path', (row) => {
      const path = hashes(row.proof);
      const ok =
        row.kind === 'inclusion'
          ? verifyInclusion({
              ...{ leaf: hash(row.leafHash), index: row.leafIdx, size: row.treeSize },
              ...{ root: hash(row.root), path },
            })
          : verifyConsistency({
              ...{ oldSize: row.size1, oldRoot: hash(row.root1) },
              ...{ newSize: row.size2, newRoot: hash(row.root2), path },
            });
      expect(ok).toBe(!row.wantErr);
    });
  },
);
