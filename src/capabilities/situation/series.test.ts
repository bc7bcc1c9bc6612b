import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimed, type Said } from '../../../tests/material/claims.ts';
import { reportIncident } from './decide.ts';
import type { IncidentClaim } from './incident.ts';
import { mainPlace, seriesOf } from './series.ts';
import {
  isQuarter,
  isYear,
  quarterName,
  quarterSpan,
  quartersBetween,
  spanPhrase,
} from './spans.ts';
import { reportsOf } from './toll.ts';

const count = (on: string, until: string, killed: unknown, more: object = {}): Said => ({
  act: reportIncident,
  fields: { type: 'killing', place: 'Haiti', killed, ...more },
  ...{ on, until },
});
const periods = (...said: Said[]) => reportsOf(claimed(said) as unknown as IncidentClaim[]).periods;
const killed = (said: Said[], asOf: string) =>
  seriesOf(periods(...said), 'Haiti', asOf)[0]?.points.map(({ toll, mark }) =>
    mark === 'missing' ? '–' : `${toll?.best}${mark === 'reckoned' ? '*' : ''}`,
  );

const OF_2025 = [
  count('2025-04', '2025-06', 1520),
  count('2025-07', '2025-09', 1247),
  count('2025-10', '2025-12', 1523),
];

describe('counts by quarter', () => {
  it('show a quarter without a figure as missing, up to the last that is over', () => {
    const said = [count('2024-07', '2024-09', 1223), count('2025-04', '2025-06', 1520)];
    expect(killed(said, '2025-11-30')).toEqual(['1223', '–', '–', '1520', '–']);
  });

  it('reckon the one missing quarter of a year from the year, and mark it', () => {
    const year = count('2025-01', '2025-12', 5915);
    expect(killed([...OF_2025, year], '2026-01-31')).toEqual(['1625*', '1520', '1247', '1523']);
  });

  it('reckon nothing where two quarters are missing, or the year is less than its parts', () => {
    const year = count('2025-01', '2025-12', 5915);
    expect(killed([...OF_2025.slice(1), year], '2026-01-31')).toEqual(['1247', '1523']);
    const small = count('2025-01', '2025-12', 3000);
    expect(killed([...OF_2025, small], '2026-01-31')?.[0]).toBe('–');
  });

  it('leave out what one side did and what happened elsewhere', () => {
    const said = [
      ...OF_2025,
      count('2025-04', '2025-06', 700, { by: 'gangs' }),
      count('2025-04', '2025-06', 300, { place: 'Artibonite' }),
    ];
    expect(mainPlace(periods(...said))).toBe('Haiti');
    expect(killed(said, '2025-12-31')).toEqual(['1520', '1247', '1523']);
  });
});

describe('casualties', () => {
  it('are best, low and high over every report of the same count', () => {
    const [report] = periods(
      count('2025-04', '2025-06', { min: 1500, max: null }),
      count('2025-04', '2025-06', { min: 1600, max: 1700 }),
    );
    expect(report?.others).toHaveLength(1);
    expect(report?.tolls.killed).toEqual({ best: 1600, low: 1500, high: 1700 });
    expect(report?.tolls.injured).toBeNull();
  });

  it('have no best where only an upper end is said', () => {
    const [report] = periods(count('2025-04', '2025-06', { min: null, max: 150 }));
    expect(report?.tolls.killed).toEqual({ best: null, low: null, high: 150 });
  });
});

describe('spans', () => {
  it.each([
    ['2025-01-01', '2025-12-31', 'in 2025', 'en 2025'],
    ['2025-04-01', '2025-06-30', 'from April to June 2025', 'd’avril à juin 2025'],
    ['2023-01-01', '2023-06-30', 'from January to June 2023', 'de janvier à juin 2023'],
    [
      '2024-12-01',
      '2025-02-28',
      'from December 2024 to February 2025',
      'de décembre 2024 à février 2025',
    ],
    ['2024-05-01', '2024-05-31', 'in May 2024', 'en mai 2024'],
    ['2024-05-03', '2024-05-09', 'from 3 May 2024 to 9 May 2024', 'du 3 mai 2024 au 9 mai 2024'],
  ])('%s to %s reads “%s”', (from, until, en, fr) => {
    expect(spanPhrase({ from, until }, 'en')).toBe(en);
    expect(spanPhrase({ from, until }, 'fr')).toBe(fr);
  });

  it('of a quarter are quarters, and follow one another without a gap', () => {
    const year = fc.integer({ min: 1990, max: 2090 });
    const quarter = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(year, quarter, fc.integer({ min: 0, max: 20 }), (y, q, n) => {
        const first = quarterSpan(y, q);
        const end = y * 4 + q - 1 + n;
        const last = quarterSpan(Math.floor(end / 4), (end % 4) + 1);
        const all = quartersBetween(first, last);
        expect(all).toHaveLength(n + 1);
        expect(all.every(isQuarter)).toBe(true);
        expect(all.at(-1)).toEqual(last);
      }),
    );
    expect(isYear({ from: '2024-04-01', until: '2025-03-31' })).toBe(false);
    expect(quarterName(quarterSpan(2025, 2), 'fr')).toBe('T2 2025');
  });
});
