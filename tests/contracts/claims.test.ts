// Claims on a real record: two clocks, rivals, the working figure, supersession, withdrawal, review.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/record/index.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

const TEXT = `The first contingent landed in Port-au-Prince on Tuesday.
Kenya sent 400 police officers, the newspaper wrote.
Another paper said that Kenya sent 200 police officers.
`;
let test: TestHouse;
let clock = '2024-07-01T10:00:00.000Z';

const passage = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const offer = (min: number) => ({
  state: 'KEN',
  role: 'lead',
  stance: 'deployed',
  quantity: { min, max: min },
  unit: 'police',
  counts: 'arrival',
});

interface Seen {
  claims: {
    id: string;
    quote: string;
    fields: { quantity: { min: number } };
    working: boolean;
    rivals: string[];
    also: string[];
    chosen: { reason: string } | null;
    figure: string;
  }[];
}
const offers = (clocks = {}): Promise<Seen> => test.see('claims.list', { kind: 'offer' }, clocks);

beforeAll(async () => {
  test = await openTestHouse({ now: () => clock });
});
afterAll(() => test.close());

describe('claims on a record', () => {
  let source = '';
  let reliable = '';
  let first = '';

  it('takes the same bytes twice as one source and says so', async () => {
    const input = { text: TEXT, title: 'A paper', publishedOn: '2024-06-26', reliability: 'C' };
    const once: { source: string; already: boolean } = await test.act('sources.add', input);
    const twice: typeof once = await test.act('sources.add', { ...input, title: 'Other' });
    expect(once.already).toBe(false);
    expect(twice).toMatchObject({ source: once.source, already: true });
    source = once.source;
    const other = { text: `${TEXT}Late edition.\n`, publishedOn: '2024-06-26', reliability: 'B' };
    reliable = ((await test.act('sources.add', other)) as { source: string }).source;
  });

  it('shows rivals side by side; the more reliable source is the working figure', async () => {
    const on = '2024-06-25';
    const words = 'Kenya sent 400 police officers';
    const report = 'forces.report-offer';
    const input = { source, ...passage(words), on, fields: offer(400) };
    first = ((await test.act(report, input)) as { claim: string }).claim;
    const rival = passage('Kenya sent 200 police officers');
    await test.act(report, { source: reliable, ...rival, on, fields: offer(200) });
    const { claims } = await offers();
    expect(claims.map((claim) => [claim.fields.quantity.min, claim.working])).toEqual([
      [400, false],
      [200, true],
    ]);
    expect(claims[0]?.rivals).toEqual([claims[1]?.id]);
    expect(claims[0]?.quote).toBe(words);
  });

  it('lets a named person choose another, with the reason, and go back to the rule', async () => {
    const [claim] = (await offers()).claims;
    const figure = claim?.figure ?? '';
    await test.act('claims.choose', { figure, claim: first, reason: 'counted at the airport' });
    const chosen = (await offers()).claims;
    expect(chosen.map(({ working }) => working)).toEqual([true, false]);
    expect(chosen[0]?.chosen?.reason).toBe('counted at the airport');
    await test.act('claims.choose', { figure, claim: null, reason: 'back' });
    expect((await offers()).claims.map(({ working }) => working)).toEqual([false, true]);
  });

  it('goes by the day of publication before its first day, and by recording after', async () => {
    expect((await offers({ asOf: '2024-06-26', knownAt: '2024-06-25' })).claims).toEqual([]);
    expect((await offers({ asOf: '2024-06-26', knownAt: '2024-06-26' })).claims.length).toBe(2);
    expect((await offers({ asOf: '2024-06-24', knownAt: '2024-07-01' })).claims).toEqual([]);
  });

  it('shows an earlier view as it was known after a correction', async () => {
    clock = '2024-07-05T10:00:00.000Z';
    const fields = { quantity: { min: 390, max: 390 } };
    await test.act('claims.amend', { claim: first, fields });
    const now = (await offers()).claims.map((claim) => claim.fields.quantity.min);
    const then = (await offers({ knownAt: '2024-07-04' })).claims;
    expect(now.toSorted()).toEqual([200, 390]);
    expect(then.map((claim) => claim.fields.quantity.min).toSorted()).toEqual([200, 400]);
  });

  it('keeps a withdrawn claim for the days before its withdrawal', async () => {
    clock = '2024-07-08T10:00:00.000Z';
    const claim = (await offers()).claims.find((each) => each.fields.quantity.min === 390);
    await test.act('claims.withdraw', { claim: claim?.id, reason: 'the paper took it back' });
    const figures = async (clocks = {}) =>
      (await offers(clocks)).claims.map((each) => each.fields.quantity.min).toSorted();
    expect(await figures({ knownAt: '2024-07-07' })).toEqual([200, 390]);
    // What the withdrawn claim had corrected stands again.
    expect(await figures()).toEqual([200, 400]);
    const again = test.act('claims.withdraw', { claim: claim?.id, reason: 'again' });
    await expect(again).rejects.toThrow(/withdrawn/);
  });

  it('refuses a passage that is not in the text', async () => {
    const input = { source, start: 5, end: 9999, fields: offer(1) };
    await expect(test.act('forces.report-offer', input)).rejects.toMatchObject({
      code: 'claims.passage-outside',
    });
  });
});

describe('review', () => {
  const ARTICLE = 'Kenya said on Saturday that it would send 1,000 police officers to Haiti.\n';
  interface Proposed {
    proposals: { id: string; kind: string; decision: string | null }[];
  }
  let source = '';
  const all = async () => ((await test.see('claims.review', { source })) as Proposed).proposals;
  const offered = async () => (await all()).filter(({ kind }) => kind === 'offer');

  it('proposes, and records nothing until a person accepts', async () => {
    const input = { text: ARTICLE, publishedOn: '2023-07-31' };
    source = ((await test.act('sources.add', input)) as { source: string }).source;
    const before = (await offers()).claims.length;
    expect((await offered()).length).toBe(1);
    expect((await offers()).claims.length).toBe(before);
  });

  it('records an accepted proposal once, however often it is accepted', async () => {
    const [proposal] = await offered();
    const before = (await offers()).claims.length;
    await test.act('claims.accept', { proposal: proposal?.id });
    await expect(test.act('claims.accept', { proposal: proposal?.id })).rejects.toMatchObject({
      code: 'claims.already-decided',
    });
    expect((await offers()).claims.length).toBe(before + 1);
  });

  it('takes the claim back when the decision is undone, and can reject it then', async () => {
    const [proposal] = await offered();
    const before = (await offers()).claims.length;
    await test.act('claims.undo', { proposal: proposal?.id });
    expect((await offers()).claims.length).toBe(before - 1);
    await test.act('claims.reject', { proposal: proposal?.id, reason: 'told elsewhere' });
  });

  it('keeps a rejected proposal rejected when the text is read again', async () => {
    await test.house.reach.write([
      { op: 'drop', table: 'readings', key: { source } },
      { op: 'drop', table: 'proposals', key: { source } },
    ]);
    expect((await offered()).map(({ decision }) => decision)).toEqual(['rejected']);
  });

  it('lets one of two reviewers win, and tells the other', async () => {
    const input = { text: `${ARTICLE}Jamaica offered 200 soldiers.\n`, publishedOn: '2023-08-01' };
    source = ((await test.act('sources.add', input)) as { source: string }).source;
    const [proposal] = await all();
    const both = await Promise.allSettled([
      test.act('claims.accept', { proposal: proposal?.id }),
      test.act('claims.reject', { proposal: proposal?.id, reason: 'no' }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  });
});

describe('rebuild', () => {
  it('makes byte-equal read models from the entries', async () => {
    const tables = ['claims', 'choices', 'decisions', 'sources'];
    const dump = () =>
      Promise.all(
        tables.map((name) =>
          test.house.store.rows(
            sql`select to_jsonb(t)::text as row from ${sql.table(name)} t order by 1`,
          ),
        ),
      );
    const before = await dump();
    await test.house.store.rebuild();
    expect(await dump()).toEqual(before);
    expect(before.every((rows) => rows.length > 0)).toBe(true);
  });

  it('finds a claim at once by its words, and by its party with a slip of the pen', async () => {
    const text = 'Kenya sent a helicopter to Les Cayes.';
    const added: { source: string } = await test.act('sources.add', {
      text,
      publishedOn: '2024-07-01',
    });
    const input = { source: added.source, start: 0, end: text.length, fields: offer(1) };
    await test.act('forces.report-offer', input);
    const found = async (q: string): Promise<{ claims: { quote: string }[]; parties: object[] }> =>
      test.see('claims.find', { q });
    expect((await found('helicoptre')).claims.map(({ quote }) => quote)).toEqual([text]);
    expect((await found('kenia')).parties[0]).toMatchObject({ party: 'KEN' });
    expect((await found('kenia')).claims.map(({ quote }) => quote)).toContain(text);
    expect((await found('zzzz')).claims).toEqual([]);
  });
});
