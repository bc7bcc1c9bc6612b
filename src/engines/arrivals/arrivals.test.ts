import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, plusDays } from '../../kernel/index.ts';
import { forecast, type History, hindcast, type Track, type TrackStep } from './index.ts';

const step = (day: Day, value: number): TrackStep => ({ day, value });
const track = (who: string, more: Partial<Track>): Track => ({
  ...{ who, promised: [], noticed: null, present: [] },
  ...more,
});
const summed = (tracks: readonly Track[]): TrackStep[] => {
  const days = [...new Set(tracks.flatMap(({ present }) => present.map(({ day }) => day)))].sort();
  return days.map((day) =>
    step(
      day,
      tracks.reduce(
        (all, { present }) => all + (present.filter((s) => s.day <= day).at(-1)?.value ?? 0),
        0,
      ),
    ),
  );
};
const of = (...tracks: Track[]): History => ({ tracks, total: summed(tracks) });

describe('a forecast', () => {
  it('is nobody where nobody is there and nobody promised', () => {
    expect(forecast(of(), '2024-01-01', '2024-07-01')).toMatchObject({
      low: 0,
      likely: 0,
      high: 0,
    });
  });

  it('lies between those who stay and all that is promised', () => {
    const history = of(
      track('A', { promised: [step('2023-01-01', 1000)], present: [step('2024-01-01', 400)] }),
      track('B', { promised: [step('2023-01-01', 1500)] }),
    );
    const { low, high } = forecast(history, '2024-06-01', '2025-06-01');
    expect(low).toBeGreaterThanOrEqual(400 * 0.97);
    expect(high).toBeLessThanOrEqual(2500 * 1.03);
  });

  it('says that it is thin while no promise has come', () => {
    const history = of(track('A', { promised: [step('2024-01-01', 1000)] }));
    expect(forecast(history, '2024-02-01', '2024-08-01').basis.thin).toBe(true);
  });

  it('expects more where promises have come quickly than where they have not', () => {
    const kept = (days: number) =>
      Array.from({ length: 6 }, (_, i) =>
        track(`K${i}`, {
          promised: [step('2023-01-01', 100)],
          present: [step(plusDays('2023-01-01', days + i), 100)],
        }),
      );
    const open = track('Z', { promised: [step('2024-01-01', 1000)] });
    const at = (days: number) => forecast(of(...kept(days), open), '2024-12-01', '2025-12-01');
    expect(at(60).basis.pace.words).toBeGreaterThan(at(600).basis.pace.words);
    expect(at(60).likely).toBeGreaterThanOrEqual(at(600).likely);
  });

  it('counts a promise that came as no longer awaited, though its people rotate', () => {
    const present = [step('2024-01-01', 100), step('2024-06-01', 0), step('2024-06-02', 100)];
    const history = of(track('A', { promised: [step('2023-01-01', 100)], present }));
    expect(forecast(history, '2024-07-01', '2025-01-01').basis.awaited).toBe(0);
  });
});

const tracks = fc.array(
  fc.record({
    promised: fc.integer({ min: 1, max: 3000 }),
    said: fc.integer({ min: 0, max: 700 }),
    notice: fc.option(fc.integer({ min: 0, max: 700 }), { nil: null }),
    came: fc.option(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 3000 })), {
      nil: null,
    }),
  }),
  { maxLength: 12 },
);
const START = '2022-01-01';
const built = tracks.map((rows) =>
  of(
    ...rows.map(({ promised, said, notice, came }, i) =>
      track(`S${i}`, {
        promised: [step(plusDays(START, said), promised)],
        noticed: notice === null ? null : { day: plusDays(START, notice) },
        present: came ? [step(plusDays(START, came[0]), came[1])] : [],
      }),
    ),
  ),
);

describe('for any history', () => {
  it('the range is in order, never below nobody, never above all there or promised', () => {
    fc.assert(
      fc.property(built, fc.integer({ min: 1, max: 800 }), (history, days) => {
        const asOf = plusDays(START, 720);
        const { low, likely, high, basis } = forecast(history, asOf, plusDays(asOf, days));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(likely).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(likely);
        expect(high).toBeLessThanOrEqual(basis.present * 1.03 + basis.awaited + 1);
      }),
    );
  });

  it('is the same each time, and a hindcast knows nothing of what came later', () => {
    fc.assert(
      fc.property(built, (history) => {
        const until = plusDays(START, 720);
        expect(hindcast(history, until, 180)).toEqual(hindcast(history, until, 180));
        const [first] = hindcast(history, until, 180).cases;
        if (!first) return;
        const earlier = {
          total: history.total.filter(({ day }) => day <= first.asOf),
          tracks: history.tracks.map((each) => ({
            ...each,
            promised: each.promised.filter(({ day }) => day <= first.asOf),
            noticed: each.noticed && each.noticed.day <= first.asOf ? each.noticed : null,
            present: each.present.filter(({ day }) => day <= first.asOf),
          })),
        };
        const again = forecast(earlier, first.asOf, first.on);
        expect([again.low, again.likely, again.high]).toEqual([
          first.low,
          first.likely,
          first.high,
        ]);
      }),
      { numRuns: 40 },
    );
  });
});

const DATA = new URL('../../../../shared/data/peacekeeping/', import.meta.url);
const ISAF = new URL('isaf_nato_placemats_troops_2007_2014.csv', DATA);
const UN = new URL('un_fatalities_dppadposs.csv', DATA);

/** The columns of a line; only names of states stand in quotes. */
const cells = (line: string) =>
  [...line.matchAll(/("([^"]*)"|[^,]*)(?:,|$)/g)].map(([, whole = '', inner]) => inner ?? whole);

/** A sheet of fewer states is a row that stands twice. */
const STATES_MIN = 30;
/** A total so far below both its neighbours was misread: thousands with a point, say. */
const MISREAD = 0.7;

/**
 * Totals of the placemats in the order of the file: a new one begins where a state comes again. A
 * year's placemats are spread evenly over it, since the file gives no day.
 */
function isafTotals(): TrackStep[] {
  const mats: { year: string; states: Set<string>; total: number }[] = [];
  for (const line of readFileSync(ISAF, 'utf8').split('\n').slice(1)) {
    const [year = '', state = '', count = ''] = cells(line);
    if (!year) continue;
    const last = mats.at(-1);
    const mat =
      last && last.year === year && !last.states.has(state)
        ? last
        : { year, states: new Set<string>(), total: 0 };
    if (mat !== last) mats.push(mat);
    mat.states.add(state);
    if (/^\d+$/.test(count)) mat.total += Number(count);
  }
  const whole = mats.filter(({ states }) => states.size >= STATES_MIN);
  const read = whole.filter(({ total }, i) => {
    const near = [...whole.slice(Math.max(0, i - 3), i), ...whole.slice(i + 1, i + 4)];
    const sorted = near.map((each) => each.total).sort((a, b) => a - b);
    return total >= MISREAD * (sorted[Math.floor(sorted.length / 2)] ?? 0);
  });
  return read.map(({ year, total }) => {
    const own = read.filter((each) => each.year === year);
    const i = own.findIndex((each) => each.total === total);
    return step(plusDays(`${year}-01-01`, Math.floor((i * 365) / own.length)), total);
  });
}

/** Deaths of one mission in the twelve months before the first of each month. */
function deathsOfMission(mission: string): TrackStep[] {
  const days = readFileSync(UN, 'utf8')
    .split('\n')
    .slice(1)
    .map(cells)
    .filter((row) => row[3] === mission)
    .map((row) => row[1] ?? '')
    .sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const steps: TrackStep[] = [];
  for (let day = `${Number(first.slice(0, 4)) + 1}-01-01`; day <= last; day = plusDays(day, 31)) {
    const on = `${day.slice(0, 7)}-01`;
    const from = plusDays(on, -365);
    steps.push(step(on, days.filter((each) => each >= from && each < on).length));
  }
  return steps;
}

const tell = (what: string, { days, cases, errors, held }: ReturnType<typeof hindcast>) =>
  process.env.MUSTER_TELL
    ? process.stdout.write(
        `${what}, ${days} days: ${cases.length} cases, mean error ${errors?.likely.toFixed(0)} ` +
          `(nothing changes: ${errors?.naive.toFixed(0)}), range held ` +
          `${((held ?? 0) * 100).toFixed(0)} %\n`,
      )
    : true;

describe('on real series, without promises', () => {
  it.skipIf(!existsSync(ISAF))(
    'the range holds most of what ISAF came to (skipped without its file)',
    () => {
      const total = isafTotals();
      expect(total.length).toBeGreaterThan(60);
      // A year ahead it missed the turn from surge to withdrawal; the documents say so.
      for (const [days, held] of [
        [90, 0.7],
        [180, 0.7],
        [365, 0.5],
      ] as const) {
        const found = hindcast({ tracks: [], total }, '2014-12-31', days);
        tell('ISAF', found);
        expect(found.cases.length).toBeGreaterThan(20);
        expect(found.held).toBeGreaterThanOrEqual(held);
        expect(found.errors?.likely).toBeCloseTo(found.errors?.naive ?? 0, -1);
      }
    },
  );

  it.skipIf(!existsSync(UN))(
    'and of the deaths in a year of UN missions (skipped without its file)',
    () => {
      for (const mission of ['MINUSMA', 'UNAMID', 'MONUSCO', 'UNIFIL'])
        for (const days of [90, 365]) {
          const total = deathsOfMission(mission);
          const found = hindcast({ tracks: [], total }, total.at(-1)?.day ?? '', days);
          tell(mission, found);
          expect(found.cases.length).toBeGreaterThan(10);
          expect(found.held).toBeGreaterThanOrEqual(0.5);
        }
    },
  );
});
