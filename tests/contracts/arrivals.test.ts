// Who arrives is asked for at vetting: the cleared come, the others are refused or come by the word of
// two people, which shows for ever; and each member of a roster is there once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/index.ts';
import type { ArrivalOverrideRow, PresentRow } from '../../src/capabilities/forces/index.ts';
import { ALL_OFFICES, openTestHouse, type TestHouse } from '../house/open.ts';

let test: TestHouse;
const people: string[] = [];
const today = new Date().toISOString().slice(0, 10);
const second: Actor = { ...ALL_OFFICES, person: 'second' };
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Six invented people of a roster; the first four are signed for. */
beforeAll(async () => {
  test = await openTestHouse();
  const rows = ['Ada', 'Bea', 'Cas', 'Dan', 'Eve', 'Fay'].map(
    (name, i) => `PX-${i},EXAMPLE${name.toUpperCase()} ${name}bel,199${i}-01-1${i},Kenya`,
  );
  const content = base64(['Service No,Name,DOB,Nationality', ...rows].join('\n'));
  const { import: id } = (await test.act('imports.open-sheet', {
    ...{ act: 'vetting.enrol', file: { name: 'roster.csv', content } },
    values: { contingent: 'KEN', invented: 'yes' },
  })) as { import: string };
  await test.act('imports.take-rows', { import: id, take: 'all-or-none' });
  await test.act('vetting.set-clearance-rules', {
    requires: ['screening', 'same-person'],
    ...{ validDays: 365, screeningDays: 180, listDays: 10, overrideDays: 60 },
    source: 'Invented order 1',
  });
  const list = 'ref,name,born,nationality\nL0,Nobody Ofthisforce,1920-01-01,Haiti\n';
  const file = { name: 'list.csv', content: base64(list) };
  await test.act('vetting.add-list', { name: 'Invented list', file });
  await test.act('vetting.screen', {});
  const { members } = (await test.see('vetting.members', {})) as { members: { person: string }[] };
  people.push(...members.map(({ person }) => person));
  await test.act('vetting.sign-clearances', { persons: people.slice(0, 4) });
});
afterAll(() => test.close());

const move = (input: object): Promise<never> =>
  test.act('forces.record-movement', { state: 'KEN', on: today, kind: 'arrive', ...input });
const ask = (input: object): Promise<{ override: string }> =>
  test.act('forces.override-arrival', {
    ...{ state: 'KEN', on: today, reason: 'the medical team is needed today' },
    ...input,
  });
const answer = (override: string, agrees: string, actor = second) =>
  test.act('forces.answer-arrival-override', { state: 'KEN', override, agrees }, { actor });
const overrides = async () =>
  ((await test.see('forces.overrides', {})) as { rows: ArrivalOverrideRow[] }).rows;

describe('people who arrive by name', () => {
  it('come when they are cleared, and are refused by id when they are not', async () => {
    await move({ people: people.slice(0, 2).join('\n') });
    await expect(move({ people: people.slice(1, 3) })).rejects.toThrow(/is there since/);
    const no = await move({ people: people.slice(2, 5) }).catch((problem) => problem);
    expect(no.message).toBe(
      `1 of those who are to arrive on ${today} are not cleared: ${people[4]}`,
    );
    expect(no.remedy).toMatch(/override, which a second person confirms/);
    await expect(move({ people: [people[2]], number: 2 })).rejects.toThrow(/not as many as/);
  });

  it('come uncleared by an override that a second person confirms, once', async () => {
    const { override } = await ask({ people: [people[4]] });
    const arrives = { people: people.slice(3, 5), override };
    await expect(move(arrives)).rejects.toThrow(/is asked: it lets nobody arrive/);
    await expect(answer(override, 'yes', ALL_OFFICES)).rejects.toThrow(/cannot confirm it/);
    await answer(override, 'yes');
    await expect(answer(override, 'yes')).rejects.toThrow(/confirmed already/);
    await expect(move({ people: [people[5]], override })).rejects.toThrow(/1 are not cleared/);
    await move(arrives);
    await expect(move({ people: [people[5]], override })).rejects.toThrow(/is used/);
    expect(await overrides()).toMatchObject([
      { standing: 'used', by: 'tester', answeredBy: 'second', number: 1 },
    ]);
  });

  it('do not come by an override that was refused, or that there is not', async () => {
    const { override } = await ask({ people: [people[5]] });
    await answer(override, 'no');
    await expect(move({ people: [people[5]], override })).rejects.toThrow(/is refused/);
    const none = `ovr_${'0'.repeat(26)}`;
    await expect(move({ people: [people[5]], override: none })).rejects.toThrow(/no override/);
    await expect(ask({})).rejects.toThrow(/say how many/);
  });

  it('die, and then move no more', async () => {
    await move({ kind: 'die', people: [people[0]], cause: 'hostile' });
    const rotates = { kind: 'rotate', people: [people[0]], relieving: [people[2]] };
    await expect(move(rotates)).rejects.toThrow(/is on record as dead since/);
    await move({ ...rotates, people: [people[1]] });
    const { people: where } = (await test.see('forces.whereabouts', { state: 'KEN' })) as {
      people: { person: string; standing: string }[];
    };
    expect(Object.fromEntries(where.map(({ person, standing }) => [person, standing]))).toEqual({
      ...{ [people[0] ?? '']: 'dead', [people[1] ?? '']: 'away', [people[2] ?? '']: 'there' },
      ...{ [people[3] ?? '']: 'there', [people[4] ?? '']: 'there' },
    });
  });
});

describe('a number that arrives', () => {
  it('of a state with a roster is held against how many of it are cleared', async () => {
    // Three are there, one of them uncleared; four are cleared, one of whom is dead and one away.
    await move({ number: 2 });
    await expect(move({ number: 1 })).rejects.toThrow(/6 of KEN are to be there .* and 4 of its/);
    const { override } = await ask({ number: 10 });
    await answer(override, 'yes');
    await move({ number: 10, override });
    const { rows } = (await test.see('forces.present', { state: 'KEN' })) as { rows: PresentRow[] };
    expect(rows[0]?.movements).toMatchObject({ there: 15, overridden: 11, unchecked: 0, dead: 1 });
  });

  it('of a state without one is recorded as unchecked', async () => {
    const told = (await move({ state: 'JAM', number: 24 })) as { unchecked: number };
    expect(told.unchecked).toBe(24);
  });
});

it('no name stands in an entry of a movement', async () => {
  const entries = await test.house.store.entries('test');
  expect(entries.length).toBeGreaterThan(10);
  expect(JSON.stringify(entries)).not.toMatch(/Adabel|EXAMPLEADA/i);
});
