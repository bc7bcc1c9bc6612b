import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Day, daysBetween, plusDays } from '../../kernel/index.ts';
import { dayWhere, isZone, PLAIN_ALMANAC, type Rule, readSpan, schedule } from './index.ts';

const ZONES = [
  'America/Port-au-Prince',
  'Africa/Nairobi',
  'Europe/Paris',
  'Pacific/Apia',
  'America/New_York',
] as const;
const days = (rule: Rule, until: Day, almanac = PLAIN_ALMANAC) =>
  schedule(rule, almanac, until).map(({ from }) => from);
const every = (period: string, from: Day, working = false): Rule => ({
  kind: 'every',
  span: { period, working },
  from,
  until: null,
  times: null,
});
const within = (period: string, from: Day, working = false): Rule => ({
  kind: 'within',
  span: { period, working },
  from,
});

describe('a schedule', () => {
  it('knows that 30 days and one month are two things', () => {
    expect(days(within('P30D', '2023-07-14'), '2030-01-01')).toEqual(['2023-08-13']);
    expect(days(within('P1M', '2023-07-14'), '2030-01-01')).toEqual(['2023-08-14']);
  });

  it('keeps to the end of the month without drifting', () => {
    expect(days(every('P1M', '2023-01-31'), '2023-05-01')).toEqual([
      ...['2023-02-28', '2023-03-31', '2023-04-30', '2023-05-31'],
    ]);
    expect(days(within('P1Y', '2024-02-29'), '2030-01-01')).toEqual(['2025-02-28']);
    expect(days(every('P1Y', '2024-02-29'), '2028-01-01').at(-1)).toBe('2028-02-29');
  });

  it('has fixed days of the year, the 29th of February being the 28th elsewhere', () => {
    const rule: Rule = {
      ...{ kind: 'yearly', days: ['09-30', '02-29'], from: '2023-03-01', until: '2025-03-01' },
    };
    expect(days(rule, '2030-01-01')).toEqual([
      ...['2023-09-30', '2024-02-29', '2024-09-30', '2025-02-28'],
    ]);
  });

  it('counts working days over weekends and holidays', () => {
    const haiti = { ...PLAIN_ALMANAC, holidays: ['2024-01-01', '2024-01-02'] };
    expect(days(within('P3D', '2023-12-29', true), '2030-01-01', haiti)).toEqual(['2024-01-05']);
    const friday = { ...PLAIN_ALMANAC, weekend: [5, 6] };
    expect(days(within('P1D', '2024-01-04', true), '2030-01-01', friday)).toEqual(['2024-01-07']);
    const never = { ...PLAIN_ALMANAC, weekend: [1, 2, 3, 4, 5, 6, 7] };
    expect(days(every('P1D', '2024-01-04', true), '2030-01-01', never)).toEqual([]);
  });

  it('reckons back from a date', () => {
    const rule: Rule = {
      ...{ kind: 'ahead', span: { period: 'P3W', working: false }, before: '2024-07-02' },
    };
    expect(days(rule, '2030-01-01')).toEqual(['2024-06-11']);
  });

  it('ends with its last time or its last day, and gives one occurrence to come', () => {
    const rule = { ...every('P3M', '2023-10-02'), times: 2 } as Rule;
    expect(days(rule, '2030-01-01')).toEqual(['2024-01-02', '2024-04-02']);
    const ends = { ...every('P3M', '2023-10-02'), until: '2024-10-02' } as Rule;
    expect(days(ends, '2030-01-01')).toHaveLength(4);
    expect(days(every('P3M', '2023-10-02'), '2023-10-02')).toEqual(['2024-01-02']);
  });

  it('keeps a date as precise as it is given', () => {
    expect(schedule({ kind: 'on', date: '2026-02' }, PLAIN_ALMANAC, '2030-01-01')).toEqual([
      { key: '1', from: '2026-02-01', to: '2026-02-28', date: '2026-02' },
    ]);
  });

  it('goes on to the next day where a zone had none', () => {
    const apia = { ...PLAIN_ALMANAC, zone: 'Pacific/Apia' };
    expect(days(within('P1M', '2011-11-30'), '2012-01-01', apia)).toEqual(['2011-12-31']);
  });
});

describe('a day', () => {
  it('is that of the owner’s zone', () => {
    expect(dayWhere('2024-06-25T02:30:00Z', 'America/Port-au-Prince')).toBe('2024-06-24');
    expect(dayWhere('2024-06-25T22:30:00Z', 'Africa/Nairobi')).toBe('2024-06-26');
    expect(dayWhere('2024-06-25', 'Africa/Nairobi')).toBe('2024-06-25');
    expect(isZone('Mars/Olympus')).toBe(false);
  });
});

describe('a span', () => {
  it('is read as people type it', () => {
    expect(readSpan('30 days')).toEqual({ period: 'P30D', working: false });
    expect(readSpan('10 working days')).toEqual({ period: 'P10D', working: true });
    expect(readSpan('5 jours ouvrables')).toEqual({ period: 'P5D', working: true });
    expect(readSpan('p3m')).toEqual({ period: 'P3M', working: false });
    expect(readSpan('soon')).toBeNull();
    expect(readSpan('2 working months')).toBeNull();
  });
});

const aDay = fc.integer({ min: 0, max: 3650 }).map((n) => plusDays('2019-01-01', n));
const aPeriod = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map((n) => `P${n}D`),
  fc.integer({ min: 1, max: 24 }).map((n) => `P${n}M`),
  fc.constantFrom('P1Y', 'P2W', 'P1M15D', 'P1Y6M'),
);

describe('every schedule', () => {
  it('neither drifts nor skips over ten years in five zones', () => {
    fc.assert(
      fc.property(aDay, aPeriod, fc.constantFrom(...ZONES), (from, period, zone) => {
        const until = plusDays(from, 3653);
        const found = schedule(every(period, from), { ...PLAIN_ALMANAC, zone }, until);
        const anchor = Temporal.PlainDate.from(from);
        const step = Temporal.Duration.from(period);
        found.forEach(({ key, from: day }, i) => {
          expect(key).toBe(String(i + 1));
          // The same as a calendar that was written by others says, counted from the anchor.
          const n = i + 1;
          const months = (step.years * 12 + step.months) * n;
          const count = (step.weeks * 7 + step.days) * n;
          expect(day).toBe(anchor.add({ months }).add({ days: count }).toString());
          expect(day > from).toBe(true);
        });
        expect((found.at(-1)?.from ?? '') > until).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('falls on or after its anchor, in order, each occurrence once', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 30 }), fc.boolean(), (from, n, working) => {
        const found = days(every(`P${n}D`, from, working), plusDays(from, 700));
        expect(found.every((day, i) => day > (found[i - 1] ?? from))).toBe(true);
        if (!working) expect(daysBetween(from, found[0] ?? from)).toBe(n);
      }),
      { numRuns: 100 },
    );
  });

  it('has so many working days between two occurrences as it says, over ten years', () => {
    const holiday = fc.integer({ min: 0, max: 3700 }).map((n) => plusDays('2019-01-01', n));
    const weekend = fc.constantFrom<number[]>([6, 7], [5, 6], [7]);
    const terms = fc.record({ holidays: fc.array(holiday, { maxLength: 120 }), weekend });
    const zone = fc.constantFrom(...ZONES);
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 90 }), terms, zone, (from, n, given, where) => {
        const almanac = { ...given, zone: where };
        const found = days(every(`P${n}D`, from, true), plusDays(from, 3653), almanac);
        expect((found.at(-1) ?? '') > plusDays(from, 3653)).toBe(true);
        found.forEach((day, i) => {
          const before = found[i - 1] ?? from;
          const between = Array.from({ length: daysBetween(before, day) }, (_, k) =>
            plusDays(before, k + 1),
          );
          const worked = between.filter((each) => {
            const week = Temporal.PlainDate.from(each).dayOfWeek;
            return !given.weekend.includes(week) && !given.holidays.includes(each);
          });
          expect(worked).toHaveLength(n);
          // It falls on a day on which somebody works.
          expect(worked.at(-1)).toBe(day);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('is the same days whatever the order in which holidays are listed, and the zone', () => {
    fc.assert(
      fc.property(aDay, aPeriod, fc.array(aDay, { maxLength: 20 }), (from, period, holidays) => {
        const shown = ZONES.map((zone, i) => {
          const listed = i % 2 === 0 ? holidays : [...holidays].reverse();
          return days(every(period, from), plusDays(from, 800), {
            ...{ ...PLAIN_ALMANAC, zone, holidays: listed },
          });
        });
        // None of these years lacks a day in any of these zones.
        for (const each of shown) expect(each).toEqual(shown[0]);
      }),
      { numRuns: 40 },
    );
  });

  it('counts back as it counts on: a time before a day is before it, by so many days', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 500 }), fc.boolean(), (day, n, working) => {
        const rule: Rule = { kind: 'ahead', span: { period: `P${n}D`, working }, before: day };
        const [found = ''] = days(rule, '2099-01-01');
        expect(found < day).toBe(true);
        if (!working) expect(daysBetween(found, day)).toBe(n);
        else expect(daysBetween(found, day)).toBeGreaterThanOrEqual(n);
      }),
      { numRuns: 100 },
    );
  });
});
