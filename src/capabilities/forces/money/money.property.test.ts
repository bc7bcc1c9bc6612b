// What holds of every ledger, whatever is in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCurrency, cents } from './amount.ts';
import { LEDGER_STAGES } from './contribution.ts';
import type { Rate } from './rate.ts';
import { converted, rateOn } from './rate.ts';
import { groupedTotals, type Item, totalsOf } from './totals.ts';

const CODES = ['USD', 'EUR', 'CAD', 'XOF'] as const;
const amount = fc.integer({ min: 1, max: 10_000_000_000 }).map((n) => n / 100);
const item: fc.Arbitrary<Item> = fc.record({
  stage: fc.constantFrom(...LEDGER_STAGES),
  donor: fc.constantFrom('CAN', 'USA', 'FRA', null),
  fund: fc.constantFrom('fnd_a', 'fnd_b', null),
  kind: fc.constantFrom('cash', 'goods', 'services'),
  sum: fc.option(fc.record({ amount, currency: fc.constantFrom(...CODES) })),
});
const items = fc.array(item, { maxLength: 60 });
const day = fc
  .integer({ min: 0, max: 900 })
  .map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
const rate: fc.Arbitrary<Rate> = fc
  .record({
    from: fc.constantFrom(...CODES),
    to: fc.constantFrom(...CODES),
    units: fc.integer({ min: 1, max: 100_000 }).map((n) => n / 1000),
    on: day,
  })
  .filter(({ from, to }) => from !== to)
  .map((each) => ({ ...each, rate: 'rat', by: 'a bank', document: null as never }));
const rates = fc.array(rate, { maxLength: 12 });

describe('stages', () => {
  it('are never added to one another: what is entered at one changes no other', () => {
    fc.assert(
      fc.property(items, item, (all, more) => {
        const before = totalsOf(all);
        const after = totalsOf([...all, more]);
        for (const [i, total] of after.entries())
          if (total.stage !== more.stage) expect(total).toEqual(before[i]);
      }),
    );
  });

  it('come to the sum of their own lines in each currency, and to no other sum', () => {
    fc.assert(
      fc.property(items, (all) => {
        for (const { stage, sums, unvalued } of totalsOf(all)) {
          const own = all.filter((each) => each.stage === stage);
          for (const code of CODES) {
            const expected = own
              .flatMap(({ sum }) => (sum?.currency === code ? [cents(sum.amount)] : []))
              .reduce((a, b) => a + b, 0);
            const found = sums.find(({ currency }) => currency === code)?.amount ?? 0;
            expect(cents(found)).toBe(expected);
          }
          expect(unvalued).toBe(own.filter(({ sum }) => sum === null).length);
        }
      }),
    );
  });

  it('are the same in whatever order the lines were entered', () => {
    fc.assert(
      fc.property(items, (all) => {
        expect(totalsOf([...all].reverse())).toEqual(totalsOf(all));
      }),
    );
  });

  it('by donor, fund or kind come to the whole again, none lost and none doubled', () => {
    fc.assert(
      fc.property(items, fc.constantFrom('donor', 'fund', 'kind'), (all, by) => {
        const groups = groupedTotals(all, by);
        for (const { stage, sums } of totalsOf(all)) {
          const parts = groups.flatMap(({ totals }) =>
            totals.flatMap((total) => (total.stage === stage ? total.sums : [])),
          );
          expect(byCurrency(parts)).toEqual(sums);
        }
      }),
    );
  });
});

describe('a total in one currency', () => {
  it('is each currency at its one named rate; what has none is left out and named', () => {
    fc.assert(
      fc.property(items, rates, day, (all, known, on) => {
        const sums = byCurrency(all.flatMap(({ sum }) => sum ?? []));
        const { total, rates: used, left } = converted(sums, 'USD', known, on);
        for (const each of used) expect(each.on <= on).toBe(true);
        const told = new Set([...used.map(({ from }) => from), ...left.map((s) => s.currency)]);
        expect(told.size).toBe(used.length + left.length);
        const expected = sums.reduce((n, sum) => {
          if (sum.currency === 'USD') return n + cents(sum.amount);
          const at = used.find(({ from }) => from === sum.currency);
          return at ? n + Math.round(cents(sum.amount) * at.units) : n;
        }, 0);
        expect(cents(total.amount)).toBe(expected);
        expect(total.currency).toBe('USD');
      }),
    );
  });

  it('uses the latest rate of the day or before it, and never one that comes after', () => {
    fc.assert(
      fc.property(rates, day, (known, on) => {
        const pair = { from: 'EUR', to: 'USD' };
        const found = rateOn(known, pair, on);
        const likely = known.filter(
          ({ from, to, on: of }) =>
            of <= on && [from, to].includes('EUR') && [from, to].includes('USD'),
        );
        if (!found) expect(likely).toEqual([]);
        else for (const each of likely) expect(each.on <= found.on).toBe(true);
      }),
    );
  });

  it('is turned round where only the other direction is on record', () => {
    const one = { from: 'USD', to: 'EUR', units: 0.8, on: '2024-01-01', by: 'a bank' };
    const known = [{ ...one, rate: 'rat', document: null as never }];
    expect(rateOn(known, { from: 'EUR', to: 'USD' }, '2024-01-02')).toMatchObject({
      ...{ units: 1.25, turned: true, by: 'a bank' },
    });
    expect(rateOn(known, { from: 'EUR', to: 'USD' }, '2023-12-31')).toBeNull();
  });
});
