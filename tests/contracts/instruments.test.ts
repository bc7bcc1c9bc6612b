// Instruments on a real record: read out of a source with true places, voted on, refused where wrong.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citedClause } from '../../src/capabilities/mandates/instruments/views/instruments.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

let test: TestHouse;
let id: string;
let source: string;
const TEXT =
  'Resolution 2998 (2031)\nAdopted by the Security Council at its 9876th meeting, on 3 May 2031\n' +
  'The Security Council,\nRecalling its words,\n1. Decides so:\n(a) at once;\n2. Urges all.';
beforeAll(async () => {
  test = await openTestHouse();
  ({ source } = (await test.act('sources.add', { text: TEXT })) as { source: string });
  const added = await test.act('mandates.add-instrument', { source });
  id = (added as { instrument: string }).instrument;
});
afterAll(() => test?.close());
const clocks = { asOf: '2031-12-31' };
const show = () => test.see('mandates.instrument', { instrument: id }, clocks);
const vote = (input: object) => test.act('mandates.record-vote', { instrument: id, ...input });

describe('an instrument', () => {
  it('has its clauses with true places, and comes out of a rebuild as it was', async () => {
    const shown = (await show()) as {
      clauses: readonly { number: string; text: string; start: number; end: number }[];
    };
    expect(shown.clauses.map(({ number }) => number)).toEqual(['pp1', '1', '1(a)', '2']);
    for (const { text, start, end } of shown.clauses) expect(TEXT.slice(start, end)).toBe(text);
    await test.house.store.rebuild();
    expect(await show()).toEqual(shown);
  });

  it('is one, however often it is added, and its words are in no entry', async () => {
    const again = test.act('mandates.add-instrument', { symbol: 'S/RES/2998 (2031)' });
    await expect(again).rejects.toMatchObject({ code: 'mandates.instrument-there' });
    const bare = test.act('mandates.add-instrument', { symbol: 'S/RES/2998' });
    await expect(bare).rejects.toMatchObject({ code: 'mandates.instrument-there' });
    expect(JSON.stringify(await test.house.store.entries('test'))).not.toContain('at once');
  });

  it('has a clause found by its number, or says that there is none', async () => {
    const cite = (clause: string, instrument = 'S/RES/2998') =>
      citedClause(test.house.reach, 'test', { instrument, clause });
    const { found, passage } = await cite('1(a)');
    expect(found).toBe('clause');
    expect(TEXT.slice(passage?.start, passage?.end)).toBe('at once;');
    expect((await cite('9')).found).toBe('no_clause');
    expect((await cite('1', 'S/RES/1')).found).toBe('no_instrument');
  });

  it('refuses a day that does not exist, and an end before its beginning', async () => {
    const amend = (until: string) =>
      test.act('mandates.amend-instrument', { instrument: id, until });
    await expect(amend('2031-02-30')).rejects.toMatchObject({ code: 'acts.invalid-input' });
    const early = amend('2031-05-02');
    await expect(early).rejects.toMatchObject({ code: 'mandates.ends-before-it-begins' });
  });

  it('is cited by a claim or a passage, and refuses a citation of nothing', async () => {
    const cite = (input: object) =>
      test.act('mandates.cite-instrument', { instrument: id, ...input });
    await expect(cite({})).rejects.toMatchObject({ code: 'mandates.nothing-cited' });
    await expect(cite({ claims: ['clm_gone'] })).rejects.toMatchObject({
      code: 'mandates.no-such-claim',
    });
    await expect(cite({ source, quote: 'no such words' })).rejects.toMatchObject({
      code: 'mandates.no-such-words',
    });
    await cite({ clause: 'OP1(a)', source, quote: 'at once;' });
    const { cites } = (await show()) as {
      cites: readonly { of: string; clause: string; ground: { passage: { quote: string } } }[];
    };
    expect(cites).toMatchObject([
      { of: 'clause', clause: '1(a)', ground: { passage: { quote: 'at once;' } } },
    ]);
  });

  it('loses a step and a draft that were recorded wrongly, and keeps the entries', async () => {
    const step = { instrument: id, status: 'pending', on: '2031-05-01' };
    await test.act('mandates.record-step', step);
    const back = { ...step, reason: 'of another text' };
    await test.act('mandates.withdraw-step', back);
    await expect(test.act('mandates.withdraw-step', back)).rejects.toMatchObject({
      code: 'mandates.no-such-step',
    });
    const { draft } = (await test.act('mandates.add-draft', {
      ...{ instrument: id, title: 'of another text' },
    })) as { draft: string };
    const out = { instrument: id, draft, reason: 'of another text' };
    await test.act('mandates.withdraw-draft', out);
    await expect(test.act('mandates.withdraw-draft', out)).rejects.toMatchObject({
      code: 'mandates.no-draft',
    });
  });

  it('refuses more votes than members sit, and a member counted twice', async () => {
    const many = vote({ for: 14, abstained: 2 });
    await expect(many).rejects.toMatchObject({ code: 'mandates.more-votes-than-members' });
    const needs = vote({ for: 9, members: 12, required: 13 });
    await expect(needs).rejects.toMatchObject({
      code: 'mandates.needs-more-votes-than-members',
    });
    await expect(vote({})).rejects.toMatchObject({ code: 'mandates.no-votes' });
    const twice = vote({ for: 9, membersFor: ['KEN'], membersAgainst: ['KEN'] });
    await expect(twice).rejects.toMatchObject({ code: 'mandates.voted-twice' });
  });

  it.each([
    [{ for: 13, membersAbstained: ['CHN', 'RUS'] }, 'adopted'],
    [{ for: 8 }, 'failed'],
    [{ for: 12, membersAgainst: ['RUS'] }, 'vetoed'],
    [{ for: 12, against: 1 }, 'unknown'],
    [{ for: 12, against: 1, veto: false }, 'adopted'],
    [{ for: 12, against: 1, veto: 'false' }, 'adopted'],
    [{ for: 12, membersAgainst: 'RUS, CHN', veto: 'yes' }, 'vetoed'],
  ])('computes the outcome of a vote: %j is %s', async (given, outcome) => {
    await vote(given);
    expect(await show()).toMatchObject({ instrument: { vote: { outcome } } });
  });
});

describe('an instrument that nobody could read', () => {
  let hand: string;
  const act = (name: string, input: object) =>
    test.act(`mandates.${name}`, { instrument: hand, ...input }) as Promise<
      Readonly<Record<string, string>>
    >;
  const seen = (query: object = {}, clocks: object = {}) =>
    test.see('mandates.instrument', { instrument: hand, ...query }, clocks) as Promise<{
      readonly instrument: Readonly<Record<string, unknown>>;
      readonly clauses: readonly Readonly<Record<string, unknown>>[];
      readonly drafts: readonly Readonly<Record<string, unknown>>[];
      readonly steps: readonly { readonly status: string }[];
      readonly duties: readonly Readonly<Record<string, unknown>>[];
    }>;
  beforeAll(async () => {
    const input = {
      kind: 'agreement',
      title: 'The agreement',
      body: 'KEN',
      adoptedOn: '2024-03-01',
    };
    hand = ((await test.act('mandates.add-instrument', input)) as { instrument: string })
      .instrument;
  });

  it('is written down clause by clause, and its words are in no entry', async () => {
    await act('add-clause', { number: '1', text: 'Police of one state serve in the other.' });
    await act('add-clause', { number: '3', text: 'It ends on notice of six months.' });
    await act('add-clause', { number: '2', text: 'They keep their arms.', after: '1' });
    const { clauses } = await seen();
    expect(clauses.map(({ number, part }) => [number, part])).toEqual([
      ['1', 'article'],
      ['2', 'article'],
      ['3', 'article'],
    ]);
    expect(clauses[1]).toMatchObject({ text: 'They keep their arms.', start: null, gist: null });
    expect(JSON.stringify(await test.house.store.entries('test'))).not.toContain('keep their arms');
    const before = await seen();
    await test.house.store.rebuild();
    expect(await seen()).toEqual(before);
  });

  it('says of a paragraph that nobody here has read it, and prints no number', async () => {
    const numbered = act('add-clause', { number: '4', gist: 'immunity of the police, as told' });
    await expect(numbered).rejects.toMatchObject({ code: 'mandates.unread-has-no-number' });
    await expect(act('add-clause', {})).rejects.toMatchObject({ code: 'mandates.empty-clause' });
    const { clause } = await act('add-clause', { gist: 'immunity of the police, as told' });
    const { clauses, instrument } = await seen();
    expect(clauses.at(-1)).toMatchObject({ number: null, text: null, id: clause });
    expect(instrument).toMatchObject({ clauseCount: 4, unreadCount: 1 });
    const cited = { instrument: 'the agreement', clause: '9' };
    expect((await citedClause(test.house.reach, 'test', cited)).found).toBe('unread');
    await act('amend-clause', { clause, text: 'They answer to their own courts.', number: '4' });
    expect((await seen()).clauses.at(-1)).toMatchObject({ number: '4' });
    expect((await citedClause(test.house.reach, 'test', cited)).found).toBe('no_clause');
  });

  it('keeps what was withdrawn out, and refuses a clause that is not there', async () => {
    const taken = act('add-clause', { number: '2', text: 'Again.' });
    await expect(taken).rejects.toMatchObject({ code: 'mandates.clause-number-taken' });
    const nowhere = act('withdraw-clause', { clause: '17', reason: 'a slip' });
    await expect(nowhere).rejects.toMatchObject({ code: 'mandates.no-clause' });
    await act('withdraw-clause', { clause: '4', reason: 'it stands in the annex' });
    expect((await seen()).clauses).toHaveLength(3);
    const read = { instrument: id, clause: '1', reason: 'a slip' };
    await expect(test.act('mandates.withdraw-clause', read)).rejects.toMatchObject({
      code: 'mandates.clause-is-read',
    });
  });

  it('has drafts in order, each with clauses of its own', async () => {
    const { draft } = await act('add-draft', { title: 'second draft', on: '2024-02-20' });
    await act('add-draft', { title: 'first draft', on: '2024-02-01', order: 1 });
    await act('add-clause', { draft, number: '1', text: 'Police serve in the other state.' });
    const { drafts, clauses } = await seen();
    expect(drafts).toMatchObject([
      { order: 1, title: 'first draft', clauseCount: 0 },
      { order: 2, title: 'second draft', clauseCount: 1 },
    ]);
    expect(clauses).toHaveLength(3);
    expect((await seen({ draft })).clauses).toMatchObject([{ number: '1' }]);
    const none = act('add-clause', { draft: 'drf_x', number: '1', text: 'No.' });
    await expect(none).rejects.toMatchObject({ code: 'mandates.no-draft' });
    const { source } = (await test.act('sources.add', { text: TEXT })) as { source: string };
    expect(await act('add-draft', { source })).toMatchObject({ clauses: 4 });
  });

  it('has a history that its days and its steps tell, as far as the day asked', async () => {
    await act('record-step', { status: 'drafting', on: '2024-01', note: 'in Nairobi' });
    await act('amend-instrument', { proposedOn: '2023-12-01', until: '2025-03-01' });
    const statuses = async (asOf: string) =>
      (await seen({}, { asOf })).steps.map(({ status }) => status);
    expect(await statuses('2024-02-01')).toEqual(['proposed', 'drafting']);
    expect(await statuses('2025-03-02')).toEqual(['proposed', 'drafting', 'adopted', 'ended']);
    const status = async (asOf: string) => (await seen({}, { asOf })).instrument.status;
    expect(await status('2025-03-01')).toBe('adopted');
    expect(await status('2025-03-02')).toBe('ended');
    const early = act('amend-instrument', { proposedOn: '2024-03-02' });
    await expect(early).rejects.toMatchObject({ code: 'mandates.adopted-before-proposed' });
  });

  it('shows the duties that rest on each clause', async () => {
    await test.act('mandates.lay-down-duty', {
      ...{ owner: 'KEN', what: 'give notice', instrument: 'The agreement', clause: '3' },
      trigger: { kind: 'standing' },
    });
    expect((await seen()).duties).toMatchObject([{ clause: '3', found: true }]);
  });

  it('is found by its kind and by what it has come to', async () => {
    const of = async (query: object) =>
      ((await test.see('mandates.instruments', query, clocks)) as { rows: readonly unknown[] }).rows
        .length;
    expect(await of({})).toBe(2);
    expect(await of({ kind: 'agreement' })).toBe(1);
    expect(await of({ kind: 'agreement', status: 'ended' })).toBe(1);
    expect(await of({ status: 'drafting' })).toBe(0);
  });

  it('gives the mission its term, ceiling and powers, one by one', async () => {
    await act('record-authority', {
      ...{ effect: 'gives', term: 'P12M', ceiling: '2500' },
      powers: 'protect sites, schools too; arrest',
    });
    expect(await seen()).toMatchObject({
      authority: { term: 'P12M', ceiling: 2500, powers: ['protect sites, schools too', 'arrest'] },
    });
    const wrong = act('record-authority', { effect: 'gives', term: 'a year' });
    await expect(wrong).rejects.toMatchObject({ code: 'acts.invalid-input' });
  });
});

describe('two instruments side by side', () => {
  const compare = (a: string, b: string) =>
    test.see('mandates.compare', { a, b }, clocks) as Promise<{
      readonly a: { readonly draftTitle: string | null };
      readonly counts: Readonly<Record<string, number>>;
      readonly rows: readonly {
        readonly kind: string;
        readonly a: readonly { number: string }[];
      }[];
    }>;

  it('are compared clause by clause, a text with itself without a difference', async () => {
    const same = await compare(id, 'S/RES/2998');
    expect(same.counts).toMatchObject({ same: 4, changed: 0, added: 0, dropped: 0 });
    const changed = TEXT.replace('at once', 'at once and in full').replace('2. Urges all.', '');
    const { source } = (await test.act('sources.add', { text: changed })) as { source: string };
    const on = '2031-04-01';
    await test.act('mandates.add-draft', { instrument: id, source, title: 'in blue', on });
    const { counts, rows, a } = await compare('S/RES/2998~1', id);
    expect(a.draftTitle).toBe('in blue');
    expect(counts).toMatchObject({ same: 2, changed: 1, added: 1, dropped: 0 });
    expect(rows.find(({ kind }) => kind === 'changed')?.a[0]?.number).toBe('1(a)');
  });

  it('must both be there', async () => {
    await expect(compare(id, 'S/RES/1')).rejects.toMatchObject({ code: 'mandates.no-instrument' });
    await expect(compare(`${id}~7`, id)).rejects.toMatchObject({ code: 'mandates.no-draft' });
  });
});
