// Days of presence and money by state: a count holds until the next, and nothing is counted twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimed } from '../../../../tests/material/claims.ts';
import { plusDays } from '../../../kernel/index.ts';
import { reportOffer } from '../decide.ts';
import { moneyLines } from '../money.ts';
import { offerOf } from '../offer.ts';
import { burdens, type Level, levelsOf, moneyOf, personDays } from './burden.ts';
import { donorRows } from './donors.ts';
import { wordsOf } from './said.ts';

const said = (fields: object, on: string) => ({
  act: reportOffer,
  fields: { state: 'KEN', stance: 'deployed', unit: 'police', ...fields },
  on,
});
const offers = (...all: ReturnType<typeof said>[]) =>
  claimed(all).map((claim) => offerOf(claim as never));
const came = (quantity: string, on: string) => said({ counts: 'arrival', quantity }, on);
const counted = (quantity: string, on: string) => said({ counts: 'strength', quantity }, on);
const days = (all: ReturnType<typeof said>[], asOf: string) =>
  personDays(levelsOf(offers(...all)), asOf);

describe('days of presence', () => {
  it('are people times days, the last day counted, and none before the first', () => {
    expect(days([came('400', '2024-06-25')], '2024-06-25')).toEqual({ min: 400, max: 400 });
    expect(days([came('400', '2024-06-25')], '2024-06-30')).toEqual({ min: 2400, max: 2400 });
    expect(days([came('400', '2024-06-25')], '2024-06-24')).toBeNull();
  });

  it('follow a count until the next one, and whoever came or left since', () => {
    const all = [
      came('100', '2024-01-01'),
      counted('90', '2024-01-11'),
      said({ counts: 'arrival', stance: 'withdrawn', quantity: '40' }, '2024-01-21'),
    ];
    expect(days(all, '2024-01-30')).toEqual({ min: 1000 + 900 + 500, max: 1000 + 900 + 500 });
  });

  it('keep a range a range, and an open end open', () => {
    expect(days([came('10-20', '2024-01-01')], '2024-01-10')).toEqual({ min: 100, max: 200 });
    expect(days([came('>=10', '2024-01-01')], '2024-01-10')).toEqual({ min: 100, max: null });
  });

  it('count a date of a month from its last day, on which it is sure', () => {
    expect(days([came('10', '2024-01')], '2024-01-31')).toEqual({ min: 10, max: 10 });
  });

  it('never become less as days go by, and grow each day by how many are there', () => {
    const level = fc
      .record({ n: fc.nat(5000), day: fc.nat(400) })
      .map(({ n, day }): Level => ({ on: plusDays('2024-01-01', day), there: { min: n, max: n } }));
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 8 }), fc.nat(500), (all, at) => {
        const levels = all.sort((a, b) => a.on.localeCompare(b.on));
        const [today, next] = [plusDays('2024-01-01', at), plusDays('2024-01-01', at + 1)];
        const [now, then] = [personDays(levels, today), personDays(levels, next)];
        const there = levels.findLast(({ on }) => on <= next)?.there.min ?? 0;
        expect((then?.min ?? 0) - (now?.min ?? 0)).toBe(there);
      }),
    );
  });
});

describe('what a state bears', () => {
  const money = (fund: string | null, stage: string, millions: number) => ({
    act: reportOffer,
    fields: {
      ...{ state: 'CAN', role: 'support', stance: 'deployed', unit: 'money', currency: 'USD' },
      ...{ fund, stage, quantity: millions * 1_000_000 },
    },
    on: '2024-03-22',
  });
  const rowsOf = (...all: ReturnType<typeof money>[]) => {
    const lines = moneyLines(claimed(all).map((claim) => offerOf(claim as never)));
    const words = wordsOf(lines, () => null);
    return donorRows({ items: [], contributions: [], words, contradictions: [] });
  };

  it('is its money of all funds, and not again what a word without a fund may mean', () => {
    const [deposited] = moneyOf(
      rowsOf(money('a', 'deposited', 8), money('b', 'deposited', 2), money(null, 'deposited', 9)),
    );
    expect(deposited?.sums).toEqual([{ amount: 10_000_000, currency: 'USD' }]);
    const [alone] = moneyOf(rowsOf(money(null, 'deposited', 9)));
    expect(alone?.sums).toEqual([{ amount: 9_000_000, currency: 'USD' }]);
  });

  it('goes by what an office moved before what sources say, and tells its dead only then', () => {
    const facts = {
      offers: offers(came('400', '2024-06-25')),
      isForce: () => false,
      rows: rowsOf(money('a', 'deposited', 8)),
      asOf: '2024-06-30',
    };
    const moved = [{ state: 'KEN', days: 2300, dead: 1 }];
    expect(burdens({ ...facts, moved: [] })).toMatchObject([
      { state: 'KEN', days: { min: 2400 }, by: 'said', dead: null },
      { state: 'CAN', days: null, by: null, money: [{ stage: 'deposited', from: 'said' }] },
    ]);
    expect(burdens({ ...facts, moved })[0]).toMatchObject({
      ...{ days: { min: 2300, max: 2300 }, by: 'movements', dead: 1, claims: [] },
    });
  });

  it('is of states and never of the force as a whole', () => {
    const facts = { offers: offers(came('400', '2024-06-25')), rows: [], moved: [] };
    const all = burdens({ ...facts, isForce: () => true, asOf: '2024-07-01' });
    expect(all).toEqual([]);
  });
});
