// What a mission needs through the real house: lines by hand, from an option and from a table; what
// changed keeps its past; whether it is filled is reckoned from who is there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Prose, plain } from '../../src/kernel/index.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

const TEXT =
  'The concept asks for 2,500 people, among them two formed police units of 140. ' +
  'On 1 July 2024, 980 people were there in total. The Council set a ceiling of 2,500.';

let house: TestHouse;
let source: string;
beforeAll(async () => {
  house = await openTestHouse();
  const added = await house.act('sources.add', { text: TEXT, publishedOn: '2024-07-02' });
  source = (added as { source: string }).source;
});
afterAll(() => house.close());

const CONCEPT = 'The concept asks for 2,500 people';
const refusal = (act: string, input: object) =>
  house.act(act, input).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
interface Row {
  readonly requirement: string;
  readonly capability: string;
  readonly amount: string | null;
  readonly state: string;
  readonly version: number;
  readonly filled: { readonly state: string; readonly sentence: Prose } | null;
}
interface Requirements {
  readonly finding: Prose;
  readonly rows: readonly Row[];
  readonly required: { readonly min: number; readonly max: number } | null;
}
const see = (clocks = {}) => house.see('forces.requirements', {}, clocks) as Promise<Requirements>;
const add = async (input: object) =>
  ((await house.act('forces.add-requirement', input)) as { requirement: string }).requirement;

let whole: string;

describe('requirement lines', () => {
  it('are written down with what they rest on, and their day is that of the source', async () => {
    const given = { capability: 'people', quantity: '2500', source, quote: CONCEPT };
    whole = await add({ ...given, why: 'concept of operations' });
    const before = await see({ asOf: '2024-07-01' });
    expect(before.rows).toEqual([]);
    const { rows, required, finding } = await see();
    expect(rows).toMatchObject([{ amount: '2,500 people', state: 'open', version: 1 }]);
    expect(required).toEqual({ min: 2500, max: 2500 });
    expect(plain(finding)).toBe('2,500 people are required; no source says how many are there');
  });

  it('for one capability are parts of the whole and are not added to it', async () => {
    const unit = { capability: 'formed_police_unit', quantity: '280', unit: 'police' };
    await add({ ...unit, language: 'French', on: '2024-07-02' });
    expect((await see()).required).toEqual({ min: 2500, max: 2500 });
  });

  it('are filled by who is there, by the lower end, and by nothing that was promised', async () => {
    const quote = '980 people were there in total';
    const start = TEXT.indexOf(quote);
    const fields = { state: null, stance: 'deployed', quantity: '980', unit: 'personnel' };
    await house.act('forces.report-offer', {
      ...{ source, start, end: start + quote.length, on: '2024-07-01' },
      fields: { ...fields, counts: 'strength' },
    });
    const { rows, finding } = await see();
    expect(plain(finding)).toBe('2,500 people are required; 980 are there by the last count');
    expect(rows[0]?.filled?.state).toBe('not_met');
    expect(plain(rows[0]?.filled?.sentence ?? [])).toBe(
      '980 people there, on 1 July 2024; 2,500 people needed.',
    );
    // Nobody says how many of those who are there are of such a unit.
    expect(rows[1]?.filled?.state).toBe('unknown');
    const fact = (query: object) => house.see('forces.requirement-filled', query);
    expect(await fact({})).toMatchObject({ state: 'not_met' });
    expect(await fact({ share: '39' })).toMatchObject({ state: 'met' });
    expect(await fact({ capability: 'formed_police_unit' })).toMatchObject({ state: 'unknown' });
    expect(await fact({ requirement: whole })).toMatchObject({ state: 'not_met' });
  });

  it('that change keep what they were, on the days on which they were so', async () => {
    const change = { requirement: whole, quantity: '5500', reason: 'the concept was revised' };
    expect(await refusal('forces.change-requirement', { ...change, on: '2024-01-01' })).toBe(
      'forces.requirement-before-it-was',
    );
    await house.act('forces.change-requirement', { ...change, on: '2025-09-30' });
    expect((await see({ asOf: '2025-09-29' })).required?.min).toBe(2500);
    expect((await see({ asOf: '2025-09-30' })).required?.min).toBe(5500);
    const one = (await house.see('forces.requirement', { requirement: whole })) as {
      versions: { no: number; reason: string | null; changed: object[] }[];
    };
    expect(one.versions).toMatchObject([
      { no: 1, reason: null, changed: [] },
      {
        ...{ no: 2, reason: 'the concept was revised' },
        changed: [{ field: 'quantity', was: '2,500 people', is: '5,500 people' }],
      },
    ]);
    const again = { ...change, on: '2025-10-01' };
    expect(await refusal('forces.change-requirement', again)).toBe('forces.requirement-unchanged');
  });

  it('that are dropped stay on the days on which they stood', async () => {
    const line = await add({
      capability: 'aviation',
      quantity: '3',
      unit: 'equipment',
      on: '2024-08',
    });
    const drop = { requirement: line, reason: 'the host provides it', on: '2025-02-01' };
    await house.act('forces.drop-requirement', drop);
    expect(await refusal('forces.drop-requirement', drop)).toBe('forces.requirement-dropped');
    const of = ({ rows }: Requirements) => rows.find(({ requirement }) => requirement === line);
    expect(of(await see({ asOf: '2025-01-31' }))?.state).toBe('open');
    expect(of(await see({ asOf: '2025-02-01' }))?.state).toBe('dropped');
  });

  it('are refused where they run backwards, say a negative number, or are not there', async () => {
    const span = { capability: 'medical', from: '2025-06', until: '2024-06' };
    expect(await refusal('forces.add-requirement', span)).toBe('forces.requirement-backwards');
    const negative = { capability: 'medical', quantity: { min: -5, max: -5 } };
    expect(await refusal('forces.add-requirement', negative)).toBe('acts.invalid-input');
    const change = { requirement: 'req_none', what: 'x', reason: 'y' };
    expect(await refusal('forces.change-requirement', change)).toBe('forces.no-such-requirement');
  });

  it('come from an option in one act, count once it is chosen, and are not made twice', async () => {
    const { option } = (await house.act('mandates.add-option', {
      ...{ what: 'a police force', force: 'police', size: '1000-2500' },
      ...{ tasks: 'guard sites; train police', on: '2024-05-01' },
    })) as { option: string };
    const made = (await house.act('forces.require-option', { option })) as {
      requirements: string[];
    };
    expect(made.requirements).toHaveLength(3);
    expect(await refusal('forces.require-option', { option })).toBe('forces.option-taken-up');
    const rows = async () =>
      (await see()).rows.filter(({ requirement }) => made.requirements.includes(requirement));
    expect((await rows()).map(({ state }) => state)).toEqual(['other', 'other', 'other']);
    await house.act('mandates.choose-option', { option, reason: 'adopted' });
    expect((await rows()).map(({ state, amount }) => [state, amount])).toEqual([
      ['open', '1,000–2,500 police officers'],
      ['open', null],
      ['open', null],
    ]);
  });

  it('come from a table, with a dry run first, and the same table twice changes nothing', async () => {
    const csv =
      'Requirements of the force\n' +
      'Capability,Strength,Language,Where,Needed from\n' +
      'FPU,"approx. 1,120 (a)",French,Port-au-Prince,2024-09-01\n' +
      'Medical,up to 60,,,2024-09-01\n' +
      'Staff officers,40-60,,,\n' +
      'Engineers,some,,,\n' +
      '(a) eight units\n';
    const open = async () => {
      const file = { name: 'needs.csv', content: Buffer.from(csv).toString('base64') };
      const { import: id } = (await house.act('imports.open-sheet', {
        ...{ act: 'forces.add-requirement', file: { ...file, mediaType: 'text/csv' } },
      })) as { import: string };
      return id;
    };
    interface Run {
      counts: Record<string, number>;
      wrong: { row: number; column: string; found: string; why: string; cure: string }[];
    }
    const first = await open();
    const run = (await house.see('imports.dry-run', { import: first })) as Run;
    expect(run.counts).toMatchObject({ rows: 4, good: 3, wrong: 1 });
    expect(run.wrong).toMatchObject([
      { row: 6, column: 'B', found: 'some', why: 'is not a number' },
    ]);
    await house.act('imports.take-rows', { import: first });
    const rows = (await see()).rows.map(({ capability, amount }) => [capability, amount]);
    expect(rows).toContainEqual(['formed_police_unit', '1,120 people']);
    expect(rows).toContainEqual(['medical', 'up to 60 people']);
    expect(rows).toContainEqual(['staff', '40–60 people']);
    const twice = (await house.see('imports.dry-run', { import: await open() })) as Run;
    expect(twice.counts).toMatchObject({ good: 0, before: 3, wrong: 1 });
  });
});
