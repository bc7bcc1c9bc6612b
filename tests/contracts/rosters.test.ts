// Rosters on a real record: people out of spreadsheets, names in the vault alone, one person one
// record, every look an entry, and an erasure after which the record still verifies.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform } from '../../src/acts/index.ts';
import type { PersonAnswer, RosterRow } from '../../src/capabilities/vetting/index.ts';
import { openSheets } from '../../src/engines/sheets/index.ts';
import { verifyBundle } from '../../src/seal/index.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

let test: TestHouse;
beforeAll(async () => {
  test = await openTestHouse();
});
afterAll(() => test.close());

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');
interface Run {
  counts: Record<string, number>;
  questions: { id: string; kind: string; options: string[]; names: Record<string, string> }[];
  proofs: { field: string; row: number; order: string }[];
  wrong: { row: number; column: string | null; found: string; why: string; cure: string }[];
  preview: { input: Record<string, unknown>; state: string; like: string | null }[];
  sheets: { heads: { column: string; text: string; field: string | null }[] }[];
}
async function opened(text: string | Uint8Array, values: object = {}): Promise<string> {
  const file = { name: 'roster.csv', content: base64(text) };
  const input = { act: 'vetting.enrol', file, values: { contingent: 'KEN', ...values } };
  return ((await test.act('imports.open-sheet', input)) as { import: string }).import;
}
const dryRun = (id: string): Promise<Run> => test.see('imports.dry-run', { import: id });
const take = (id: string, how = 'good-rows'): Promise<{ taken: number; rest: number }> =>
  test.act('imports.take-rows', { import: id, take: how });
const rows = async (query: object = {}): Promise<RosterRow[]> =>
  ((await test.see('vetting.roster', { limit: 500, ...query })) as { rows: RosterRow[] }).rows;
const open = () => test.act('vetting.open-roster', { reason: 'screening' });
const all = async () => test.house.store.entries('test');

const MESSY = [
  'NATIONAL POLICE SERVICE,,,,',
  'Roster of the contingent,,,,',
  ',,,,',
  'Service No,Rank and name,Date of birth,Unit,Function',
  'PX-0207,Insp. OTIENO Amos K.,03/04/1985,Alpha,Contingent commander',
  'PX-0208,WANJIRU Beatrice,23/05/1990,Alpha,patrol',
  ',,,,',
  'PX-0208,WANJIRU Beatrice,23/05/1990,Alpha,patrol',
  'PX-0209,Sgt. Faith ACHIENG,14/02/1988,Bravo,patrol',
  'Total,3,,,',
].join('\n');

describe('a roster from a spreadsheet', () => {
  it('is read through titles, ranks in names, repeated rows and a total, with its proofs', async () => {
    const run = await dryRun(await opened(MESSY));
    expect(run.counts).toMatchObject({ rows: 4, good: 3, repeated: 1, wrong: 0, waiting: 0 });
    expect(run.proofs).toMatchObject([{ field: 'born', order: 'dmy', row: 6 }]);
    expect(run.preview[0]?.input).toMatchObject({
      ...{ name: 'Amos K. OTIENO', family: 'OTIENO', rank: 'inspector', born: '1985-04-03' },
      ...{ contingent: 'KEN', role: 'commander', unit: 'Alpha' },
    });
  });

  it('asks for the order of days that nothing shows, and for a rank of no list, once a state', async () => {
    const text = 'Name,Rank,DOB\nAda EXAMPLE,Const-Grade-9,03/04/1985\n';
    const id = await opened(text, { contingent: 'JAM' });
    const { questions, counts } = await dryRun(id);
    expect(counts.waiting).toBe(1);
    expect(questions.map(({ id: asked }) => asked)).toEqual([
      ...['word_rank_const-grade-9', 'date-order_born'],
    ]);
    expect(questions[0]?.names.inspector).toBe('Inspector');
    const answers = { 'word_rank_const-grade-9': 'constable', 'date-order_born': 'mdy' };
    await test.act('imports.map-columns', { import: id, answers, columns: { A: 'name' } });
    expect((await dryRun(id)).preview[0]?.input).toMatchObject({
      ...{ rank: 'constable', born: '1985-03-04' },
    });
    await test.act('imports.discard', { import: id });
    const other = await opened('No,Rank,Name,DOB\n1,Const-Grade-9,Bo EXAMPLE,05/06/1986\n', {
      contingent: 'JAM',
    });
    expect((await dryRun(other)).counts).toMatchObject({ good: 1, waiting: 0 });
    await test.act('imports.discard', { import: other });
  });

  it('names sheet, row, column, value and cure, and its corrected rows come back', async () => {
    const text =
      'Service No,Name,DOB,Contingent\n1,Ann EXAMPLE,13/14/1989,JAM\n2,Ben EXAMPLE,04/05/1890,JAM\n' +
      '3,1234,05/06/1991,JAM\n4,Cas EXAMPLE,25/06/1991,JAM\n4,Dan EXAMPLE,05/07/1991,JAM\n' +
      '5,Eve EXAMPLE,03/04/1985,John Smith\n';
    const id = await opened(text, { contingent: '' });
    const { wrong, counts } = await dryRun(id);
    expect(wrong.map(({ row, column, found }) => [row, column, found])).toEqual([
      ...[
        [2, 'C', '13/14/1989'],
        [3, 'C', '04/05/1890'],
        [4, 'B', '1234'],
      ],
      ...[
        [6, 'A', '4'],
        [7, 'D', 'John Smith'],
      ],
    ]);
    expect(wrong[3]?.why).toBe('stands in row 5 too, with other content');
    expect(counts).toMatchObject({ good: 1, wrong: 5 });
    const rest: { content: string } = await test.see('imports.rest', { import: id });
    const bytes = Buffer.from(rest.content, 'base64');
    const [sheet] = (await openSheets(bytes)).sheets;
    // The day that was read is written out, so that its order is not asked again.
    expect(sheet?.rows[4]?.cells.slice(0, 4)).toEqual(['4', 'Dan EXAMPLE', '1991-07-05', 'JAM']);
    const again = await opened(bytes, { contingent: '' });
    expect((await dryRun(again)).counts).toMatchObject({ rows: 5, wrong: 4, good: 1 });
    const before = (await all()).length;
    await expect(take(id, 'all-or-none')).rejects.toThrow(/5 rows must be mended/);
    await expect(take(id, 'all-or-none')).rejects.not.toThrow(/1989/);
    expect(await all()).toHaveLength(before);
    for (const one of [id, again]) await test.act('imports.discard', { import: one });
  });

  it('becomes members, whose names lie in the vault alone', async () => {
    const id = await opened(MESSY, {
      receivedOn: '2024-05-20',
      from: '2024-06-25',
      invented: 'yes',
    });
    expect(await take(id)).toMatchObject({ taken: 3 });
    const written = JSON.stringify(await all());
    for (const word of ['OTIENO', 'Amos', 'PX-0207', '1985-04-03', 'Alpha'])
      expect(written).not.toContain(word);
    const [entry] = (await all()).filter(({ type }) => type === 'MembersEnrolled');
    expect(entry?.payload).toMatchObject({ members: [{ line: 1 }, { line: 2 }, { line: 3 }] });
    expect(await rows()).toMatchObject([
      { contingent: 'KEN', rank: 'inspector', role: 'commander', name: null, invented: true },
      { rank: 'sergeant', name: null },
      { rank: null, name: null, unitName: null },
    ]);
  });

  it('changes nothing when it is sent again, whatever its form', async () => {
    const before = (await all()).length;
    expect((await dryRun(await opened(MESSY))).counts).toMatchObject({ before: 4, good: 0 });
    const turned = `Name;Matricule;Né le;Unité;Grade;Fonction
${'Amos K. OTIENO;PX-0207;1985-04-03;alpha;Inspecteur;commandant'}\n`;
    const other = await opened(turned);
    expect((await dryRun(other)).counts).toMatchObject({ before: 1 });
    expect(await take(other)).toMatchObject({ taken: 0 });
    expect(await all()).toHaveLength(before);
  });

  it('is a file that lies in the vault while it is under way, and is forgotten after', async () => {
    const id = await opened('Name\nZoe EXAMPLE\n');
    const files = await test.house.store.vault.get(id);
    expect(typeof files?.content).toBe('string');
    await test.act('imports.discard', { import: id });
    expect(await test.house.store.vault.get(id)).toBeNull();
  });
});

describe('a look at a person', () => {
  it('shows no name before a reason was given, and is an entry of the record', async () => {
    const [first] = await rows();
    const seen = (): Promise<PersonAnswer> => test.see('vetting.person', { person: first?.person });
    expect(await seen()).toMatchObject({ opened: false, officer: null, looks: [] });
    const reason = { reason: 'complaint', reference: 'OC-2024/17' };
    await test.act('vetting.open-person', { person: first?.person, ...reason });
    expect(await seen()).toMatchObject({
      ...{ opened: true, officer: { name: 'Amos K. OTIENO', number: 'PX-0207' } },
      looks: [{ what: 'person', by: 'tester', ...reason }],
    });
    expect((await all()).at(-1)).toMatchObject({ type: 'PersonOpened', by: 'tester' });
    await expect(
      test.act('vetting.open-person', {
        person: first?.person,
        reason: 'audit',
        reference: 'Amos',
      }),
    ).rejects.toThrow(/no number of a file/);
  });

  it('of a whole roster counts for its contingent, and a table that is taken away has no names', async () => {
    await test.act('vetting.open-roster', { contingent: 'KEN', reason: 'screening' });
    expect((await rows({ find: 'otieno' }))[0]).toMatchObject({
      ...{ name: 'OTIENO, Amos K.', unitName: 'Alpha' },
    });
    const view = test.house.views.get('vetting.roster');
    const table = view?.rows?.(await test.see('vetting.roster'));
    expect(JSON.stringify(table)).not.toMatch(/OTIENO|PX-0207/);
  });

  it('takes a roster away only with a right of its own and a reason', async () => {
    await expect(test.see('vetting.roster-file', { contingent: 'KEN' })).rejects.toThrow(
      /not said today why/,
    );
    const liaison = { person: 'someone', offices: ['liaison' as const] };
    const call = { mission: 'test', act: 'vetting.export-roster', actor: liaison };
    await expect(
      perform(test.house, { ...call, input: { contingent: 'KEN', reason: 'audit' } }),
    ).rejects.toThrow(/not open to you/);
    await test.act('vetting.export-roster', { contingent: 'KEN', reason: 'audit' });
    const file: { content: string } = await test.see('vetting.roster-file', { contingent: 'KEN' });
    const [sheet] = (await openSheets(Buffer.from(file.content, 'base64'))).sheets;
    expect(sheet?.rows.map(({ cells }) => cells[4])).toContain('OTIENO');
    const { looks } = (await test.see('vetting.looks')) as { looks: { what: string }[] };
    expect(looks.map(({ what }) => what)).toContain('export');
  });
});

describe('one person', () => {
  it('who comes again is taken, and proposed as the same for a person to decide', async () => {
    await open();
    const text = 'Name,Rank,Service No,DOB\nAmoss OTIENNO,Chief Inspector,PX 207,1985-04-03\n';
    const id = await opened(text, { from: '2025-01-10' });
    const run = await dryRun(id);
    expect(run.counts).toMatchObject({ good: 1, alike: 1 });
    await take(id);
    const queue: { pairs: { a: { person: string }; b: { person: string }; because: string[] }[] } =
      await test.see('vetting.likely-same');
    expect(queue.pairs).toHaveLength(1);
    expect(queue.pairs[0]?.because).toEqual(['number', 'born', 'name-like']);
    const [old, fresh] = [queue.pairs[0]?.a.person ?? '', queue.pairs[0]?.b.person ?? ''];
    await test.act('vetting.merge-persons', { from: fresh, into: old });
    const found = (await rows({ find: old }))[0];
    expect(found).toMatchObject({ person: old, rank: 'chief_inspector', also: [fresh] });
    expect(await test.see('vetting.likely-same')).toMatchObject({ waiting: 0 });
    await expect(test.act('vetting.merge-persons', { from: old, into: fresh })).rejects.toThrow(
      /already/,
    );
    await test.act('vetting.undo-merge', { person: fresh });
    expect(await rows()).toHaveLength(4);
    expect(await test.see('vetting.likely-same')).toMatchObject({ waiting: 1 });
    await test.act('vetting.keep-apart', { from: fresh, into: old });
    expect(await test.see('vetting.likely-same')).toMatchObject({ waiting: 0 });
  });

  it('is corrected in the vault and in the post, and the old roster still changes nothing', async () => {
    const [faith] = await rows({ find: 'achieng' });
    const person = faith?.person ?? '';
    await test.act('vetting.correct-person', { person, rank: 'senior_sergeant', family: 'AKINYI' });
    expect((await rows({ find: 'akinyi' }))[0]).toMatchObject({
      ...{ name: 'AKINYI, Faith', rank: 'senior_sergeant', unitName: 'Bravo' },
    });
    expect(JSON.stringify((await all()).at(-1))).not.toContain('AKINYI');
    expect((await dryRun(await opened(MESSY))).counts).toMatchObject({ before: 4, good: 0 });
  });

  it('serves from a day and until a day, as was known then', async () => {
    const count = async (asOf: string, knownAt?: string) =>
      (
        (await test.see('vetting.members', {}, { asOf, ...(knownAt ? { knownAt } : {}) })) as {
          members: object[];
        }
      ).members.length;
    expect(await count('2024-06-24')).toBe(0);
    expect(await count('2024-06-25')).toBe(3);
    // Before this record was kept, it goes by the day on which the state sent the roster.
    expect(await count('2024-06-25', '2024-05-20')).toBe(3);
    expect(await count('2024-06-25', '2024-05-19')).toBe(0);
    const [faith] = await rows({ find: 'akinyi' });
    await test.act('vetting.end-memberships', {
      ...{ persons: [faith?.person], on: '2025-06-25', reason: 'rotation' },
    });
    expect(await count('2025-06-24')).toBe(4);
    expect(await count('2025-06-25')).toBe(3);
  });

  it('is erased by one act, and the record still verifies', async () => {
    const [amos] = await rows({ find: 'otieno' });
    const person = amos?.person ?? '';
    await test.act('vetting.erase-person', { person });
    expect(await test.house.store.vault.get(person)).toBeNull();
    expect((await rows()).find((row) => row.person === person)).toMatchObject({
      ...{ name: null, seen: true, rank: 'inspector' },
    });
    expect(await test.see('vetting.person', { person })).toMatchObject({
      ...{ erased: true, officer: null },
    });
    await expect(test.act('vetting.correct-person', { person, number: 'PX-1' })).rejects.toThrow(
      /erased/,
    );
    const pieces: string[] = [];
    for await (const piece of test.house.store.exportBundle('test')) pieces.push(piece);
    const bundle = pieces.join('');
    expect(bundle).not.toContain('OTIENO');
    expect(await verifyBundle(bundle)).toMatchObject({ ok: true });
    const before = await rows();
    await test.house.store.rebuild('test');
    expect(await rows()).toEqual(before);
  });
});
