// The sample mission as a newcomer meets it: loaded whole into a fresh database through the real
// acts, and asked on the days that matter. What it says is what the sources say, with its address.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/acts/index.ts';
import { type Prose, plain } from '../../src/kernel/index.ts';
import { loadSample } from '../../src/sample/index.ts';
import { ALL_OFFICES, openTestHouse, type TestHouse } from '../house/open.ts';

let test: TestHouse;
let loaded: string | null;
beforeAll(async () => {
  test = await openTestHouse();
  loaded = await load();
});
afterAll(() => test?.close());

const load = () =>
  loadSample({ house: test.house, folder: 'samples/haiti', onStep: () => undefined });

interface Day {
  readonly asOf: string;
  readonly knownAt?: string;
}
const seen = <A>(view: string, query: object, clocks: Day | object, lang: 'en' | 'fr' = 'en') =>
  ask(test.house, {
    ...{ mission: 'haiti', view, query, actor: ALL_OFFICES, clocks, lang },
  }) as Promise<A>;
const spaced = (prose: Prose) => plain(prose).replaceAll(/[\u00a0\u202f]/g, ' ');
const on = (asOf: string): Day => ({ asOf });
const then = (asOf: string): Day => ({ asOf, knownAt: asOf });
const MARCH_2026 = on('2026-03-31');

interface Blocked {
  readonly gate: string | null;
  readonly answer: readonly Prose[];
  readonly counts: Record<'all' | 'met' | 'waived' | 'notMet' | 'unknown', number>;
  readonly waivers: { readonly count: number };
}
const blocked = (clocks: Day, lang: 'en' | 'fr' = 'en') =>
  seen<Blocked>('mandates.blocked', {}, clocks, lang);

describe('the sample', () => {
  it('is loaded by acts of its own people, once', async () => {
    expect(loaded).toBe('haiti');
    const entries = await test.house.store.entries('haiti');
    expect(entries.length).toBeGreaterThan(500);
    const size = entries.length;
    expect(await load()).toBeNull();
    expect(await test.house.store.entries('haiti')).toHaveLength(size);
  });

  it('has no name of a person in an entry', async () => {
    const { people } = (await ask(test.house, {
      ...{ mission: 'house', view: 'people.list', query: {}, actor: ALL_OFFICES, lang: 'en' },
    })) as { people: readonly { name: string | null }[] };
    const names = people.flatMap(({ name }) => name ?? []);
    expect(names).toContain('Sample reviewer (invented)');
    const stores = await Promise.all(
      ['house', 'haiti'].map((each) => test.house.store.entries(each)),
    );
    const written = JSON.stringify(stores);
    for (const name of names) expect(written).not.toContain(name);
    // Nor of a person on a roster, nor a day of birth; the names there are made up.
    const roster = (await readFile('samples/haiti/rosters/kenya-second.csv', 'utf8')).split('\n');
    const enrolled = roster.slice(1).filter(Boolean);
    expect(enrolled.length).toBeGreaterThan(10);
    for (const line of enrolled) {
      const [name = '', , , born = ''] = line.trim().split(',');
      expect(written).not.toContain(name);
      if (born) expect(written).not.toContain(born);
    }
  });

  it('cites for every claim a source with its title, and an address wherever there is one', async () => {
    const { claims } = await seen<{
      claims: readonly { quote: string; source: { title: string; address: string | null } }[];
    }>('claims.list', {}, {});
    expect(claims.length).toBeGreaterThan(200);
    const without = new Set<string>();
    for (const { quote, source } of claims) {
      expect(quote.trim()).not.toBe('');
      expect(source.title.trim()).not.toBe('');
      if (source.address) expect(source.address).toMatch(/^https?:\/\/\S+$/);
      else without.add(source.title);
    }
    // The article came on paper, one text lies where no address holds, and two facts are recalled.
    expect([...without].sort()).toEqual([
      'From memory: two facts of October 2023',
      'Kenya Considers Leading Multinational Force to Combat Armed Gangs in Haiti',
      'News text in a public code repository',
    ]);
  });
});

describe('on 31 July 2023', () => {
  const JULY = then('2023-07-31');

  it('Kenya considers 1,000 police, three states offer without a number, nobody is there', async () => {
    const { finding } = await seen<{ finding: Prose }>('forces.answer', {}, JULY);
    expect(spaced(finding)).toBe(
      'Nobody is there yet: Kenya is considering 1,000 police, and three other states have ' +
        'offered without a number',
    );
  });

  it('one sentence says what stands between the offer and a first arrival', async () => {
    const { gate, answer, counts, waivers } = await blocked(JULY);
    expect([gate, waivers.count]).toEqual(['first-arrival', 0]);
    expect(counts).toEqual({ all: 11, met: 2, waived: 0, notMet: 7, unknown: 2 });
    expect(answer.map(spaced)).toEqual([
      'First arrival is blocked by 7 of 11: Secretary-General’s report on the options; Kenya’s ' +
        'assessment visit; choice among the options; draft resolution before the Council; vote ' +
        'of the Security Council; Kenya’s full decision; accountability for harm. Two more are ' +
        'unknown: vetting of the officers; training of the officers.',
      'It can come on 11 August 2023 at the earliest; no latest day can be told, since seven ' +
        'criteria have no estimate. Most hangs on Kenya’s assessment visit: alone it moves the ' +
        'day by up to 7 days.',
    ]);
    const french = await blocked(JULY, 'fr');
    expect(french.answer.map(spaced)[0]).toMatch(
      /^Première arrivée : 7 critères sur 11 bloquent encore : rapport du Secrétaire général/,
    );
  });

  it('the brief says it at its top, as a reader sees it and as it is issued', async () => {
    const brief = await seen<{ next: Blocked }>('reports.brief', {}, JULY);
    expect(brief.next.answer).toEqual((await blocked(JULY)).answer);
    const input = { asOf: '2023-07-31', knownAt: '2023-07-31', lang: 'en' };
    const { number } = (await test.act('reports.issue', input, { mission: 'haiti' })) as {
      number: number;
    };
    const { html } = await seen<{ html: string }>('reports.show', { number }, {});
    expect(html).toContain('First arrival is blocked by 7 of 11');
    expect(html).toContain('No waiver is in force.');
  });
});

describe('the road', () => {
  it('is blocked by fewer things as time goes on, each day by its own', async () => {
    const days = [
      ...['2022-12-01', '2023-08-16', '2023-10-10', '2024-01-25', '2024-01-27', '2024-03-02'],
      ...['2024-06-14', '2024-06-25', '2025-10-05', '2026-03-31'],
    ];
    const told = await Promise.all(
      days.map(async (day) => {
        const { gate, counts } = await blocked(on(day));
        return `${day} ${gate}: ${counts.notMet} of ${counts.all}, ${counts.unknown} unknown`;
      }),
    );
    expect(told).toEqual([
      '2022-12-01 council: 1 of 2, 0 unknown',
      '2023-08-16 first-arrival: 6 of 11, 2 unknown',
      '2023-10-10 first-arrival: 4 of 15, 4 unknown',
      '2024-01-25 first-arrival: 3 of 16, 4 unknown',
      '2024-01-27 first-arrival: 4 of 17, 4 unknown',
      '2024-03-02 first-arrival: 2 of 17, 4 unknown',
      '2024-06-14 first-arrival: 2 of 18, 4 unknown',
      '2024-06-25 full-deployment: 4 of 21, 5 unknown',
      '2025-10-05 full-deployment: 4 of 22, 3 unknown',
      '2026-03-31 full-deployment: 4 of 24, 5 unknown',
    ]);
  });

  it('keeps what a court undid: met, open again, met', async () => {
    const state = async (criterion: string, day: string) => {
      const { rows } = await seen<{ rows: readonly { criterion: string; state: string }[] }>(
        ...(['mandates.criteria', {}, on(day)] as const),
      );
      return rows.find((row) => row.criterion === criterion)?.state ?? 'not there';
    };
    const through = (criterion: string, days: readonly string[]) =>
      Promise.all(days.map((day) => state(criterion, day)));
    expect(
      await through('kenya-decides', ['2023-10-12', '2023-10-13', '2024-01-26', '2024-03-01']),
    ).toEqual(['not_met', 'met', 'not_met', 'met']);
    expect(await through('interim-order', ['2023-10-08', '2023-10-09', '2024-01-26'])).toEqual([
      ...['not there', 'not_met', 'met'],
    ]);
    expect(await through('agreement', ['2024-01-26', '2024-03-01'])).toEqual(['not_met', 'met']);
    expect(await through('base', ['2024-05-20', '2024-06-25'])).toEqual(['not_met', 'unknown']);
  });

  it('tells a ruling beside the approvals that it undoes, with its source, until it goes', async () => {
    const told = async (day: string) => {
      const { answer, cited } = await seen<{
        answer: readonly (readonly (string | { text: string; cites: readonly string[] })[])[];
        cited: readonly { id: string }[];
      }>('mandates.answer', {}, on(day));
      const parts = answer.flat();
      const court = parts.find((part) => typeof part === 'object' && /Court/.test(part.text));
      const [id] = typeof court === 'object' ? court.cites : [];
      return {
        text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
        sourced: cited.some((claim) => claim.id === id),
      };
    };
    const stopped = await told('2024-01-27');
    expect(stopped.text).toContain('High Court of Kenya, on 26 January 2024: “Ruling that');
    expect(stopped.sourced).toBe(true);
    expect((await told('2023-10-14')).text).not.toContain('High Court');
    expect((await told('2024-06-26')).text).not.toContain('High Court');
  });

  it('says between two days which criteria turned', async () => {
    const { states } = await seen<{
      states: readonly { title: string; was: string | null; is: string | null }[];
    }>('reports.changed', { since: '2024-01-25', sinceKnown: '2026-12-31' }, on('2024-01-27'));
    expect(states.map(({ title, was, is }) => `${title}: ${was} → ${is}`)).toEqual([
      'Kenya’s full decision: met → not met',
      'Lifting of the High Court’s interim order: not met → met',
      'Agreement of Kenya and Haiti: null → not met',
    ]);
  });

  it('is a yes only once the first have arrived', async () => {
    const may = async (day: string) =>
      spaced((await seen<{ finding: Prose }>('mandates.answer', {}, on(day))).finding);
    expect(await may('2023-09-30')).toMatch(/^No: nobody on record has authorised it/);
    expect(await may('2024-01-27')).toBe(
      'Not yet: authorised until 2 October 2024. First arrival is blocked by 4 of 17.',
    );
    expect(await may('2024-06-25')).toBe('Yes, until 2 October 2024: 99 days left.');
    expect(await may('2025-10-05')).toBe('Yes, until 30 September 2026: 360 days left.');
  });
});

interface DutyRow {
  readonly what: string;
  readonly owner: { readonly party: string };
  readonly status: string;
  readonly why: string;
  readonly clause: string | null;
}
const duties = async (clocks: Day) =>
  (await seen<{ rows: readonly DutyRow[] }>('mandates.obligations', { whole: 'true' }, clocks))
    .rows;
const duty = async (words: string, day: string) =>
  (await duties(on(day))).find(({ what }) => what.includes(words));

describe('what is owed', () => {
  it('the report of resolution 2692 is due, overdue, and two days late', async () => {
    const report = (day: string) => duty('full range of UN support options', day);
    expect((await report('2023-07-31'))?.why).toBe(
      'Due 13 August 2023, in thirteen days: 30 days after adoption on 14 July 2023.',
    );
    expect((await report('2023-08-14'))?.status).toBe('overdue');
    expect(await report('2023-08-15')).toMatchObject({
      status: 'met_late',
      why: 'Due 13 August 2023: 30 days after adoption on 14 July 2023; delivered 15 August 2023, two days late.',
    });
  });

  it('what nobody publishes is unknown after its day, never overdue', async () => {
    expect((await duty('review of the authorisation', '2024-06-25'))?.status).toBe('due');
    expect(await duty('review of the authorisation', '2024-07-03')).toMatchObject({
      status: 'unknown',
      why: 'Due 2 July 2024: 9 months after adoption on 2 October 2023; a delivery would not be seen here, so it is unknown.',
    });
    expect((await duty('set up the UN Support Office', '2026-03-01'))?.status).toBe('due');
    expect((await duty('set up the UN Support Office', '2026-04-01'))?.status).toBe('unknown');
  });

  it('each state gave notice before it came, as far as a source shows it', async () => {
    const rows = (await duties(on('2025-02-01'))).filter(({ what }) => what.startsWith('notify'));
    const by = (status: string) =>
      rows.filter((row) => row.status === status).map(({ owner }) => owner.party);
    expect(by('met').sort()).toEqual(['BEN', 'BGD', 'BHS', 'BLZ', 'BRB', 'JAM', 'KEN', 'TCD']);
    expect(by('unknown').sort()).toEqual(['GTM', 'SLV']);
  });

  it('no clause bears a number, since nobody here has read the paragraphs', async () => {
    for (const { clause } of await duties(MARCH_2026)) expect(clause).toBeNull();
    const { rows } = await seen<{ rows: readonly { id: string }[] }>(
      ...(['mandates.instruments', {}, MARCH_2026] as const),
    );
    expect(rows.length).toBeGreaterThan(20);
    const all = await Promise.all(
      rows.map(({ id }) =>
        seen<{ clauses: readonly { number: string | null }[] }>(
          ...(['mandates.instrument', { instrument: id }, MARCH_2026] as const),
        ),
      ),
    );
    const clauses = all.flatMap((each) => each.clauses);
    expect(clauses.length).toBeGreaterThan(15);
    expect(clauses.every(({ number }) => number === null)).toBe(true);
  });
});

describe('what was decided, and who came', () => {
  it('2699 passed by 13 votes to none with two abstentions, 2793 by 12 with three', async () => {
    const { rows } = await seen<{
      rows: readonly { symbol: string | null; vote: Record<string, unknown> | null }[];
    }>('mandates.instruments', {}, MARCH_2026);
    const vote = (symbol: string) => rows.find((row) => row.symbol === symbol)?.vote;
    expect(vote('S/RES/2699 (2023)')).toMatchObject({
      ...{ for: 13, against: 0, abstained: 2, outcome: 'adopted' },
    });
    expect(vote('S/RES/2793 (2025)')).toMatchObject({
      ...{ for: 12, against: 0, abstained: 3, outcome: 'adopted' },
    });
  });

  it('400 or 200 landed on 25 June 2024, and both stand', async () => {
    const { finding } = await seen<{ finding: Prose }>('forces.answer', {}, on('2024-06-25'));
    const figures = finding.filter((part) => typeof part !== 'string');
    const [landed] = figures.filter(({ rivals = [] }) => rivals.length > 0);
    expect([landed?.text, ...(landed?.rivals ?? []).map(({ text }) => text)].sort()).toEqual([
      ...['200', '400'],
    ]);
  });

  it('rival figures stay beside the one that counts, and money pledged is not money paid', async () => {
    const { claims } = await seen<{
      claims: readonly {
        id: string;
        rivals: readonly string[];
        fields: { quantity?: { max: number | null } | null; stage?: string | null };
      }[];
    }>('claims.list', { kind: 'offer' }, MARCH_2026);
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const most = (id: string) => byId.get(id)?.fields.quantity?.max ?? null;
    const kenyan = claims.filter(({ fields }) => fields.quantity?.max === 744);
    expect(kenyan.flatMap(({ rivals }) => rivals.map(most))).toContain(800);
    const stages = claims.map(({ fields }) => fields.stage ?? null);
    expect(stages).toContain('pledged');
    expect(stages).toContain('deposited');
  });
});

describe('removing the sample', () => {
  it('is one act; it does not come back, and its entries stay', async () => {
    const before = (await test.house.store.entries('haiti')).length;
    await test.act('missions.remove', { mission: 'haiti' }, { mission: 'house' });
    const { missions } = (await ask(test.house, {
      ...{ mission: 'house', view: 'missions.list', query: {}, actor: ALL_OFFICES, lang: 'en' },
    })) as { missions: readonly { mission: string }[] };
    expect(missions.map(({ mission }) => mission)).not.toContain('haiti');
    expect(await load()).toBeNull();
    expect(await test.house.store.entries('haiti')).toHaveLength(before);
  });
});
