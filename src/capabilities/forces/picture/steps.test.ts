import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimed, type Said } from '../../../../tests/material/claims.ts';
import { reportOffer } from '../decide.ts';
import { type OfferClaim, offerOf } from '../offer.ts';
import { standingsOf } from '../standing.ts';
import { missingOn, peopleSteps, stepOn, wholePicture } from './lines.ts';
import { stepsOfForce, stepsOfState, summed, wholePresence } from './steps.ts';

type Row = readonly [day: string, state: string | null, stance: string, n: unknown, more?: object];

const offers = (...rows: readonly Row[]): OfferClaim[] =>
  claimed(
    rows.map(([on, state, stance, quantity, more = {}]): Said => {
      const fields = { state, stance, quantity, unit: 'personnel', ...more };
      return { act: reportOffer, fields, on };
    }),
  ).map((claim) => offerOf(claim as never));

const came = { counts: 'arrival' };
const counted = { counts: 'strength' };
const noneOf = { authorisations: [], options: [], isForce: () => false };
const shown = (claims: OfferClaim[]) => {
  const facts = { asOf: '2026-01-01', offers: claims, ...noneOf };
  return wholePicture(facts, peopleSteps(facts));
};
const line = (claims: OfferClaim[], of: string) =>
  shown(claims)
    .lines.find((each) => each.of === of)
    ?.steps.map(({ day, quantity, open }) => [day, quantity?.min ?? null, open]) ?? [];

describe('the steps of one state', () => {
  it('go up with each promise and down when it says fewer', () => {
    const { promised } = stepsOfState(
      'TCD',
      offers(
        ['2024-01-01', 'TCD', 'considering', 900],
        ['2024-03-01', 'TCD', 'offered', 1500],
        ['2024-09-01', 'TCD', 'offered', 800],
        ['2024-12-01', 'TCD', 'declined', null],
      ),
    );
    expect(promised.map(({ day, quantity }) => [day, quantity?.min ?? null])).toEqual([
      ['2024-03-01', 1500],
      ['2024-09-01', 800],
      ['2024-12-01', null],
    ]);
  });

  it('keep the number of a notice when a later source names the notice without one', () => {
    const { notified } = stepsOfState(
      'BEN',
      offers(['2024-02-28', 'BEN', 'notified', 1500], ['2024-03-22', 'BEN', 'notified', null]),
    );
    expect(notified.map(({ quantity, open }) => [quantity?.min, open])).toEqual([[1500, false]]);
  });

  it('say that there is a promise without a number, which is not none', () => {
    const { promised } = stepsOfState('ATG', offers(['2023-08-04', 'ATG', 'offered', null]));
    expect(promised).toMatchObject([{ quantity: null, open: true }]);
  });

  it('show a figure that counted until a rival of it was said, and the rival beside', () => {
    const claims = offers(
      ['2024-06-25', 'KEN', 'deployed', 200, came],
      ['2024-06-25', 'KEN', 'deployed', 400, came],
    );
    const { present } = stepsOfState('KEN', claims);
    expect(present).toHaveLength(1);
    const [step] = present;
    const both = [step?.quantity?.min, step?.rivals[0]?.quantity.min].sort();
    expect(both).toEqual([200, 400]);
  });

  it('end at nothing when its people are gone', () => {
    const { present } = stepsOfState(
      'KEN',
      offers(
        ['2024-06-25', 'KEN', 'deployed', 200, came],
        ['2025-06-25', 'KEN', 'withdrawn', null],
      ),
    );
    expect(present.map(({ quantity }) => quantity?.min)).toEqual([200, 0]);
  });
});

describe('the whole force', () => {
  it('is what its states come to until it first counts itself', () => {
    const claims = offers(
      ['2024-06-25', 'KEN', 'deployed', 200, came],
      ['2024-09-12', 'JAM', 'deployed', 24, came],
      ['2025-02-06', null, 'deployed', 1003, counted],
      ['2025-03-01', 'BLZ', 'deployed', 2, came],
    );
    expect(line(claims, 'present')).toEqual([
      ['2024-06-25', 200, 0],
      ['2024-09-12', 224, 0],
      ['2025-02-06', 1003, 0],
    ]);
  });

  it('adds ranges end by end and counts the states without a number', () => {
    const claims = offers(
      ['2024-01-01', 'KEN', 'offered', { min: 1000, max: 2000 }],
      ['2024-02-01', 'BHS', 'offered', 150],
      ['2024-03-01', 'ATG', 'offered', null],
    );
    const steps = shown(claims).lines.find(({ of }) => of === 'promised')?.steps;
    expect(steps?.at(-1)).toMatchObject({ quantity: { min: 1150, max: 2150 }, open: 1 });
  });

  it('says which state made each step, and what it was before', () => {
    const claims = offers(
      ['2024-01-01', 'TCD', 'offered', 1500],
      ['2024-06-01', 'TCD', 'offered', 800],
    );
    const [, step] = shown(claims).lines.find(({ of }) => of === 'promised')?.steps ?? [];
    expect(step?.changes).toMatchObject([
      { state: 'TCD', before: { min: 1500 }, after: { min: 800 } },
    ]);
  });

  it('lacks what a ceiling allows beyond those who are there', () => {
    const ceiling = { dated: '2023-10-02', fields: { status: 'adopted', ceiling: 2500 } };
    const facts = {
      ...{ asOf: '2026-01-01', options: [], isForce: () => false },
      offers: offers(['2024-06-25', 'KEN', 'deployed', 400, came]),
      authorisations: [{ ...offers(['2023-10-02', 'KEN', 'offered', 1])[0], ...ceiling } as never],
    };
    const picture = wholePicture(facts, peopleSteps(facts));
    expect(missingOn(picture, '2026-01-01')).toEqual({
      ...{ of: 'ceiling', size: 2500, present: 400, missing: 2100 },
    });
    expect(missingOn(picture, '2023-12-01')).toMatchObject({ present: 0, missing: 2500 });
  });
});

const STATES = ['KEN', 'TCD', 'BEN', 'JAM'] as const;
const STANCES = [
  'considering',
  'offered',
  'committed',
  'notified',
  'declined',
  'withdrawn',
] as const;
const word = fc.tuple(
  fc.integer({ min: 0, max: 900 }),
  fc.constantFrom(...STATES),
  fc.constantFrom(...STANCES),
  fc.option(fc.integer({ min: 1, max: 3000 }), { nil: null }),
);
const arrived = fc.tuple(
  fc.integer({ min: 0, max: 900 }),
  fc.constantFrom(...STATES),
  fc.constant('deployed'),
  fc.integer({ min: 1, max: 500 }),
);
const dayNo = (n: number) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10);
const anything = fc
  .array(fc.oneof(word, arrived), { maxLength: 25 })
  .map((rows) =>
    offers(
      ...rows.map(
        ([n, state, stance, q]): Row =>
          [dayNo(n), state, stance, q, stance === 'deployed' ? came : {}] as const,
      ),
    ),
  );

describe('for any record', () => {
  it('the last step of each state is where its line of the table stands', () => {
    fc.assert(
      fc.property(anything, (claims) => {
        for (const { state, promised } of standingsOf(claims, () => false).states) {
          const own = claims.filter(({ fields }) => fields.state === state);
          const last = stepsOfState(state, own).promised.at(-1);
          expect(last?.quantity ?? null).toEqual(promised?.fields.quantity ?? null);
        }
      }),
    );
  });

  it('each sum is the sum of the parts that hold on its day, and days only go on', () => {
    fc.assert(
      fc.property(anything, (claims) => {
        const states = STATES.map((state) =>
          stepsOfState(
            state,
            claims.filter(({ fields }) => fields.state === state),
          ),
        );
        const all = summed(states.map(({ state, promised }) => ({ state, steps: promised })));
        for (const [i, { day, quantity }] of all.entries()) {
          if (i > 0) expect(day > (all[i - 1]?.day ?? '')).toBe(true);
          const parts = states.map(
            ({ promised }) => promised.filter((step) => step.day <= day).at(-1)?.quantity?.min ?? 0,
          );
          expect(quantity?.min ?? 0).toBe(parts.reduce((a, b) => a + b, 0));
        }
      }),
    );
  });

  it('a step on a day knows nothing of what was said after it', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 900 }), (claims, n) => {
        const day = dayNo(n);
        const before = claims.filter(({ dated }) => (dated ?? '') <= day);
        const [now, then] = [shown(claims), shown(before)];
        for (const { of, steps } of then.lines) {
          const same = now.lines.find((each) => each.of === of);
          expect(stepOn(same, day)?.quantity).toEqual(steps.at(-1)?.quantity);
        }
      }),
    );
  });

  it('the force’s own count replaces its states from its first day on', () => {
    const states = summed([
      {
        state: 'KEN',
        steps: stepsOfState('KEN', offers(['2024-01-01', 'KEN', 'deployed', 5, came])).present,
      },
    ]);
    const force = stepsOfForce(offers(['2024-02-01', null, 'deployed', 9, counted]));
    expect(wholePresence(states, force).map(({ quantity }) => quantity?.min)).toEqual([5, 9]);
  });
});
