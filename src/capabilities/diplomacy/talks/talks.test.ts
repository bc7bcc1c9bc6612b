import { describe, expect, it } from 'vitest';
import type { Act, Decision } from '../../../acts/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { callOffEngagement, recordAssurance, recordEngagement, recordOutcome } from './decide.ts';
import { type Engagement, evolve, NO_ENGAGEMENT, standingOn } from './engagement.ts';

const AT = '2026-04-12T09:00:00.000Z';
const ID = 'eng_01h00000000000000000000000';

function when(act: Act, state: Engagement, input: object, facts: object | null = {}): Decision {
  const actor = { person: 'per_test', offices: [] };
  const all = facts && { told: null, evidence: null, by: null, to: null, ...facts };
  const context = { mission: 'm', actor, at: AT, id: () => ID, facts: all };
  return act.decide(state, act.input.parse(input), context);
}
const refused = (decision: Decision) => (decision instanceof Problem ? decision.code : null);

const meeting = { parties: ['USA', 'KEN'], form: 'visit', place: 'Nairobi', about: null };
const held = (on: string) =>
  evolve(NO_ENGAGEMENT, { type: 'EngagementHeld', payload: { ...meeting, on, evidence: null } });
const planned = (day: string) =>
  evolve(NO_ENGAGEMENT, { type: 'EngagementPlanned', payload: { ...meeting, when: day } });

describe('an engagement', () => {
  it('is planned, then held; past its day it is not on record as held', () => {
    const state = planned('2023-08-20');
    expect(standingOn(state, '2023-08-20')).toBe('planned');
    expect(standingOn(state, '2023-08-21')).toBe('unconfirmed');
    const after = evolve(state, {
      type: 'EngagementHeld',
      payload: { ...meeting, on: '2023-08-20', evidence: null },
    });
    expect(standingOn(after, '2023-08-21')).toBe('held');
  });

  it('has no outcome before it was held, nor one that came earlier', () => {
    const outcome = { engagement: ID, words: 'agreed' };
    expect(refused(when(recordOutcome, planned('2026-08-20'), outcome))).toBe(
      'diplomacy.not-held-yet',
    );
    expect(refused(when(recordOutcome, held('2023-08-20'), { ...outcome, on: '2023-08-19' }))).toBe(
      'diplomacy.outcome-before-held',
    );
    expect(refused(when(recordOutcome, held('2023-08-20'), outcome))).toBeNull();
    expect(refused(when(recordOutcome, NO_ENGAGEMENT, outcome))).toBe(
      'diplomacy.unknown-engagement',
    );
  });

  it('keeps an assurance that was expressly not given, by whom, and only of who was there', () => {
    const input = { engagement: ID, by: 'USA', to: 'KEN', what: 'funds', given: 'not_given' };
    const decision = when(recordAssurance, held('2023-07'), input, { by: 'USA', to: 'KEN' });
    expect(decision).toMatchObject({
      events: [{ type: 'AssuranceRecorded', payload: { given: 'not_given', on: '2023-07' } }],
    });
    expect(refused(when(recordAssurance, held('2023-07'), input, { by: 'JAM' }))).toBe(
      'diplomacy.not-at-the-table',
    );
  });

  it('is not held twice, and not called off once held', () => {
    const input = { ...meeting, engagement: ID, on: '2023-08-20' };
    const facts = { parties: ['USA', 'KEN'] };
    expect(refused(when(recordEngagement, held('2023-08-20'), input, facts))).toBe(
      'diplomacy.held-already',
    );
    const off = { engagement: ID, reason: 'the airport is closed' };
    expect(refused(when(callOffEngagement, held('2023-08-20'), off, null))).toBe(
      'diplomacy.held-already',
    );
    expect(refused(when(callOffEngagement, planned('2026-08-20'), off, null))).toBeNull();
  });
});
