// Due diligence on a real record: a unit and its commander are looked into, measures are met or
// not, all is suspended and lifted by another person, and each member holds what their unit does.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/index.ts';
import { ALL_OFFICES, openTestHouse, type TestHouse } from '../house/open.ts';

const second: Actor = { ...ALL_OFFICES, person: 'second' };
const liaison: Actor = { person: 'liaison', offices: ['liaison'] };
let test: TestHouse;
let unit = '';
let commander = '';
let officer = '';

interface Member {
  readonly person: string;
  readonly unit: string | null;
  readonly role: string;
}

beforeAll(async () => {
  test = await openTestHouse();
  const people = [
    { contingent: 'KEN', name: 'Amos EXAMPLE', role: 'unit_commander', unit: 'Alpha' },
    { contingent: 'KEN', name: 'Bo EXAMPLE', role: 'officer', unit: 'Alpha' },
    { contingent: 'KEN', name: 'Cy EXAMPLE', role: 'officer' },
  ];
  await test.act('vetting.enrol', { members: people, receivedOn: '2024-04-01', invented: true });
  const { members } = (await test.see('vetting.members')) as { members: Member[] };
  const lead = members.find(({ role }) => role === 'unit_commander');
  unit = lead?.unit ?? '';
  commander = lead?.person ?? '';
  officer = members.find((each) => each.role === 'officer' && each.unit !== null)?.person ?? '';
});
afterAll(() => test?.close());

const refused = (act: string, input: object, actor: Actor = ALL_OFFICES) =>
  test.act(act, input, { actor }).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
const assessment = (more: object = {}) => ({
  ...{ subject: unit, on: '2024-05-02', risk: 'medium', grounds: ['excessive_force'] },
  ...{ decision: 'go_with_measures', reviewOn: '2024-11-01' },
  measures: [{ measure: 'training', due: '2024-06-01' }],
  ...more,
});
const holding = async (person: string, on: string) => {
  const { holdings } = (await test.see('vetting.holdings', { people: person, on })) as {
    holdings: { subject: string; requirement: string; state: string; why: string }[];
  };
  const of = (subject: string) =>
    holdings.find((each) => each.subject === subject && each.requirement === 'diligence');
  return { person: of(person), unit: of(unit) };
};

describe('due diligence', () => {
  it('is missing until somebody looked, and unknown of who serves in no unit', async () => {
    expect((await holding(officer, '2024-05-01')).person).toMatchObject({
      ...{ state: 'missing', why: 'Unit: No assessment is on record.' },
    });
    const { members } = (await test.see('vetting.members')) as { members: Member[] };
    const alone = members.find((each) => each.unit === null)?.person ?? '';
    expect((await holding(alone, '2024-05-01')).person?.state).toBe('unknown');
  });

  it('refuses to let go whom the policy does not, and days that cannot be', async () => {
    const no = (more: object) => refused('vetting.assess-risk', assessment(more));
    const bare = { measures: [] };
    expect(await no(bare)).toBe('vetting.risk-without-measures');
    expect(await no({ ...bare, decision: 'go', risk: 'high' })).toBe(
      'vetting.risk-without-measures',
    );
    expect(await no({ ...bare, decision: 'go', grounds: ['torture'] })).toBe(
      'vetting.risk-without-measures',
    );
    expect(await no({ decision: 'go' })).toBe('vetting.go-and-measures');
    expect(await no({ reviewOn: '2024-05-02' })).toBe('vetting.review-out-of-time');
    expect(await no({ reviewOn: '2025-05-03' })).toBe('vetting.review-out-of-time');
    expect(await no({ on: '2124-01-01', reviewOn: '2124-02-01' })).toBe('vetting.day-yet-to-come');
    const early = [{ measure: 'training', due: '2024-05-01' }];
    expect(await no({ measures: early })).toBe('vetting.measure-before-assessment');
    expect(await no({ subject: officer })).toBe('vetting.nobody-to-look-into');
    expect(await refused('vetting.assess-risk', assessment(), liaison)).toBe('acts.not-allowed');
  });

  it('holds while measures are in time, fails when one is late, lapses at the next look', async () => {
    const note = 'What was heard of the unit, made up.';
    const done = (await test.act('vetting.assess-risk', assessment({ note }))) as {
      assessment: string;
    };
    const state = async (on: string) => (await holding(officer, on)).person?.state;
    expect(await state('2024-06-01')).toBe('held');
    expect(await state('2024-06-02')).toBe('failed');
    expect((await holding(officer, '2024-06-02')).unit?.state).toBe('failed');
    const met = { assessment: done.assessment, measure: 'training', on: '2024-05-28' };
    await test.act('vetting.meet-measure', met, { actor: liaison });
    expect(await state('2024-06-02')).toBe('held');
    expect(await state('2024-11-01')).toBe('held');
    expect(await state('2024-11-02')).toBe('lapsed');
    expect(await refused('vetting.meet-measure', met)).toBe('vetting.no-such-measure');
  });

  it('asks of a commander their own, beside that of the unit', async () => {
    expect((await holding(commander, '2024-06-02')).person).toMatchObject({
      ...{ state: 'missing', why: 'As a commander: No assessment is on record.' },
    });
    const low = { risk: 'low', grounds: [], decision: 'go', measures: [] };
    await test.act('vetting.assess-risk', assessment({ ...low, subject: commander }));
    expect((await holding(commander, '2024-06-02')).person?.state).toBe('held');
  });

  it('is suspended by one person and lifted by another', async () => {
    const of = { subject: unit, on: '2024-07-01', grounds: ['command_failure'] };
    await test.act('vetting.suspend-unit', of);
    expect((await holding(officer, '2024-07-01')).person).toMatchObject({
      ...{ state: 'failed', why: 'Unit: Suspended on 1 July 2024.' },
    });
    expect((await holding(officer, '2024-06-30')).person?.state).toBe('held');
    expect(await refused('vetting.suspend-unit', of)).toBe('vetting.already-suspended');
    const lift = { subject: unit, on: '2024-08-01' };
    expect(await refused('vetting.lift-suspension', lift)).toBe('vetting.lifted-by-the-same');
    await test.act('vetting.lift-suspension', lift, { actor: second });
    expect((await holding(officer, '2024-08-01')).person?.state).toBe('held');
    expect(await refused('vetting.lift-suspension', lift)).toBe('vetting.not-suspended');
  });

  it('tells why only to who has said why they look, and keeps it out of the record', async () => {
    const of = async () =>
      (await test.see('vetting.diligence-of', { subject: unit })) as {
        subject: { name: string | null; state: string };
        steps: { type: string; note: string | null; assessment: string | null }[];
      };
    expect((await of()).steps.map(({ note }) => note)).toEqual([null, null, null, null]);
    await test.act('vetting.open-roster', { contingent: 'KEN', reason: 'audit' });
    const opened = await of();
    expect(opened.subject.name).toBe('Alpha');
    expect(opened.steps.at(-1)?.note).toBe('What was heard of the unit, made up.');
    const entries = JSON.stringify(await test.house.store.entries('test'));
    expect(entries).not.toMatch(/heard of the unit|Alpha/);
  });

  it('withdraws an assessment that was of another, and the one before counts again', async () => {
    const wrong = (await test.act(
      'vetting.assess-risk',
      assessment({ on: '2024-09-01', decision: 'withhold', measures: [], reviewOn: '2025-01-01' }),
    )) as { assessment: string };
    expect((await holding(officer, '2024-09-02')).person?.state).toBe('failed');
    const of = { assessment: wrong.assessment, reason: 'wrong_subject' };
    await test.act('vetting.withdraw-assessment', of);
    expect((await holding(officer, '2024-09-02')).person?.state).toBe('held');
    expect(await refused('vetting.withdraw-assessment', of)).toBe('vetting.no-such-assessment');
  });

  it('shows every unit and commander, those that wait first', async () => {
    const { rows, counts } = (await test.see('vetting.diligence', { on: '2024-12-01' })) as {
      rows: { subject: string; kind: string; state: string }[];
      counts: Record<string, number>;
    };
    expect(rows.map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ['commander', 'lapsed'],
      ['unit', 'lapsed'],
    ]);
    expect(counts).toMatchObject({ subjects: 2, lapsed: 2, suspended: 0 });
  });
});
