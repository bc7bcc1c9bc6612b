// Who is there, on a real record: movements and returns are two counts that must agree, and are never
// added; what cannot be is refused with its cure; sheets come in by a dry run.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/index.ts';
import type {
  EquipmentRow,
  MovementRow,
  PresentRow,
  ReconciliationRow,
  UnitRow,
} from '../../src/capabilities/forces/index.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

let test: TestHouse;
beforeAll(async () => {
  test = await openTestHouse();
});
afterAll(() => test.close());

const move = (input: object): Promise<{ movement: string; unchecked: number }> =>
  test.act('forces.record-movement', { state: 'JAM', ...input });
const present = async (state: string, clocks = {}): Promise<PresentRow | undefined> =>
  ((await test.see('forces.present', { state }, clocks)) as { rows: PresentRow[] }).rows[0];
const reconciled = (state: string): Promise<{ rows: ReconciliationRow[]; open: number }> =>
  test.see('forces.reconciliation', { state });

describe('movements by number', () => {
  it('add up to who is there on a day, and say that no roster named those who came', async () => {
    const first = await move({ kind: 'advance_party', number: 24, on: '2024-09-12' });
    expect(first.unchecked).toBe(24);
    await move({ kind: 'arrive', number: 30, on: '2024-11-20', notedOn: '2024-11-21' });
    await move({ kind: 'injured', number: 2, on: '2024-12-01', cause: 'hostile' });
    await move({ kind: 'die', number: 1, on: '2024-12-01', cause: 'hostile' });
    await move({ kind: 'repatriated', number: 3, on: '2025-01-10', cause: 'illness' });
    expect((await present('JAM'))?.movements).toMatchObject({
      ...{ there: 50, dead: 1, injured: 2, came: 54, went: 3, unchecked: 54 },
    });
    expect((await present('JAM', { asOf: '2024-10-01' }))?.movements?.there).toBe(24);
    // Before this record was kept, only what the office says it had noted was known.
    expect((await present('JAM', { knownAt: '2024-12-31' }))?.movements?.there).toBe(30);
  });

  it('refuse what cannot be, with the cause and the cure', async () => {
    const no = (input: object) => move(input).catch((problem) => problem);
    const more = await no({ kind: 'leave', number: 51, on: '2025-02-01' });
    expect(more.message).toBe(
      '51 of JAM are said to go on 2025-02-01, and 50 are there on 2025-02-01',
    );
    expect(more.remedy).toMatch(/record their arrival first.*record its words as a claim/);
    // A leave that is noted late makes a later one impossible.
    expect((await no({ kind: 'leave', number: 25, on: '2024-09-15' })).code).toBe(
      'forces.more-than-there',
    );
    expect((await no({ kind: 'arrive', number: 5, on: '2999-01-01' })).code).toBe(
      'forces.day-to-come',
    );
    expect((await no({ kind: 'arrive', number: -5, on: '2025-01-01' })).message).toMatch(
      /below what can be counted/,
    );
    expect((await no({ kind: 'arrive', number: 5, on: '2025-02-30' })).message).toMatch(/no day/);
    expect((await no({ kind: 'arrive', on: '2025-01-01' })).message).toMatch(/say how many/);
    const early = { kind: 'arrive', number: 5, on: '2025-01-02', notedOn: '2025-01-01' };
    expect((await no(early)).code).toBe('forces.noted-before');
    const unit = { kind: 'arrive', number: 5, on: '2025-01-02', unit: 'FPU-9' };
    expect((await no(unit)).code).toBe('forces.no-unit');
    const person = { kind: 'arrive', people: [`off_${'0'.repeat(26)}`], on: '2025-01-02' };
    expect((await no(person)).code).toBe('forces.other-contingent');
    const claim = { kind: 'arrive', number: 5, on: '2025-01-02', claim: `clm_${'0'.repeat(26)}` };
    expect((await no(claim)).code).toBe('forces.cites-no-claim');
  });

  it('can be taken back with a reason, unless later ones rest on them', async () => {
    const { movement: wrong } = await move({ kind: 'arrive', number: 7, on: '2025-02-01' });
    const back = (movement: string, reason = 'entered twice from one signal') =>
      test.act('forces.withdraw-movement', { state: 'JAM', movement, reason });
    await expect(back(wrong, 'twice')).rejects.toThrow(/too short/);
    await back(wrong);
    await expect(back(wrong)).rejects.toThrow(/withdrawn already/);
    expect((await present('JAM'))?.movements?.there).toBe(50);
    const { rows } = (await test.see('forces.movements', { state: 'JAM' })) as {
      rows: MovementRow[];
    };
    expect(rows.map(({ movement }) => movement)).not.toContain(wrong);
    const first = rows.at(-1)?.movement ?? '';
    expect(rows.at(-1)).toMatchObject({ kind: 'advance_party', number: 24 });
    await move({ kind: 'leave', number: 50, on: '2025-09-01' });
    await expect(back(first)).rejects.toThrow(/more would have left by/);
  });
});

describe('units and rotations', () => {
  it('are formed, changed and disbanded, and have who moves with them', async () => {
    const form = (more: object) =>
      test.act('forces.form-unit', {
        state: 'KEN',
        unit: 'fpu 1',
        capability: 'infantry',
        ...more,
      });
    await form({ from: '2024-06-01', planned: 120 });
    await expect(form({ from: '2024-06-01', planned: 120 })).rejects.toThrow(/as it stands here/);
    await expect(form({ unit: 'Otieno' })).rejects.toThrow(/no designation/);
    await form({ from: '2024-06-01', planned: 140, capability: 'formed_police_unit' });
    await test.act('forces.plan-rotation', { state: 'KEN', rotation: '1', planned: 200 });
    const came = { state: 'KEN', kind: 'arrive', number: 120, on: '2024-06-25', unit: 'FPU-1' };
    await move({ ...came, rotation: '1' });
    await move({ state: 'KEN', kind: 'arrive', number: 80, on: '2024-06-25' });
    const out = { state: 'KEN', kind: 'leave', number: 130, on: '2024-08-01', unit: 'FPU-1' };
    await expect(move(out)).rejects.toThrow('130 of KEN FPU-1 are said to go');
    const { units, rotations } = (await test.see('forces.units', { state: 'KEN' })) as {
      units: UnitRow[];
      rotations: { came: number }[];
    };
    expect(units).toMatchObject([
      { unit: 'FPU-1', planned: 140, capabilityName: 'formed police unit', there: 120 },
    ]);
    expect(rotations).toMatchObject([{ rotation: '1', came: 120, went: 0 }]);
    const end = { state: 'KEN', unit: 'FPU-1', on: '2025-10-01' };
    await test.act('forces.disband-unit', end);
    await expect(test.act('forces.disband-unit', end)).rejects.toThrow(/had its last day/);
    await expect(move({ ...came, number: 1, on: '2025-11-01' })).rejects.toThrow(/no unit FPU-1/);
  });
});

describe('returns', () => {
  const record = (input: object): Promise<{ return: string }> =>
    test.act('forces.record-return', { state: 'KEN', counter: 'mission', ...input });

  it('are held against movements; the entry that is the difference is named', async () => {
    await move({ state: 'KEN', kind: 'arrive', number: 200, on: '2024-07-16' });
    await record({ number: 400, on: '2024-07-20' });
    await expect(record({ number: 400, on: '2024-07-20' })).rejects.toThrow(/says 400 already/);
    await record({ number: 200, on: '2024-07-15', counter: 'contingent' });
    await record({ number: 400, on: '2024-07-14' });
    const { rows, open } = await reconciled('KEN');
    expect(open).toBe(1);
    expect(rows.map(({ on, agreement, difference }) => [on, agreement, difference])).toEqual([
      ['2024-07-20', 'agrees', 0],
      ['2024-07-15', 'agrees', 0],
      ['2024-07-14', 'open', 200],
    ]);
    expect(rows[2]?.explains[0]).toMatchObject({ on: '2024-07-16', amount: 200, wholly: true });
    expect(await present('KEN')).toMatchObject({
      returned: { number: 400, on: '2024-07-20' },
      ...{ working: { number: 400, how: 'return' }, difference: 0, since: 0 },
    });
  });

  it('are settled by a named person with a reason, until another count does not fit', async () => {
    const settle = (input: object, actor?: Actor) =>
      test.act(
        'forces.settle-count',
        {
          state: 'KEN',
          on: '2024-07-14',
          number: 200,
          reason: 'the flight came on 16 July',
          ...input,
        },
        actor ? { actor } : {},
      );
    await expect(settle({ reason: '' })).rejects.toThrow(/too short/);
    await expect(settle({ on: '2024-07-20' })).rejects.toThrow(/agree/);
    await expect(settle({ on: '2024-07-13' })).rejects.toThrow(/Nobody counted/);
    await expect(settle({}, { person: 'x', offices: ['liaison'] })).rejects.toThrow(
      /not open to you/,
    );
    await settle({});
    const settled = (await reconciled('KEN')).rows[2];
    expect(settled).toMatchObject({ agreement: 'settled', settled: { number: 200, by: 'tester' } });
    await record({ number: 399, on: '2024-07-14', counter: 'host' });
    const again = await reconciled('KEN');
    expect(again.open).toBe(1);
    expect(again.rows[2]).toMatchObject({ agreement: 'reopened', difference: 200 });
  });

  it('of the whole force are held against the movements of all', async () => {
    await record({ state: '', number: 400, on: '2025-12-01' });
    const { rows } = (await test.see('forces.reconciliation', {})) as { rows: ReconciliationRow[] };
    expect(rows[0]).toMatchObject({ state: null, on: '2025-12-01', agreement: 'agrees' });
  });

  it('refuse days to come, minus, a newspaper without a claim, and can be taken back', async () => {
    await expect(record({ number: 1, on: '2999-01-01' })).rejects.toThrow(/yet to come/);
    await expect(record({ number: -1, on: '2024-01-01' })).rejects.toThrow(/below what can/);
    await expect(record({ number: 1, on: '2024-08-01', counter: 'press' })).rejects.toThrow(
      /a newspaper counted stands in a source/,
    );
    const { return: id } = await record({ number: 1, on: '2024-08-01' });
    const back = { state: 'KEN', return: id, reason: 'it counted another contingent' };
    await test.act('forces.withdraw-return', back);
    await expect(test.act('forces.withdraw-return', back)).rejects.toThrow(/withdrawn already/);
    expect((await reconciled('KEN')).rows.map(({ on }) => on)).not.toContain('2024-08-01');
  });
});

describe('equipment', () => {
  const goods = (stage: string, number: number, on: string): Promise<{ entry: string }> =>
    test.act('forces.record-equipment', {
      ...{ state: 'KEN', item: 'armoured_vehicle', stage, number, on },
    });

  it('stands stage beside stage, and no more works than is there', async () => {
    await goods('promised', 20, '2024-05-01');
    const { entry } = await goods('shipped', 10, '2024-06-01');
    await goods('arrived', 8, '2024-07-01');
    await expect(goods('arrived', 3, '2024-07-02')).rejects.toThrow(/10 were shipped/);
    await goods('lost', 1, '2024-08-01');
    await expect(goods('serviceable', 8, '2024-09-01')).rejects.toThrow(/7 are there/);
    await goods('serviceable', 5, '2024-09-01');
    await expect(goods('lost', 9, '2024-09-02')).rejects.toThrow(/fewer are there/);
    await expect(goods('promised', 0, '2024-09-02')).rejects.toThrow(/nought/);
    const { rows } = (await test.see('forces.equipment', { state: 'KEN' })) as {
      rows: EquipmentRow[];
    };
    expect(rows).toMatchObject([
      {
        ...{ promised: 20, shipped: 10, arrived: 8, lost: 1, there: 7 },
        serviceable: { number: 5, on: '2024-09-01' },
      },
    ]);
    await test.act('forces.withdraw-equipment', {
      state: 'KEN',
      entry,
      reason: 'never shipped so',
    });
  });
});

describe('sheets of movements and returns', () => {
  const open = async (act: string, text: string): Promise<string> => {
    const file = { name: 'list.csv', content: Buffer.from(text).toString('base64') };
    return ((await test.act('imports.open-sheet', { act, file, values: {} })) as { import: string })
      .import;
  };
  const run = (id: string): Promise<{ counts: Record<string, number>; wrong: object[] }> =>
    test.see('imports.dry-run', { import: id });

  it('come in by a dry run that names row, column, cause and cure; the same file twice is nothing', async () => {
    const text = [
      'Contingent,Movement,Pax,Date,Cause',
      'Belize,arrived,2,12/09/2024,',
      'Belize,arrived,150,21/11/2024,',
      'Belize,left,200,25/11/2024,end of tour',
      'Belize,killed,1,26/11/2024,shot',
      'Atlantis,arrived,1,26/11/2024,',
    ].join('\n');
    const id = await open('forces.record-movement', text);
    const dry = await run(id);
    expect(dry.counts).toMatchObject({ rows: 5, good: 3, wrong: 2 });
    expect(dry.wrong).toMatchObject([
      { row: 4, column: 'C', found: '200', cure: expect.stringMatching(/record their arrival/) },
      { row: 6, column: 'A', found: 'Atlantis' },
    ]);
    expect((await present('BLZ')) ?? null).toBeNull();
    await test.act('imports.take-rows', { import: id, take: 'good-rows' });
    expect((await present('BLZ'))?.movements).toMatchObject({ there: 151, dead: 1, came: 152 });
    const again = await open('forces.record-movement', text);
    expect((await run(again)).counts).toMatchObject({ before: 3, good: 0 });
  });

  it('take returns, of a state or of the whole force', async () => {
    const text =
      'Contingent;Effectif;Situation au;Compté par\nBelize;150;2024-11-30;contingent\n;401;2024-11-30;mission\n';
    const id = await open('forces.record-return', text);
    expect((await run(id)).counts).toMatchObject({ rows: 2, good: 2, wrong: 0 });
    await test.act('imports.take-rows', { import: id, take: 'all-or-none' });
    expect(await present('BLZ')).toMatchObject({ returned: { number: 150 }, difference: -1 });
  });
});
