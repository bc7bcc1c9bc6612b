// Two texts of one instrument, however they differ: no clause is lost, none is counted twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareClauses } from './compare.ts';
import type { Side } from './comparison.ts';
import { plainText } from './likeness.ts';

const word = fc.constantFrom(
  ...`the of force mission police report Council Secretary-General Haiti arms ports schools arrest
  within days months every review training vetting rights children gangs funding trust base women
  logistics support partners regional`.split(/\s+/),
);
const verb = fc.constantFrom('Decides', 'Requests', 'Calls upon', 'Encourages', 'Welcomes');
const text = fc
  .tuple(verb, fc.array(word, { minLength: 3, maxLength: 40 }))
  .map(([first, rest]) => `${first} ${rest.join(' ')};`);
const side: fc.Arbitrary<Side> = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 20 }).map(String)),
  text: fc.option(text, { freq: 12 }),
});
const sides = fc.array(side, { maxLength: 14 });
/** Clauses that have no word in common, so that none can be taken for another. */
const distinct = fc.integer({ min: 2, max: 14 }).map((many) =>
  Array.from({ length: many }, (_, i) => ({
    number: String(i + 1),
    text: Array.from({ length: 8 }, (_, k) => `w${i}x${k}`).join(' '),
  })),
);
const places = (many: number) => Array.from({ length: many }, (_, i) => i);
const sorted = (list: readonly number[]) => [...list].sort((x, y) => x - y);

describe('a comparison', () => {
  it('of a text with itself finds everything the same, in its order', () => {
    fc.assert(
      fc.property(sides, (a) => {
        const { rows } = compareClauses(a, a);
        for (const { kind, changed } of rows) {
          expect(['same', 'moved', 'unread']).toContain(kind);
          expect(changed).toBe(false);
        }
        const read = a.flatMap(({ text: own }, i) => (own === null ? [] : [i]));
        expect(rows.flatMap((row) => (row.kind === 'same' ? row.b : []))).toEqual(read);
      }),
    );
  });

  it('has every clause of both sides exactly once', () => {
    fc.assert(
      fc.property(sides, sides, (a, b) => {
        const { rows, counts } = compareClauses(a, b);
        expect(sorted(rows.flatMap((row) => row.a))).toEqual(places(a.length));
        expect(sorted(rows.flatMap((row) => row.b))).toEqual(places(b.length));
        expect(Object.values(counts).reduce((x, y) => x + y, 0)).toBe(rows.length);
      }),
      { numRuns: 300 },
    );
  });

  it('turned round has dropped what was added, and the reverse', () => {
    fc.assert(
      fc.property(sides, sides, (a, b) => {
        const of = (rows: ReturnType<typeof compareClauses>['rows'], kind: string) =>
          sorted(rows.flatMap((row) => (row.kind === kind ? [...row.a, ...row.b] : [])));
        const [there, back] = [compareClauses(a, b).rows, compareClauses(b, a).rows];
        expect(of(back, 'dropped')).toEqual(of(there, 'added'));
        expect(of(back, 'added')).toEqual(of(there, 'dropped'));
      }),
      { numRuns: 300 },
    );
  });

  it('gives back both texts, word by word', () => {
    fc.assert(
      fc.property(sides, sides, (a, b) => {
        for (const row of compareClauses(a, b).rows) {
          const told = (but: string) =>
            plainText(row.pieces.map((p) => (p.as === but ? '' : p.text)).join(''));
          const whole = (all: readonly Side[], at: readonly number[]) =>
            plainText(at.map((i) => all[i]?.text ?? '').join('\n'));
          const loose = (words: string) => words.replace(/\s/g, '');
          if (row.b.length > 0) expect(loose(told('dropped'))).toBe(loose(whole(b, row.b)));
          if (row.a.length > 0 && row.changed)
            expect(loose(told('added'))).toBe(loose(whole(a, row.a)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds the block that moved, and nothing else', () => {
    const move = distinct.chain((a) =>
      fc.tuple(fc.constant(a), fc.nat(a.length - 1), fc.nat(a.length - 1), fc.nat(a.length)),
    );
    fc.assert(
      fc.property(move, ([a, from, size, to]) => {
        const block = a.slice(from, from + size);
        const rest = [...a.slice(0, from), ...a.slice(from + size)];
        const at = Math.min(to, rest.length);
        const b = [...rest.slice(0, at), ...block, ...rest.slice(at)];
        const { rows, counts } = compareClauses(a, b);
        const moved = rows.flatMap((row) => (row.kind === 'moved' ? row.a : []));
        // The block passed over these; moving them instead would be the same.
        const passed = Math.abs(at - from);
        expect(moved.length).toBe(Math.min(block.length, passed));
        expect(counts.same + counts.moved).toBe(a.length);
        if (block.length < passed && block.length > 0)
          expect(sorted(moved)).toEqual(block.map((_, i) => from + i));
      }),
      { numRuns: 200 },
    );
  });

  it('finds what was put in and taken out, wherever', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), fc.nat(), (a, out, into) => {
        const b: Side[] = a.filter((_, i) => i !== out % a.length);
        b.splice(into % (b.length + 1), 0, { number: null, text: 'wholly new words stand here' });
        const { counts } = compareClauses(a, b);
        expect(counts).toMatchObject({ added: 1, dropped: 1, same: a.length - 1, moved: 0 });
      }),
    );
  });
});
