// Options, visits and decisions on a real record, at two clocks; and their tables from spreadsheets.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../house/open.ts';

const TEXT = `The Prime Minister weighs four options, from a large mission of police and soldiers
to a medium-sized mission that may use force. An assessment mission goes in mid-August 2023; a
smaller group meets the Haitian authorities in Port-au-Prince.
`;
let test: TestHouse;
let clock = '2024-07-01T10:00:00.000Z';
let source = '';
let claim = '';

beforeAll(async () => {
  test = await openTestHouse({ now: () => clock });
  const input = { text: TEXT, title: 'A paper', publishedOn: '2023-07-31' };
  source = ((await test.act('sources.add', input)) as { source: string }).source;
  const words = 'a large mission of police and soldiers';
  const start = TEXT.indexOf(words);
  const fields = { what: 'a large mission', size: null, force: 'mixed' };
  const at = { source, start, end: start + words.length };
  claim = ((await test.act('mandates.report-option', { ...at, fields })) as { claim: string })
    .claim;
});
afterAll(() => test.close());

interface Options {
  columns: {
    option: string | null;
    what: string;
    state: string;
    choice: { reason: string; decision: string | null } | null;
    cells: Record<
      string,
      { text: string | null; differs: boolean; ground: { claims: string[]; passage: unknown } }
    >;
  }[];
  fields: { field: string; differs: boolean }[];
  cited: { id: string }[];
}
const options = (clocks = {}): Promise<Options> => test.see('mandates.options', {}, clocks);
const doing = async (act: string, input: object) =>
  (await test.act(`mandates.${act}`, input)) as Record<string, string>;

describe('options', () => {
  let large = '';
  let medium = '';

  it('that only a claim tells of stand as proposals, and one act takes the claim up', async () => {
    expect((await options()).columns.map(({ state }) => state)).toEqual(['proposal']);
    large = (await doing('add-option', { what: 'Large mission', takes: [claim] })).option ?? '';
    const { columns, cited } = await options();
    expect(columns).toHaveLength(1);
    expect(columns[0]).toMatchObject({ option: large, state: 'open' });
    expect(columns[0]?.cells.force).toMatchObject({ text: expect.stringMatching(/police/) });
    expect(columns[0]?.cells.force?.ground.claims).toEqual([claim]);
    expect(columns[0]?.cells.cost?.text).toBeNull();
    expect(cited.map(({ id }) => id)).toEqual([claim]);
  });

  it('mark where they differ and say for each cell where it stands', async () => {
    const quote = 'a medium-sized mission that may use force';
    medium =
      (await doing('add-option', { what: 'Medium-sized', force: 'police', source, quote }))
        .option ?? '';
    const { columns, fields } = await options();
    expect(fields.filter(({ differs }) => differs).map(({ field }) => field)).toEqual(['force']);
    expect(columns[1]?.cells.force?.ground.passage).toMatchObject({ source, quote });
  });

  it('can be seen by what was public before the record began, and not before', async () => {
    const then = (day: string) => options({ asOf: day, knownAt: day });
    expect((await then('2023-07-30')).columns).toEqual([]);
    expect((await then('2023-07-31')).columns.map(({ option }) => option)).toEqual([large, medium]);
  });

  it('are refused with the cause: no such option, claim or words; nothing said', async () => {
    const none = 'opt_00000000000000000000000000';
    const force = { force: 'police' };
    await expect(doing('describe-option', { option: none, ...force })).rejects.toThrow(/no option/);
    await expect(doing('describe-option', { option: medium })).rejects.toThrow(/Nothing is said/);
    await expect(doing('add-option', { what: 'x', claims: 'clm_x' })).rejects.toThrow(/no claim/);
    await expect(doing('add-option', { what: 'x', source, quote: 'never' })).rejects.toThrow(
      /does not hold these words/,
    );
  });

  it('are chosen by a decision, with its reason; lines of a requirement follow', async () => {
    const decision =
      (await doing('await-decision', { what: 'which form', by: 'HTI', unlocks: 'a request' }))
        .decision ?? '';
    clock = '2024-07-02T10:00:00.000Z';
    await doing('take-decision', { decision, outcome: 'the medium-sized one', option: medium });
    const { columns } = await options();
    expect(columns.map(({ state }) => state)).toEqual(['open', 'chosen']);
    expect(columns[1]?.choice).toMatchObject({ reason: 'the medium-sized one', decision });
    const size = '1000-2500';
    await doing('describe-option', { option: medium, size, tasks: 'guard; train' });
    const { lines }: { lines: object[] } = await test.see('mandates.option-lines', {
      option: medium,
    });
    expect(lines).toHaveLength(3);
    const again = { decision, outcome: 'otherwise' };
    await expect(doing('take-decision', again)).rejects.toThrow(/taken already/);
    const before: Options = await options({ knownAt: '2024-07-01' });
    expect(before.columns.map(({ state }) => state)).toEqual(['open', 'open']);
  });
});

describe('a visit', () => {
  it('has groups, questions, findings, recommendations, and the decision that waits for it', async () => {
    const { visit = '' } = await doing('plan-visit', {
      by: 'KEN',
      place: 'Haiti',
      from: '2023-08',
    });
    const quote = 'a\nsmaller group meets the Haitian authorities';
    await doing('add-visit-group', { visit, name: 'in Haiti', counterparts: 'HTI', source, quote });
    const { part: question } = await doing('add-visit-question', {
      visit,
      question: 'Which sites?',
    });
    await doing('add-finding', { visit, finding: 'the port first', question });
    const { part: recommendation } = await doing('add-recommendation', {
      ...{ visit, what: 'build the base', owner: 'USA', dueOn: '2024-01' },
    });
    await doing('await-decision', { what: 'whether to lead', by: 'KEN', waitsFor: [visit] });
    interface Seen {
      visits: {
        status: string;
        groups: { counterparts: string[] }[];
        questions: { answered: boolean }[];
        recommendations: { standing: string }[];
        decisions: { what: string; state: string }[];
      }[];
    }
    const seen = async () => ((await test.see('mandates.assessments')) as Seen).visits[0];
    expect(await seen()).toMatchObject({
      status: 'planned',
      groups: [{ counterparts: ['Haiti'] }],
      questions: [{ answered: true }],
      recommendations: [{ standing: 'overdue' }],
      decisions: [{ what: 'whether to lead', state: 'pending' }],
    });
    await doing('begin-visit', { visit, on: '2023-08-19' });
    await doing('end-visit', { visit, on: '2023-08-23' });
    await doing('follow-up-recommendation', {
      ...{ visit, recommendation, what: 'it stands', done: 'on' },
    });
    expect(await seen()).toMatchObject({
      status: 'done',
      recommendations: [{ standing: 'done' }],
    });
    await expect(
      doing('plan-visit', { by: 'KEN', from: '2023-08-19', until: '2023-08-01' }),
    ).rejects.toThrow(/is before/);
  });
});

describe('a spreadsheet', () => {
  const imported = async (act: string, text: string, values = {}) => {
    const file = { name: 'table.csv', content: Buffer.from(text).toString('base64') };
    const input = { act: `mandates.${act}`, file, values };
    const { import: id } = (await test.act('imports.open-sheet', input)) as { import: string };
    return test.act('imports.take-rows', { import: id, take: 'all-or-none' });
  };

  it('of options is taken, and a row that is there already is not taken twice', async () => {
    const text = 'Option;Effectif;Type de force;Proposée par\nPetite;1 000;policiers;Bénin\n';
    expect(await imported('add-option', text)).toMatchObject({ taken: 1 });
    expect(await imported('add-option', text)).toMatchObject({ taken: 0, before: 1 });
    const last = (await options()).columns.at(-1);
    expect(last?.cells.size?.text).toBe('1,000');
    expect(last?.cells.proposedBy?.text).toBe('Benin');
  });

  it('of obligations is taken: a day, a time from a day, an interval', async () => {
    const text =
      'Owed by,Owed to,Obligation,Resolution,Due date,Within,Every,From\n' +
      'UN Secretary-General,UN Security Council,report on options,S/RES/2692,13/08/2023,,,\n' +
      'Kenya,UN,notify,S/RES/2699,,30 days,,02/10/2023\n' +
      'Kenya,UN,report,S/RES/2699,,,3 months,2023-10-02\n';
    await expect(imported('lay-down-duty', text)).rejects.toThrow(/two ways/);
    const plain = text.replace('02/10/2023', '2023-10-02');
    expect(await imported('lay-down-duty', plain)).toMatchObject({ taken: 3 });
  });

  it('of a vote by member is one vote', async () => {
    const { instrument } = (await doing('add-instrument', { symbol: 'S/RES/1 (2023)' })) as {
      instrument: string;
    };
    const text = 'Member,Vote\nKenya,Yes\nChina,Abstention\nFrance,Pour\nGabon,NO\n';
    expect(await imported('record-vote', text, { instrument })).toMatchObject({ taken: 4 });
    const entries = await test.house.store.stream('test', `instrument:${instrument}`);
    expect(entries.at(-1)?.payload).toMatchObject({
      vote: { for: 2, against: 1, abstained: 1 },
    });
  });
});
