import { describe, expect, it } from 'vitest';
import type { Act, Decision } from '../../acts/index.ts';
import { Problem } from '../../kernel/index.ts';
import { type CaseState, clockOf, evolve, NO_CASE } from './case.ts';
import { answerQuestion, closeCase, extendCase, openCase } from './decide.ts';

const AT = '2026-04-12T09:00:00.000Z';
const keep = async () => ({ words: 'sha' });
const OPEN: CaseState = { open: true, dueOn: '2026-05-01', closedAs: null };

/** Given a state, when this act is asked for. */
function when(act: Act, state: CaseState, input: object): Decision {
  const context = { mission: 'test', actor: { person: 'per_test', offices: [] }, at: AT };
  const id = (prefix: string) => `${prefix}_1`;
  return act.decide(state, act.input.parse(input), { ...context, id, facts: { words: 'sha' } });
}
const refused = (decision: Decision) => (decision instanceof Problem ? decision.code : null);
const event = (decision: Decision) => (decision instanceof Problem ? decision : decision.events[0]);

describe('following up a question', () => {
  it('opens one from a claim, with an owner and a day', () => {
    const input = {
      claim: 'clm_1',
      question: 'Who acted?',
      owner: 'oversight',
      dueOn: '2026-05-01',
    };
    expect(event(when(openCase(keep), NO_CASE, input))).toMatchObject({
      type: 'CaseOpened',
      payload: { claim: 'clm_1', owner: 'oversight', dueOn: '2026-05-01', words: 'sha' },
    });
  });

  it('keeps the words of question and answer out of the entry', () => {
    const question = 'What was done about Officer Example?';
    const opened = when(openCase(keep), NO_CASE, { claim: 'clm_1', question });
    const answered = when(answerQuestion(keep), OPEN, { case: 'cas_1', words: question });
    expect(JSON.stringify([opened, answered])).not.toContain('Example');
  });

  it('refuses a due day that is past', () => {
    const input = { claim: 'clm_1', question: 'Who acted?', dueOn: '2026-04-11' };
    expect(refused(when(openCase(keep), NO_CASE, input))).toBe('cases.due-in-the-past');
    expect(refused(when(openCase(keep), NO_CASE, { ...input, dueOn: '2026-04-12' }))).toBeNull();
  });

  it('writes down who answered, when and where', () => {
    const input = { case: 'cas_1', words: 'Two went home.', saidBy: 'ken', saidOn: '2026-04-10' };
    const passage = { source: 'src_1', start: '0', end: '14' };
    expect(event(when(answerQuestion(keep), OPEN, { ...input, ...passage }))).toMatchObject({
      on: '2026-04-10',
      payload: { saidBy: 'KEN', passage: { source: 'src_1', start: 0, end: 14 } },
    });
    expect(event(when(answerQuestion(keep), OPEN, input))).toMatchObject({
      payload: { passage: null },
    });
  });

  it('lets the clock run on after an answer, which may be one in part', () => {
    const state = evolve(OPEN, { type: 'CaseAnswered', payload: {} });
    expect(clockOf(state, '2026-05-02')).toEqual({ clock: 'overdue', days: 1 });
  });

  it('gives more time, but never less', () => {
    const extend = (dueOn: string) =>
      refused(when(extendCase(keep), OPEN, { case: 'cas_1', dueOn, reason: 'asked for' }));
    expect(extend('2026-06-01')).toBeNull();
    expect(extend('2026-05-01')).toBe('cases.not-later');
    expect(extend('2026-04-01')).toBe('cases.due-in-the-past');
  });

  it('takes no step on a case that is closed, nor on one that is not there', () => {
    const closed: CaseState = { ...OPEN, open: false, closedAs: 'answered' };
    const acts = [
      [answerQuestion(keep), { words: 'more' }],
      [extendCase(keep), { dueOn: '2026-06-01', reason: 'why' }],
      [closeCase(keep), { outcome: 'referred', reason: 'why' }],
    ] as const;
    for (const [act, input] of acts) {
      expect(refused(when(act, closed, { case: 'cas_1', ...input }))).toBe('cases.closed');
      expect(refused(when(act, NO_CASE, { case: 'cas_1', ...input }))).toBe('cases.unknown');
    }
  });

  it('closes with an outcome and a reason, and not without', () => {
    const close = { case: 'cas_1', outcome: 'answered' };
    expect(event(when(closeCase(keep), OPEN, { ...close, reason: 'all told' }))).toMatchObject({
      payload: { outcome: 'answered', words: 'sha' },
    });
    expect(closeCase(keep).input.safeParse(close).success).toBe(false);
  });
});

describe('the clock of a question', () => {
  it.each([
    ['2026-04-30', 'due', 1],
    ['2026-05-01', 'due', 0],
    ['2026-05-02', 'overdue', 1],
  ])('on %s is %s by %i', (on, clock, days) => expect(clockOf(OPEN, on)).toEqual({ clock, days }));

  it('has no day where none was given, and stands still once closed', () => {
    expect(clockOf({ ...OPEN, dueOn: null }, '2026-05-02').clock).toBe('no_date');
    expect(clockOf({ ...OPEN, open: false }, '2030-01-01').clock).toBe('closed');
  });
});
