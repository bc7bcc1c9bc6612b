import { describe, expect, it } from 'vitest';
import { type Grant, withGrants } from './grants.ts';
import { endsOf, standingOn } from './ladder.ts';
import { termOf } from './term.ts';

const GIVES: Grant = {
  ...{ id: 'ins_1', kind: 'resolution', symbol: 'S/RES/2699 (2023)' },
  title: 'Resolution 2699 (2023)',
  ...{ body: 'UN Security Council', until: null },
  steps: [
    { status: 'drafting', on: '2023-09-20' },
    { status: 'adopted', on: '2023-10-02' },
  ],
  authority: { effect: 'gives', term: 'P12M', ceiling: 2500, powers: ['arrest'] },
};
const EXTENDS: Grant = {
  ...{ ...GIVES, id: 'ins_2', symbol: 'S/RES/2751 (2024)', title: 'Resolution 2751 (2024)' },
  steps: [{ status: 'extended', on: '2024-09-30' }],
  authority: { effect: 'extends', term: 'P12M', ceiling: null, powers: [] },
};
const SANCTIONS: Grant = {
  ...{ ...GIVES, id: 'ins_3', symbol: 'S/RES/2653 (2022)', authority: null },
  steps: [{ status: 'adopted', on: '2022-10-21' }],
};
const COURT: Grant = {
  ...{ ...GIVES, id: 'ins_4', kind: 'ruling', symbol: null, title: 'Ruling', authority: null },
  ...{ body: 'High Court of Kenya', steps: [{ status: 'rejected', on: '2024-01-26' }] },
};
const ladder = (...grants: Grant[]) => withGrants([], grants);
const on = (day: string, lang: 'en' | 'fr' = 'en', ...grants: Grant[]) =>
  termOf(standingOn(ladder(...(grants.length ? grants : [GIVES, EXTENDS])), day), lang);

describe('instruments on the ladder', () => {
  it('stand there step by step with their term, ceiling and powers', () => {
    const rungs = ladder(GIVES, EXTENDS);
    expect(rungs.map(({ status, known }) => [status, known])).toEqual([
      ['drafting', 'ins_1'],
      ['adopted', 'ins_1'],
      ['extended', 'ins_2'],
    ]);
    expect(rungs[1]).toMatchObject({ ceiling: 2500, powers: ['arrest'], dateGiven: true });
    expect([...endsOf(rungs).values()].map((end) => end?.date)).toEqual([
      '2024-10-02',
      '2025-10-02',
    ]);
  });

  it('stand there once, with what a source tells of them', () => {
    const told = ladder({ ...GIVES, steps: [{ status: 'adopted', on: '2023-10' }] });
    const again = withGrants(
      told.map((rung) => ({ ...rung, dateGiven: false, term: null, ceiling: 1000, known: null })),
      [GIVES],
    );
    expect(again.map(({ status, date, ceiling, term }) => [status, date, ceiling, term])).toEqual([
      ['drafting', '2023-09-20', null, null],
      ['adopted', '2023-10-02', 1000, 'P12M'],
    ]);
  });

  it('are no step of this mandate where they give it nothing, but for a state or its court', () => {
    expect(ladder(SANCTIONS)).toEqual([]);
    expect(ladder(COURT)).toMatchObject([{ kind: 'ruling', status: 'rejected' }]);
    const approval: Grant = {
      ...{ ...COURT, kind: 'national_decision', body: 'Parliament of Kenya' },
    };
    expect(ladder(approval)).toMatchObject([{ kind: 'national' }]);
    expect(ladder({ ...COURT, kind: 'letter', body: 'HTI' }), 'a letter decides nothing').toEqual(
      [],
    );
  });
});

describe('the term of the mandate', () => {
  it('is counted from the day asked, to the last day and after it', () => {
    expect(on('2024-01-01')?.text).toBe('The mandate expires in 275 days');
    expect(on('2025-10-01')?.text).toBe('The mandate expires in 1 day');
    expect(on('2025-10-02')?.text).toBe('The mandate expires today');
    expect(on('2025-10-14')?.text).toBe('The mandate ended 12 days ago');
    expect(on('2025-10-03', 'fr')?.text).toBe('Le mandat a pris fin il y a 1 jour');
  });

  it('is loud under sixty days and after the end', () => {
    expect(on('2025-08-03')).toMatchObject({ daysLeft: 60, loud: false });
    expect(on('2025-08-04')).toMatchObject({ daysLeft: 59, loud: true });
    expect(on('2025-10-14')).toMatchObject({ daysLeft: -12, loud: true });
  });

  it('is not told where no end is on record', () => {
    expect(on('2022-01-01')).toBeNull();
    const open = { ...GIVES, authority: { ...GIVES.authority, term: null } } as Grant;
    expect(on('2023-12-01', 'en', open)).toBeNull();
  });
});
