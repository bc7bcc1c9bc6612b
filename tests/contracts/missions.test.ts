// Missions on a real record: a mission survives a rename, and a removed one is hidden, not erased.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../house/open.ts';

const IN_HOUSE = { mission: 'house' };

let test: TestHouse;
beforeAll(async () => {
  test = await openTestHouse({ mission: 'haiti' });
});
afterAll(() => test?.close());

interface Mission {
  readonly mission: string;
  readonly name: string;
  readonly names: readonly { readonly from: string | null }[];
  readonly recordFrom: string | null;
  readonly entries: number;
}

const show = (asOf: string): Promise<Mission> => test.see('missions.show', {}, { asOf });
const listed = async () => {
  const { missions } = (await test.see('missions.list')) as { missions: readonly Mission[] };
  return missions.map(({ mission }) => mission);
};

describe('a mission', () => {
  it('bears on each day the name that held then', async () => {
    const renaming = { mission: 'haiti', name: { en: 'Suppression Force' }, from: '2025-09-30' };
    await test.act('missions.rename', renaming, IN_HOUSE);
    expect((await show('2023-07-31')).name).toBe('A mission');
    expect(await show('2025-09-30')).toMatchObject({
      name: 'Suppression Force',
      names: [{ from: null }, { from: '2025-09-30' }],
    });
  });

  it('has a record from the day of its first entry', async () => {
    expect(await show('2023-07-31')).toMatchObject({ recordFrom: null, entries: 0 });
    await test.act('sources.add', { text: 'Kenya said it would send 1,000 police.' });
    const today = new Date().toISOString().slice(0, 10);
    expect(await show('2023-07-31')).toMatchObject({ recordFrom: today, entries: 1 });
  });

  it('is gone from every list by one act, while its entries stay', async () => {
    const sample = { slug: 'sample', name: { en: 'Sample' }, place: 'HTI', sample: true };
    await test.act('missions.open', sample, IN_HOUSE);
    await test.act('sources.add', { text: 'A text.' }, { mission: 'sample' });
    expect(await listed()).toEqual(['haiti', 'sample']);
    await test.act('missions.remove', { mission: 'sample' }, IN_HOUSE);
    expect(await listed()).toEqual(['haiti']);
    const more = test.act('sources.add', { text: 'More.' }, { mission: 'sample' });
    await expect(more).rejects.toMatchObject({ code: 'acts.no-mission' });
    await expect(test.act('missions.open', sample, IN_HOUSE)).rejects.toMatchObject({
      code: 'missions.name-taken',
    });
    expect((await test.house.store.head('sample')).size).toBe(1);
  });

  it('comes out of a rebuild as it was', async () => {
    const before = await show('2023-07-31');
    await test.house.store.rebuild();
    expect(await show('2023-07-31')).toEqual(before);
  });
});
