import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../kernel/index.ts';
import { LeafReader } from './leaf.ts';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const leaves = fc.record({
  ...{ act: text, by: text, id: text, mission: text, stream: text, type: text },
  at: fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
    .map((d) => d.toISOString()),
  on: fc.option(text),
  payload: fc.jsonValue(),
  version: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
});

describe('a leaf', () => {
  it('is read where it lies as a parser reads it', () => {
    fc.assert(
      fc.property(leaves, text, (leaf, before) => {
        const bytes = Buffer.from(`${before}${canonical(leaf)}\n`);
        const reader = new LeafReader(leaf.mission);
        const from = Buffer.byteLength(before);
        expect(reader.read(bytes, from, bytes.length - 1)).toBe(true);
        const part = (a: number, b: number) => JSON.parse(`"${bytes.toString('utf8', a, b)}"`);
        expect(part(reader.id, reader.idEnd)).toBe(leaf.id);
        expect(part(reader.stream, reader.streamEnd)).toBe(leaf.stream);
        expect(reader.version).toBe(leaf.version);
        const digits = leaf.at.replace(/\D/g, '');
        expect([reader.day, reader.time]).toEqual([
          Number(digits.slice(0, 8)),
          Number(digits.slice(8)),
        ]);
      }),
    );
  });

  it('is refused when it is cut, or has a member too few or too many', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (leaf, n) => {
        const whole = canonical(leaf);
        const reader = new LeafReader(leaf.mission);
        const reads = (json: string) => {
          const bytes = Buffer.from(`${json}\n`);
          return reader.read(bytes, 0, bytes.length - 1);
        };
        expect(reads(whole.slice(0, n % whole.length))).toBe(false);
        expect(reads(`${whole}}`)).toBe(false);
        expect(reads(canonical({ ...leaf, zone: 1 }))).toBe(false);
        const names = Object.keys(leaf);
        const name = names[n % names.length] ?? '';
        expect(reads(canonical({ ...leaf, [name]: undefined }))).toBe(false);
      }),
    );
  });

  it('never sends the reader beyond its line, whatever the bytes', () => {
    const start = '{"act":"a","at":"2023-07-29T00:00:00.000Z","by":"b","id":"i","mission":"m"';
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\n1 ') }), (rest) => {
        const bytes = Buffer.from(`${start},"on":null,"payload":${rest}\n`);
        expect(new LeafReader('m').read(bytes, 0, bytes.length - 1)).toBe(false);
      }),
    );
  });
});
