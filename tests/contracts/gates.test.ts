// Gates through the real house: laid down, judged, waived and asked for, with every refusal.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/index.ts';
import { type Capability, defineFact, z } from '../../src/acts/index.ts';
import { type Prose, plain } from '../../src/kernel/index.ts';
import { ALL_OFFICES, openTestHouse, type TestHouse } from '../house/open.ts';

/** A later capability that answers a fact, as vetting will. */
const cleared: Capability = {
  name: 'later',
  acts: [],
  views: [
    defineFact({
      name: 'later.cleared',
      says: 'Whether everyone of a contingent is cleared.',
      query: z.object({ contingent: z.string() }),
      look: async ({ contingent }) => ({
        state: contingent === 'first' ? 'met' : 'unknown',
        sentence: `The ${contingent} contingent was asked for.`,
        cites: [],
      }),
    }),
  ],
  policy: [{ who: 'signed-in', may: ['later.cleared'], because: 'It may name people.' }],
  problems: [],
};

const TEXT =
  'Two things come first: a vote by the Security Council, and the result of an assessment. ' +
  'The Council voted on 2 October 2023.';

let house: TestHouse;
let source: string;
const second: Actor = { ...ALL_OFFICES, person: 'second' };

beforeAll(async () => {
  house = await openTestHouse({ more: [cleared] });
  const added = await house.act('sources.add', { text: TEXT, publishedOn: '2023-10-03' });
  source = (added as { source: string }).source;
});
afterAll(() => house.close());

async function condition(quote: string, fields: object): Promise<string> {
  const start = TEXT.indexOf(quote);
  const input = { source, start, end: start + quote.length, fields };
  return ((await house.act('mandates.report-condition', input)) as { claim: string }).claim;
}
const refused = async (act: string, input: object, actor: Actor = ALL_OFFICES) => {
  const before = (await house.house.store.head('test')).size;
  const said = await house.act(act, input, { actor }).then(
    () => 'done',
    (error: { code: string; message: string; remedy: string }) => error,
  );
  expect((await house.house.store.head('test')).size, 'nothing is half written').toBe(before);
  return said;
};
interface Row {
  readonly criterion: string;
  readonly state: string;
  readonly why: string;
  readonly waivers: readonly { stands: string }[];
}
const criteria = async () =>
  new Map(
    ((await house.see('mandates.criteria')) as { rows: Row[] }).rows.map((row) => [
      row.criterion,
      row,
    ]),
  );

describe('gates', () => {
  it('are laid down with criteria, whose short names come from their titles', async () => {
    expect(await house.act('mandates.add-gate', { title: 'Go to the Council' })).toEqual({
      gate: 'go-to-the-council',
    });
    const arrival = { title: { en: 'First arrival' }, gate: 'first-arrival', deploys: true };
    await house.act('mandates.add-gate', arrival);
    await house.act('mandates.add-criterion', { gate: 'go-to-the-council', title: 'Draft ready' });
    const base = { gate: 'first-arrival', title: 'Base ready', criterion: 'base', holder: 'usa' };
    await house.act('mandates.add-criterion', base);
    const council = { kind: 'gate', gate: 'go-to-the-council' };
    const by = { gate: 'first-arrival', title: 'Council', criterion: 'council', metBy: council };
    await house.act('mandates.add-criterion', by);
    const rows = await criteria();
    expect([...rows.keys()]).toEqual(['draft-ready', 'base', 'council']);
    expect(rows.get('council')?.why).toBe('“Go to the Council” is not met.');
  });

  it('refuse a circle and name it', async () => {
    const back = { kind: 'gate', gate: 'first-arrival' };
    expect(
      await refused('mandates.add-criterion', {
        ...{ gate: 'go-to-the-council', title: 'Arrival', criterion: 'arrival', metBy: back },
      }),
    ).toMatchObject({
      code: 'mandates.gate-cycle',
      message:
        'That would go round in a circle: ' +
        'council → go-to-the-council → arrival → first-arrival → council',
    });
    const self = { criterion: 'base', after: ['base'], reason: 'a slip' };
    expect(await refused('mandates.change-criterion', self)).toMatchObject({
      message: 'That would go round in a circle: base → base',
    });
  });

  it('refuse what is not there, and what is there already', async () => {
    const codes: [string, object, string][] = [
      ['mandates.add-criterion', { gate: 'nowhere', title: 'x' }, 'mandates.no-gate'],
      [
        'mandates.estimate-criterion',
        { criterion: 'nix', low: 1, high: 2 },
        'mandates.no-criterion',
      ],
      [
        'mandates.record-finding',
        { criterion: 'nix', shows: 'met', reason: 'r' },
        'mandates.no-criterion',
      ],
      [
        'mandates.add-criterion',
        { gate: 'first-arrival', title: 'x', after: ['nix'] },
        'mandates.no-criterion',
      ],
      ['mandates.add-gate', { title: 'x', gate: 'first-arrival' }, 'mandates.gate-taken'],
      [
        'mandates.add-criterion',
        { gate: 'first-arrival', title: 'x', criterion: 'base' },
        'mandates.criterion-taken',
      ],
      [
        'mandates.drop-gate',
        { gate: 'first-arrival', reason: 'r' },
        'mandates.gate-holds-criteria',
      ],
      [
        'mandates.cite-evidence',
        { criterion: 'base', shows: 'met', claims: ['clm_x'] },
        'mandates.no-claim',
      ],
      ['mandates.cite-evidence', { criterion: 'base', shows: 'met' }, 'mandates.no-evidence'],
      [
        'mandates.cite-evidence',
        { criterion: 'base', shows: 'met', source, start: 5, end: 5000 },
        'mandates.passage-outside',
      ],
      [
        'mandates.reopen-criterion',
        { criterion: 'base', reason: 'r' },
        'mandates.criterion-not-met',
      ],
    ];
    for (const [act, input, code] of codes)
      expect(await refused(act, input), act).toMatchObject({ code });
  });

  it('take estimates as ranges, never negative and never backwards', async () => {
    const estimate = { criterion: 'base', low: 30, high: 20 };
    expect(await refused('mandates.estimate-criterion', estimate)).toMatchObject({
      code: 'mandates.estimate-order',
    });
    expect(
      await refused('mandates.estimate-criterion', { criterion: 'base', low: -1, high: 3 }),
    ).toMatchObject({ message: 'low: is negative: days are counted from 0' });
    await house.act('mandates.estimate-criterion', { criterion: 'base', low: 20, high: 40 });
    const { outlook } = (await house.see('mandates.gate', { gate: 'first-arrival' })) as {
      outlook: { latest: string | null; unestimated: string[] };
    };
    expect(outlook.unestimated).toEqual(['draft-ready']);
    expect(outlook.latest).toBeNull();
  });

  it('are met by what a source says: a condition becomes a criterion in one act', async () => {
    const vote = { what: 'vote by the UN Security Council', holder: null, before: null };
    const claim = await condition('a vote by the Security Council', { ...vote });
    const taken = await house.act('mandates.take-up-condition', {
      ...{ claim, gate: 'go-to-the-council', title: { en: 'The Council votes' } },
    });
    expect(taken).toEqual({ criterion: 'the-council-votes', gate: 'go-to-the-council' });
    const { rows } = (await house.see('mandates.conditions')) as {
      rows: { what: string; criterion: unknown }[];
    };
    expect(rows[0]?.criterion).toEqual(taken);
    const met = await condition('The Council voted on 2 October 2023', {
      ...{ ...vote, met: '2023-10-02' },
    });
    await house.act('mandates.take-up-condition', { claim: met, criterion: 'the-council-votes' });
    expect((await criteria()).get('the-council-votes')).toMatchObject({
      state: 'met',
      why: 'Met on 2 October 2023.',
    });
  });

  it('are open again with their history', async () => {
    const early = { criterion: 'the-council-votes', reason: 'r', on: '2023-09-01' };
    expect(await refused('mandates.reopen-criterion', early)).toMatchObject({
      code: 'mandates.reopened-before-met',
      remedy: 'Give a day from 2023-10-02 on',
    });
    await house.act('mandates.reopen-criterion', { ...early, on: '2024-01-26' });
    const view = (await house.see('mandates.gate', {
      ...{ gate: 'go-to-the-council', history: true },
    })) as { criteria: Row[]; history: { criterion: string; what: string }[] };
    expect(view.criteria.find((row) => row.criterion === 'the-council-votes')?.state).toBe(
      'not_met',
    );
    expect(
      view.history.filter((row) => row.criterion === 'the-council-votes').map(({ what }) => what),
    ).toEqual(['reopening', 'evidence', 'added']);
    expect(view.history.find(({ what }) => what === 'reopening')).toMatchObject({
      ...{ was: 'met', shows: 'not_met', title: 'The Council votes' },
    });
  });

  it('show one criterion with what comes after it, and its history alone', async () => {
    await house.act('mandates.add-criterion', {
      ...{ gate: 'first-arrival', title: { en: 'Water', fr: 'Eau' }, after: ['base'] },
    });
    const view = (await house.see('mandates.gate', {
      ...{ gate: 'first-arrival', criterion: 'base', history: 'true' },
    })) as { hand: object; history: { criterion: string }[] };
    expect(view.hand).toMatchObject({
      row: { criterion: 'base', title: 'Base ready' },
      titles: { en: 'Base ready' },
      next: [{ criterion: 'water', gate: 'first-arrival', title: 'Water' }],
    });
    expect(new Set(view.history.map(({ criterion }) => criterion))).toEqual(new Set(['base']));
    const quiet = { gate: 'first-arrival', history: 'false' };
    expect(await house.see('mandates.gate', quiet)).toMatchObject({ history: [], hand: null });
    await house.act('mandates.drop-criterion', { criterion: 'water', reason: 'a slip' });
    await expect(
      house.see('mandates.gate', { gate: 'first-arrival', criterion: 'water' }),
    ).rejects.toMatchObject({ code: 'mandates.no-criterion' });
  });

  it('take evidence by its words, which must stand in the source', async () => {
    const cited = { criterion: 'draft-ready', shows: 'nothing', source };
    expect(
      await refused('mandates.cite-evidence', { ...cited, quote: 'words of another text' }),
    ).toMatchObject({ code: 'mandates.words-not-there' });
    expect(await refused('mandates.cite-evidence', { ...cited, start: 3 })).toMatchObject({
      code: 'mandates.half-passage',
    });
    await house.act('mandates.cite-evidence', { ...cited, quote: 'the result of an assessment' });
    const { history } = (await house.see('mandates.gate', {
      ...{ gate: 'go-to-the-council', criterion: 'draft-ready', history: true },
    })) as { history: object[] };
    expect(history[0]).toMatchObject({
      ...{ what: 'evidence', passage: { quote: 'the result of an assessment', source } },
    });
  });

  it('leave one short name to the page on which a gate is laid down', async () => {
    expect(await refused('mandates.add-gate', { title: 'x', gate: 'new' })).toMatchObject({
      message: 'gate: is the address of the form for a new gate',
    });
    expect(await house.act('mandates.add-gate', { title: 'New' })).toEqual({ gate: 'new-2' });
    await house.act('mandates.drop-gate', { gate: 'new-2', reason: 'a test' });
  });

  it('are corrected with a reason, and a passing that never was is taken back', async () => {
    const gate = 'gate-to-correct';
    await house.act('mandates.add-gate', { gate, title: { en: 'Wrong', fr: 'Faux' } });
    const change = (input: object) =>
      house.act('mandates.change-gate', { gate, reason: 'as the plan has it', ...input });
    await expect(change({})).rejects.toMatchObject({ code: 'mandates.gate-unchanged' });
    await change({ title: { en: 'Right' }, deploys: 'true' });
    const line = async () => {
      const { gates } = (await house.see('mandates.gates', {})) as {
        gates: readonly { gate: string; passedOn: string | null }[];
      };
      return gates.find((each) => each.gate === gate);
    };
    expect(await line()).toMatchObject({
      ...{ title: 'Right', titles: { en: 'Right', fr: 'Faux' }, deploys: true },
    });
    const back = { gate, reason: 'the flight turned back' };
    const notPassed = { code: 'mandates.gate-not-passed' };
    await expect(house.act('mandates.take-back-passing', back)).rejects.toMatchObject(notPassed);
    await house.act('mandates.pass-gate', { gate, on: '2024-06-25' });
    await house.act('mandates.take-back-passing', back);
    expect(await line()).toMatchObject({ passedOn: null });
    await house.act('mandates.drop-gate', { gate, reason: 'of this test alone' });
  });

  it('are told as one road, each with its sentence and the chain to the one ahead', async () => {
    const road = (await house.see('mandates.road')) as {
      headline: string;
      path: string[];
      all: number;
      gates: { gate: string; own: number; after: string[]; answer: Prose[] }[];
      criteria: Row[];
    };
    expect(road.headline).toBe('first-arrival');
    expect(road.gates.map(({ gate, own, after }) => [gate, own, after])).toEqual([
      ['go-to-the-council', 2, []],
      ['first-arrival', 2, ['go-to-the-council']],
    ]);
    expect(plain(road.gates[1]?.answer[0] ?? [])).toMatch(/^First arrival is blocked by 3 of 3: /);
    expect(road.criteria).toHaveLength(road.all);
    expect(road.path.at(-1)).toBe('gate first-arrival');
  });

  it('are waived by two people, and not by one', async () => {
    const until = '2999-12-31';
    const asked = { criterion: 'base', reason: 'tents', until };
    expect(await refused('mandates.confirm-criterion-waiver', { criterion: 'base' })).toMatchObject(
      {
        code: 'mandates.no-waiver',
      },
    );
    await house.act('mandates.waive-criterion', asked);
    expect((await criteria()).get('base')?.state).toBe('not_met');
    expect(await refused('mandates.confirm-criterion-waiver', { criterion: 'base' })).toMatchObject(
      {
        code: 'mandates.waiver-same-person',
      },
    );
    expect(await refused('mandates.waive-criterion', asked)).toMatchObject({
      code: 'mandates.waiver-open',
    });
    expect(
      await refused('mandates.waive-criterion', {
        ...asked,
        criterion: 'council',
        until: '2020-01-01',
      }),
    ).toMatchObject({ code: 'mandates.waiver-past' });
    await house.act('mandates.confirm-criterion-waiver', { criterion: 'base' }, { actor: second });
    expect((await criteria()).get('base')).toMatchObject({
      state: 'waived',
      waivers: [{ stands: 'in_force' }],
    });
    await house.act('mandates.end-criterion-waiver', { criterion: 'base', reason: 'done' });
    expect((await criteria()).get('base')).toMatchObject({
      state: 'not_met',
      waivers: [{ stands: 'ended' }],
    });
  });

  it('are met by a fact of a later part of the program, which they need not know', async () => {
    const by = (fact: string, contingent: string) => ({
      kind: 'fact',
      fact,
      query: { contingent },
    });
    expect(
      await refused('mandates.add-criterion', {
        ...{ gate: 'first-arrival', title: 'Cleared', metBy: by('later.nothing', 'first') },
      }),
    ).toMatchObject({
      code: 'mandates.no-fact',
      remedy: `Name one of these: ${house.house.reach.facts.map(({ name }) => name).join(', ')}`,
    });
    expect(house.house.reach.facts.map(({ name }) => name)).toContain('later.cleared');
    await house.act('mandates.add-criterion', {
      ...{ gate: 'first-arrival', title: 'Cleared', metBy: by('later.cleared', 'first') },
    });
    expect((await criteria()).get('cleared')).toMatchObject({
      state: 'met',
      why: 'The first contingent was asked for.',
    });
    const typed = { criterion: 'cleared', shows: 'met', reason: 'I say so' };
    expect(await refused('mandates.record-finding', typed)).toMatchObject({
      code: 'mandates.criterion-computed',
    });
  });

  it('are told in one sentence of what blocks them', async () => {
    const { finding, answer } = (await house.see('mandates.blocked')) as {
      finding: Prose;
      answer: Prose[];
    };
    expect(plain(finding)).toBe('First arrival is blocked by 3 of 4');
    expect(plain(answer[0] ?? [])).toBe(
      'First arrival is blocked by 3 of 4: Draft ready; The Council votes; Base ready.',
    );
  });

  it('say nothing where none is laid down on the day', async () => {
    const none = { asOf: '2020-01-01', knownAt: '2020-01-01' };
    const { gate, finding } = (await house.see('mandates.blocked', {}, none)) as {
      gate: null;
      finding: Prose;
    };
    expect(gate).toBeNull();
    expect(finding).toEqual([]);
  });
});
