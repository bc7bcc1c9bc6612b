// From a text to the brief and back: claims recorded by the real acts, asked for two days, frozen, and
// what is frozen stays as it was.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANYONE } from '../../src/access/index.ts';
import { plain } from '../../src/kernel/index.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

const ARTICLE =
  'Kenya has said it will positively consider sending 1,000 police. The deaths of dozens followed.';
const LATER =
  'Kenya landed 400 police on 25 June 2024. Officers of the mission were accused of abuse.';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

async function source(text: string, publishedOn: string, reliability: string): Promise<string> {
  const added = { text, publishedOn, reliability, title: text.slice(0, 20) };
  return ((await house.act('sources.add', added)) as { source: string }).source;
}

async function claim(
  act: string,
  id: string,
  text: string,
  quote: string,
  fields: object,
  on?: string,
) {
  const start = text.indexOf(quote);
  const input = { source: id, start, end: start + quote.length, fields, on };
  return ((await house.act(act, input)) as { claim: string }).claim;
}

interface Brief {
  readonly bands: readonly {
    readonly key: string;
    readonly finding: Parameters<typeof plain>[0];
    readonly answer: readonly Parameters<typeof plain>[0][];
    readonly doubts: readonly { head: string }[];
    readonly cited: readonly { id: string }[];
  }[];
  readonly hidden: number;
  readonly size: number;
}
const band = ({ bands }: Brief, key: string) => {
  const found = bands.find((each) => each.key === key);
  if (!found) throw new Error(key);
  return found;
};
const JULY = { asOf: '2023-07-31', knownAt: '2023-07-31' };
const offer = {
  state: 'KEN',
  role: 'lead',
  stance: 'considering',
  quantity: '1000',
  unit: 'police',
};
const landing = {
  state: 'KEN',
  stance: 'deployed',
  quantity: '400',
  unit: 'police',
  counts: 'arrival',
};

describe('the brief', () => {
  let accused: string;
  beforeAll(async () => {
    const first = await source(ARTICLE, '2023-07-31', 'C');
    await claim('forces.report-offer', first, ARTICLE, 'positively consider', offer);
    const killed = { type: 'killing', killed: '>=24', by: 'armed gangs' };
    await claim('situation.report-incident', first, ARTICLE, 'The deaths of dozens', killed);
    const second = await source(LATER, '2024-06-25', 'B');
    await claim('forces.report-offer', second, LATER, 'landed 400 police', landing, '2024-06-25');
    const abuse = { type: 'other', by: 'officers of the mission' };
    accused = await claim('situation.report-incident', second, LATER, 'accused of abuse', abuse);
  });

  it('answers seven questions, each with doubts and the claims that it cites', async () => {
    const brief = (await house.see('reports.brief')) as Brief;
    expect(brief.bands.map(({ key }) => key)).toEqual([
      ...['go', 'comes', 'fit', 'happens', 'answers', 'owed', 'know'],
    ]);
    for (const { doubts, finding, answer } of brief.bands) {
      expect(doubts.length).toBeGreaterThan(0);
      expect(plain(finding).length).toBeGreaterThan(10);
      expect(answer.length).toBeGreaterThan(0);
    }
    expect(band(brief, 'comes').cited).toHaveLength(1);
  });

  it('is as it was known on an earlier day, and says how much it hides', async () => {
    const brief = (await house.see('reports.brief', {}, JULY)) as Brief;
    expect(plain(band(brief, 'comes').finding)).toBe(
      'Nobody is there yet: Kenya is considering 1,000 police',
    );
    expect(brief.hidden).toBe(2);
    expect(plain(band(brief, 'know').finding)).toBe('2 claims from 1 source');
  });

  it('is open to anyone, while the questions behind a case are not', async () => {
    const opened = {
      claim: accused,
      question: 'Was Officer Example sent home?',
      owner: 'oversight',
    };
    const { case: id } = (await house.act('cases.open', opened)) as { case: string };
    const asked = { mission: 'test', actor: ANYONE, lang: 'en' as const };
    const { ask } = await import('../../src/acts/index.ts');
    const brief = (await ask(house.house, { ...asked, view: 'reports.brief', query: {} })) as Brief;
    expect(plain(band(brief, 'answers').finding)).toBe(
      'One claim of harm by the force on record; one question followed up',
    );
    expect(JSON.stringify(brief)).not.toContain('Example');
    const closed = ask(house.house, { ...asked, view: 'cases.show', query: { case: id } });
    await expect(closed).rejects.toMatchObject({ code: 'acts.not-allowed' });
  });

  it('keeps the words of a case out of the record', async () => {
    const { entries } = (await house.see('record.show')) as { entries: readonly unknown[] };
    expect(JSON.stringify(entries)).not.toContain('Example');
    const { cases } = (await house.see('cases.list')) as { cases: readonly { question: string }[] };
    expect(cases[0]?.question).toContain('Example');
  });

  it('is frozen as a page whose hash is sealed, and stays so when the record goes on', async () => {
    const issued = (await house.act('reports.issue', JULY)) as { number: number; sha256: string };
    expect(issued.number).toBe(1);
    const shown = () => house.see('reports.show', { number: 1 }) as Promise<{ html: string }>;
    const { html } = await shown();
    expect(createHash('sha256').update(html).digest('hex')).toBe(issued.sha256);
    expect(html).toContain('positively consider');
    expect(html).not.toContain('landed 400 police');
    const source3 = await source('Jamaica offered 200 soldiers.', '2023-07-30', 'B');
    const more = { state: 'JAM', stance: 'offered', quantity: '200', unit: 'military' };
    await claim(
      'forces.report-offer',
      source3,
      'Jamaica offered 200 soldiers.',
      'offered 200',
      more,
    );
    expect((await shown()).html).toBe(html);
    const again = (await house.act('reports.issue', JULY)) as { number: number; sha256: string };
    expect(again.number).toBe(2);
    expect(again.sha256).not.toBe(issued.sha256);
  });

  it('tells what is new since a day', async () => {
    const since = { since: '2023-07-31' };
    const { claims } = (await house.see('reports.changed', since)) as {
      claims: readonly { quote: string }[];
    };
    expect(claims.map(({ quote }) => quote)).toEqual(['landed 400 police', 'accused of abuse']);
  });
});
