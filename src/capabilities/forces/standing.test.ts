import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimed, type Said } from '../../../tests/material/claims.ts';
import { reportOffer } from './decide.ts';
import { type OfferClaim, offerOf } from './offer.ts';
import { standingsOf } from './standing.ts';

type Row = readonly [day: string, stance: string, n: number | null, more?: object];

function said([on, stance, quantity, more = {}]: Row): Said {
  const fields = { state: 'TCD', stance, quantity, unit: 'personnel', ...more };
  return { act: reportOffer, fields, on };
}

const offers = (...rows: readonly Row[]): OfferClaim[] =>
  claimed(rows.map(said)).map((claim) => offerOf(claim as never));
const standing = (...rows: readonly Row[]) => {
  const [first] = standingsOf(offers(...rows), () => false).states;
  if (!first) throw new Error('no standing');
  return first;
};
const arrival = { counts: 'arrival' };
const strength = { counts: 'strength' };

describe('where a state stands', () => {
  it('is what it said last, up', () => {
    const { stance } = standing(['2024-01-01', 'considering', 9], ['2024-02-01', 'notified', 9]);
    expect(stance).toBe('notified');
  });

  it('is what it said last, down', () => {
    const { stance } = standing(['2024-02-01', 'committed', 9], ['2024-03-01', 'considering', 9]);
    expect(stance).toBe('considering');
  });

  it('stays deployed when a newspaper retells an old promise', () => {
    const { stance } = standing(
      ['2024-06-25', 'deployed', 9, arrival],
      ['2024-09-01', 'offered', 9],
    );
    expect(stance).toBe('deployed');
  });

  it('is withdrawn once a source says that it left', () => {
    const rows: Row[] = [
      ['2024-06-25', 'deployed', 9, arrival],
      ['2025-01-01', 'withdrawn', null],
    ];
    expect(standing(...rows).stance).toBe('withdrawn');
    expect(standing(...rows, ['2025-06-01', 'offered', 5]).stance).toBe('offered');
  });

  it('stays deployed when one contingent rotates out', () => {
    const { stance } = standing(
      ['2025-12-08', 'deployed', 230, arrival],
      ['2025-12', 'withdrawn', null, arrival],
    );
    expect(stance).toBe('deployed');
  });

  it('of its people is apart from its goods', () => {
    const { stance, support } = standing(
      ['2023-08-01', 'declined', null],
      ['2023-08-02', 'offered', null, { unit: 'equipment', role: 'support' }],
    );
    expect(stance).toBe('declined');
    expect(support).toHaveLength(1);
  });

  it('does not depend on the order in which the claims were recorded', () => {
    const stances = ['considering', 'offered', 'committed', 'notified', 'declined'] as const;
    const row = fc.record({
      n: fc.integer({ min: 0, max: 400 }),
      stance: fc.constantFrom(...stances),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ n }) => n, minLength: 1 }), (rows) => {
        const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
        const all = rows.map(({ n, stance }): Row => [day(n), stance, 10]);
        expect(standing(...all.toReversed()).stance).toBe(standing(...all).stance);
      }),
    );
  });
});

describe('what a state promised', () => {
  it('is nothing while it only considers', () => {
    const { spoken, promised } = standing(['2024-01-01', 'considering', 1000]);
    expect(spoken?.fields.quantity?.min).toBe(1000);
    expect(promised).toBeNull();
  });

  it('is the latest number, and shows the larger one that it came down from', () => {
    const { promised, cameDownFrom } = standing(
      ['2025-12-09', 'offered', 1500],
      ['2026-03-21', 'considering', 800],
    );
    expect(promised?.fields.quantity?.min).toBe(800);
    expect(cameDownFrom?.fields.quantity?.min).toBe(1500);
  });

  it('has not come down where the two numbers are rivals of one month', () => {
    const { cameDownFrom } = standing(['2025-12-01', 'offered', 9], ['2025-12-09', 'offered', 8]);
    expect(cameDownFrom).toBeNull();
  });

  it('has not come down where the smaller number is a first part that came', () => {
    const { cameDownFrom } = standing(
      ['2023-07-29', 'offered', 1000],
      ['2024-06-20', 'committed', 400],
      ['2024-06-25', 'deployed', 400, arrival],
    );
    expect(cameDownFrom).toBeNull();
  });

  it('is the notice of a day rather than the announcement of its month', () => {
    const { spoken } = standing(['2024-02', 'considering', 2000], ['2024-02-28', 'notified', 1500]);
    expect(spoken?.fields.quantity?.min).toBe(1500);
  });
});

describe('who is there', () => {
  it('is the latest strength, beside what the arrivals come to and what moved since', () => {
    const { present } = standing(
      ['2025-01-18', 'deployed', 617, arrival],
      ['2025-02-06', 'deployed', 144, arrival],
      ['2025-02-06', 'deployed', 744, strength],
      ['2025-12-08', 'deployed', 230, arrival],
    );
    expect(present).toMatchObject({ how: 'strength', quantity: { min: 744, max: 744 } });
    expect(present?.reckoned?.quantity).toEqual({ min: 761, max: 761 });
    expect(present?.since.map(({ fields }) => fields.quantity?.min)).toEqual([230]);
  });

  it('is arrivals less departures where nobody counted, and says so', () => {
    const { present } = standing(
      ['2024-06-25', 'deployed', 400, arrival],
      ['2024-09-01', 'withdrawn', 50, arrival],
    );
    expect(present).toMatchObject({ how: 'reckoned', quantity: { min: 350, max: 350 } });
  });

  it('takes one of two rival counts of a landing, never both', () => {
    const { present } = standing(
      ['2024-06-25', 'deployed', 400, arrival],
      ['2024-06-25', 'deployed', 200, arrival],
    );
    expect(present?.quantity).toEqual({ min: 200, max: 200 });
  });

  it('counts an arrival that two sources report once', () => {
    const { present } = standing(
      ['2024-06-25', 'deployed', 400, arrival],
      ['2024-06-25', 'deployed', 400, arrival],
    );
    expect(present?.quantity).toEqual({ min: 400, max: 400 });
  });

  it('adds soldiers and police of one source: two parts of one arrival', () => {
    const parts = [
      {
        ...said(['2024-09-12', 'deployed', 20, { ...arrival, unit: 'military' }]),
        source: { id: 'a' },
      },
      {
        ...said(['2024-09-12', 'deployed', 4, { ...arrival, unit: 'police' }]),
        source: { id: 'a' },
      },
    ];
    const claims = claimed(parts).map((claim) => offerOf(claim as never));
    const [first] = standingsOf(claims, () => false).states;
    expect(first?.present?.quantity).toEqual({ min: 24, max: 24 });
  });

  it('is a number of unknown kind where no source says whether it is a total', () => {
    expect(standing(['2024-06-25', 'deployed', 400]).present?.how).toBe('said');
    expect(standing(['2024-06-25', 'deployed', null]).present?.how).toBe('unnumbered');
  });

  it('is never less than nothing, however many are said to have left', () => {
    const n = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(n, n, (came, left) => {
        const { present } = standing(
          ['2024-01-01', 'deployed', came, arrival],
          ['2024-05-01', 'withdrawn', left, arrival],
        );
        expect(present?.quantity?.min).toBe(Math.max(0, came - left));
      }),
    );
  });
});

describe('the whole force', () => {
  it('is apart from the states, named or not', () => {
    const rows = offers(
      ['2025-02-06', 'deployed', 1003, { ...strength, state: null }],
      ['2025-12-08', 'deployed', 980, { ...strength, state: 'GSF' }],
      ['2025-02-06', 'deployed', 744, { ...strength, state: 'KEN' }],
    );
    const { states, force } = standingsOf(rows, (party) => party === 'GSF');
    expect(states.map(({ state }) => state)).toEqual(['KEN']);
    expect(force).toHaveLength(2);
  });
});
