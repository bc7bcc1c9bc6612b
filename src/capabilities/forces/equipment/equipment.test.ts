import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GOODS_STAGES, type Goods, levelOn, whyGoodsNeeded, whyNotGoods } from './equipment.ts';

let serial = 0;
const anyGoods = fc
  .record({
    stage: fc.constantFrom(...GOODS_STAGES),
    number: fc.integer({ min: 1, max: 20 }),
    day: fc.integer({ min: 1, max: 28 }),
    unit: fc.constantFrom(null, 'FPU-1'),
  })
  .map(
    ({ day, ...each }): Goods => ({
      ...{ ...each, entry: `eqp_${serial++}`, state: 'KEN', item: 'truck' },
      ...{
        on: `2025-01-${String(day).padStart(2, '0')}`,
        notedOn: null,
        reference: null,
        claim: null,
      },
    }),
  );

it('whatever is recorded in whatever order, no more is gone or works than is there', () => {
  fc.assert(
    fc.property(fc.array(anyGoods, { maxLength: 30 }), (wanted) => {
      const all: Goods[] = [];
      for (const each of wanted) if (whyNotGoods(all, each) === null) all.push(each);
      for (const unit of [null, 'FPU-1']) {
        const own = all.filter((each) => each.unit === unit);
        for (const { on } of own) {
          const { there, serviceable } = levelOn(own, on);
          expect(there).toBeGreaterThanOrEqual(0);
          if (serviceable?.on === on) expect(serviceable.number).toBeLessThanOrEqual(there);
        }
      }
    }),
  );
});

it('what is taken back leaves nothing impossible behind', () => {
  fc.assert(
    fc.property(fc.array(anyGoods, { maxLength: 20 }), (wanted) => {
      const all: Goods[] = [];
      for (const each of wanted) if (whyNotGoods(all, each) === null) all.push(each);
      for (const { entry, unit } of all) {
        if (whyGoodsNeeded(all, entry) !== null) continue;
        const left = all.filter((each) => each.entry !== entry && each.unit === unit);
        for (const { on } of left) expect(levelOn(left, on).there).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
