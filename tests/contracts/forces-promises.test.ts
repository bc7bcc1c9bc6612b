// What became of promises, and the forecast, on a real record: cited, two-clocked, and never a fact.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../house/open.ts';

const LINES = [
  'Kenya would consider 1,000 police.',
  'Chad offered 1,500 soldiers.',
  'Kenya notified the United Nations.',
  '400 Kenyan police landed.',
] as const;
const TEXT = LINES.join('\n');

let test: TestHouse;

interface Kept {
  finding: string;
  rows: {
    state: { party: string };
    words: { date: string; claims: string[] } | null;
    arrival: { date: string } | null;
    wordsToArrival: { text: string } | null;
    waiting: { text: string } | null;
    share: { text: string } | null;
  }[];
  cited: { id: string; quote: string }[];
}
interface Forecast {
  forecast: true;
  caution: string;
  rows: { on: string; low: number; likely: number; high: number; because: string[] }[];
  hindcast: { days: number; trials: number; text: string }[];
}
const kept = (asOf: string): Promise<Kept> => test.see('forces.promises', {}, { asOf });
const forecast = (query: object, asOf: string): Promise<Forecast> =>
  test.see('forces.forecast', query, { asOf });

beforeAll(async () => {
  test = await openTestHouse({ now: () => '2026-01-01T10:00:00.000Z' });
  const input = { text: TEXT, title: 'A paper', publishedOn: '2023-07-01' };
  const { source } = (await test.act('sources.add', input)) as { source: string };
  const offer = (line: number, on: string, fields: object) => {
    const start = TEXT.indexOf(LINES[line] ?? '');
    const at = { source, start, end: start + (LINES[line] ?? '').length };
    return test.act('forces.report-offer', { ...at, on, fields: { unit: 'personnel', ...fields } });
  };
  await offer(0, '2023-07-29', { state: 'KEN', stance: 'committed', quantity: 1000 });
  await offer(1, '2023-09-01', { state: 'TCD', stance: 'offered', quantity: 1500 });
  await offer(2, '2024-02-29', { state: 'KEN', stance: 'notified', quantity: null });
  const came = { state: 'KEN', stance: 'deployed', counts: 'arrival', quantity: 400 };
  await offer(3, '2024-06-25', came);
});
afterAll(() => test.close());

describe('kept promises', () => {
  it('say for each state how much came, and how long it took, with the claims', async () => {
    const { finding, rows, cited } = await kept('2025-01-01');
    expect(finding).toBe('Of 2,500 people promised, 400 came: 16 %');
    const [chad, kenya] = rows;
    expect(chad).toMatchObject({ state: { party: 'TCD' }, share: { text: '0 %' }, arrival: null });
    expect(chad?.waiting?.text).toBe('488 days');
    expect(kenya).toMatchObject({ share: { text: '40 %' }, wordsToArrival: { text: '332 days' } });
    const quotes = new Map(cited.map(({ id, quote }) => [id, quote]));
    expect(quotes.get(kenya?.words?.claims[0] ?? '')).toBe(LINES[0]);
  });

  it('of an earlier day wait for what came later', async () => {
    const { rows } = await kept('2024-06-01');
    expect(rows.find(({ state }) => state.party === 'KEN')).toMatchObject({ arrival: null });
  });
});

describe('a forecast', () => {
  it('is a range that says what it rests on, and that it is no fact', async () => {
    const { forecast: is, caution, rows } = await forecast({ day: '2025-06-30' }, '2025-01-01');
    expect(is).toBe(true);
    expect(caution).toMatch(/no fact/);
    expect(rows.map(({ on }) => on)[0]).toBe('2025-06-30');
    for (const { low, likely, high, because } of rows) {
      expect(low).toBeLessThanOrEqual(likely);
      expect(likely).toBeLessThanOrEqual(high);
      expect(because.length).toBeGreaterThan(3);
    }
  });

  it('is tried on the past of the same record, beside two forecasts without a method', async () => {
    const { hindcast } = await forecast({}, '2025-01-01');
    expect(hindcast.map(({ days }) => days)).toEqual([90, 180, 365]);
    expect(hindcast[0]?.trials).toBeGreaterThan(0);
    expect(hindcast[0]?.text).toMatch(/nothing changes.*every promise/);
    expect(hindcast[2]?.text).toMatch(/too short|every promise/);
  });

  it('is refused for a day that is not ahead, and for what is no day', async () => {
    await expect(forecast({ day: '2024-12-31' }, '2025-01-01')).rejects.toThrow(/not ahead/);
    await expect(forecast({ day: 'soon' }, '2025-01-01')).rejects.toThrow();
  });

  it('writes nothing into the record', async () => {
    const size = async () => (await test.house.reach.head('test')).size;
    const before = await size();
    await forecast({}, '2025-01-01');
    expect(await size()).toBe(before);
  });
});
