import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, apart, type Candidate, type Count, explained, rangeOf } from './reconcile.ts';

const count = (what: Count['what'], min: number, max = min, recordedAt = '2025-01-01'): Count => ({
  ...{ what, min, max, recordedAt, id: null, who: what },
});
const movement = (on: string, amount: number): Candidate => ({
  ...{ kind: 'movement', id: `mov_${on}`, on, amount, says: 'arrived' },
});

describe('counts of one day', () => {
  it('differ by how far they lie apart, and ranges that meet do not differ', () => {
    expect(apart([count('source', 200), count('source', 400)])).toBe(200);
    expect(apart([count('source', 700, 800), count('return', 744)])).toBe(0);
    expect(apart([count('return', 744)])).toBe(0);
    expect(apart([count('source', 40, Number.MAX_SAFE_INTEGER), count('return', 24)])).toBe(16);
    expect(rangeOf({ min: null, max: 150 })).toEqual({ min: 0, max: 150 });
  });

  it('are explained by an entry that is the difference first, and by none that is larger', () => {
    const counts = [count('source', 200), count('source', 400)];
    const found = explained('2024-06-25', counts, [
      ...[movement('2024-06-24', 10), movement('2024-07-16', 200), movement('2024-07-01', 300)],
    ]);
    expect(found.map(({ on, wholly }) => [on, wholly])).toEqual([
      ['2024-07-16', true],
      ['2024-06-24', false],
    ]);
    expect(explained('2024-06-25', [count('return', 5)], [movement('2024-06-24', 1)])).toEqual([]);
  });

  it('are settled until another count is recorded that does not fit', () => {
    const settled = { number: 744, reason: 'the return', by: 'per_1', at: '2025-03-01' };
    const [a, b] = [count('return', 744), count('source', 800)];
    expect(agreementOf([a, b], null)).toBe('open');
    expect(agreementOf([a, b], settled)).toBe('settled');
    expect(agreementOf([a, b, count('return', 757, 757, '2025-04-01')], settled)).toBe('reopened');
    expect(agreementOf([a, b, count('return', 744, 744, '2025-04-01')], settled)).toBe('settled');
    expect(agreementOf([a], null)).toBe('alone');
    expect(agreementOf([a, a], null)).toBe('agrees');
  });

  it('agree just where one number fits all of them', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 }))
      .map(([min, more]) => count('source', min, min + more));
    fc.assert(
      fc.property(fc.array(range, { minLength: 2, maxLength: 5 }), (counts) => {
        const fits = Array.from({ length: 80 }, (_, n) => n).some((n) =>
          counts.every(({ min, max }) => min <= n && n <= max),
        );
        expect(apart(counts) === 0).toBe(fits);
      }),
    );
  });
});
