import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Breach, Sequence } from './sequence.ts';

type Put = readonly [name: string, version: number];

function sequenceOf(puts: readonly Put[]): Sequence {
  const sequence = new Sequence();
  for (const [name, version] of puts) {
    const bytes = Buffer.from(`..${name}.`);
    sequence.put(bytes, 2, bytes.length - 1, version);
  }
  return sequence;
}

/** The same by a map of names. */
function expected(puts: readonly Put[]): Breach | null {
  const last = new Map<string, { number: number; version: number }>();
  for (const [number, [name, version]] of puts.entries()) {
    const { version: before = 0, number: earlier = null } = last.get(name) ?? {};
    if (version !== before + 1) return { number, version, before, earlier };
    last.set(name, { number, version });
  }
  return null;
}

describe('a sequence', () => {
  const names = fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 });

  it('has no breach while versions come one after the other under each name', () => {
    fc.assert(
      fc.property(names, (list) => {
        const count = new Map<string, number>();
        const puts = list.map((name): Put => {
          count.set(name, (count.get(name) ?? 0) + 1);
          return [name, count.get(name) ?? 0];
        });
        expect(sequenceOf(puts).firstBreach()).toBe(null);
      }),
    );
  });

  it('names the first breach, and what came before it', () => {
    const puts = fc.array(
      fc.tuple(
        fc.constantFrom('', 'a', 'b', 'ab', '\0', 'aaaa', 'aaaaa'),
        fc.integer({ min: 1, max: 4 }),
      ),
    );
    fc.assert(
      fc.property(puts, (list) => {
        expect(sequenceOf(list).firstBreach()).toEqual(expected(list));
      }),
    );
  });

  it('takes no new name for an old one among many', () => {
    const puts = Array.from({ length: 100_000 }, (_, i): Put => [`ent_${i}`, 1]);
    expect(sequenceOf(puts).firstBreach()).toBe(null);
    expect(sequenceOf([...puts, ['ent_17', 1]]).firstBreach()).toEqual({
      ...{ number: 100_000, version: 1, before: 1, earlier: 17 },
    });
  });
});
