import { describe, expect, it } from 'vitest';
import { claimed, type Said } from '../../../../tests/material/claims.ts';
import { reportOffer } from '../decide.ts';
import { type OfferClaim, offerOf } from '../offer.ts';
import { stepsOfState } from '../picture/steps.ts';
import { delay, keptBy, keptSum } from './promise.ts';
import { historyOf } from './tracks.ts';

type Row = readonly [day: string, stance: string, n: unknown, more?: object];
const offers = (...rows: readonly Row[]): OfferClaim[] =>
  claimed(
    rows.map(([on, stance, quantity, more = {}]): Said => {
      const fields = { state: 'KEN', stance, quantity, unit: 'police', ...more };
      return { act: reportOffer, fields, on };
    }),
  ).map((claim) => offerOf(claim as never));
const came = { counts: 'arrival' };
const counted = { counts: 'strength' };
const kept = (...rows: readonly Row[]) => {
  const claims = offers(...rows);
  return keptBy(stepsOfState('KEN', claims), claims, '2025-01-01');
};

describe('a promise', () => {
  it('is followed from first words to notice to first people, in days', () => {
    const found = kept(
      ['2023-07-29', 'considering', 1000],
      ['2023-10-13', 'committed', 1000],
      ['2024-03-22', 'notified', null],
      ['2024-06-25', 'deployed', 400, came],
    );
    expect(found.wordsToNotice).toEqual({ min: 237, max: 237 });
    expect(found.noticeToArrival).toEqual({ min: 95, max: 95 });
    expect(found.wordsToArrival).toEqual({ min: 332, max: 332 });
    expect(found.share).toEqual({ min: 0.4, max: 0.4 });
    expect(found.waiting).toBeNull();
  });

  it('counts what was there at one time, so that a relief is not a second arrival', () => {
    const { share } = kept(
      ['2023-10-13', 'committed', 1000],
      ['2025-01-01', 'deployed', 744, counted],
      ['2024-06-25', 'deployed', 400, came],
    );
    expect(share).toEqual({ min: 0.744, max: 0.744 });
  });

  it('of which nobody came waits, and is kept by nothing', () => {
    const found = kept(['2024-12-22', 'offered', 1500]);
    expect(found.waiting).toEqual({ min: 10, max: 10 });
    expect(found.share).toEqual({ min: 0, max: 0 });
  });

  it('without a number has no share, and one that was taken back is none', () => {
    expect(kept(['2024-01-01', 'offered', null]).share).toBeNull();
    expect(kept(['2024-01-01', 'offered', 5], ['2024-02-01', 'declined', null]).share).toBeNull();
  });

  it('of a range is kept by a range, and of a month took a range of days', () => {
    const found = kept(
      ['2024-05', 'offered', { min: 100, max: 200 }],
      ['2024-09-12', 'deployed', 50, came],
    );
    expect(found.share).toEqual({ min: 0.25, max: 0.5 });
    expect(found.wordsToArrival).toEqual({ min: 104, max: 134 });
    expect(delay('2024-06', '2024-06-25')).toEqual({ min: 0, max: 24 });
  });

  it('sums with others by sure ends, and never beyond what was promised', () => {
    const one = kept(['2024-01-01', 'offered', 100], ['2024-02-01', 'deployed', 400, came]);
    const other = kept(['2024-01-01', 'offered', 300]);
    expect(keptSum([one, other])).toMatchObject({
      ...{ numbered: 2, come: 1, promised: 400, came: 100, delays: 1 },
    });
  });
});

describe('the history that a forecast reads', () => {
  it('dates a figure from the day on which a source first told of it', () => {
    const claims = offers(['2024-05-01', 'offered', 50]).map((claim) => ({
      ...claim,
      source: { ...claim.source, publishedOn: '2024-08-15' },
    }));
    const { tracks } = historyOf([stepsOfState('KEN', claims)], []);
    expect(tracks[0]?.promised).toEqual([{ day: '2024-05-01', value: 50, known: '2024-08-15' }]);
  });
});
