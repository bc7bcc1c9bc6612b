// Spreadsheets into acts on a real record: a dry run first, the good rows or none, never twice.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Capability, defineAct, defineView, z } from '../../src/acts/index.ts';
import { openSheets, xlsxOf } from '../../src/engines/sheets/index.ts';
import { Problem } from '../../src/kernel/index.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

interface Note {
  owner: string;
  what: string;
  on?: string;
  size?: number;
}
const TAKEN = {
  code: 'notes.taken',
  status: 409,
  title: '{what} is noted already',
  remedy: 'Leave it out',
} as const;

/** A capability of which imports knows nothing but what its act declares. */
const write = defineAct<Note, string[]>({
  name: 'notes.write',
  says: 'Writes a note.',
  example: { owner: 'KEN', what: 'report' },
  input: z.object({
    owner: z.string(),
    what: z.string().min(3),
    on: z.string().optional(),
    size: z.number().optional(),
  }),
  sheet: {
    of: { en: 'notes', fr: 'notes' },
    columns: [
      { field: 'owner', names: ['Owner', 'Débiteur'], kind: 'party', needed: true },
      { field: 'what', names: ['What', 'Objet'], needed: true },
      { field: 'on', names: ['Date', 'On'], kind: 'day' },
      { field: 'size', names: ['Number'], kind: 'whole' },
    ],
    key: ['owner', 'what'],
  },
  stream: () => 'notes',
  start: [],
  evolve: (state, { payload }) => [...state, (payload as { what: string }).what],
  decide: (state, note) =>
    state.includes(note.what)
      ? new Problem(TAKEN, { what: note.what })
      : { events: [{ type: 'NoteWritten', payload: { ...note } }] },
});
const noted = defineView({
  name: 'notes.list',
  says: 'Notes.',
  query: z.object({}),
  answer: z.object({ notes: z.array(z.record(z.string(), z.unknown())) }),
  async look(_query, reach, { mission }) {
    const entries = await reach.entries(mission);
    const notes = entries.filter(({ type }) => type === 'NoteWritten');
    return { notes: notes.map(({ payload }) => payload as Record<string, unknown>) };
  },
});
const notes: Capability = {
  name: 'notes',
  acts: [write],
  views: [noted],
  policy: [{ who: ['owner', 'desk'], may: ['notes.write', 'notes.list'], because: 'A test.' }],
  problems: [TAKEN],
};

let test: TestHouse;
beforeAll(async () => {
  test = await openTestHouse({ more: [notes] });
});
afterAll(() => test.close());

const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64');
async function opened(content: string | Uint8Array, values = {}): Promise<string> {
  const file = { name: 'notes.csv', content: base64(content) };
  const input = { act: 'notes.write', file, values };
  return ((await test.act('imports.open-sheet', input)) as { import: string }).import;
}
interface Seen {
  counts: Record<string, number>;
  questions: { id: string; examples: string[] }[];
  wrong: { row: number; column: string; found: string; why: string; cure: string }[];
  sheets: { heads: { field: string | null; column: string }[]; missing: string[] }[];
}
const dryRun = (id: string): Promise<Seen> => test.see('imports.dry-run', { import: id });
const list = async () => ((await test.see('notes.list')) as { notes: Note[] }).notes;
const size = async () => (await test.house.store.head('test')).size;

const GOOD = 'Notes of the desk,,\nOwner,What,Date\nKenya,report,2023-08-13\nHaiti,letter,\n';

describe('an import', () => {
  it('is dry first: it says what would be taken and writes nothing', async () => {
    const before = await size();
    const seen = await dryRun(await opened(GOOD));
    expect(seen.counts).toMatchObject({ rows: 2, good: 2, wrong: 0, waiting: 0 });
    expect(await size()).toBe(before);
  });

  it('takes its rows through their act, and the same file again changes nothing', async () => {
    await test.act('imports.take-rows', { import: await opened(GOOD) });
    expect(await list()).toMatchObject([{ owner: 'KEN', on: '2023-08-13' }, { owner: 'HTI' }]);
    const before = await size();
    const again = await opened(`${GOOD}\n`);
    expect((await dryRun(again)).counts).toMatchObject({ good: 0, before: 2 });
    expect(await test.act('imports.take-rows', { import: again })).toMatchObject({ taken: 0 });
    expect(await size()).toBe(before);
    await expect(dryRun(again)).rejects.toThrow(/no import/);
  });

  it('names sheet, row, column, what was found, why not and the cure', async () => {
    const id = await opened(
      'Owner,What,Date,Number\nKenja,abc,2023-02-30,some\nBenin,ab,,\nHaiti,letter,2024,\n' +
        'Chad,new,,\nChad,new,,\nBHS,new,,\n',
    );
    const { wrong, counts } = await dryRun(id);
    expect(wrong.map(({ row, column, found }) => [row, column, found])).toEqual([
      [2, 'A', 'Kenja'],
      [2, 'C', '2023-02-30'],
      [2, 'D', 'some'],
      [3, 'B', 'ab'],
      [4, null, ''],
      [7, 'B', 'new'],
    ]);
    expect(wrong[3]).toMatchObject({ why: 'is too short: 3 signs at least', cure: 'Mend What' });
    expect(wrong[4]?.why).toMatch(/taken before with other content/);
    expect(wrong[5]).toMatchObject({ why: 'new is noted already', cure: 'Leave it out' });
    expect(counts).toMatchObject({ rows: 6, good: 1, wrong: 4, repeated: 1 });
    const before = await size();
    await expect(
      test.act('imports.take-rows', { import: id, take: 'all-or-none' }),
    ).rejects.toThrow(/4 rows must be mended.*row 2, column A: “Kenja”/);
    expect(await size()).toBe(before);
    const taken = await test.act('imports.take-rows', { import: id, take: 'good-rows' });
    expect(taken).toMatchObject({ taken: 1, rest: 4 });
    const rest: { name: string; content: string } = await test.see('imports.rest', { import: id });
    const [sheet] = (await openSheets(Buffer.from(rest.content, 'base64'))).sheets;
    expect(sheet?.rows.map(({ cells }) => cells[0])).toEqual([
      ...['Owner', 'Kenja', 'Benin', 'Haiti', 'BHS'],
    ]);
    await test.act('imports.discard', { import: id });
    await expect(dryRun(id)).rejects.toThrow(/no import/);
  });

  it('asks once what may be two things, and remembers it for tables with this head', async () => {
    const rows = (n: number) => `Owner,What,Date\nMali,duty ${n},03/04/2023\n`;
    const first = await opened(rows(1));
    const { questions, counts } = await dryRun(first);
    expect(questions).toMatchObject([{ id: 'date-order_on', examples: ['03/04/2023'] }]);
    expect(counts).toMatchObject({ good: 0, waiting: 1 });
    await expect(test.act('imports.take-rows', { import: first })).rejects.toThrow(/two ways/);
    const answers = { 'date-order_on': 'dmy' };
    await test.act('imports.map-columns', { import: first, answers });
    expect((await dryRun(first)).counts).toMatchObject({ good: 1, waiting: 0 });
    const second = await dryRun(await opened(rows(2)));
    expect(second.questions).toEqual([]);
    expect(second.counts).toMatchObject({ good: 1 });
  });

  it('takes what a person says of its columns, and a value that all rows share', async () => {
    const id = await opened('Paper,Sender\nfirst words,x\nother words,y\n', { owner: 'TCD' });
    const { sheets } = await dryRun(id);
    expect(sheets[0]?.missing).toEqual(['what']);
    await test.act('imports.map-columns', { import: id, columns: { A: 'what' } });
    expect((await dryRun(id)).counts).toMatchObject({ good: 2 });
    await expect(
      test.act('imports.map-columns', { import: id, columns: { B: 'colour' } }),
    ).rejects.toThrow(/has no column colour/);
  });

  it('reads a workbook of several sheets', async () => {
    const head = ['What', 'Owner'];
    const id = await opened(
      await xlsxOf([
        { name: 'First', head, lines: [['sheet one', 'Ghana']] },
        { name: 'Remarks', head: ['nothing', 'here'], lines: [['a', 'b']] },
        { name: 'Second', head, lines: [['sheet two', 'Togo']] },
      ]),
    );
    expect((await dryRun(id)).counts).toMatchObject({ rows: 2, good: 2 });
  });

  it('needs the right to the act, and is seen only by who opened it', async () => {
    const liaison = { person: 'l', offices: ['liaison'] } as const;
    const id = await opened('Owner,What\nFrance,another\n');
    const question = { view: 'imports.dry-run', query: { import: id } };
    const { ask } = await import('../../src/acts/index.ts');
    await expect(
      ask(test.house, { mission: 'test', ...question, actor: liaison, lang: 'en' }),
    ).rejects.toThrow(/no import/);
    const file = { name: 'n.csv', content: base64('Owner,What\nFrance,another\n') };
    const theirs = (await test.act(
      'imports.open-sheet',
      { act: 'notes.write', file },
      { actor: liaison },
    )) as { import: string };
    await expect(
      test.act(
        'imports.take-rows',
        { import: theirs.import, take: 'all-or-none' },
        { actor: liaison },
      ),
    ).rejects.toThrow(/not open to you/);
  });
});
