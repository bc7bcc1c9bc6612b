import { describe, expect, it } from 'vitest';
import { standingOf, statusOf, visitOf } from './visit.ts';

const ground = { claims: [], passage: null, publishedOn: null };
const step = (type: string, fields: object = {}) => ({
  type,
  payload: { on: '2023-08-19', ground, ...fields },
});
const PLANNED = step('VisitPlanned', { by: 'KEN', takes: [] });

describe('a visit', () => {
  it('is planned until it begins, and done when it has ended, whatever order is recorded', () => {
    const status = (...types: string[]) => {
      const visit = visitOf('v', [PLANNED, ...types.map((type) => step(type))]);
      return visit && statusOf(visit, []);
    };
    expect(status()).toBe('planned');
    expect(status('VisitBegun')).toBe('under_way');
    expect(status('VisitEnded', 'VisitBegun')).toBe('done');
  });

  it('is as far on as the furthest of what is said here and what claims say', () => {
    const visit = visitOf('v', [PLANNED]);
    expect(visit && statusOf(visit, ['under_way', 'planned'])).toBe('under_way');
  });

  it('keeps each follow-up with its recommendation, which is overdue after its day', () => {
    const visit = visitOf('v', [
      PLANNED,
      step('RecommendationAdded', { part: 'r', what: 'build', owner: 'USA', dueOn: '2023-09' }),
      step('RecommendationFollowedUp', { recommendation: 'r', what: 'begun', done: false }),
    ]);
    const [first] = visit?.recommendations ?? [];
    if (!first) throw new Error('none');
    expect(first.followUps).toHaveLength(1);
    expect(standingOf(first, '2023-09-30')).toBe('open');
    expect(standingOf(first, '2023-10-01')).toBe('overdue');
    const closed = { ...first.followUps[0], done: true } as (typeof first.followUps)[0];
    expect(standingOf({ ...first, followUps: [closed] }, '2024-01-01')).toBe('done');
  });
});
