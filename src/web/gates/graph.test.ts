import { describe, expect, it } from 'vitest';
import type { CriterionRow, GateLine } from '../../capabilities/mandates/index.ts';
import { drawable, tiesOf } from './graph.ts';

/** As much of a row as a drawing looks at. */
const criterion = (id: string, gate: string, more: Partial<CriterionRow> = {}): CriterionRow =>
  ({
    ...{ criterion: id, gate, metBy: 'finding', metByWhat: null, after: [] },
    ...more,
  }) as unknown as CriterionRow;
const gate = (id: string, after: string[] = []): GateLine =>
  ({ gate: id, after }) as unknown as GateLine;
const drawn = (ties: ReturnType<typeof tiesOf>) =>
  ties.map(({ from, to, heavy }) => `${from} ${heavy ? '=>' : '->'} ${to}`).sort();

describe('the ties of a drawing', () => {
  it('lead from each criterion to what comes after it, and else to its gate', () => {
    const criteria = [criterion('a', 'g'), criterion('b', 'g', { after: ['a'] })];
    expect(drawn(tiesOf({ gates: [gate('g')], criteria, path: [] }))).toEqual([
      'criterion a -> criterion b',
      'criterion b -> gate g',
    ]);
  });

  it('tie two gates where a criterion is only another gate', () => {
    const criteria = [
      criterion('a', 'one'),
      criterion('passed', 'two', { metBy: 'gate', metByWhat: 'one' }),
      criterion('b', 'two', { after: ['passed'] }),
    ];
    const gates = [gate('one'), gate('two', ['one'])];
    const path = ['criterion a', 'gate one', 'criterion passed', 'gate two'];
    expect(drawn(tiesOf({ gates, criteria, path }))).toEqual([
      'criterion a => gate one',
      'criterion b -> gate two',
      'gate one -> criterion b',
      'gate one => gate two',
    ]);
  });

  it('keep a criterion tied to its gate where only another gate waits for it too', () => {
    const criteria = [criterion('a', 'one'), criterion('b', 'two', { after: ['a'] })];
    expect(drawn(tiesOf({ gates: [gate('one'), gate('two')], criteria, path: [] }))).toEqual([
      'criterion a -> criterion b',
      'criterion a -> gate one',
      'criterion b -> gate two',
    ]);
  });

  it('leave out what is not drawn', () => {
    const criteria = [criterion('a', 'gone', { after: ['nix'] })];
    expect(tiesOf({ gates: [gate('g', ['gone'])], criteria, path: [] })).toEqual([]);
  });
});

describe('a long road', () => {
  it('is drawn with its longest chain only', () => {
    const criteria = Array.from({ length: 90 }, (_, i) => criterion(`c${i}`, 'g'));
    const road = { gates: [gate('g')], criteria, path: ['criterion c7', 'gate g'] };
    expect(drawable(road, 'g').criteria.map((row) => row.criterion)).toEqual(['c7']);
    const few = { ...road, criteria: criteria.slice(0, 69) };
    expect(drawable(few, 'g')).toBe(few);
  });

  it('is drawn with the gate’s own criteria where these are few', () => {
    const criteria = [
      ...Array.from({ length: 90 }, (_, i) => criterion(`c${i}`, 'before')),
      criterion('own', 'g'),
    ];
    const road = { gates: [gate('before'), gate('g')], criteria, path: ['criterion c3'] };
    expect(drawable(road, 'g').criteria.map((row) => row.criterion)).toEqual(['c3', 'own']);
  });
});
