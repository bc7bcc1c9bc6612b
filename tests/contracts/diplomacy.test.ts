// Diplomacy in a real house: what claims tell and what offices write down is one line, by both clocks,
// for those who may see it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANYONE } from '../../src/access/index.ts';
import { ask } from '../../src/acts/index.ts';
import { Problem } from '../../src/kernel/index.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

const TEXT =
  'The United States asked Kenya on 3 March 2023 to lead. Haiti asked for a force on 7 October 2022. ' +
  'Kenya said on 29 July 2023 that it will positively consider it. Kenya and Haiti met in Nairobi.';

let house: TestHouse;
let source: string;
let appeal: string;
let meeting: string;
let offer: string;

beforeAll(async () => {
  house = await openTestHouse();
  const added = { text: TEXT, publishedOn: '2023-07-31', title: 'A digest', reliability: 'C' };
  source = ((await house.act('sources.add', added)) as { source: string }).source;
  appeal = await claim('diplomacy.report-appeal', 'Haiti asked for a force', {
    ...{ fields: { by: 'HTI', to: 'UN Security Council', what: 'a force' }, on: '2022-10-07' },
  });
  meeting = await claim('diplomacy.report-engagement', 'Kenya and Haiti met in Nairobi', {
    fields: { parties: ['KEN', 'HTI'], form: 'meeting', place: 'Nairobi', when: '2023-07' },
  });
  offer = await claim('forces.report-offer', 'will positively consider it', {
    ...{ fields: { state: 'KEN', role: 'lead', stance: 'considering' }, on: '2023-07-29' },
  });
});
afterAll(() => house.close());

async function claim(act: string, quote: string, more: object): Promise<string> {
  const start = TEXT.indexOf(quote);
  const input = { source, start, end: start + quote.length, ...more };
  return ((await house.act(act, input)) as { claim: string }).claim;
}
const passage = (quote: string) => {
  const start = TEXT.indexOf(quote);
  return { source, start, end: start + quote.length };
};
async function refused(act: string, input: object): Promise<string> {
  try {
    await house.act(act, input);
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'done';
}

interface Row {
  readonly id: string;
  readonly standing: string;
  readonly sentence: string;
  readonly answers: readonly { readonly rests: { readonly quote: string } | null }[];
}
const outreach = async (clocks = {}, query = {}) =>
  ((await house.see('diplomacy.outreach', query, clocks)) as { rows: Row[] }).rows;

const asking = { to: 'Kenya', by: 'usa', what: 'to lead the force', way: 'letter' };
let approach: string;

describe('an approach', () => {
  it('is made from a passage, stands silent, and is answered with the words of a claim', async () => {
    const made = { ...asking, on: '2023-03-03', ...passage('The United States asked Kenya') };
    approach = ((await house.act('diplomacy.record-approach', made)) as { approach: string })
      .approach;
    const [silent] = await outreach({ asOf: '2023-04-17' });
    expect(silent?.sentence).toBe(
      'Asked by letter on 3 March 2023; no answer on record after 45 days.',
    );
    const answer = { approach, on: '2023-07-29', stance: 'considers', claim: offer };
    await house.act('diplomacy.record-answer', answer);
    const [row] = await outreach();
    expect(row?.standing).toBe('answered');
    expect(row?.answers[0]?.rests?.quote).toBe('will positively consider it');
  });

  it('is known before the record’s first day once its source was published, not before', async () => {
    expect(await outreach({ asOf: '2023-08-01', knownAt: '2023-07-31' })).toHaveLength(1);
    expect(await outreach({ asOf: '2023-08-01', knownAt: '2023-07-30' })).toHaveLength(0);
  });

  it('that rests on no source is shown to offices only', async () => {
    await house.act('diplomacy.plan-approach', { ...asking, to: 'JAM', plannedOn: '2030-01' });
    expect(await outreach()).toHaveLength(2);
    const seen = (await ask(house.house, {
      ...{ mission: 'test', view: 'diplomacy.outreach', query: {}, actor: ANYONE, lang: 'en' },
    })) as { rows: Row[] };
    expect(seen.rows.map(({ id }) => id)).toEqual([approach]);
  });

  it('is refused with its cause, and nothing is written', async () => {
    const { size } = await house.house.store.head('test');
    const made = { ...asking, on: '2023-03-03' };
    const answer = { approach, stance: 'agrees' };
    expect(
      await Promise.all([
        refused('diplomacy.record-approach', { ...made, to: 'Kenja' }),
        refused('diplomacy.record-approach', { ...made, on: '2023-02-30' }),
        refused('diplomacy.record-approach', { ...made, followUpOn: '2023-03-02' }),
        refused('diplomacy.record-approach', { ...made, claim: 'clm_nowhere' }),
        refused('diplomacy.record-approach', { ...made, source }),
        refused('diplomacy.record-approach', { ...made, question: 'no such' }),
        refused('diplomacy.record-answer', { ...answer, on: '2023-03-02' }),
        refused('diplomacy.record-answer', { ...answer, approach: meeting, on: '2023-08-02' }),
      ]),
    ).toEqual([
      'diplomacy.unknown-party',
      'acts.invalid-input',
      'diplomacy.follow-up-before-approach',
      'diplomacy.unknown-claim',
      'diplomacy.passage-incomplete',
      'diplomacy.unknown-question',
      'diplomacy.answer-before-asked',
      'diplomacy.wrong-claim',
    ]);
    expect((await house.house.store.head('test')).size).toBe(size);
  });
});

describe('what a claim tells takes steps by the id of the claim', () => {
  it('an appeal is answered, and stays so when the claim is corrected', async () => {
    const answer = { approach: appeal, on: '2023-10-02', stance: 'agrees', words: 'authorised' };
    await house.act('diplomacy.record-answer', answer);
    await house.act('claims.amend', { claim: appeal, fields: { what: 'a specialised force' } });
    const { series } = (await house.see('diplomacy.appeals')) as { series: Row[] };
    expect(series.map(({ standing }) => standing)).toEqual(['answered']);
  });

  it('a meeting gets an outcome, and an assurance that was not given', async () => {
    const of = { engagement: meeting };
    await house.act('diplomacy.record-outcome', { ...of, words: 'a visit was agreed' });
    const withheld = { ...of, by: 'KEN', to: 'HTI', what: 'a date', given: 'not_given' };
    await house.act('diplomacy.record-assurance', withheld);
    const { rows } = (await house.see('diplomacy.engagements')) as {
      rows: readonly { outcomes: unknown[]; assurances: readonly { given: string }[] }[];
    };
    expect(rows).toHaveLength(1);
    expect(rows[0]?.outcomes).toHaveLength(1);
    expect(rows[0]?.assurances[0]?.given).toBe('not_given');
  });
});

describe('parties', () => {
  it('have a page of all that they said, and a row in the matrix with its empty cells', async () => {
    const one = (await house.see('diplomacy.party', { party: 'KEN' })) as {
      readonly statements: readonly { readonly from: string }[];
      readonly outreach: unknown[];
    };
    expect(one.statements.map(({ from }) => from)).toEqual(['offer', 'answer']);
    expect(one.outreach).toHaveLength(1);
    const { rows } = (await house.see('diplomacy.matrix')) as {
      rows: readonly { party: { party: string }; cells: readonly { latest: unknown }[] }[];
    };
    const kenya = rows.find(({ party }) => party.party === 'KEN');
    expect(kenya?.cells.some(({ latest }) => latest === null)).toBe(true);
  });

  it('are found by name with a slip of the pen, before any page has read a passage', async () => {
    const found = (await house.see('claims.find', { q: 'kenia' })) as {
      readonly parties: readonly { party: string }[];
      readonly claims: readonly unknown[];
    };
    expect(found.parties[0]?.party).toBe('KEN');
    expect(found.claims.length).toBeGreaterThan(0);
  });
});

describe('what changed since a day', () => {
  it('tells the steps of the offices beside the claims, for a party', async () => {
    const changed = (await house.see('reports.changed', {
      ...{ since: '2023-07-28', sinceKnown: '2026-01-01', party: 'KEN' },
    })) as { readonly claims: unknown[]; readonly steps: readonly { text: string }[] };
    expect(changed.claims.length).toBeGreaterThan(0);
    expect(changed.steps.map(({ text }) => text)).toContain('Kenya answers: considers it');
  });
});
