import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimed, type Said } from '../../../tests/material/claims.ts';
import { Problem, plusDays } from '../../kernel/index.ts';
import { reportObligation } from './decide.ts';
import type { Obligation } from './mandate.ts';
import { dutiesOf } from './obligation.ts';
import { dutyRows } from './obligations/row.ts';
import { whyOf } from './owed.ts';

const REPORT = { owner: 'UN Secretary-General', what: 'report on the options for Haiti' };
const owes = (fields: object = {}, more: Partial<Said> = {}): Said => ({
  act: reportObligation,
  fields: { ...REPORT, ...fields },
  source: { publishedOn: '2023-07-31' },
  ...more,
});
const duties = (asOf: string, ...said: Said[]) =>
  dutiesOf(claimed(said) as unknown as Obligation[], asOf);
const status = (asOf: string, ...said: Said[]) => duties(asOf, ...said).map((duty) => duty.status);
const why = (asOf: string, said: Said[], lang: 'en' | 'fr' = 'en') =>
  duties(asOf, ...said).map((duty) => whyOf(duty, asOf, lang))[0];

const LAID_DOWN = owes({ due: 'P30D' }, { on: '2023-07-14' });

describe('when a duty falls due', () => {
  it('a period counts from the day on which the duty was laid down', () => {
    expect(duties('2023-07-31', LAID_DOWN)[0]).toMatchObject({
      due: { date: '2023-08-13', reckoned: { period: 'P30D', from: '2023-07-14', given: true } },
      daysLeft: 13,
      status: 'due',
    });
  });

  it('where no source says from when it counts, the date is the latest possible', () => {
    expect(why('2023-08-10', [owes({ due: 'P30D' })])).toBe(
      'Due on 30 August 2023 at the latest, in at most 20 days. ' +
        'Reckoned: 30 days from 31 July 2023, the day on which it was told; ' +
        'the source does not say from when it counts.',
    );
  });

  it('a day that a source names goes before a period', () => {
    const named = owes({ due: '2023-08-15' }, { source: { id: 'b', publishedOn: '2023-07-20' } });
    expect(duties('2023-07-31', owes({ due: 'P30D' }), named)[0]?.due?.date).toBe('2023-08-15');
  });

  it('a month is due in all its days', () => {
    const month = owes({ due: '2023-08' });
    expect(status('2023-06-01', month)).toEqual(['not_yet_due']);
    expect(status('2023-08-31', month)).toEqual(['due']);
    expect(status('2023-09-01', month)).toEqual(['unknown']);
  });

  it('is never before the day from which it counts, and a later day never brings it nearer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 900 }), (d, n) => {
        const from = plusDays('2016-01-01', d);
        const due = (day: string) =>
          duties('2030-01-01', owes({ due: `P${n}D` }, { on: day }))[0]?.due?.to ?? '';
        expect(due(from) >= from).toBe(true);
        expect(due(plusDays(from, 1)) > due(from)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('how a duty stands', () => {
  it('is unknown after its date where nothing is seen, and never overdue as a fact', () => {
    expect(status('2023-08-14', LAID_DOWN)).toEqual(['unknown']);
    expect(why('2023-08-14', [LAID_DOWN])).toBe(
      'Was due on 13 August 2023. Nothing on record shows that it was delivered, or that it was ' +
        'not. Reckoned: 30 days from 14 July 2023.',
    );
  });

  it('is met where a passage says so, and says how late', () => {
    const met = owes({ met: '2023-08-15' }, { on: '2023-08-15', source: { id: 'b' } });
    expect(status('2023-08-20', LAID_DOWN, met)).toEqual(['met_late']);
    expect(why('2023-08-20', [LAID_DOWN, met])).toBe(
      'Was due on 13 August 2023. A source says that it was delivered on 15 August 2023, ' +
        '2 days late. Reckoned: 30 days from 14 July 2023.',
    );
    expect(why('2023-08-20', [LAID_DOWN, met], 'fr')).toContain('avec 2 jours de retard');
  });

  it('is not met on an earlier day by a later delivery', () => {
    const both = owes({ due: 'P30D', met: '2023-08-15' }, { on: '2023-07-14' });
    expect(status('2023-07-31', both)).toEqual(['due']);
    expect(status('2023-08-16', both)).toEqual(['met_late']);
  });

  it('is overdue only where a source says, after the date, that it is still owed', () => {
    const early = owes({ due: '2023-08-13', outstanding: '2023-08-01' });
    const late = owes({ due: '2023-08-13', outstanding: '2023-08-20' });
    expect(status('2023-09-01', early)).toEqual(['unknown']);
    expect(status('2023-09-01', late)).toEqual(['overdue']);
    expect(status('2023-08-19', late)).toEqual(['unknown']);
    expect(why('2023-09-01', [late])).toBe(
      'Was due on 13 August 2023. A source says that it was still owed on 20 August 2023.',
    );
  });

  it('is unknown where sources contradict one another, and both are told', () => {
    const met = owes({ met: '2023-08-10' });
    const owed = owes({ outstanding: '2023-08-20' }, { source: { id: 'b' } });
    expect(status('2023-09-01', met, owed)).toEqual(['unknown']);
    expect(why('2023-09-01', [met, owed])).toContain('another that it was still owed');
  });

  it('is unknown without a date', () => {
    expect(status('2023-07-31', owes())).toEqual(['unknown']);
    expect(why('2023-07-31', [owes()], 'fr')).toBe(
      'Aucune date n’est donnée. Rien au registre ne montre que c’est remis, ni le contraire.',
    );
  });
});

describe('one duty told twice', () => {
  it('is one line where owner and words are alike, and two where they are not', () => {
    const told = owes({ what: 'report on options for Haiti', to: 'UN Security Council' });
    const other = owes({ what: 'set up a trust fund' });
    expect(duties('2023-07-31', owes(), told, other)).toHaveLength(2);
    expect(
      duties('2023-07-31', owes(), { ...told, fields: { ...told.fields, owner: 'USA' } }),
    ).toHaveLength(2);
  });

  it('is one line where a text tells of the same period while it runs', () => {
    const retold = owes({ what: 'find ways to assist', due: 'P30D' });
    expect(duties('2023-07-31', LAID_DOWN, retold)).toMatchObject([
      { due: { date: '2023-08-13' } },
    ]);
    const other = owes({ what: 'find ways to assist', due: 'P60D' });
    expect(duties('2023-07-31', LAID_DOWN, other)).toHaveLength(2);
  });

  it('is two where something alike was delivered in another year', () => {
    const first = owes({ due: 'P30D', met: '2023-08-15' }, { on: '2023-07-14' });
    const again = owes({ met: '2025-02-24' }, { on: '2024-11-29' });
    const found = duties('2025-03-01', first, again);
    expect(found.map(({ met, status: as }) => [met?.date, as])).toEqual([
      ['2023-08-15', 'met_late'],
      ['2025-02-24', 'met'],
    ]);
  });

  it('stands in order of what falls due first, with names in the language asked', () => {
    const told = duties('2023-07-31', owes({ what: 'set up a fund' }), LAID_DOWN);
    const lines = told.map((duty, i) => ({ ...duty, id: String(i), laid: null }));
    const rows = dutyRows(lines, { asOf: '2023-07-31', lang: 'fr' }, new Map());
    expect(rows.map(({ dueOn, statusName }) => [dueOn, statusName])).toEqual([
      ['2023-08-13', 'à échéance'],
      [null, 'inconnu'],
    ]);
    expect(rows[0]?.owner.name).toBe('Secrétaire général de l’ONU');
  });
});

describe('what the form takes', () => {
  it.each(['soon', 'P', '2023-14-01', '30 days'])('refuses %s as a date or a period', (due) => {
    expect(() => duties('2023-07-31', owes({ due }))).toThrow(/neither a date nor a period/);
  });
  it('refuses a passage that holds no words', () => {
    expect(() => duties('2023-07-31', owes({}, { quote: ' ' }))).toThrow(Problem);
  });
});
