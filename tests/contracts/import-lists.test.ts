// The tables that offices really send: titles over the head, heads in other words, dates of unknown
// order, empty rows, formulas, the same row twice. Obligations, outreach lists and votes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DutyRow } from '../../src/capabilities/mandates/index.ts';
import { xlsxOf } from '../../src/engines/sheets/index.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

let test: TestHouse;
let instrument = '';
beforeAll(async () => {
  test = await openTestHouse();
  const text =
    'Resolution 9903 (2024)\nAdopted by the Security Council at its 9876th meeting, on 3 May 2024\n' +
    'The Security Council,\n1. Authorizes a mission;\n2. Requests a report.';
  const { source } = (await test.act('sources.add', { text })) as { source: string };
  const added = (await test.act('mandates.add-instrument', { source })) as { instrument: string };
  instrument = added.instrument;
});
afterAll(() => test?.close());

interface Seen {
  counts: Record<string, number>;
  questions: { id: string }[];
  wrong: { row: number; column: string | null; found: string; why: string; cure: string }[];
}
const dryRun = (id: string) => test.see('imports.dry-run', { import: id }) as Promise<Seen>;
const size = async () => (await test.house.store.head('test')).size;

async function opened(act: string, content: string | Uint8Array, name = 'list.csv') {
  const file = { name, content: Buffer.from(content).toString('base64') };
  const { import: id } = (await test.act('imports.open-sheet', { act, file })) as never as {
    import: string;
  };
  return id;
}
const take = (id: string) => test.act('imports.take-rows', { import: id }) as Promise<object>;

/** The same file again: nothing is new, nothing is written. */
async function again(act: string, content: string | Uint8Array, rows: number): Promise<void> {
  const before = await size();
  const id = await opened(act, content);
  expect((await dryRun(id)).counts).toMatchObject({ good: 0, before: rows });
  expect(await take(id)).toMatchObject({ taken: 0 });
  expect(await size()).toBe(before);
}

const DUTIES = `Obligations of the mission (as of spring 2024);;;;;;;
;;;;;;;
Responsible;Recipient;Obligation;Resolution;Para;Frequency;Starting;Deadline
Secretary-General of the UN;;written report;S/RES/9903;2;every 3 months;03/05/2024;
;;;;;;;
Kenya;Haiti;notice of arrival;;;;;31/08/2024
=cmd|'/c calc'!A1;Haiti;budget;;;;;30/09/2024
Kenya;Haiti;notice of arrival;;;;;31/08/2024
Total;;3;;;;;
`;

describe('a table of obligations', () => {
  const act = 'mandates.lay-down-duty';

  it('is read under its titles, whatever its heads are called, and taken once', async () => {
    const id = await opened(act, DUTIES);
    const seen = await dryRun(id);
    expect(seen.counts).toMatchObject({ rows: 4, good: 2, repeated: 1, wrong: 0, waiting: 1 });
    const answers = { 'date-order_trigger_from': 'dmy' };
    await test.act('imports.map-columns', { import: id, answers });
    const now = await dryRun(id);
    expect(now.wrong).toEqual([]);
    expect(now.counts).toMatchObject({ good: 3, waiting: 0 });
    await take(id);
    const { rows } = (await test.see(
      'mandates.obligations',
      { whole: 'true' },
      { asOf: '2024-09-01' },
    )) as { rows: DutyRow[] };
    const due = rows.map(({ owner, what, dueOn }) => [owner.party, what, dueOn]);
    expect(due).toContainEqual(['KEN', 'notice of arrival', '2024-08-31']);
    expect(due).toContainEqual(['Secretary-General of the UN', 'written report', '2024-08-03']);
    await again(act, DUTIES, 4);
  });

  it('asks once in which order days and months stand', async () => {
    const list = 'Owner,Duty,Due\nTogo,plan,03/04/2024\nMali,plan,05/06/2024\n';
    const id = await opened(act, list);
    const { questions, counts } = await dryRun(id);
    expect(questions.map(({ id: one }) => one)).toEqual(['date-order_trigger_on']);
    expect(counts).toMatchObject({ good: 0, waiting: 2 });
    await test.act('imports.map-columns', {
      import: id,
      answers: { 'date-order_trigger_on': 'dmy' },
    });
    expect((await dryRun(id)).counts).toMatchObject({ good: 2 });
  });

  it('names row, column, cause and cure of every bad input, and writes nothing', async () => {
    const before = await size();
    const list = [
      ['Owner', 'Duty', 'Resolution', 'Paragraph', 'Due date', 'Every', 'Counted from'],
      ['Chad', 'a day that does not exist', '', '', '2024-02-30', '', ''],
      ['Chad', 'an interval of zero', '', '', '', '0 days', '2024-05-03'],
      ['Chad', 'an interval in words', '', '', '', 'often', '2024-05-03'],
      ['Chad', 'a clause that is not there', 'S/RES/9903', '17', '2024-06-01', '', ''],
      ['Chad', 'an instrument that is not there', 'S/RES/1', '2', '2024-06-01', '', ''],
      ['', 'nobody owes it', '', '', '2024-06-01', '', ''],
      ['Kenja', 'a slip', '', '', '2024-06-01', '', ''],
    ];
    const [head = [], ...lines] = list;
    const book = await xlsxOf([{ name: 'Duties', head, lines }]);
    const { wrong, counts } = await dryRun(await opened(act, book, 'duties.xlsx'));
    expect(wrong.map(({ row, column, found }) => [row, column, found])).toEqual([
      [2, 'E', '2024-02-30'],
      [3, 'F', '0 days'],
      [4, 'F', 'often'],
      [5, 'D', '17'],
      [6, 'D', '2'],
      [7, 'A', ''],
      [8, 'A', 'Kenja'],
    ]);
    for (const { why, cure } of wrong)
      expect([why.length > 5, cure.length > 5]).toEqual([true, true]);
    expect(wrong[1]?.why).toContain('has no length');
    expect(wrong[3]?.cure).toContain('Its clauses are 1, 2');
    expect(counts).toMatchObject({ good: 0, wrong: 7 });
    expect(await size()).toBe(before);
  });
});

const OUTREACH = `Outreach by the lead nation,,,,,,,
List of 14 March 2024,,,,,,,
Country,Requested by,Request,Channel,Date,Status,Date of answer,Reply,Relance
Jamaica,Kenya,police trainers,note verbale,14/03/2024,yes,20/03/2024,“we are ready to help”,
Guyana,Kenya,a ship,phone call,15/03/2024,no reply,,,30/04/2024
,,,,,,,,
Belize,Kenya,=HYPERLINK("http://x.example"),lettre,16/03/2024,under consideration,17/03/2024,,
Jamaica,Kenya,police trainers,note verbale,14/03/2024,yes,20/03/2024,“we are ready to help”,
Suriname,Kenya,doctors,visit,,,,,
`;

describe('an outreach list', () => {
  const act = 'diplomacy.enter-outreach';
  interface Line {
    to: { party: string };
    standing: string;
    way: string | null;
    what: string;
  }

  it('becomes approaches with their answers; silence stays silence', async () => {
    const id = await opened(act, OUTREACH);
    expect((await dryRun(id)).counts).toMatchObject({ rows: 5, good: 4, repeated: 1 });
    await take(id);
    const { rows } = (await test.see('diplomacy.outreach')) as { rows: Line[] };
    const shown = rows.map(({ to, standing, what }) => [to.party, standing, what]);
    expect(shown).toContainEqual(['JAM', 'answered', 'police trainers']);
    expect(shown).toContainEqual(['GUY', 'silent', 'a ship']);
    expect(shown).toContainEqual(['SUR', 'planned', 'doctors']);
    // A formula is a text like any other; nothing evaluates it, here or in an export.
    expect(shown).toContainEqual(['BLZ', 'answered', '=HYPERLINK("http://x.example")']);
    await again(act, OUTREACH, 5);
  });

  it('names row, column, cause and cure, and takes nothing of a bad line', async () => {
    const before = await size();
    const list =
      'Asked,Asked by,For what,How,Asked on,Answer,Answered on,Follow up\n' +
      'Kenja,Kenya,help,letter,2024-03-01,,,\n' +
      'Haiti,Kenya,help,pigeon,2024-03-01,,,\n' +
      'Haiti,Kenya,help,letter,2024-02-30,,,\n' +
      'Haiti,Kenya,help,letter,2024-03-02,yes,2024-03-01,\n' +
      'Haiti,Kenya,help,letter,,yes,2024-03-01,\n' +
      'Haiti,Kenya,help,letter,2024-03-03,yes,,\n' +
      'Kenya,Kenya,help,letter,2024-03-03,,,\n' +
      'Haiti,Kenya,help,letter,2024-03-04,,,2024-03-01\n';
    const { wrong, counts } = await dryRun(await opened(act, list));
    expect(wrong.map(({ row, column, found }) => [row, column, found])).toEqual([
      [2, 'A', 'Kenja'],
      [3, 'D', 'pigeon'],
      [4, 'E', '2024-02-30'],
      [5, 'G', '2024-03-01'],
      [6, 'E', ''],
      [7, 'G', ''],
      [8, 'A', 'Kenya'],
      [9, 'H', '2024-03-01'],
    ]);
    for (const { why, cure } of wrong) expect([why !== '', cure !== '']).toEqual([true, true]);
    expect(counts).toMatchObject({ good: 0, wrong: 8 });
    expect(await size()).toBe(before);
  });
});

describe('a list of votes', () => {
  const act = 'mandates.record-vote';

  it('is one vote, however its heads are called, and refuses more than sit', async () => {
    const vote = (rows: readonly (readonly [string, string])[]) =>
      [
        'Vote on the draft,,',
        ',,',
        'Delegation,Vote,Instrument',
        ...rows.map(([member, cast]) => `${member},${cast},${instrument}`),
      ].join('\n');
    const members = 'France,Japan,Malta,Ghana,Gabon,Brazil,Ecuador,Albania,Switzerland'.split(',');
    const whole = vote([
      ...members.map((member) => [member, 'Yes'] as const),
      ...([
        ['China', 'Abstain'],
        ['Russia', 'Abstention'],
      ] as const),
    ]);
    const id = await opened(act, whole);
    expect((await dryRun(id)).counts).toMatchObject({ rows: 11, good: 11, wrong: 0 });
    await take(id);
    const shown = (await test.see('mandates.instrument', { instrument })) as {
      instrument: { vote: { for: number; abstained: number; outcome: string } };
    };
    expect(shown.instrument.vote).toMatchObject({ for: 9, abstained: 2, outcome: 'adopted' });
    await again(act, whole, 11);
    const twice = vote([
      ['France', 'Yes'],
      ['France', 'No'],
    ]);
    const { wrong } = await dryRun(await opened(act, twice));
    expect(wrong.length).toBeGreaterThan(0);
  });
});
