// The picture of a mission on a real record: at two clocks, by state, and as files.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../house/open.ts';

const LINES = [
  'Kenya would positively consider 1,000 police.',
  'Chad offered 1,500 soldiers.',
  'Chad notified the United Nations.',
  'Chad now plans 800.',
  '400 Kenyan police landed.',
  '200 Kenyan police landed.',
  'The Council allows 2,500.',
] as const;
const TEXT = LINES.join('\n');

let test: TestHouse;
let source = '';

interface Picture {
  picture: {
    lines: {
      of: string;
      now: { text: string | null; open: number } | null;
      rests: string[];
      steps: {
        day: string;
        text: string | null;
        changes: { state: { party: string } | null; claims: string[] }[];
        rivals: { text: string }[];
      }[];
    }[];
    gap: { of: string; missing: number; text: string } | null;
  };
  parts: { scope: { id: string } }[];
  cited: { id: string; quote: string }[];
}

const at = (line: number) => {
  const start = LINES.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
  return { source, start, end: start + (LINES[line] ?? '').length };
};
const offer = (line: number, on: string, fields: object) =>
  test.act('forces.report-offer', { ...at(line), on, fields: { unit: 'personnel', ...fields } });
const picture = (query: object = {}, asOf = '2025-01-01'): Promise<Picture> =>
  test.see('forces.picture', query, { asOf });
const lineOf = ({ picture: { lines } }: Picture, of: string) =>
  lines.find((each) => each.of === of);

beforeAll(async () => {
  test = await openTestHouse({ now: () => '2026-01-01T10:00:00.000Z' });
  const input = { text: TEXT, title: 'A paper', publishedOn: '2023-07-31' };
  source = ((await test.act('sources.add', input)) as { source: string }).source;
  await offer(0, '2023-07-29', {
    state: 'KEN',
    role: 'lead',
    stance: 'considering',
    quantity: 1000,
  });
  await offer(1, '2023-09-01', { state: 'TCD', stance: 'offered', quantity: 1500 });
  await offer(2, '2024-02-29', { state: 'TCD', stance: 'notified', quantity: null });
  await offer(3, '2024-04-01', { state: 'TCD', stance: 'offered', quantity: 800 });
  const came = { state: 'KEN', stance: 'deployed', counts: 'arrival' };
  await offer(4, '2024-06-25', { ...came, quantity: 400 });
  await offer(5, '2024-06-25', { ...came, quantity: 200 });
  await test.act('mandates.report-authorisation', {
    ...{ ...at(6), on: '2023-10-02' },
    fields: { body: 'UNSC', status: 'adopted', ceiling: 2500 },
  });
});
afterAll(() => test.close());

describe('the picture', () => {
  it('has ceiling, promise, notice and presence, each step with its passage', async () => {
    const answer = await picture();
    expect(lineOf(answer, 'ceiling')?.now?.text).toBe('2,500');
    const promised = lineOf(answer, 'promised');
    expect(promised?.steps.map(({ day, text }) => [day, text])).toEqual([
      ['2023-09-01', '1,500'],
      ['2024-04-01', '800'],
    ]);
    expect(lineOf(answer, 'notified')?.now).toMatchObject({ text: null, open: 1 });
    const quotes = new Map(answer.cited.map(({ id, quote }) => [id, quote]));
    const [last] = promised?.steps.at(-1)?.changes ?? [];
    expect(quotes.get(last?.claims[0] ?? '')).toBe('Chad now plans 800.');
  });

  it('shows both rivals of one landing, and what is missing under the ceiling', async () => {
    const answer = await picture();
    const [landing] = lineOf(answer, 'present')?.steps ?? [];
    expect([landing?.text, landing?.rivals[0]?.text].sort()).toEqual(['200', '400']);
    const there = Number(landing?.text);
    expect(answer.picture.gap).toMatchObject({ of: 'ceiling', missing: 2500 - there });
  });

  it('of an earlier day knows nothing of a later one', async () => {
    const answer = await picture({}, '2024-03-01');
    expect(lineOf(answer, 'promised')?.now?.text).toBe('1,500');
    expect(lineOf(answer, 'present')).toBeUndefined();
  });

  it('is taken apart by state, or is of one state alone', async () => {
    const all = await picture({ by: 'state' });
    expect(all.parts.map(({ scope }) => scope.id).sort()).toEqual(['KEN', 'TCD']);
    const chad = await picture({ state: 'TCD' });
    expect(chad.picture.lines.map(({ of }) => of)).toEqual(['promised', 'notified']);
    expect(chad.picture.gap).toBeNull();
  });

  it('leaves the house as SVG with its words and as PNG', async () => {
    const file = async (as: string) =>
      (await test.see('forces.picture-file', { as }, { asOf: '2025-01-01' })) as {
        name: string;
        content: string;
      };
    const svg = await file('svg');
    expect(svg.name).toBe('test-forces-2025-01-01.svg');
    const text = Buffer.from(svg.content, 'base64').toString('utf8');
    expect(text).toContain('fewer than the ceiling');
    expect(text).toContain('as of 1 January 2025');
    const png = await file('png');
    expect(Buffer.from(png.content, 'base64').subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('what is required', () => {
  it('is a line of the picture that keeps its past', async () => {
    const { requirement } = (await test.act('forces.add-requirement', {
      ...{ capability: 'people', quantity: 1000, unit: 'personnel', on: '2023-08-01' },
    })) as { requirement: string };
    const more = { requirement, quantity: 2000, reason: 'the plan grew', on: '2024-06-01' };
    await test.act('forces.change-requirement', more);
    const steps = lineOf(await picture(), 'required')?.steps ?? [];
    expect(steps.map(({ day, text }) => [day, text])).toEqual([
      ['2023-08-01', '1,000'],
      ['2024-06-01', '2,000'],
    ]);
  });

  it('is missing by capability, and who named the capability could fill it', async () => {
    interface Gaps {
      rows: {
        capability: string;
        missing: string | null;
        couldFill: { state: { party: string }; claims: string[] }[];
      }[];
    }
    await test.act('forces.add-requirement', {
      ...{ capability: 'people', quantity: 500, unit: 'personnel', on: '2024-07-01' },
      what: 'a second wave',
    });
    await test.act('forces.add-requirement', {
      ...{ capability: 'medical', quantity: 50, unit: 'personnel', on: '2024-07-01' },
    });
    const { rows }: Gaps = await test.see('forces.gaps', {}, { asOf: '2025-01-01' });
    const medical = rows.find(({ capability }) => capability === 'medical');
    expect(medical).toMatchObject({ missing: '50', couldFill: [] });
    const people = rows.find(({ capability }) => capability === 'people');
    expect(people?.couldFill.map(({ state }) => state.party)).toEqual(['TCD']);
    expect(people?.couldFill[0]?.claims).toHaveLength(1);
  });
});
