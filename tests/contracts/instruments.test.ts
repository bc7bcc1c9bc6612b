// Instruments on a real record: read out of a source with true places, voted on, refused where wrong.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citedClause } from '../../src/capabilities/mandates/instruments/views/instruments.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

let test: TestHouse;
let id: string;
const TEXT =
  'Resolution 2998 (2031)\nAdopted by the Security Council at its 9876th meeting, on 3 May 2031\n' +
  'The Security Council,\nRecalling its words,\n1. Decides so:\n(a) at once;\n2. Urges all.';
beforeAll(async () => {
  test = await openTestHouse();
  const { source } = (await test.act('sources.add', { text: TEXT })) as { source: string };
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

  it('refuses more votes than members sit, and a member counted twice', async () => {
    const many = vote({ for: 14, abstained: 2 });
    await expect(many).rejects.toMatchObject({ code: 'mandates.more-votes-than-members' });
    const twice = vote({ for: 9, membersFor: ['KEN'], membersAgainst: ['KEN'] });
    await expect(twice).rejects.toMatchObject({ code: 'mandates.voted-twice' });
  });

  it.each([
    [{ for: 13, membersAbstained: ['CHN', 'RUS'] }, 'adopted'],
    [{ for: 8 }, 'failed'],
    [{ for: 12, membersAgainst: ['RUS'] }, 'vetoed'],
    [{ for: 12, against: 1 }, 'unknown'],
  ])('computes the outcome of a vote: %j is %s', async (given, outcome) => {
    await vote(given);
    expect(await show()).toMatchObject({ instrument: { vote: { outcome } } });
  });
});
