import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent, spanning, timeScale, valueScale } from './scale.ts';

describe('scales of drawings', () => {
  it('put a day where it stands between the first and the last', () => {
    const scale = timeScale('2023-01-01', '2024-01-01');
    expect(scale.at('2023-01-01')).toBe(0);
    expect(scale.at('2024-06-01')).toBe(1);
    expect(percent(scale.at('2023-07-02'))).toBe('49.86%');
    expect(scale.years).toEqual(['2024-01-01']);
  });

  it('take a month from its first day to its last', () => {
    const scale = spanning(['2023-06', null], '2023-06-10');
    expect([scale.from, scale.to]).toEqual(['2023-05-02', '2023-06-30']);
  });

  it('have at most six round lines, all under the top', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (max) => {
        const { top, ticks, at } = valueScale(max, 200);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThan(7);
        expect(ticks.every((tick) => tick <= top && Number.isInteger(tick))).toBe(true);
        expect(at(max)).toBeGreaterThanOrEqual(0);
        expect(at(0)).toBe(200);
      }),
    );
  });
});
