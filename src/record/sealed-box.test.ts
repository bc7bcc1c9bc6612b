import crypto from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { close, KEY_BYTES, open } from './sealed-box.ts';

const key = crypto.randomBytes(KEY_BYTES);

describe('a sealed box', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (plain, context) => {
        expect(open(key, close(key, plain, context), context)).toEqual(Buffer.from(plain));
      }),
    );
  });

  it('does not open with another key, in another place, or with any byte changed', () => {
    const box = close(key, Buffer.from('Jean'), 'a');
    expect(open(crypto.randomBytes(KEY_BYTES), box, 'a')).toBeNull();
    expect(open(key, box, 'b')).toBeNull();
    for (let i = 0; i < box.length; i++) {
      const changed = Buffer.from(box);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(open(key, changed, 'a')).toBeNull();
    }
    for (let n = 0; n < box.length; n++) expect(open(key, box.subarray(0, n), 'a')).toBeNull();
  });

  it('never looks the same twice', () => {
    expect(close(key, Buffer.from('x'), '')).not.toEqual(close(key, Buffer.from('x'), ''));
  });
});
