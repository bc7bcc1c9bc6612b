// Certification, tests and training on a real record: many people at once, what each then holds on
// a day, what will have lapsed on another, corrections, and no name in the record.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/index.ts';
import { verifyBundle } from '../../src/seal/index.ts';
import { ALL_OFFICES, openTestHouse, type TestHouse } from '../house/open.ts';

let test: TestHouse;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  test = await openTestHouse();
  ids = await enrolled();
});
afterAll(() => test?.close());

const base64 = (text: string) => Buffer.from(text).toString('base64');
/** Of the roster, by the last word of the name: the vault knows them. */
async function enrolled(): Promise<Readonly<Record<string, string>>> {
  const roster = [
    'Service No,Name,DOB,Role,Unit',
    'PX-1,Bartholomew QUARTERMAINE,13/04/1985,unit commander,Alpha',
    'PX-2,Wilhelmina ABERNATHY,23/05/1990,police officer,Alpha',
    'PX-3,Thaddeus PUMPERNICKEL,24/06/2000,medical,',
    'PX-4,Philippa TOOYOUNG,14/09/2000,police officer,Alpha',
  ].join('\n');
  const values = { contingent: 'KEN', receivedOn: '2024-05-20' };
  await (await sheet('vetting.enrol', roster, values)).take();
  await test.act('vetting.open-roster', { contingent: 'KEN', reason: 'training' });
  const { rows } = (await test.see('vetting.roster')) as {
    rows: { person: string; name: string }[];
  };
  return Object.fromEntries(
    rows.map(({ person, name }) => [name.split(',')[0]?.toLowerCase() ?? '', person]),
  );
}
async function sheet(act: string, text: string, values: object) {
  const file = { name: 'rows.csv', content: base64(text) };
  const { import: id } = (await test.act('imports.open-sheet', { act, file, values })) as {
    import: string;
  };
  return { id, take: () => test.act('imports.take-rows', { import: id, take: 'all-or-none' }) };
}
const dryRun = (id: string) =>
  test.see('imports.dry-run', { import: id }) as Promise<{
    counts: Record<string, number>;
    wrong: { row: number; why: string; cure: string }[];
  }>;
const refused = async (act: string, input: object, actor: Actor = ALL_OFFICES) => {
  const before = (await test.house.store.head('test')).size;
  const told = await test.act(act, input, { actor }).then(
    () => 'done',
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );
  expect((await test.house.store.head('test')).size, 'nothing is half written').toBe(before);
  return told;
};
interface Held {
  readonly subject: string;
  readonly requirement: string;
  readonly state: string;
  readonly until: string | null;
  readonly why: string;
}
async function holds(name: string, on: string, known = '9999-12-31') {
  const query = { people: ids[name], on };
  const clocks = { asOf: on, knownAt: known };
  const { holdings } = (await test.see('vetting.holdings', query, clocks)) as {
    holdings: Held[];
  };
  const own = holdings.filter(({ subject }) => subject === ids[name]);
  return Object.fromEntries(own.map((each) => [each.requirement, each]));
}
const source = { title: 'A rule, made up', address: 'https://example.org/rule' };

describe('certification', () => {
  const paper = {
    by: 'state',
    form: 'note_verbale',
    signatory: 'minister',
    document: 'NV/2024/117',
  };

  it('is by state and candidate, and each is held for the time of the rule', async () => {
    const clean = { convicted: false, investigated: false };
    const people = [{ number: 'px1' }, { name: 'Abernathy Wilhelmina' }];
    expect(
      await test.act('vetting.certify', { ...paper, ...clean, signedOn: '2024-05-14', people }),
    ).toMatchObject({ certified: 2, before: 0 });
    const held = await holds('quartermaine', '2024-06-25');
    expect(held['certified.state']).toMatchObject({ state: 'held', until: '2026-05-14' });
    expect(held['certified.candidate']).toMatchObject({ state: 'missing', until: null });
    expect(held.conviction).toMatchObject({ state: 'held', until: null });
    expect(held.age).toMatchObject({ state: 'held', until: null });
    expect((await holds('quartermaine', '2026-05-15'))['certified.state']?.state).toBe('lapsed');
    expect((await holds('quartermaine', '2024-05-13'))['certified.state']?.state).toBe('missing');
  });

  it('the same again changes nothing, and another answer of that day is a correction', async () => {
    const again = { ...paper, signedOn: '2024-05-14', people: [{ person: ids.abernathy }] };
    const clean = { convicted: false, investigated: false };
    expect(await test.act('vetting.certify', { ...again, ...clean })).toMatchObject({
      ...{ certified: 0, before: 1 },
    });
    const other = { ...again, convicted: true, investigated: false };
    expect(await refused('vetting.certify', other)).toMatch(/^vetting.said-otherwise/);
  });

  it('refuses who is too young on the day of signing, unless a decision is named', async () => {
    const signed = { ...paper, signedOn: '2024-09-01', people: [{ number: 'PX-4' }] };
    const told = await refused('vetting.certify', signed);
    expect(told).toBe(
      'vetting.age-outside-rule: Row 1: on the day of signing the person is not between 25 and ' +
        '61 years old',
    );
    await test.act('vetting.certify', { ...signed, ageExcept: 'OC-2024/17' });
    expect((await holds('tooyoung', '2024-10-01')).age).toMatchObject({
      state: 'held',
      why: 'The age is outside the rule and is allowed by OC-2024/17.',
    });
  });

  it('lets a yes of either stand against a no, and keeps what lies behind it in the vault', async () => {
    await test.act('vetting.certify', {
      ...{ by: 'candidate', form: 'self_certification', signedOn: '2024-05-16' },
      signatoryName: 'Wilhelmina Abernathy',
      people: [{ number: 'PX-2', investigated: 'yes', details: 'A matter of 2022, since closed.' }],
    });
    const held = await holds('abernathy', '2024-06-01');
    expect(held.investigation?.state).toBe('failed');
    expect(held.conviction?.state).toBe('held');
    const file = (await test.see('vetting.attested', { person: ids.abernathy })) as {
      words: { what: string; details: string | null; signatory: string | null }[];
    };
    expect(file.words.find(({ what }) => what === 'candidate')).toMatchObject({
      ...{ details: 'A matter of 2022, since closed.', signatory: 'Wilhelmina Abernathy' },
    });
  });

  it('is withdrawn from a day, or as if it had never been', async () => {
    const file = (await test.see('vetting.attested', { person: ids.abernathy })) as {
      words: { what: string; batch: string }[];
    };
    const batch = (what: string) => file.words.find((each) => each.what === what)?.batch;
    const of = { person: ids.abernathy, document: 'NV/2024/300' };
    await test.act('vetting.withdraw-certification', {
      ...{ ...of, batch: batch('state'), on: '2024-08-01', reason: 'new_facts' },
    });
    expect((await holds('abernathy', '2024-07-31'))['certified.state']?.state).toBe('held');
    expect((await holds('abernathy', '2024-08-01'))['certified.state']?.state).toBe('lapsed');
    await test.act('vetting.withdraw-certification', {
      ...{ ...of, batch: batch('candidate'), on: '2024-08-01', reason: 'wrong_person' },
    });
    expect((await holds('abernathy', '2024-06-01')).investigation?.state).toBe('held');
    const again = { ...of, batch: batch('candidate'), on: '2024-08-01', reason: 'forged' };
    expect(await refused('vetting.withdraw-certification', again)).toMatch(
      /^vetting.corrects-nothing/,
    );
  });

  it('follows the rules that a mission sets, from their day', async () => {
    await test.act('vetting.set-certification-rules', {
      ...{ ageMin: 24, months: 6, from: '2025-01-01', source },
    });
    expect((await holds('quartermaine', '2024-12-31'))['certified.state']?.state).toBe('held');
    expect((await holds('quartermaine', '2025-01-01'))['certified.state']?.state).toBe('lapsed');
    const rules = { from: '2025-02-01', source };
    expect(await refused('vetting.set-certification-rules', { ...rules, months: 0 })).toContain(
      'is less than one month',
    );
    expect(await refused('vetting.set-certification-rules', { ...rules, ageMin: 70 })).toMatch(
      /^vetting.ages-backwards/,
    );
  });
});

describe('selection tests', () => {
  it('count for their time; the last one taken stands; firearms are asked of the armed', async () => {
    const day = (test_: string, takenOn: string, result: string) =>
      test.act('vetting.record-tests', {
        ...{ test: test_, takenOn, people: [{ number: 'PX-1', result, score: 70 }] },
      });
    await day('driving', '2024-05-10', 'failed');
    expect((await holds('quartermaine', '2024-05-20'))['test.driving']?.state).toBe('failed');
    await day('driving', '2024-06-10', 'passed');
    await day('medical', '2024-05-01', 'passed');
    const held = await holds('quartermaine', '2024-06-25');
    expect(held['test.driving']).toMatchObject({ state: 'held', until: '2026-06-10' });
    expect(held['test.medical']).toMatchObject({ state: 'held', until: '2025-05-01' });
    expect(held['test.firearms']?.state).toBe('missing');
    expect((await holds('pumpernickel', '2024-06-25'))['test.firearms']).toBeUndefined();
  });

  it('refuse a day that does not exist, one yet to come, and a stranger, with the cure', async () => {
    const people = [{ number: 'PX-1' }];
    const of = { test: 'language', language: 'fr', result: 'passed', people };
    expect(await refused('vetting.record-tests', { ...of, takenOn: '2024-02-30' })).toContain(
      'is no day such as 2024-06-25',
    );
    expect(await refused('vetting.record-tests', { ...of, takenOn: '2124-02-28' })).toMatch(
      /^vetting.day-yet-to-come/,
    );
    const late = { ...of, takenOn: '2024-05-02', until: '2024-05-01' };
    expect(await refused('vetting.record-tests', late)).toMatch(/^vetting.ends-before-it-begins/);
    const day = { ...of, takenOn: '2024-05-02' };
    const no = (rows: readonly object[]) =>
      refused('vetting.record-tests', { ...day, people: rows });
    expect(await no([{ number: 'ZZ-9' }])).toMatch(/^vetting.not-on-roster: Row 1/);
    expect(await no([{ number: 'PX-1', name: 'Somebody Else' }])).toMatch(
      /^vetting.number-of-another/,
    );
    expect(await no([{ number: 'PX-1' }, { person: ids.quartermaine }])).toMatch(
      /^vetting.person-in-two-rows: Rows 1 and 2/,
    );
    expect(await no([{}])).toContain('names nobody');
    expect(await refused('vetting.record-tests', { ...day, result: '' })).toMatch(
      /^vetting.test-without-result/,
    );
  });

  it('are corrected, not deleted: what was known before is still known', async () => {
    const file = (await test.see('vetting.attested', { person: ids.quartermaine })) as {
      words: { what: string; batch: string; on: string }[];
    };
    const batch = file.words.find(({ what }) => what === 'medical')?.batch;
    const of = { batch, person: ids.quartermaine, reason: 'entered_wrongly' };
    await test.act('vetting.correct-test', { ...of, result: 'failed' });
    expect((await holds('quartermaine', '2024-06-25'))['test.medical']?.state).toBe('failed');
    expect(await refused('vetting.correct-test', { ...of, result: 'failed' })).toMatch(
      /^vetting.corrects-nothing/,
    );
    const after = (await test.see('vetting.attested', { person: ids.quartermaine })) as {
      words: { what: string; result: string; superseded: boolean }[];
    };
    const medical = after.words.filter(({ what }) => what === 'medical');
    expect(medical.map(({ result, superseded }) => [result, superseded])).toEqual([
      ['failed', false],
      ['passed', true],
    ]);
    await test.act('vetting.correct-test', { ...of, result: 'none', reason: 'annulled' });
    expect((await holds('quartermaine', '2024-06-25'))['test.medical']?.state).toBe('missing');
  });
});

describe('training', () => {
  const module = (name: string, more: object = {}) =>
    test.act('vetting.set-module', {
      ...{ module: name, title: { en: `Module ${name}`, fr: `Module ${name} (fr)` } },
      ...{ area: 'core', months: 12, refresherWithin: 3, from: '2024-01-01', source, ...more },
    });

  it('asks of each role what the catalogue says, in versions', async () => {
    await module('core-1');
    await module('med-1', { needed: 'roles', roles: ['medical'], months: '' });
    expect((await holds('pumpernickel', '2024-06-01'))['training.med-1']?.state).toBe('missing');
    expect((await holds('abernathy', '2024-06-01'))['training.med-1']).toBeUndefined();
    expect((await holds('abernathy', '2024-06-01'))['training.core-1']?.state).toBe('missing');
    expect(await refused('vetting.set-module', { module: 'x-1', months: 0 })).toBeTruthy();
    const bad = { module: 'x-1', title: { en: 'X' }, from: '2024-01-01', source };
    expect(await refused('vetting.set-module', { ...bad, months: 0 })).toContain('less than one');
    expect(await refused('vetting.set-module', { ...bad, source: { title: '' } })).toContain(
      'say where it is written',
    );
    expect(await refused('vetting.set-module', { ...bad, needed: 'roles' })).toMatch(
      /^vetting.needed-by-no-role/,
    );
  });

  it('takes the attendance of a whole course in one act, by sheet with a dry run', async () => {
    const rows = [
      'Course register,,',
      'Service No,Name,Attendance',
      'PX-1,QUARTERMAINE Bartholomew,present',
      'PX-2,Abernathy Wilhelmina,présent',
      'PX-3,PUMPERNICKEL Thaddeus,absent',
      'PX-9,NOBODY Known,present',
    ];
    const values = { module: 'core-1', startedOn: '2024-05-06', endedOn: '2024-05-08' };
    const of = { ...values, contingent: 'KEN' };
    const first = await sheet('vetting.record-training', rows.join('\n'), of);
    const run = await dryRun(first.id);
    expect(run.wrong).toMatchObject([
      { row: 6, why: 'names nobody on a roster of this mission', cure: /Enrol/ },
    ]);
    const second = await sheet('vetting.record-training', rows.slice(0, -1).join('\n'), of);
    await second.take();
    const held = (await holds('abernathy', '2024-06-25'))['training.core-1'];
    expect(held).toMatchObject({ state: 'held', until: '2025-05-08' });
    expect((await holds('pumpernickel', '2024-06-25'))['training.core-1']).toMatchObject({
      ...{ state: 'missing', why: /absent on 8 May 2024/ },
    });
    const third = await sheet('vetting.record-training', rows.slice(0, -1).join('\n'), of);
    expect((await dryRun(third.id)).counts).toMatchObject({ before: 3 });
  });

  it('takes a whole contingent with its exceptions, and leaves alone who has a word', async () => {
    const of = { module: 'core-1', contingent: 'KEN', everybody: true, endedOn: '2024-06-20' };
    const people = [
      { number: 'PX-2', outcome: 'absent' },
      { number: 'PX-4', skip: true },
    ];
    const all = await test.act('vetting.record-training', { ...of, people });
    expect(all).toMatchObject({ recorded: 3, before: 0 });
    expect(await test.act('vetting.record-training', of)).toMatchObject({ recorded: 1, before: 3 });
    const held = async (name: string) =>
      (await holds(name, '2024-06-25'))['training.core-1']?.state;
    expect(await Promise.all(['pumpernickel', 'tooyoung'].map(held))).toEqual(['held', 'held']);
    const nobody = { module: 'core-1', endedOn: '2024-06-20' };
    expect(await refused('vetting.record-training', nobody)).toContain('nobody was there');
    expect(await refused('vetting.record-training', { ...nobody, everybody: true })).toContain(
      'say whose contingent everybody is of',
    );
    const { batches } = (await test.see('vetting.batches')) as {
      batches: { batch: string; on: string }[];
    };
    for (const { batch } of batches.filter(({ on }) => on === '2024-06-20')) {
      const { people: ours } = (await test.see('vetting.batch', { batch })) as {
        people: { person: string }[];
      };
      for (const { person } of ours)
        await test.act('vetting.correct-training', {
          ...{ batch, person, outcome: 'none', reason: 'annulled' },
        });
    }
    expect(await held('tooyoung'), 'as if it had never been').toBe('missing');
  });

  it('gives every certificate a number, that of the paper or its own', async () => {
    const { batches } = (await test.see('vetting.batches', { kind: 'training' })) as {
      batches: { batch: string; people: number; results: { result: string; people: number }[] }[];
    };
    expect(batches).toHaveLength(1);
    expect(batches[0]?.results.map(({ result, people }) => [result, people])).toEqual([
      ['absent', 1],
      ['completed', 2],
    ]);
    const { people } = (await test.see('vetting.batch', { batch: batches[0]?.batch })) as {
      people: { person: string; name: string | null; certificate: string | null }[];
    };
    expect(people.find(({ person }) => person === ids.quartermaine)).toMatchObject({
      ...{ name: 'QUARTERMAINE, Bartholomew', certificate: 'CORE-1/2024-05-08/001' },
    });
  });

  it('refuses a course that ends before it begins, of no module, or for a stranger', async () => {
    const of = { module: 'core-1', people: [{ number: 'PX-3' }] };
    const days = { startedOn: '2024-05-09', endedOn: '2024-05-08' };
    expect(await refused('vetting.record-training', { ...of, ...days })).toMatch(
      /^vetting.ends-before-it-begins: It would last from 2024-05-09 to 2024-05-08/,
    );
    const none = { ...of, module: 'none-1', endedOn: '2024-05-08' };
    expect(await refused('vetting.record-training', none)).toMatch(/^vetting.no-such-module/);
    const early = { ...of, endedOn: '2023-12-31' };
    expect(await refused('vetting.record-training', early)).toMatch(/^vetting.no-such-module/);
    const stranger = { ...of, endedOn: '2024-05-09', people: [{ name: 'Nobody Known' }] };
    expect(await refused('vetting.record-training', stranger)).toMatch(/^vetting.not-on-roster/);
  });

  it('renews by a refresher in time, and by nothing less than a course after that', async () => {
    const again = (endedOn: string, number = 'PX-2') => ({
      ...{ module: 'core-1', course: 'refresher', endedOn, people: [{ number }] },
    });
    expect(await refused('vetting.record-training', again('2025-08-09'))).toMatch(
      /^vetting.refresher-without-course/,
    );
    expect(await refused('vetting.record-training', again('2025-05-01', 'PX-3'))).toMatch(
      /^vetting.refresher-without-course: Row 1/,
    );
    await test.act('vetting.record-training', again('2025-08-08'));
    const held = await holds('abernathy', '2025-09-01');
    expect(held['training.core-1']).toMatchObject({ state: 'held', until: '2026-08-08' });
    const medical = { ...again('2025-05-01', 'PX-3'), module: 'med-1' };
    await module('med-1', { needed: 'roles', roles: ['medical'], refresherWithin: '' });
    expect(await refused('vetting.record-training', medical)).toMatch(/^vetting.no-refresher/);
  });

  it('shows a planned arrival what will have lapsed by then, by contingent and person', async () => {
    const clocks = { asOf: '2024-06-25', knownAt: '9999-12-31' };
    const summary = (on: string) =>
      test.see('vetting.training', { on }, clocks) as Promise<{
        total: { people: number; cells: { requirement: string; held: number; expires: number }[] };
      }>;
    const cell = async (on: string) =>
      (await summary(on)).total.cells.find(({ requirement }) => requirement === 'training.core-1');
    expect(await cell('2024-06-25')).toMatchObject({ asked: 4, held: 2, expires: 0 });
    expect(await cell('2025-06-01')).toMatchObject({ asked: 4, held: 0, lapsed: 2, expires: 2 });
    const query = { on: '2025-06-01', requirement: 'training.core-1' };
    const { rows, total } = (await test.see('vetting.lacking', query, clocks)) as {
      rows: { person: string; name: string; lacking: { expires: boolean; why: string }[] }[];
      total: number;
    };
    expect(total).toBe(4);
    expect(rows.find(({ person }) => person === ids.quartermaine)).toMatchObject({
      name: 'QUARTERMAINE, Bartholomew',
      lacking: [{ expires: true, why: 'Module core-1: lapsed after 8 May 2025.' }],
    });
  });

  it('is what a clearance of the day asks for, with the same reason', async () => {
    const checks = async (asOf: string) => {
      const clocks = { asOf, knownAt: '9999-12-31' };
      const of = (await test.see('vetting.clearance', { person: ids.quartermaine }, clocks)) as {
        checks: { requirement: string; state: string; why: string }[];
      };
      return new Map(of.checks.map((each) => [each.requirement, each]));
    };
    expect((await checks('2024-06-25')).get('training.core-1')?.state).toBe('held');
    expect((await checks('2025-06-01')).get('training.core-1')).toMatchObject({
      ...{ state: 'lapsed', why: 'Module core-1: lapsed after 8 May 2025.' },
    });
    expect((await checks('2024-06-25')).get('certified.candidate')?.state).toBe('missing');
  });

  it('is asked of nobody once the module is retired, and what was held stays on file', async () => {
    const retire = { module: 'core-1', reason: 'A newer edition.', from: '2026-01-01' };
    await test.act('vetting.retire-module', retire);
    expect((await holds('abernathy', '2026-01-01'))['training.core-1']).toBeUndefined();
    expect((await holds('abernathy', '2025-12-31'))['training.core-1']?.state).toBe('held');
    expect(await refused('vetting.retire-module', retire)).toMatch(/^vetting.module-not-in-use/);
  });
});

describe('what is known of people here', () => {
  it('is in no entry by name, birth date or circumstance, and the record verifies', async () => {
    const entries = await test.house.store.entries('test');
    const text = JSON.stringify(entries).toLowerCase();
    for (const word of ['quartermaine', 'abernathy', 'wilhelmina', '1985-04-13', 'since closed'])
      expect(text).not.toContain(word);
    const pieces: string[] = [];
    for await (const piece of test.house.store.exportBundle('test')) pieces.push(piece);
    expect(await verifyBundle(pieces)).toMatchObject({ ok: true });
  });

  it('rests when everything is folded again', async () => {
    const before = await test.see('vetting.training', { on: '2024-06-25' });
    await test.house.store.rebuild('test');
    expect(await test.see('vetting.training', { on: '2024-06-25' })).toEqual(before);
  });
});
