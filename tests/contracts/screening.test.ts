// Screening on a real record: members against lists, answers that are kept, two persons for "the
// same", and nothing of a name in the record.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/index.ts';
import type { HitRow, HitView, ScreeningView } from '../../src/capabilities/vetting/index.ts';
import { verifyBundle } from '../../src/seal/index.ts';
import { ALL_OFFICES, openTestHouse, type TestHouse } from '../house/open.ts';

let test: TestHouse;
beforeAll(async () => {
  test = await openTestHouse();
});
afterAll(() => test.close());

const second: Actor = { ...ALL_OFFICES, person: 'second' };
const base64 = (text: string) => Buffer.from(text).toString('base64');
async function enrol(text: string, contingent = 'KEN'): Promise<void> {
  const file = { name: 'roster.csv', content: base64(text) };
  const input = { act: 'vetting.enrol', file, values: { contingent } };
  const { import: id } = (await test.act('imports.open-sheet', input)) as { import: string };
  await test.act('imports.take-rows', { import: id, take: 'all-or-none' });
}
const list = (rows: string) =>
  test.act('vetting.add-list', {
    name: 'Invented list',
    file: { name: 'list.csv', content: base64(`ref,name,born,nationality\n${rows}`) },
  });
const screen = (input: object = {}): Promise<Record<string, number>> =>
  test.act('vetting.screen', input);
const hits = async (state?: string): Promise<HitRow[]> =>
  ((await test.see('vetting.hits', state ? { state } : {})) as { hits: HitRow[] }).hits;
const standing = async (): Promise<ScreeningView> => test.see('vetting.screening');
const hit = (id: string): Promise<HitView> => test.see('vetting.hit', { hit: id });
const refused = async (act: string, input: object, actor: Actor = ALL_OFFICES) => {
  const before = (await test.house.store.head('test')).size;
  const code = await test.act(act, input, { actor }).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
  expect((await test.house.store.head('test')).size, 'nothing is half written').toBe(before);
  return code;
};

const ROSTER = [
  'Service No,Name,DOB,Nationality',
  'PX-1,Bartholomew QUARTERMAINE,13/04/1985,Kenya',
  'PX-2,Wilhelmina ABERNATHY-EXAMPLE,23/05/1990,Kenya',
  'PX-3,Thaddeus PUMPERNICKEL,24/06/1991,Kenya',
].join('\n');
const LISTED =
  'L1,Bartholomeu Quartermain,1985-04-13,Kenya\nL2,Wilhelmina Abernathy Example,1990-05-23,Kenya\n';

describe('screening', () => {
  it('without a list screens nobody, and says so', async () => {
    await enrol(ROSTER);
    expect(await refused('vetting.screen', {})).toBe('vetting.no-lists');
    expect((await standing()).total).toMatchObject({ people: 3, notScreened: 3, clear: 0 });
  });

  it('finds who is listed under an altered name, and clears nobody who was not screened', async () => {
    await list(LISTED);
    expect(await screen({ contingent: 'KEN' })).toMatchObject({ people: 3, found: 2, gone: 0 });
    expect(await refused('vetting.screen', { contingent: 'JAM' })).toBe('vetting.nobody-to-screen');
    expect(await hits('waiting')).toMatchObject([
      { contingent: 'KEN', list: 'invented-list', version: 1, state: 'open' },
      { contingent: 'KEN', state: 'open' },
    ]);
    await enrol('Service No,Name,DOB\nPX-9,Late ARRIVAL-EXAMPLE,25/07/1992\n', 'JAM');
    const { total, contingents } = await standing();
    expect(total).toMatchObject({ people: 4, notScreened: 1, waiting: 2, clear: 1, behind: 0 });
    expect(contingents.find((each) => each.contingent === 'JAM')).toMatchObject({ notScreened: 1 });
    expect(await screen()).toMatchObject({ people: 4, found: 0, again: 0 });
    expect((await standing()).total).toMatchObject({ notScreened: 0, clear: 2 });
  });

  it('shows names only to who has said why, and explains the score', async () => {
    const first = (await hits()).find(({ entry }) => entry === 'L1');
    const closed = await hit(first?.hit ?? '');
    expect(closed).toMatchObject({ opened: false, officer: null, because: null });
    expect(closed.listed?.name).toBeTruthy();
    await test.act('vetting.open-person', { person: first?.person, reason: 'screening' });
    const { opened, officer, because } = await hit(first?.hit ?? '');
    expect(opened).toBe(true);
    expect(officer?.name).toBe('Bartholomew QUARTERMAINE');
    expect(because?.weights.map(({ feature }) => feature)).toContain('birthDay');
    expect(Math.floor((because?.score ?? 0) * 100) / 100).toBe(first?.score);
  });

  it('keeps an answer until person or entry change, then asks again with what changed', async () => {
    const find = async (entry: string) => (await hits()).find((each) => each.entry === entry);
    const one = await find('L2');
    await test.act('vetting.answer-hit', {
      hit: one?.hit,
      answer: 'different',
      note: 'Other face.',
    });
    expect(await screen()).toMatchObject({ found: 0, again: 0 });
    expect((await find('L2'))?.state).toBe('different');
    expect((await hit(one?.hit ?? '')).note, 'this person was not opened').toBe(null);
    await test.act('vetting.open-person', { person: one?.person, reason: 'screening' });
    expect((await hit(one?.hit ?? '')).note).toBe('Other face.');
    expect(await refused('vetting.answer-hit', { hit: one?.hit, answer: 'same' })).toBe(
      'vetting.hit-answered',
    );
    await list(LISTED.replace('Abernathy Example', 'Abernathy-Exemple'));
    expect((await standing()).total.behind).toBe(4);
    expect(await screen()).toMatchObject({ found: 0, again: 1 });
    expect(await find('L2')).toMatchObject({ state: 'open', changed: ['list'] });
    await test.act('vetting.answer-hit', { hit: one?.hit, answer: 'different' });
    await test.act('vetting.correct-person', { person: one?.person, number: 'PX-22' });
    expect((await standing()).total.notScreened, 'corrected since').toBe(1);
    expect(await screen()).toMatchObject({ again: 1 });
    expect(await find('L2')).toMatchObject({ state: 'open', changed: ['person'] });
  });

  it('lets "the same" stand only by a second person, who is another', async () => {
    const one = (await hits()).find((each) => each.entry === 'L1')?.hit;
    expect(await refused('vetting.confirm-hit', { hit: one, agrees: 'yes' })).toBe(
      'vetting.hit-not-proposed',
    );
    await test.act('vetting.answer-hit', { hit: one, answer: 'same' });
    expect(await refused('vetting.confirm-hit', { hit: one, agrees: 'yes' })).toBe(
      'vetting.second-person',
    );
    await test.act('vetting.confirm-hit', { hit: one, agrees: 'yes' }, { actor: second });
    expect(await hit(one ?? '')).toMatchObject({
      ...{ hit: { state: 'same' }, decided: { by: 'tester', second: 'second' } },
    });
    expect((await standing()).total).toMatchObject({ same: 1 });
  });

  it('tells of a hit that is gone with its entry, and keeps what was said of it', async () => {
    const one = (await hits()).find((each) => each.entry === 'L2')?.hit ?? '';
    await list('L1,Bartholomeu Quartermain,1985-04-13,Kenya\n');
    expect(await screen()).toMatchObject({ gone: 1 });
    expect((await hit(one)).hit.state).toBe('gone');
    expect((await hit(one)).history.map(({ type }) => type)).toContain('answered');
    expect(await refused('vetting.answer-hit', { hit: one, answer: 'different' })).toBe(
      'vetting.hit-gone',
    );
  });

  it('leaves no name and no note in the record, which still verifies', async () => {
    const leaves = JSON.stringify(await test.house.store.entries('test'));
    expect(leaves).toContain('PeopleScreened');
    expect(leaves).not.toMatch(/QUARTERMAIN|ABERNATHY|PUMPERNICKEL|Other face/i);
    const pieces: string[] = [];
    for await (const piece of test.house.store.exportBundle('test')) pieces.push(piece);
    expect(await verifyBundle(pieces)).toMatchObject({ ok: true });
  });
});
