// Force tables as offices make them, through the real house: the table is a source, each figure a
// statement at its line; a dry run first, and the same table twice changes nothing.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsxOf } from '../../src/engines/sheets/index.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

interface Run {
  readonly counts: Readonly<Record<string, number>>;
  readonly wrong: readonly { row: number; column: string; found: string; why: string }[];
  readonly preview: readonly { input: Readonly<Record<string, unknown>> }[];
  readonly sheets: readonly { heads: readonly { text: string; field: string | null }[] }[];
  readonly questions: readonly { id: string }[];
}
const encoded = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64');

async function sourceOf(bytes: string | Uint8Array, name: string): Promise<string> {
  const mediaType = name.endsWith('csv') ? 'text/csv' : 'application/octet-stream';
  const file = { name, mediaType, content: encoded(bytes) };
  const added = { file, title: name, publishedOn: '2025-02-28' };
  return ((await house.act('sources.add', added)) as { source: string }).source;
}

async function open(bytes: string | Uint8Array, name: string, values: object): Promise<string> {
  const file = { name, content: encoded(bytes) };
  const opened = await house.act('imports.open-sheet', { act: 'forces.take-figure', file, values });
  return (opened as { import: string }).import;
}
const dryRun = (id: string) => house.see('imports.dry-run', { import: id }) as Promise<Run>;
const take = (id: string) => house.act('imports.take-rows', { import: id });
interface Offer {
  readonly claim: { readonly quote: string; readonly on: string | null };
  readonly state: { readonly party: string } | null;
  readonly amount: string | null;
  readonly stance: string;
  readonly counts: string | null;
}
const offers = async (source: string) => {
  const { rows } = (await house.see('forces.offers')) as {
    rows: (Offer & { claim: { source: { id: string } } })[];
  };
  return rows.filter(({ claim }) => claim.source.id === source);
};

const ROWS =
  'Strength of the mission as of 28 February 2025,,\n' +
  'Country,Police,Remarks\n' +
  'Kenya,744,\n' +
  'The Bahamas,up to 150,still to come\n' +
  'Jamaica,approx. 24 (a),\n' +
  'Guatemala,"1,050",\n' +
  'Belize,some,\n' +
  'Jamaico,10,\n' +
  'Total,"1,978",\n' +
  '(a) advance group,,\n';

describe('a force table with states in rows', () => {
  let source: string;
  it('is tried first: totals and notes are no rows, and each error has its address', async () => {
    source = await sourceOf(ROWS, 'strength.csv');
    const id = await open(ROWS, 'strength.csv', { source, on: '2025-02-28', unit: 'police' });
    const run = await dryRun(id);
    expect(run.counts).toMatchObject({ rows: 6, good: 4, wrong: 2 });
    expect(run.wrong).toMatchObject([
      { row: 7, column: 'B', found: 'some', why: 'is not a number' },
      { row: 8, column: 'A', found: 'Jamaico', why: 'is no state, and one letter from Jamaica' },
    ]);
    await take(id);
    const taken = await offers(source);
    expect(taken.map(({ state, amount, stance }) => [state?.party, amount, stance])).toEqual([
      ['KEN', '744 police', 'deployed'],
      ['BHS', 'up to 150 police', 'deployed'],
      ['JAM', '24 police', 'deployed'],
      ['GTM', '1,050 police', 'deployed'],
    ]);
    expect(taken[2]).toMatchObject({
      ...{ counts: 'strength', claim: { on: '2025-02-28', quote: 'Jamaica,approx. 24 (a),' } },
    });
  });

  it('changes nothing when it is sent again', async () => {
    const size = (await house.house.store.head('test')).size;
    const id = await open(ROWS, 'again.csv', { source, on: '2025-02-28', unit: 'police' });
    expect((await dryRun(id)).counts).toMatchObject({ good: 0, before: 4, wrong: 2 });
    expect((await house.house.store.head('test')).size).toBe(size);
  });

  it('is refused row by row where the source does not hold it', async () => {
    const other = ROWS.replace('744', '800');
    const id = await open(other, 'other.csv', { source, on: '2025-02-28', unit: 'police' });
    expect((await dryRun(id)).wrong[0]).toMatchObject({
      ...{ row: 3, column: 'B', found: '800' },
      why: 'The source has no line in which 800 stands with the rest of the row',
    });
  });
});

describe('a force table that lies on its side', () => {
  it('has a column for each state and a row for each day; a total beside them is none', async () => {
    const csv =
      'Troops by state\n' +
      'As of,Kenya,Jamaica,Guatemala,Total\n' +
      '2024-07-31,396,,,396\n' +
      '2024-09-30,383,24,–,407\n' +
      '2025-01-31,604,24,150,778\n';
    const source = await sourceOf(csv, 'side.csv');
    const id = await open(csv, 'side.csv', { source });
    const run = await dryRun(id);
    expect(run.sheets[0]?.heads.map(({ field }) => field)).toEqual([
      ...['on', 'quantity', 'quantity', 'quantity', null],
    ]);
    expect(run.counts).toMatchObject({ rows: 6, good: 6 });
    await take(id);
    const taken = await offers(source);
    expect(taken.map(({ state, amount, claim }) => [claim.on, state?.party, amount])).toEqual([
      ['2024-07-31', 'KEN', '396 people'],
      ['2024-09-30', 'KEN', '383 people'],
      ['2024-09-30', 'JAM', '24 people'],
      ['2025-01-31', 'KEN', '604 people'],
      ['2025-01-31', 'JAM', '24 people'],
      ['2025-01-31', 'GTM', '150 people'],
    ]);
  });

  it('may have days in its columns, and tells what is wrong with the column it stands in', async () => {
    const csv = 'Pays;juin 2024;sept. 2024\nKenya;200;383\nJamaïque;néant;24\n';
    const source = await sourceOf(csv, 'mois.csv');
    const run = await dryRun(await open(csv, 'mois.csv', { source }));
    expect(run.counts).toMatchObject({ rows: 4, good: 3, wrong: 1 });
    expect(run.wrong).toMatchObject([{ row: 3, column: 'B', found: 'néant' }]);
    expect(run.preview.map(({ input }) => [input.state, input.on])).toContainEqual([
      ...['JAM', '2024-09'],
    ]);
  });

  it('may have merged headings: the state above, what is counted below; from a workbook', async () => {
    const bytes = await xlsxOf([
      {
        name: 'Strength',
        head: ['Date', 'Kenya', 'Kenya', 'Jamaica', 'Jamaica'],
        lines: [
          [null, 'Police', 'Military', 'Police', 'Military'],
          ['2024-09-30', 383, 0, 4, 20],
        ],
      },
    ] as never);
    const source = await sourceOf(bytes, 'strength.xlsx');
    const id = await open(bytes, 'strength.xlsx', { source });
    const run = await dryRun(id);
    expect(run.wrong).toEqual([]);
    expect(run.preview.map(({ input }) => [input.state, input.unit, input.quantity])).toEqual([
      ['KEN', 'police', { min: 383, max: 383 }],
      ['KEN', 'military', { min: 0, max: 0 }],
      ['JAM', 'police', { min: 4, max: 4 }],
      ['JAM', 'military', { min: 20, max: 20 }],
    ]);
    await take(id);
    expect(await offers(source)).toHaveLength(4);
  });
});

const ISAF = resolve('../shared/data/peacekeeping/isaf_nato_placemats_troops_2007_2014.csv');

describe('the ISAF series', () => {
  it.skipIf(!existsSync(ISAF))('is read whole, and one year of it is taken', async () => {
    const [head = '', ...lines] = readFileSync(ISAF, 'utf8').split(/\r?\n/);
    const year = [head, ...lines.filter((line) => line.startsWith('2007,'))].join('\n');
    const source = await sourceOf(year, 'isaf.csv');
    const id = await open(year, 'isaf.csv', { source, unit: 'military' });
    const run = await dryRun(id);
    expect(run.questions).toEqual([]);
    expect(run.wrong).toEqual([]);
    await take(id);
    const taken = await offers(source);
    expect(taken.length).toBe(run.counts.good);
    expect(taken[0]).toMatchObject({ state: { party: 'ALB' }, amount: '30 soldiers' });
    const twice = await dryRun(await open(year, 'isaf.csv', { source, unit: 'military' }));
    expect(twice.counts.good).toBe(0);
  });
});
