import { describe, expect, it } from 'vitest';
import { inclusionProof, leafHash, rootOf } from '../../seal/index.ts';
import { rootFrom } from './check.ts';

const leaves = Array.from({ length: 21 }, (_, i) => new TextEncoder().encode(`entry ${i}`));

describe('the check of an entry in the browser', () => {
  it('leads every leaf of every tree to the root that the seal computes', async () => {
    for (let size = 1; size <= leaves.length; size++) {
      const hashes = leaves.slice(0, size).map((leaf) => leafHash(leaf));
      const root = Buffer.from(rootOf(hashes)).toString('hex');
      for (let no = 0; no < size; no++) {
        const leaf = leaves[no] ?? new Uint8Array();
        const found = await rootFrom(leaf, no, size, inclusionProof(hashes, no));
        expect(Buffer.from(found ?? []).toString('hex')).toBe(root);
      }
    }
  });

  it('leads another leaf, or a shorter proof, elsewhere', async () => {
    const hashes = leaves.map((leaf) => leafHash(leaf));
    const root = Buffer.from(rootOf(hashes)).toString('hex');
    const proof = inclusionProof(hashes, 5);
    const other = await rootFrom(new TextEncoder().encode('entry 6'), 5, leaves.length, proof);
    expect(Buffer.from(other ?? []).toString('hex')).not.toBe(root);
    expect(await rootFrom(leaves[5] ?? new Uint8Array(), 5, 21, proof.slice(1))).toBeNull();
  });
});
