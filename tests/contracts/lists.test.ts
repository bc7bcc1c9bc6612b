// Lists that people are screened against, through the real house: added, compared, retired, refused.
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANYONE } from '../../src/access/index.ts';
import { ALL_OFFICES, openTestHouse, type TestHouse } from '../house/open.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse({ now: () => '2026-03-20T09:00:00.000Z' });
});
afterAll(() => house.close());

const file = (name: string, text: string | Buffer) => ({
  file: { name, content: Buffer.from(text).toString('base64') },
});
const add = (name: string, text: string | Buffer, more: object = {}) =>
  house.act('vetting.add-list', { ...file(name, text), ...more });
const refused = async (name: string, input: object, actor = ALL_OFFICES) => {
  const before = (await house.house.store.head('test')).size;
  const code = await house.act(name, input, { actor }).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
  expect((await house.house.store.head('test')).size, 'nothing is half written').toBe(before);
  return code;
};
interface Shown {
  readonly lists: { list: string; state: string; current: { version: number; age: number } }[];
}

const OWN = 'ref,name,born\nA1,Invented Alpha,1970\nB2,Invented Beta,1981-02-03\n';

describe('a list', () => {
  it('is kept in versions, and says what the newest changed', async () => {
    const name = 'Dismissed officers';
    const first = await add('dismissed 2026-01-05.csv', OWN, { name, through: '2026-01-05' });
    expect(first).toMatchObject({ list: 'dismissed-officers', version: 1, already: false });
    const next = OWN.replace('Invented Beta', 'Invented Bete').replace(
      'A1,Invented Alpha',
      'C3,Invented Gamma',
    );
    const second = await add('dismissed 2026-03-10.csv', next, { name, through: '2026-03-10' });
    expect(second).toMatchObject({ list: 'dismissed-officers', version: 2 });
    const told = await house.see('vetting.list-changes', { list: 'dismissed-officers' });
    expect(told).toMatchObject({
      ...{ version: 2, before: 1 },
      appeared: [{ id: 'C3', name: 'Invented Gamma' }],
      changed: [{ id: 'B2', parts: ['names'] }],
      vanished: [{ id: 'A1', name: 'Invented Alpha' }],
    });
  });

  it('with the same bytes again is no new version', async () => {
    const before = (await house.house.store.head('test')).size;
    const input = { name: 'Dismissed officers', through: '2026-03-10' };
    const next = OWN.replace('Invented Beta', 'Invented Bete').replace(
      'A1,Invented Alpha',
      'C3,Invented Gamma',
    );
    expect(await add('again.csv', next, input)).toMatchObject({ version: 2, already: true });
    expect((await house.house.store.head('test')).size).toBe(before);
  });

  it('says how old it is, and is called old by the rule', async () => {
    const at = async (asOf: string) =>
      ((await house.see('vetting.lists', {}, { asOf })) as Shown).lists.map((each) => [
        each.list,
        each.state,
        each.current.age,
      ]);
    expect(await at('2026-04-08')).toEqual([['dismissed-officers', 'current', 29]]);
    expect(await at('2026-04-20')).toEqual([['dismissed-officers', 'old', 41]]);
    expect(await at('2026-03-19'), 'nobody had added it').toEqual([]);
  });

  it('names nobody in the record', async () => {
    const entries = JSON.stringify(await house.house.store.entries('test'));
    expect(entries).toContain('ListVersionAdded');
    expect(entries).not.toMatch(/Invented (Alpha|Beta|Gamma)/);
  });

  it('is retired with a reason, and comes back with a new version', async () => {
    const list = 'dismissed-officers';
    await house.act('vetting.retire-list', { list, reason: 'Withdrawn by the state.' });
    expect(await refused('vetting.retire-list', { list, reason: 'again' })).toBe(
      'vetting.list-retired',
    );
    const state = async () => ((await house.see('vetting.lists')) as Shown).lists[0]?.state;
    expect(await state()).toBe('retired');
    await add('third.csv', `${OWN}D4,Invented Delta,1990\n`, {
      ...{ name: 'Dismissed officers', through: '2026-03-19' },
    });
    expect(await state()).toBe('current');
  });

  it.each([
    ['no list at all', 'notes.csv', 'a,b\n1,2\n', {}, 'screening.unknown-list'],
    ['a list that names nobody', 'empty.csv', 'name\n', {}, 'screening.empty-list'],
    [
      'aliases without their list',
      'alt.csv',
      '36,12,"aka","ALIAS","-0- "\n',
      {},
      'screening.lonely-part',
    ],
    ['addresses', 'add.csv', '36,25,"Street","Town","Cuba","-0- "\n', {}, 'vetting.list-addresses'],
    [
      'an older version',
      'old.csv',
      OWN,
      { name: 'Dismissed officers', through: '2026-01-01' },
      'vetting.list-older',
    ],
    ['a name of no letters', '2026-01-05.csv', OWN, {}, 'vetting.list-needs-name'],
    ['a day that does not exist', 'x.csv', OWN, { through: '2026-02-30' }, 'acts.invalid-input'],
  ])('that is %s is refused with its cause', async (_what, name, text, more, code) => {
    expect(await refused('vetting.add-list', { ...file(name, text), ...more })).toBe(code);
  });

  it('is for those who answer for vetting to add', async () => {
    expect(await refused('vetting.add-list', file('x.csv', OWN), ANYONE)).toBe('acts.not-allowed');
    expect(await refused('vetting.retire-list', { list: 'nowhere', reason: 'x' })).toBe(
      'vetting.no-list',
    );
  });
});

const LISTS = '../shared/data/lists';
describe.skipIf(!existsSync(LISTS))('the lists of publishers (../shared/data/lists)', () => {
  it('are read whole, OFAC’s aliases beside its names', async () => {
    const read = (name: string) => readFileSync(`${LISTS}/${name}`);
    const un = await add('un.xml', read('un_consolidated_2026-02-27.xml'));
    expect(un).toMatchObject({ list: 'un', dataThrough: '2026-02-27' });
    const bare = await add('ofac_sdn.csv', read('ofac_sdn.csv'));
    const whole = await add('ofac_alt.csv', read('ofac_alt.csv'));
    expect([bare, whole]).toMatchObject([{ version: 1 }, { list: 'ofac', version: 2 }]);
    const { lists } = (await house.see('vetting.lists')) as {
      lists: { list: string; versions: { names: number; files: { name: string }[] }[] }[];
    };
    const [second, first] = lists.find(({ list }) => list === 'ofac')?.versions ?? [];
    expect(second?.files.map(({ name }) => name)).toEqual(['ofac_sdn.csv', 'ofac_alt.csv']);
    expect(second?.names).toBeGreaterThan(first?.names ?? Number.POSITIVE_INFINITY);
  });
});
