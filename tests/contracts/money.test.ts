// The ledger of money on a real record: pledges, signatures, deposits, values, funds and rates; what
// is refused and why; two clocks; and a table of contributions with its dry run.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../../src/kernel/index.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

const TEXT = 'The trust fund holds 113 million dollars. Canada paid in 63 million dollars.';
let test: TestHouse;
const clock = '2025-01-10T10:00:00.000Z';
let source = '';
let fund = '';

const doing = async (act: string, input: object): Promise<Record<string, string>> =>
  test.act(`forces.${act}`, input);
const see = <T>(view: string, query = {}, clocks = {}): Promise<T> =>
  test.see(`forces.${view}`, query, clocks) as Promise<T>;

beforeAll(async () => {
  test = await openTestHouse({ now: () => clock });
  const input = { text: TEXT, title: 'A paper', publishedOn: '2024-12-08' };
  ({ source } = await test.act('sources.add', input));
  const quote = 'Canada paid in 63 million dollars';
  const start = TEXT.indexOf(quote);
  await test.act('forces.report-offer', {
    ...{ source, start, end: start + quote.length, on: '2024-12-08' },
    fields: {
      ...{ state: 'CAN', role: 'support', stance: 'deployed', unit: 'money', currency: 'USD' },
      ...{ quantity: '63000000', fund: 'UN trust fund' },
    },
  });
  const opened = { name: 'UN trust fund', holder: 'United Nations', currency: 'USD' };
  ({ fund = '' } = await doing('open-fund', { ...opened, need: '800,000,000', on: '2023-10-02' }));
});
afterAll(() => test?.close());

interface Row {
  readonly contribution: string;
  readonly donor: { readonly party: string };
  readonly pledged: { readonly amount: number; readonly currency: string } | null;
  readonly deposited: readonly { readonly amount: number; readonly currency: string }[];
  readonly outstanding: { readonly amount: number } | null;
  readonly unvalued: boolean;
  readonly bare: number;
}
const rowOf = async (contribution: string, clocks = {}) =>
  (await see<{ row: Row }>('contribution', { contribution }, clocks)).row;

describe('a contribution', () => {
  let id = '';

  it('is pledged, signed and comes in, each with its paper; what is outstanding is reckoned', async () => {
    const pledge = { donor: 'CAN', fund: 'the UN trust fund', amount: '10,000,000' };
    ({ contribution: id = '' } = await doing('pledge-money', { ...pledge, on: '2024-02-22' }));
    const of = { contribution: id };
    await doing('sign-money', { ...of, amount: '10000000', on: '2024-03-01', reference: 'A-7' });
    const quote = 'Canada paid in 63 million dollars';
    await doing('deposit-money', { ...of, amount: 8_700_000, on: '2024-03-22', source, quote });
    const row = await rowOf(id);
    expect(row).toMatchObject({
      pledged: { amount: 10_000_000, currency: 'USD' },
      deposited: [{ amount: 8_700_000 }],
      outstanding: { amount: 1_300_000 },
      bare: 1,
    });
    const { steps } = await see<{ steps: { document: { source: unknown } | null }[] }>(
      'contribution',
      of,
    );
    expect(steps.at(-1)?.document?.source).toMatchObject({ source, quote });
  });

  it('is refused a deposit above its pledge, with the cause and the cure', async () => {
    const above = { contribution: id, amount: '1300000.01', on: '2024-04-01' };
    await expect(doing('deposit-money', above)).rejects.toMatchObject({
      code: 'forces.above-pledge',
      message:
        'With 1,300,000.01 USD on 2024-04-01, 10,000,000.01 USD would have come in, above the ' +
        'pledge of 10,000,000',
      remedy: expect.stringContaining('change the pledge first'),
    });
    await doing('deposit-money', { ...above, amount: '1300000' });
    await expect(doing('deposit-money', { ...above, amount: '0.01' })).rejects.toThrow(
      /above the pledge/,
    );
    expect((await rowOf(id)).outstanding?.amount).toBe(0);
  });

  it('can be raised and cut, never below what came in; the day before keeps its number', async () => {
    const cut = { contribution: id, reason: 'a freeze', on: '2024-06-01' };
    await expect(doing('change-pledge', { ...cut, amount: '9999999' })).rejects.toMatchObject({
      code: 'forces.pledge-below-deposits',
    });
    await doing('change-pledge', { ...cut, amount: '12000000', reason: 'raised' });
    expect((await rowOf(id)).pledged?.amount).toBe(12_000_000);
    expect((await rowOf(id, { asOf: '2024-05-31' })).pledged?.amount).toBe(10_000_000);
    expect((await rowOf(id, { asOf: '2024-03-01' })).deposited).toEqual([]);
  });

  it('is refused what has no sense: below nothing, to come, before its pledge, no such paper', async () => {
    const of = { contribution: id, amount: '1' };
    const no = (more: object) => expect(doing('deposit-money', { ...of, ...more })).rejects;
    await no({ amount: '-5' }).toThrow(/not more than nothing/);
    await no({ amount: '0' }).toThrow(/not more than nothing/);
    await no({ amount: 'some' }).toThrow(/no amount/);
    await no({ amount: '1.005' }).toThrow(/two figures/);
    await no({ on: '2025-02-01' }).toMatchObject({ code: 'forces.money-yet-to-come' });
    await no({ on: '2024-02-21' }).toMatchObject({ code: 'forces.before-its-pledge' });
    await no({ claims: 'clm_x' }).toMatchObject({ code: 'forces.no-such-claim' });
    await no({ source, quote: 'never said' }).toMatchObject({ code: 'forces.no-such-words' });
    await no({ currency: 'EUR' }).toMatchObject({ code: 'forces.no-rate' });
    await no({ contribution: 'con_none' }).toMatchObject({ code: 'forces.no-contribution' });
    const pledge = { donor: 'CAN', amount: '5' };
    await expect(doing('pledge-money', pledge)).rejects.toMatchObject({
      code: 'forces.amount-without-currency',
    });
    await expect(doing('pledge-money', { ...pledge, currency: 'XQQ' })).rejects.toThrow(/currency/);
    await expect(doing('pledge-money', { ...pledge, fund: 'another' })).rejects.toMatchObject({
      code: 'forces.no-fund',
    });
  });

  it('in another currency counts at a rate of that day with its source, and not without one', async () => {
    const pledge = { donor: 'FRA', fund, currency: 'EUR', amount: '3000000', on: '2024-02-22' };
    const { contribution = '' } = await doing('pledge-money', pledge);
    const came = { contribution, currency: 'USD', amount: '3200000', on: '2024-03-22' };
    await expect(doing('deposit-money', came)).rejects.toMatchObject({ code: 'forces.no-rate' });
    const rate = { from: 'EUR', to: 'USD', units: '1.08', by: 'European Central Bank' };
    await doing('record-rate', { ...rate, on: '2024-03-21' });
    await doing('record-rate', { ...rate, units: '2', on: '2024-03-23' });
    await doing('deposit-money', came);
    const { steps } = await see<{ steps: { counted: object; rate: { on: string; by: string } }[] }>(
      'contribution',
      { contribution },
    );
    expect(steps.at(-1)).toMatchObject({
      counted: { amount: 2_962_962.96, currency: 'EUR' },
      rate: { on: '2024-03-21', by: 'European Central Bank' },
    });
    // The fund is held in dollars.
    const euros = { contribution, currency: 'EUR', amount: '1', on: '2024-03-22' };
    await expect(doing('deposit-money', euros)).rejects.toMatchObject({
      code: 'forces.fund-currency',
    });
    await expect(doing('record-rate', { ...rate, to: 'EUR', on: '2024-03-21' })).rejects.toThrow(
      /not of EUR in EUR/,
    );
  });

  it('in kind needs words and no amount; a value is said by somebody, and the last one counts', async () => {
    const goods = { donor: 'USA', kind: 'goods', on: '2024-05-01' };
    await expect(doing('pledge-money', goods)).rejects.toThrow(/which goods/);
    const what = '10 armoured vehicles';
    const { contribution = '' } = await doing('pledge-money', { ...goods, what });
    expect(await rowOf(contribution)).toMatchObject({ unvalued: true, pledged: null });
    await doing('deposit-money', { contribution, on: '2024-05-23' });
    const value = {
      contribution,
      amount: '2000000',
      currency: 'USD',
      by: 'USA',
      method: 'invoice',
    };
    await doing('value-support', { ...value, on: '2024-06-01' });
    expect(await rowOf(contribution)).toMatchObject({
      ...{ unvalued: false, pledged: { amount: 2_000_000 } },
      ...{ deposited: [{ amount: 2_000_000 }], outstanding: { amount: 0 } },
    });
    expect(await rowOf(contribution, { asOf: '2024-05-31' })).toMatchObject({ unvalued: true });
    await expect(doing('value-support', { ...value, contribution: id })).rejects.toThrow(
      /is money/,
    );
  });

  it('loses a line that was wrong on every day, and keeps it in the record', async () => {
    const pledge = { donor: 'ESP', currency: 'EUR', amount: '100', on: '2024-01-01' };
    const { contribution = '' } = await doing('pledge-money', pledge);
    const paid = { contribution, amount: '60', on: '2024-01-05' };
    await doing('deposit-money', paid);
    const { line } = await doing('deposit-money', { ...paid, amount: '40' });
    await doing('strike-money', { of: contribution, line, reason: 'entered twice' });
    expect((await rowOf(contribution, { asOf: '2024-01-06' })).deposited[0]?.amount).toBe(60);
    const { steps } = await see<{ steps: { what: string; struck: boolean; words: string }[] }>(
      'contribution',
      { contribution },
    );
    expect(steps.map(({ what, struck }) => [what, struck])).toEqual([
      ...[
        ['pledged', false],
        ['deposited', false],
        ['deposited', true],
        ['struck', false],
      ],
    ]);
    expect(steps.at(-1)?.words).toBe('entered twice');
    const again = { of: contribution, line, reason: 'again' };
    await expect(doing('strike-money', again)).rejects.toThrow(/no line/);
    await doing('deposit-money', { ...paid, amount: '40' });
  });
});

describe('a fund', () => {
  it('allots what came in and no more, and spends what was allotted', async () => {
    interface Seen {
      fund: { totals: { stage: string; sums: { amount: number }[] }[]; unallotted: object };
      allotments: { line: string; spent: { amount: number } }[];
    }
    const seen = () => see<Seen>('fund', { fund });
    const total = async (stage: string) =>
      (await seen()).fund.totals.find((each) => each.stage === stage)?.sums[0]?.amount;
    expect(await total('deposited')).toBe(13_200_000);
    const allot = { fund, what: 'the base', on: '2024-07-01' };
    await expect(doing('allot-money', { ...allot, amount: '13200001' })).rejects.toMatchObject({
      code: 'forces.above-deposits',
    });
    const { allotment = '' } = await doing('allot-money', { ...allot, amount: '5000000' });
    const spend = { fund, allotment, what: 'tents', on: '2024-08-01' };
    await expect(doing('spend-money', { ...spend, amount: '5000001' })).rejects.toMatchObject({
      code: 'forces.above-allotment',
    });
    const { line = '' } = await doing('spend-money', { ...spend, amount: '1200000' });
    expect(await total('spent')).toBe(1_200_000);
    const strike = { of: fund, reason: 'wrong' };
    await expect(doing('strike-money', { ...strike, line: allotment })).rejects.toMatchObject({
      code: 'forces.line-holds-others',
    });
    await doing('strike-money', { ...strike, line });
    expect(await total('spent')).toBeUndefined();
    await doing('spend-money', { ...spend, amount: '1200000' });
  });

  it('keeps a deposit that was allotted, and has a name of its own', async () => {
    const { rows } = await see<{ rows: Row[] }>('contributions', { fund, donor: 'CAN' });
    const of = rows[0]?.contribution ?? '';
    await doing('allot-money', { fund, what: 'fuel', amount: '8200000', on: '2024-07-02' });
    const { steps } = await see<{ steps: { what: string; line: string }[] }>('contribution', {
      contribution: of,
    });
    const line = steps.find(({ what }) => what === 'deposited')?.line;
    await expect(doing('strike-money', { of, line, reason: 'x' })).rejects.toMatchObject({
      code: 'forces.line-holds-others',
    });
    const again = { name: 'The U.N. Trust Fund', holder: 'United Nations', currency: 'USD' };
    await expect(doing('open-fund', { ...again, name: 'UN Trust Fund' })).rejects.toMatchObject({
      code: 'forces.fund-there',
    });
  });
});

describe('totals', () => {
  interface Totals {
    totals: {
      stage: string;
      sums: { amount: number; currency: string }[];
      in: { total: { amount: number }; rates: object[]; left: { currency: string }[] } | null;
    }[];
    groups: { key: string | null; totals: { stage: string; sums: { amount: number }[] }[] }[];
  }
  const stage = (all: Totals, name: string) => all.totals.find((each) => each.stage === name);

  it('are one a stage and currency, and in one currency at named rates of a named day', async () => {
    const all = await see<Totals>('money-totals', { in: 'USD', ratesOn: '2024-03-22' });
    expect(stage(all, 'deposited')?.sums).toEqual([
      expect.objectContaining({ amount: 15_200_000, currency: 'USD' }),
      expect.objectContaining({ amount: 100, currency: 'EUR' }),
    ]);
    expect(stage(all, 'deposited')?.in).toMatchObject({
      total: { amount: 15_200_108, currency: 'USD' },
      rates: [{ from: 'EUR', to: 'USD', units: 1.08, on: '2024-03-21' }],
      left: [],
    });
    const early = await see<Totals>('money-totals', { in: 'USD', ratesOn: '2024-01-01' });
    expect(stage(early, 'deposited')?.in).toMatchObject({
      total: { amount: 15_200_000 },
      left: [{ currency: 'EUR', amount: 100 }],
    });
  });

  it('are told by donor, fund and kind', async () => {
    const { groups } = await see<Totals>('money-totals', { by: 'kind' });
    expect(groups.map(({ key }) => key)).toEqual(['cash', 'goods']);
  });
});

describe('a fact for gates', () => {
  interface Fact {
    state: string;
    sentence: string;
  }
  const funded = (query: object, clocks = {}) => see<Fact>('funded', query, clocks);

  it('is whether so much has come into a fund, by the ledger where it holds deposits', async () => {
    const met = await funded({ fund: 'UN trust fund', atLeast: '13,000,000' });
    expect(met).toMatchObject({ state: 'met', cites: [] });
    expect(met.sentence).toBe(
      '13.2 million dollars have come into the fund “UN trust fund” (by the ledger), of 13 ' +
        'million dollars needed.',
    );
    expect(await funded({ fund, atLeast: 13_200_001 })).toMatchObject({ state: 'not_met' });
    const early = await funded({ fund, atLeast: 5 }, { asOf: '2024-03-01' });
    expect(early.state).toBe('unknown');
    expect(early.sentence).toContain('Nothing on record says');
  });

  it('meets a criterion of a gate', async () => {
    const title = { en: 'the fund holds ten million' };
    await test.act('mandates.add-gate', { gate: 'go', title: { en: 'go' } });
    await test.act('mandates.add-criterion', {
      ...{ gate: 'go', title },
      metBy: { kind: 'fact', fact: 'forces.funded', query: { fund, atLeast: '10000000' } },
    });
    const { criteria }: { criteria: { state: string }[] } = await test.see('mandates.gate', {
      gate: 'go',
    });
    expect(criteria[0]?.state).toBe('met');
  });
});

describe('the answer about money', () => {
  interface Answer {
    finding: Parameters<typeof plain>[0];
    answer: Parameters<typeof plain>[0][];
    doubts: { head: string; text: Parameters<typeof plain>[0] }[];
  }

  it('says what came in against what is needed, what the ledger holds, and what differs', async () => {
    const { finding, answer, doubts } = await see<Answer>('money-answer');
    // No source here speaks of the fund as a whole: what the ledger comes to is told.
    expect(plain(finding)).toBe(
      '13.2 million dollars had been paid into the UN trust fund, of 800 million dollars needed ' +
        'a year',
    );
    expect(plain(answer[1] ?? [])).toMatch(/^The ledger holds \d contributions: pledged /);
    const told = doubts.map(({ head, text }) => `${head}: ${plain(text)}`).join(' ');
    expect(told).toContain('Ledger and sources: Canada: deposited 10 million dollars');
    expect(told).toContain('63 million dollars by a source');
    expect(told).toMatch(/No paper: \d+ lines/);
  });

  it('says nothing of days on which nothing was', async () => {
    const { finding, answer } = await see<Answer>('money-answer', {}, { asOf: '2023-01-01' });
    expect(plain(finding)).toBe('No money is on record on these dates');
    expect(plain(answer[0] ?? [])).toContain('does not say that nothing was');
  });

  it('takes the latest word on what is needed', async () => {
    await doing('say-need', { fund, need: '600000000', on: '2024-06' });
    const need = async (clocks = {}) =>
      (await see<{ funds: { need: { sum: { amount: number } } }[] }>('funds', {}, clocks)).funds[0]
        ?.need.sum.amount;
    expect(await need()).toBe(600_000_000);
    expect(await need({ asOf: '2024-05-31' })).toBe(800_000_000);
  });

  it('counts what each state bears once', async () => {
    interface Burden {
      rows: { state: { party: string }; money: { stage: string; sums: object[] }[] }[];
    }
    const { rows } = await see<Burden>('burden', { in: 'USD', ratesOn: '2024-03-22' });
    const canada = rows.find(({ state }) => state.party === 'CAN');
    expect(canada?.money.find(({ stage }) => stage === 'deposited')?.sums).toMatchObject([
      { amount: 10_000_000, currency: 'USD' },
    ]);
    const move = { state: 'KEN', kind: 'arrive', number: 200, on: '2024-06-25' };
    await doing('record-movement', move);
    await doing('record-movement', { ...move, kind: 'die', number: 1, on: '2024-07-01' });
    const kenya = async (asOf: string) =>
      (await see<{ rows: { state: { party: string } }[] }>('burden', {}, { asOf })).rows.find(
        ({ state }) => state.party === 'KEN',
      );
    const days = 200 * 8 - 2;
    expect(await kenya('2024-07-02')).toMatchObject({
      ...{ days: { min: days, max: days }, by: 'movements', dead: 1 },
    });
    expect(await kenya('2024-06-24')).toBeUndefined();
    const france = rows.find(({ state }) => state.party === 'FRA');
    expect(france?.money[0]).toMatchObject({ in: { total: { amount: 3_240_000 }, left: [] } });
  });
});

describe('a table of contributions', () => {
  const CSV = [
    'Contributions to the fund,,,,,,,,',
    'Donor,Fund,Kind,Pledged,Currency,Date,Received,Date received,Receipt',
    'Jamaica,UN trust fund,,"500,000",USD,2024-09-01,"200,000",2024-10-01,R-1',
    'Benin,UN trust fund,,"100,000",USD,2024-09-01,"100,001",2024-10-01,R-2',
    'Spain,,in kind,,,2024-09-01,,,R-3',
    'Chad,Another fund,,5,USD,2024-09-01,,,R-4',
    'Total,,,"600,005",,,,,',
  ].join('\n');
  interface Run {
    import: string;
    counts: Record<string, number>;
    questions: { id: string }[];
    wrong: { row: number; column: string | null; why: string; cure: string }[];
  }

  it('is looked at without a trace, and tells what must be mended, by row and column', async () => {
    const file = { name: 'money.csv', content: Buffer.from(CSV).toString('base64') };
    const act = 'forces.enter-contribution';
    const opened = (await test.act('imports.open-sheet', { act, file })) as { import: string };
    const before = (await test.house.store.head('test')).size;
    const dryRun = () => test.see('imports.dry-run', { import: opened.import }) as Promise<Run>;
    // 500,000 may be half a million or five hundred: it is asked, once a column.
    const { questions } = await dryRun();
    expect(questions.map(({ id }) => id)).toEqual([
      ...['decimal-mark_pledged', 'decimal-mark_deposited'],
    ]);
    const answers = Object.fromEntries(questions.map(({ id }) => [id, 'point']));
    await test.act('imports.map-columns', { import: opened.import, answers });
    const run = await dryRun();
    expect((await test.house.store.head('test')).size).toBe(before);
    expect(run.wrong.map(({ row, column }) => `${column}${row}`)).toEqual(['G4', 'null5', 'B6']);
    const [above, bare, none] = run.wrong;
    expect(above?.why).toContain('above the pledge of 100,000');
    expect(bare?.cure).toContain('Say in a few words');
    expect(none?.cure).toContain('open the fund first');
    await test.act('imports.take-rows', { import: opened.import, take: 'good-rows' });
    const { rows } = await see<{ rows: Row[] }>('contributions', { donor: 'JAM' });
    expect(rows[0]).toMatchObject({
      pledged: { amount: 500_000 },
      deposited: [{ amount: 200_000 }],
      bare: 0,
    });
  });

  it('changes nothing when it comes again', async () => {
    const file = { name: 'money.csv', content: Buffer.from(CSV).toString('base64') };
    const act = 'forces.enter-contribution';
    const opened = (await test.act('imports.open-sheet', { act, file })) as { import: string };
    const run = (await test.see('imports.dry-run', { import: opened.import })) as Run;
    expect(run.counts).toMatchObject({ good: 0, before: 1 });
    const { rows } = await see<{ rows: Row[] }>('contributions', { donor: 'JAM' });
    expect(rows).toHaveLength(1);
  });
});
