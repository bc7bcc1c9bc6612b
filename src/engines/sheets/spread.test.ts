import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSheets, readRows, readSpread, spreadLikeness, tableIn } from './index.ts';
import type { WantedColumn } from './wanted.ts';

const WANTED: readonly WantedColumn[] = [
  { field: 'state', names: ['State', 'Country', 'Casualty nationality'], kind: 'party' },
  { field: 'on', names: ['Date', 'Incident date', 'Year'], kind: 'day' },
  { field: 'quantity', names: ['Number', 'Total', 'Count total'], kind: 'quantity' },
  { field: 'unit', names: ['Category'], words: { police: ['policiers'], military: ['troops'] } },
];
const SPREAD = { value: 'quantity', over: ['state', 'on'], also: 'unit' } as const;

async function read(csv: string) {
  const book = await openSheets(new TextEncoder().encode(csv));
  const likely = (texts: readonly string[]) => spreadLikeness(texts, WANTED, SPREAD);
  const table = tableIn(book.sheets[0] as never, WANTED, {}, likely);
  if (!table) throw new Error('no table');
  return readSpread(table, WANTED, SPREAD);
}
const figures = ({ rows }: Awaited<ReturnType<typeof read>>) =>
  rows.map(({ row, input: { state, on, unit, quantity } }) => {
    const { min } = quantity as { min: number };
    return [row, state, on, unit, min].filter((each) => each !== undefined);
  });

describe('a table that lies on its side', () => {
  it('gives one row a figure, and none for an empty cell', async () => {
    const told = await read('Date,Kenya,Côte d’Ivoire,Total\n2024-01,5,7,12\n2024-02,,8,8\n');
    expect(figures(told)).toEqual([
      [2, 'KEN', '2024-01', 5],
      [2, 'CIV', '2024-01', 7],
      [3, 'CIV', '2024-02', 8],
    ]);
    expect(told.rows[1]?.from.get('state')).toEqual({
      ...{ column: 'C', head: 'Côte d’Ivoire', found: 'Côte d’Ivoire' },
    });
  });

  it('reads what is counted out of the second line of its head', async () => {
    const told = await read('Date,Kenya,,Benin\n,Police,Troops,Police\n2024-01-31,5,6,7\n');
    expect(figures(told)).toEqual([
      [3, 'KEN', '2024-01-31', 'police', 5],
      [3, 'BEN', '2024-01-31', 'police', 7],
    ]);
  });

  it('knows years and days in its heads, whose order one of them shows', async () => {
    expect(figures(await read('Country,2012,2013\nBenin,3,4\n'))).toEqual([
      [2, 'BEN', '2012', 3],
      [2, 'BEN', '2013', 4],
    ]);
    expect(figures(await read('Country,03/04/2013,30/04/2013\nBenin,3,4\n'))).toEqual([
      [2, 'BEN', '2013-04-03', 3],
      [2, 'BEN', '2013-04-30', 4],
    ]);
  });

  it('is no such table with one state among its heads', async () => {
    const told = await read('Country,Date,Number,Benin\nKenya,2024-01,5,9\n');
    expect(figures(told)).toEqual([[2, 'KEN', '2024-01', 5]]);
  });
});

const folder = resolve('../shared/data/peacekeeping');
/** What its maker's reader of scans left in it; no figure is made of these. */
const SLIPS = [
  "3770 ' is not a number",
  '1.8 is not a whole number',
  '1.45 is not a whole number',
  '9.5 is not a whole number',
  '1.55 is not a whole number',
  '3 i is not a number',
];
/** Rows, those that cannot be read, and those without a state. */
const SERIES = [
  ['isaf_nato_placemats_troops_2007_2014.csv', 3191, SLIPS, 0],
  ['un_fatalities_dppadposs.csv', 4350, [], 1],
] as const;

describe('series of ISAF and the UN', () => {
  it.skipIf(!existsSync(folder)).each(SERIES)(
    '%s is read to its last row',
    async (name, n, slips, blank) => {
      const book = await openSheets(readFileSync(resolve(folder, name)), name);
      const table = tableIn(book.sheets[0] as never, WANTED);
      if (!table) throw new Error('no table');
      const { rows, questions } = readRows(table, WANTED);
      expect(questions).toEqual([]);
      expect(rows).toHaveLength(n);
      const wrong = rows.flatMap((row) => row.wrong);
      expect(wrong.map(({ found, why }) => `${found} ${why}`)).toEqual(slips);
      expect(rows.filter(({ input }) => input.state === undefined)).toHaveLength(blank);
      expect(rows.every(({ input }) => input.on !== undefined)).toBe(true);
    },
  );
});
