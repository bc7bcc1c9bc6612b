import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act, Decision } from '../../../acts/index.ts';
import { type Json, Problem, plusDays } from '../../../kernel/index.ts';
import { type Approach, evolve, NO_APPROACH, stoodOn } from './approach.ts';
import {
  closeApproach,
  recordAnswer,
  recordApproach,
  renewApproach,
  setFollowUp,
} from './decide.ts';
import { sentenceOf } from './words.ts';

const AT = '2026-04-12T09:00:00.000Z';
const ID = 'apr_01h00000000000000000000000';

/** Given a state and facts, when this act is asked for. */
function when(act: Act, state: Approach, input: object, facts: object = {}): Decision {
  const actor = { person: 'per_test', offices: [] };
  const id = (prefix: string) => `${prefix}_1`;
  const all = { begun: null, evidence: null, by: null, to: 'KEN', question: null, ...facts };
  return act.decide(state, act.input.parse(input), { mission: 'm', actor, at: AT, id, facts: all });
}
const refused = (decision: Decision) => (decision instanceof Problem ? decision.code : null);

const asked = (on: string, way = 'letter') => ({
  type: 'ApproachMade',
  at: AT,
  payload: { by: 'USA', to: 'KEN', what: 'to lead', question: null, on, way, evidence: null },
});
const step = (type: string, payload: Record<string, Json>) => ({ type, at: AT, payload });
const answered = (on: string, stance = 'considers') =>
  step('ApproachAnswered', { on, by: 'KEN', stance, words: null, evidence: null });
const again = (on: string) => step('ApproachRenewed', { on, way: 'call', evidence: null });
const given = (...steps: ReturnType<typeof step>[]) => steps.reduce(evolve, NO_APPROACH);
const told = (state: Approach, on: string, lang: 'en' | 'fr' = 'en') =>
  sentenceOf(state, stoodOn(state, on), lang);

describe('asking a party', () => {
  it('refuses an asking after today: that is a plan', () => {
    const input = { to: 'KEN', by: 'USA', what: 'to lead', way: 'letter', on: '2026-05' };
    const facts = { by: 'USA' };
    expect(refused(when(recordApproach, NO_APPROACH, input, facts))).toBe('diplomacy.yet-to-come');
    const now = { ...input, on: '2026-04' };
    expect(refused(when(recordApproach, NO_APPROACH, now, facts))).toBeNull();
  });

  it('refuses a follow-up before the asking, and a party that asks itself', () => {
    const input = { to: 'KEN', by: 'USA', what: 'to lead', way: 'letter', on: '2026-03-03' };
    const early = { ...input, followUpOn: '2026-03-02' };
    expect(refused(when(recordApproach, NO_APPROACH, early, { by: 'USA' }))).toBe(
      'diplomacy.follow-up-before-approach',
    );
    expect(refused(when(recordApproach, NO_APPROACH, input, { by: 'KEN' }))).toBe(
      'diplomacy.asks-itself',
    );
  });

  it('refuses a day that does not exist', () => {
    const input = { to: 'KEN', by: 'USA', what: 'x', way: 'call', on: '2026-02-30' };
    expect(recordApproach.input.safeParse(input).success).toBe(false);
  });

  it('refuses an answer before the asking, and before anybody was asked', () => {
    const answer = { approach: ID, stance: 'agrees', on: '2023-03-02' };
    expect(refused(when(recordAnswer, given(asked('2023-03-03')), answer))).toBe(
      'diplomacy.answer-before-asked',
    );
    expect(refused(when(recordAnswer, given(asked('2023-03')), answer))).toBeNull();
    const planned = given(
      step('ApproachPlanned', { by: 'USA', to: 'KEN', what: 'x', way: 'call' }),
    );
    expect(refused(when(recordAnswer, planned, answer))).toBe('diplomacy.not-asked-yet');
    expect(refused(when(recordAnswer, NO_APPROACH, answer))).toBe('diplomacy.unknown-approach');
  });

  it('takes no step on what is closed', () => {
    const closed = given(
      asked('2023-03-03'),
      step('ApproachClosed', { ended: 'dropped', reason: 'x', on: '2023-04-01' }),
    );
    const inputs: [Act, object][] = [
      [renewApproach, { on: '2023-05-01', way: 'call' }],
      [recordAnswer, { on: '2023-05-01', stance: 'agrees' }],
      [setFollowUp, { dueOn: '2026-12-31' }],
      [closeApproach, { ended: 'settled', reason: 'y' }],
    ];
    for (const [act, input] of inputs) {
      const facts = act === setFollowUp || act === closeApproach ? null : {};
      const decision = act.decide(closed, act.input.parse({ approach: ID, ...input }), {
        ...{ mission: 'm', actor: { person: 'p', offices: [] }, at: AT, id: () => 'x' },
        facts: facts === null ? null : { begun: null, evidence: null, by: null },
      });
      expect(refused(decision), act.name).toBe('diplomacy.approach-closed');
    }
  });
});

describe('where an approach stands', () => {
  it('shows silence as silence, with its days', () => {
    const state = given(asked('2023-03-03'));
    expect(told(state, '2023-04-17')).toBe(
      'Asked by letter on 3 March 2023; no answer on record after 45 days.',
    );
    expect(told(state, '2023-04-17', 'fr')).toBe(
      'Demande faite par lettre le 3 mars 2023 ; aucune réponse au registre après 45 jours.',
    );
  });

  it('counts from the end of a month where no day is given, and says so', () => {
    expect(told(given(asked('2023-03')), '2023-04-10')).toContain('after at least 10 days');
  });

  it('counts from the last asking, and an answer before it is not one to it', () => {
    const state = given(asked('2023-03-03'), answered('2023-03-10'), again('2023-05-01'));
    expect(stoodOn(state, '2023-05-11')).toMatchObject({ standing: 'silent', silentDays: 10 });
    expect(told(state, '2023-05-11')).toBe(
      'Asked by letter on 3 March 2023, and again, last on 1 May 2023; answered on 10 March ' +
        '2023: considers it; asked again since, no answer on record after 10 days.',
    );
  });

  it('lets an answer or a new asking settle the follow-up before it', () => {
    const set = step('FollowUpSet', { dueOn: '2023-04-01', reason: null });
    const due = given(asked('2023-03-03'), set);
    expect(stoodOn(due, '2023-04-03').followUp?.inDays).toBe(-2);
    expect(told(due, '2023-04-03')).toContain('Follow-up was due on 1 April 2023, 2 days ago.');
    for (const next of [answered('2023-03-20'), again('2023-03-20')])
      expect(stoodOn(evolve(due, next), '2023-04-03').followUp).toBeNull();
  });

  it('never takes a silent day back: silence only grows with the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (a, b) => {
        const state = given(asked('2022-10-07'));
        const [early, late] = [a, b].sort((x, y) => x - y).map((n) => plusDays('2022-10-07', n));
        const days = (on = '') => stoodOn(state, on).silentDays ?? -1;
        expect(days(early)).toBeLessThanOrEqual(days(late));
        expect(days(early)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
