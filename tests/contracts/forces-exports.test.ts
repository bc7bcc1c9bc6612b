// Exports of forces: every column has its hashtag, and a table that went out comes back in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableOf, taggedLines } from '../../src/acts/index.ts';
import { csvOf, openSheets, tableIn } from '../../src/engines/sheets/index.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

const TEXT =
  'Kenya offers 1,000 police. Canada paid in 8 million dollars. Kenya landed 400 police.';
let test: TestHouse;
beforeAll(async () => {
  test = await openTestHouse();
  const added = { text: TEXT, publishedOn: '2024-06-25', title: 'A paper' };
  const { source }: { source: string } = await test.act('sources.add', added);
  const offer = (quote: string, fields: object) => {
    const start = TEXT.indexOf(quote);
    const at = { source, start, end: start + quote.length };
    return test.act('forces.report-offer', { ...at, fields });
  };
  const people = { state: 'KEN', unit: 'police' };
  await offer('Kenya offers 1,000 police', { ...people, stance: 'offered', quantity: '1000' });
  const landed = { stance: 'deployed', counts: 'arrival', quantity: '400' };
  await offer('Kenya landed 400 police', { ...people, ...landed });
  await offer('Canada paid in 8 million dollars', {
    ...{ state: 'CAN', role: 'support', stance: 'deployed', unit: 'money' },
    ...{ quantity: '8000000', currency: 'USD', fund: 'the fund' },
  });
  await test.act('forces.open-fund', { name: 'the fund', holder: 'UN', currency: 'USD' });
  await test.act('forces.pledge-money', { donor: 'FRA', fund: 'the fund', amount: '5' });
  const rate = { from: 'EUR', to: 'USD', units: 1.1, on: '2024-06-25', by: 'a bank' };
  await test.act('forces.record-rate', rate);
});
afterAll(() => test?.close());

const forcesViews = () =>
  [...test.house.views.values()].filter(({ name }) => name.startsWith('forces.'));
const tableNamed = async (name: string) => {
  const view = test.house.views.get(name);
  if (!view) throw new Error(name);
  return tableOf(view, await test.see(name));
};

describe('an export of forces', () => {
  it('has hashtags of the form that the standard gives, of each view', () => {
    for (const { name, tags } of forcesViews()) {
      expect([name, Object.keys(tags ?? {}).length > 0]).toEqual([name, true]);
      for (const tag of Object.values(tags ?? {}))
        expect(tag).toMatch(/^#[a-z][a-z0-9_]*(?:\+[a-z][a-z0-9_]*)*$/);
    }
  });

  it('has one over every column of its tables', async () => {
    for (const name of [
      ...['forces.offers', 'forces.states', 'forces.presence', 'forces.money', 'forces.donors'],
      ...[
        'forces.contributions',
        'forces.funds',
        'forces.money-totals',
        'forces.rates',
        'forces.burden',
      ],
    ]) {
      const { head, tags, lines } = await tableNamed(name);
      expect(lines.length).toBeGreaterThan(0);
      const bare = head.filter((_, i) => !tags?.[i]);
      expect([name, bare]).toEqual([name, []]);
    }
  });

  it('says of money what is a value, and of people what is a capacity', async () => {
    const tag = async (name: string, column: string) => {
      const { head, tags } = await tableNamed(name);
      return tags?.[head.indexOf(column)];
    };
    expect(await tag('forces.money', 'min')).toBe('#value+min');
    expect(await tag('forces.offers', 'min')).toBe('#capacity+min');
  });

  it('can be read again: its line of hashtags is no row', async () => {
    const { head, tags, lines } = await tableNamed('forces.money');
    const csv = csvOf(head, taggedLines({ head, tags, lines }));
    expect(csv.split('\r\n')[1]).toContain('#org+funder+name');
    const [sheet] = (await openSheets(Buffer.from(csv))).sheets;
    const names = ['party', 'status', 'min'] as const;
    const wanted = names.map((field) => ({ field, names: [field] }));
    const table = sheet && tableIn(sheet, wanted);
    expect(table?.rows).toHaveLength(lines.length);
    expect(table?.leftOut).toEqual([{ row: 2, why: 'head' }]);
  });
});
