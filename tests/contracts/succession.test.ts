// A mission goes on under a successor mandate: one act, seen as of before and after.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/index.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

let test: TestHouse;
const text = 'Kenya will send 600 police officers. A report on conduct is owed.';
const EVE = { asOf: '2025-09-29' };
const AFTER = { asOf: '2025-10-01' };
const duties: string[] = [];
let asked = '';

const input = {
  instrument: 'S/RES/2793',
  before: 'S/RES/2699',
  from: '2025-09-30',
  name: { en: 'Suppression Force', fr: 'Force de répression' },
  reason: 'the Council turned the mission into a larger force',
};
const succeed = (more: object = {}) => test.act('mandates.succeed', { ...input, ...more });
interface Shown {
  readonly successions: readonly {
    readonly nameBefore: string;
    readonly nameAfter: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly items: readonly {
      readonly kind: string;
      readonly id: string;
      readonly fate: string;
    }[];
    readonly hidden: number;
  }[];
}
const seen = (clocks: object) => test.see('mandates.successions', {}, clocks) as Promise<Shown>;
const statusOf = async (duty: string, clocks: object) =>
  (
    (await test.see('mandates.obligations', { whole: true }, clocks)) as {
      rows: readonly { duty: string | null; status: string }[];
    }
  ).rows.find((row) => row.duty === duty)?.status;

beforeAll(async () => {
  test = await openTestHouse();
  for (const [symbol, adoptedOn] of [
    ['S/RES/2699 (2023)', '2023-10-02'],
    ['S/RES/2793 (2025)', '2025-09-30'],
  ])
    await test.act('mandates.add-instrument', { kind: 'resolution', symbol, adoptedOn });
  const added = await test.act('sources.add', { text, publishedOn: '2024-01-05' });
  const { source } = added as { source: string };
  const offer = { state: 'KEN', stance: 'committed', quantity: { min: 600, max: 600 } };
  await test.act('forces.report-offer', {
    ...{ source, start: 0, end: 36 },
    fields: { ...offer, unit: 'police', role: 'contribute' },
  });
  for (const what of ['report on conduct', 'oversight body', 'updates on deployment']) {
    const laid = await test.act('mandates.lay-down-duty', {
      ...{ owner: 'KEN', what, since: '2024-01-05', trigger: { kind: 'standing' } },
    });
    duties.push((laid as { duty: string }).duty);
  }
  await test.act('mandates.add-gate', { title: 'Full deployment' });
  asked = (
    (await test.act(
      'people.invite',
      { name: 'A (invented)', offices: ['desk'] },
      {
        mission: 'house',
      },
    )) as { person: string }
  ).person;
});
afterAll(() => test?.close());

describe('a successor mandate', () => {
  it('is refused where its instrument is not here, begins too early, or follows itself', async () => {
    const code = (wrong: object, expected: string) =>
      expect(succeed(wrong)).rejects.toMatchObject({ code: expected });
    await code({ instrument: 'S/RES/1' }, 'mandates.no-instrument');
    await code({ before: 'S/RES/1' }, 'mandates.no-instrument');
    await code({ before: 'S/RES/2793' }, 'mandates.succeeds-itself');
    await code({ from: '2025-09-29' }, 'mandates.succeeds-too-early');
    await code({ from: '2025-02-30' }, 'acts.invalid-input');
    await code({ superseded: ['dut_x'] }, 'mandates.not-carried');
    const [one] = duties;
    await code({ superseded: [one], closed: [one] }, 'mandates.two-fates');
    expect((await seen(AFTER)).successions).toEqual([]);
    expect(await statusOf(duties[0] ?? '', AFTER)).not.toBe('superseded');
  });

  it('lists what is kept, superseded and closed, and ends what ends with it', async () => {
    const [one, two, three] = duties;
    const answer = await succeed({
      closed: [two],
      fates: [{ item: one, fate: 'superseded', by: three }],
    });
    expect(answer).toMatchObject({ superseded: 1, closed: 1 });
    const [shown] = (await seen(AFTER)).successions;
    const fates = new Map(shown?.items.map(({ id, fate }) => [id, fate]));
    expect([one, two, three].map((id) => fates.get(id ?? ''))).toEqual([
      ...['superseded', 'closed', 'kept'],
    ]);
    expect(fates.get(asked)).toBe('kept');
    const kinds = new Set(shown?.items.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['person', 'obligation', 'gate', 'offer']));
    expect(await statusOf(one ?? '', AFTER)).toBe('superseded');
    expect(await statusOf(two ?? '', AFTER)).toBe('superseded');
    expect(await statusOf(three ?? '', AFTER)).not.toBe('superseded');
  });

  it('is seen as of before and after: the name, the duties, the list', async () => {
    const nameOn = async (clocks: object) =>
      ((await test.see('missions.show', {}, clocks)) as { name: string }).name;
    expect(await nameOn(EVE)).toBe('A mission');
    expect(await nameOn(AFTER)).toBe('Suppression Force');
    expect((await seen(EVE)).successions).toEqual([]);
    expect(await statusOf(duties[0] ?? '', EVE)).not.toBe('superseded');
    expect((await seen(AFTER)).successions[0]).toMatchObject({
      ...{ nameBefore: 'A mission', nameAfter: 'Suppression Force' },
    });
  });

  it('happens once, and comes out of a rebuild as it was', async () => {
    await expect(succeed()).rejects.toMatchObject({ code: 'mandates.succeeded-already' });
    const before = await seen(AFTER);
    await test.house.store.rebuild();
    expect(await seen(AFTER)).toEqual(before);
  });

  it('tells nobody of people who may not see them', async () => {
    const stranger: Actor = { person: 'anyone', offices: [] };
    const { ask } = await import('../../src/acts/index.ts');
    const question = { mission: 'test', view: 'mandates.successions', query: {}, clocks: AFTER };
    const told = (await ask(test.house, { ...question, actor: stranger, lang: 'en' })) as Shown;
    expect(told.successions[0]?.items.some(({ kind }) => kind === 'person')).toBe(false);
    expect(told.successions[0]?.hidden).toBeGreaterThan(0);
  });
});
