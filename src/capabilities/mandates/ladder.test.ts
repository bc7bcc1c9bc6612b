import { describe, expect, it } from 'vitest';
import { claimed, type Said } from '../../../tests/material/claims.ts';
import { reportAuthorisation } from './decide.ts';
import { endsOf, rungsOf, standingOn } from './ladder.ts';
import type { Authorisation } from './mandate.ts';
import { ladderRows } from './views/ladder.ts';
import { voteOf } from './vote.ts';

const COUNCIL = 'UN Security Council';
const decision = (fields: object, more: Partial<Said> = {}): Said => ({
  act: reportAuthorisation,
  fields: { body: COUNCIL, status: 'adopted', ...fields },
  ...more,
});
const authorisations = (...said: Said[]) => claimed(said) as unknown as Authorisation[];
const on = (day: string, ...said: Said[]) => standingOn(rungsOf(authorisations(...said)), day);
const published = (publishedOn: string) => ({ source: { publishedOn } });

const MSS = decision({ instrument: 'S/RES/2699', term: 'P12M' }, { on: '2023-10-02' });
const EXTENDED = decision(
  { instrument: 'S/RES/2751', status: 'extended', term: 'P12M' },
  { on: '2024-09-30' },
);

describe('one decision is one rung', () => {
  it('whatever number of sources tell of it, and keeps what each adds', () => {
    const rungs = rungsOf(
      authorisations(
        MSS,
        decision({ ceiling: 2500 }, { ...published('2023-10-04') }),
        decision({ term: 'P12M' }, { on: '2023-10', ...published('2024-03-01') }),
      ),
    );
    expect(rungs).toHaveLength(1);
    expect(rungs[0]).toMatchObject({ date: '2023-10', term: 'P12M', ceiling: 2500 });
  });

  it('and an extension is no second telling of what it extends', () => {
    const later = decision({ status: 'extended', term: 'P12M' }, published('2024-09-30'));
    expect(rungsOf(authorisations(MSS, later))).toHaveLength(2);
  });

  it('and a draft that several papers tell of is one step', () => {
    const draft = (day: string) => decision({ status: 'drafting' }, published(day));
    expect(rungsOf(authorisations(draft('2023-07-31'), draft('2023-08-20')))).toHaveLength(1);
    expect(rungsOf(authorisations(draft('2023-07-31'), draft('2024-07-31')))).toHaveLength(2);
  });
});

describe('the mandate in force', () => {
  it('is none before anybody decided', () => {
    expect(on('2023-10-01', MSS).state).toBe('none');
  });

  it('runs for its term from the day of the decision, and its days are counted', () => {
    expect(on('2024-06-14', MSS)).toMatchObject({
      state: 'in_force',
      end: { date: '2024-10-02', how: 'reckoned', from: '2023-10-02' },
      daysLeft: 110,
    });
    expect(on('2024-10-02', MSS)).toMatchObject({ state: 'in_force', daysLeft: 0 });
    expect(on('2024-10-03', MSS)).toMatchObject({ state: 'expired', daysLeft: -1 });
  });

  it('is extended from the end of what it extends, not from the vote', () => {
    expect(on('2024-10-03', MSS, EXTENDED).end).toEqual({
      ...{ date: '2025-10-02', how: 'reckoned', from: '2024-10-02' },
    });
  });

  it('ends on the day that a source names, before any term', () => {
    const said = decision({ term: 'P12M', until: '2024-09-30' }, { on: '2023-10-02' });
    expect(on('2024-01-01', said).end).toMatchObject({ date: '2024-09-30', how: 'said' });
  });

  it('ends at the latest on a day when the day of the decision is not given', () => {
    const told = decision({ term: 'P12M' }, published('2023-10-05'));
    expect(on('2024-01-01', told).end).toMatchObject({ date: '2024-10-05', how: 'latest' });
  });

  it('ends about a month when what it extends is not on record', () => {
    expect(on('2025-01-01', EXTENDED).end).toMatchObject({ date: '2025-09', how: 'about' });
  });

  it('keeps the precision of the day from which it counts', () => {
    const month = decision({ term: 'P12M' }, { on: '2023-10' });
    expect(on('2024-01-01', month).end?.date).toBe('2024-10');
  });

  it('is not renewed by a later text that only recalls it', () => {
    const recalled = decision({ ceiling: 2500 }, published('2025-08-01'));
    const byName = decision({ instrument: 'S/RES/2699' }, published('2025-08-01'));
    for (const later of [recalled, byName]) {
      const standing = on('2025-09-01', MSS, EXTENDED, later);
      expect(standing.decision?.instrument).toBe('S/RES/2751');
    }
  });

  it('is renewed by a text without a day of its own when its end is near', () => {
    const told = decision({ status: 'extended', term: 'P12M' }, published('2024-09-30'));
    expect(on('2024-12-01', MSS, told).end?.date).toBe('2025-10-02');
  });

  it('is ended by a body that ends it, from the day that is said', () => {
    const end = decision({ status: 'ended' }, { on: '2024-07', ...published('2024-03-20') });
    expect(on('2024-05-01', MSS, end)).toMatchObject({ state: 'in_force', daysLeft: 91 });
    expect(on('2024-08-01', MSS, end).state).toBe('ended');
  });

  it('does not come from a state, a court or another mandate', () => {
    const kenya = decision({ body: 'KEN' }, { on: '2023-10-13' });
    const court = decision({ body: 'High Court of Kenya' }, { on: '2023-10-09' });
    const sanctions = decision(
      { instrument: 'S/RES/2653', of: 'the sanctions regime' },
      { on: '2022-10-21' },
    );
    expect(on('2023-12-01', kenya, court, sanctions).state).toBe('none');
    expect(rungsOf(authorisations(kenya, court, sanctions)).map(({ kind }) => kind)).toEqual([
      ...['other', 'national', 'national'],
    ]);
  });
});

describe('the rows of the ladder', () => {
  it('give each decision its end, its vote in words, and mark the one in force', () => {
    const unanimous = { ...EXTENDED, quote: 'the Council unanimously extended the mandate' };
    const rungs = rungsOf(authorisations(MSS, unanimous));
    const rows = ladderRows(rungs, standingOn(rungs, '2025-01-01'), 'fr');
    expect(rows.map(({ until, vote, inForce }) => [until?.date, vote, inForce])).toEqual([
      ['2024-10-02', null, false],
      ['2025-10-02', 'à l’unanimité', true],
    ]);
    expect(rows[0]?.body.name).toBe('Conseil de sécurité de l’ONU');
    expect(endsOf(rungs).size).toBe(2);
  });
});

describe('a vote in a passage', () => {
  it.each([
    ['by a recorded vote of 13 in favour with 2 abstentions', 13, null, 2],
    ['adopted 12-0-3', 12, 0, 3],
    ['par 13 voix pour, 2 abstentions', 13, null, 2],
    ['by 13 votes to none with two abstentions', 13, 0, 2],
    ['14 votes in favour, none against and 1 abstention', 14, 0, 1],
  ])('is read from its words: %s', (quote, inFavour, against, abstained) => {
    const [claim] = authorisations(decision({}, { quote }));
    expect(claim && voteOf([claim])).toMatchObject({ inFavour, against, abstained });
  });

  it('is not read out of a date', () => {
    const [claim] = authorisations(decision({}, { quote: 'adopted on 2023-10-02' }));
    expect(claim && voteOf([claim])).toBe(null);
  });
});
