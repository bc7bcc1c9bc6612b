import { describe, expect, it } from 'vitest';
import { claimed, type Said } from '../../../tests/material/claims.ts';
import { gatesOf, topicOf } from './condition.ts';
import { reportAssessment, reportAuthorisation, reportCondition } from './decide.ts';
import { rungsOf } from './ladder.ts';
import type { Assessment, Authorisation, Condition } from './mandate.ts';
import { conditionRows } from './views/conditions.ts';

const first = (fields: Said['fields'], more: Partial<Said> = {}): Said => ({
  act: reportCondition,
  fields,
  source: { publishedOn: '2023-07-31' },
  ...more,
});
const adopted: Said = {
  act: reportAuthorisation,
  fields: { body: 'UN Security Council', status: 'adopted', instrument: 'S/RES/2699' },
  on: '2023-10-02',
};
const visit = (by: string, status: string, when: string): Said => ({
  act: reportAssessment,
  fields: { by, status, when, place: 'Haiti' },
});

function gates(asOf: string, ...said: Said[]) {
  const claims = claimed(said, { asOf, knownAt: '9999-12-31' });
  const of = <C>(kind: string) => claims.filter((claim) => claim.kind === kind) as unknown as C[];
  const rungs = rungsOf(of<Authorisation>('authorisation'));
  const assessments = of<Assessment>('assessment');
  return gatesOf(of<Condition>('condition'), { rungs, assessments, asOf });
}
const states = (asOf: string, ...said: Said[]) =>
  gates(asOf, ...said).map(({ topic, state }) => `${topic} ${state}`);

const VOTE = first({ what: 'vote by the UN Security Council', before: 'the next steps' });
const LOOK = first({ holder: 'KEN', what: 'assessment mission', before: 'the decision' });
const MORE = first({ holder: 'USA', what: 'much still to be done', before: 'deployment' });

describe('what a condition is about', () => {
  it.each([
    ['mandate from the UN Security Council', 'vote'],
    ['green light from the Swedish parliament', 'national'],
    ['outcome of the Kenyan assessment mission', 'assessment'],
    ['formal agreement by local authorities', 'agreement'],
    ['un vote du Conseil', 'vote'],
    ['law and order restored', 'other'],
  ])('%s: %s', (what, topic) => expect(topicOf(what)).toBe(topic));
});

describe('how a condition stands', () => {
  it('is open until something shows it met', () => {
    expect(states('2023-07-31', VOTE, LOOK, MORE)).toEqual([
      ...['vote open', 'assessment open', 'other open'],
    ]);
  });

  it('is met by the very vote that was awaited', () => {
    const [gate] = gates('2023-10-03', VOTE, adopted);
    expect(gate?.state).toBe('met');
    expect(conditionRows(gate ? [gate] : [], 'en')[0]).toMatchObject({
      why: 'The UN Security Council decided on 2 October 2023: resolution 2699.',
      shownBy: [{ kind: 'authorisation' }],
    });
  });

  it('is met by the visit of the state that made it, once it is done, and by no other', () => {
    const planned = visit('KEN', 'planned', '2023-08');
    expect(states('2023-08-31', LOOK, planned)).toEqual(['assessment open']);
    expect(states('2023-08-31', LOOK, visit('USA', 'done', '2023-08-20'))).toEqual([
      'assessment open',
    ]);
    expect(states('2023-08-31', LOOK, visit('KEN', 'done', '2023-08-20'))).toEqual([
      'assessment met',
    ]);
    const before = visit('KEN', 'done', '2023-03-01');
    expect(states('2023-08-31', LOOK, before)).toEqual(['assessment open']);
  });

  it('is met where a passage says so', () => {
    const agreement = { holder: 'KEN', what: 'a reciprocal agreement', before: 'deployment' };
    const met = first({ ...agreement, met: '2024-03-01' }, { on: '2024-03-01' });
    expect(states('2024-03-02', first(agreement), met)).toEqual(['agreement met']);
  });

  it('is unknown, not open, once a decision overtook it and nobody spoke of it since', () => {
    expect(states('2023-10-03', VOTE, MORE, adopted)).toEqual(['other unknown', 'vote met']);
    const rows = conditionRows(gates('2023-10-03', MORE, adopted), 'fr');
    expect(rows[0]?.why).toBe(
      'Dit avant la décision du Conseil de sécurité de l’ONU le 2 octobre 2023 ; plus rien depuis.',
    );
  });

  it('is open when it is said after the decision', () => {
    const base = first(
      { holder: 'KEN', what: 'base and vehicles ready', before: 'the landing' },
      { on: '2024-05-20', source: { publishedOn: '2024-05-22' } },
    );
    expect(states('2024-06-14', base, adopted)).toEqual(['other open']);
    expect(conditionRows(gates('2024-06-14', base, adopted), 'en')[0]).toMatchObject({
      holder: { name: 'Kenya' },
      since: '2024-05-20',
      stateName: 'not met',
      why: 'Said on 20 May 2024; nothing on record says that it was met.',
    });
  });
});

describe('one condition told twice', () => {
  it('is one line where it is the same thing before the same thing', () => {
    const again = first({ what: 'a vote by the Security Council', before: 'next steps' });
    expect(gates('2023-07-31', VOTE, again)).toHaveLength(1);
    const other = first({ what: 'a vote by the Security Council', before: 'paying for it' });
    expect(gates('2023-07-31', VOTE, other)).toHaveLength(2);
  });
});
