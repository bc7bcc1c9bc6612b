import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, KINDS, type Kind, type Movement } from './movement.ts';
import { balanceOn, balances, whereabouts, whyImpossible, whyNeeded } from './tally.ts';

let serial = 0;
const move = (kind: Kind, number: number, on: string, more: Partial<Movement> = {}): Movement => ({
  ...{ movement: `mov_${serial++}`, state: 'KEN', kind, number, on, relief: 0 },
  ...{ unit: null, rotation: null, cause: null, people: [], relieving: [] },
  ...{ unchecked: 0, overridden: 0, override: null, notedOn: null, reference: null, claim: null },
  ...more,
});

describe('the counts of a contingent', () => {
  const moves = [
    move('advance_party', 10, '2024-05-20'),
    move('arrive', 190, '2024-06-25'),
    move('injured', 3, '2024-07-30'),
    move('die', 1, '2024-07-30'),
    move('missing', 1, '2025-03-25'),
    move('rotate', 100, '2025-06-25', { relief: 120 }),
    move('repatriated', 4, '2025-07-01'),
    move('found_dead', 1, '2025-09-24'),
  ];

  it('go by the day: who is there, missing, dead and hurt, each on its own', () => {
    const days = balances(moves);
    expect(balanceOn(days, '2024-06-24')).toMatchObject({ there: 10, came: 10 });
    expect(balanceOn(days, '2024-12-31')).toMatchObject({ there: 199, dead: 1, injured: 3 });
    expect(balanceOn(days, '2025-04-01')).toMatchObject({ there: 198, missing: 1 });
    expect(balanceOn(days, '2026-01-01')).toMatchObject({
      ...{ there: 214, missing: 0, dead: 2, came: 320, went: 104 },
    });
  });

  it('refuse more who leave than are there, on that day or on a later one', () => {
    expect(whyImpossible(moves, move('leave', 11, '2024-05-21'))?.code).toBe(
      'forces.more-than-there',
    );
    const before = [move('arrive', 10, '2024-05-01'), move('leave', 10, '2024-06-01')];
    const late = whyImpossible(before, move('leave', 4, '2024-05-15'));
    expect(late?.message).toBe(
      '4 of KEN are said to go on 2024-05-15, and 0 are there on 2024-06-01',
    );
    expect(whyImpossible(moves, move('found', 2, '2025-04-01'))?.code).toBe(
      'forces.more-than-missing',
    );
    expect(whyImpossible(before, move('injured', 11, '2024-05-15'))?.code).toBe(
      'forces.more-than-there',
    );
  });

  it('refuse a movement to be taken back on which later ones rest', () => {
    const [came, went] = [move('arrive', 10, '2024-05-01'), move('leave', 6, '2024-06-01')];
    expect(whyNeeded([came, went], came.movement)?.code).toBe('forces.movement-needed');
    expect(whyNeeded([came, went], went.movement)).toBeNull();
  });
});

describe('the people of a movement', () => {
  const [a, b] = ['off_a', 'off_b'];
  const came = move('arrive', 2, '2024-06-25', { people: [a, b] });
  const died = move('die', 1, '2025-02-23', { people: [a] });

  it('are there once, and go once', () => {
    expect(whyImpossible([came], move('arrive', 1, '2024-07-01', { people: [a] }))?.code).toBe(
      'forces.there-already',
    );
    expect(whyImpossible([came], move('leave', 1, '2024-06-01', { people: [a] }))?.code).toBe(
      'forces.not-there',
    );
    expect(whyImpossible([came], move('leave', 2, '2024-07-01', { people: [a, a] }))?.code).toBe(
      'forces.person-twice',
    );
  });

  it('do not rotate once they are dead, nor die before somebody recorded that they left', () => {
    const rotates = move('rotate', 1, '2025-06-25', { people: [a], relief: 1 });
    expect(whyImpossible([came, died], rotates)?.message).toBe(
      'off_a is on record as dead since 2025-02-23 and cannot move on 2025-06-25',
    );
    const left = move('leave', 1, '2025-06-25', { people: [b] });
    const early = move('die', 1, '2025-01-01', { people: [b] });
    expect(whyImpossible([came, left], early)?.code).toBe('forces.is-dead');
  });

  it('are missing until they are found, alive or dead', () => {
    const gone = move('missing', 1, '2025-03-25', { people: [b] });
    expect(whyImpossible([came, gone], move('leave', 1, '2025-04-01', { people: [b] }))?.code).toBe(
      'forces.is-missing',
    );
    const found = move('found_dead', 1, '2025-09-24', { people: [b] });
    expect(whyImpossible([came, gone], found)).toBeNull();
    expect(whereabouts([came, gone, found]).get(b)).toMatchObject({ standing: 'dead' });
  });
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2025-01-${String(n).padStart(2, '0')}`);
const anyMove = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    number: fc.integer({ min: 1, max: 40 }),
    on: day,
    unit: fc.constantFrom(null, 'FPU-1', 'FPU-2'),
  })
  .map(({ kind, number, on, unit }) =>
    move(kind, number, on, { unit, relief: kind === 'rotate' ? number : 0 }),
  );

describe('whatever is recorded in whatever order', () => {
  const accepted = (wanted: readonly Movement[]) =>
    wanted.reduce<Movement[]>(
      (all, each) => (whyImpossible(all, each) === null ? [...all, each] : all),
      [],
    );

  it('no count is ever below nought, of the contingent or of a unit', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 30 }), (wanted) => {
        const all = accepted(wanted);
        for (const unit of [null, 'FPU-1', 'FPU-2']) {
          const own = all.filter((each) => unit === null || each.unit === unit);
          for (const { there, missing } of balances(own)) {
            expect(there).toBeGreaterThanOrEqual(0);
            expect(missing).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  it('who came and was found is there, gone, missing or dead: nobody is lost', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 30 }), (wanted) => {
        const { there, missing, dead, came, went } = balanceOn(
          balances(accepted(wanted)),
          '2025-12-31',
        );
        expect(there + missing + dead + went).toBe(came);
      }),
    );
  });

  it('the order in which it was recorded changes no count', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 20 }), (wanted) => {
        const all = accepted(wanted);
        expect(balances([...all].reverse())).toEqual(balances(all));
      }),
    );
  });

  it('a rotation changes nothing but who is there', () => {
    expect(changeOf({ kind: 'rotate', number: 100, relief: 100 })).toMatchObject({ there: 0 });
  });
});
