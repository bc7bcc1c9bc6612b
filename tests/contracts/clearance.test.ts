// Clearance on a real record: computed from rules, signed by a person, lapsing by itself; words and
// overrides that two people make; and what was known when.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/index.ts';
import type { ClearanceAnswer, ReadinessView } from '../../src/capabilities/vetting/index.ts';
import { plusDays } from '../../src/kernel/index.ts';
import { verifyBundle } from '../../src/seal/index.ts';
import { ALL_OFFICES, openTestHouse, type TestHouse } from '../house/open.ts';

let today = '2026-03-01';
let test: TestHouse;
beforeAll(async () => {
  let n = 0;
  const now = () => {
    n = (n + 1) % 80_000;
    const [h, m, s] = [Math.floor(n / 3600), Math.floor(n / 60) % 60, n % 60];
    const two = (part: number) => String(part).padStart(2, '0');
    return `${today}T${two(h)}:${two(m)}:${two(s)}.000Z`;
  };
  test = await openTestHouse({ now });
});
afterAll(() => test.close());

const second: Actor = { ...ALL_OFFICES, person: 'second' };
const base64 = (text: string) => Buffer.from(text).toString('base64');

interface Row {
  readonly person: string;
  readonly standing: string;
  readonly until: string | null;
  readonly why: string;
  readonly passes: boolean;
}
const ROSTER = (from: number, to: number) =>
  [
    'Service No,Name,DOB,Nationality',
    ...Array.from({ length: to - from + 1 }, (_, i) => {
      const n = from + i;
      const letters = [...String(n)].map((digit) => 'BDFGKLMNPR'[Number(digit)]).join('o');
      const family = `EX${letters}AMPLE${letters}`;
      return `PX-${n},${family} ${letters}an,${1970 + (n % 25)}-0${1 + (n % 9)}-1${n % 10},Kenya`;
    }),
  ].join('\n');

async function enrol(text: string, values: object = {}): Promise<void> {
  const file = { name: 'roster.csv', content: base64(text) };
  const { import: id } = (await test.act('imports.open-sheet', {
    ...{ act: 'vetting.enrol', file, values: { contingent: 'KEN', invented: 'yes', ...values } },
  })) as { import: string };
  await test.act('imports.take-rows', { import: id, take: 'all-or-none' });
}
const list = (rows = '', name = 'Invented list') =>
  test.act('vetting.add-list', {
    name,
    file: {
      name: 'list.csv',
      content: base64(`ref,name,born,nationality\nL0,Nobody Ofthisforce,1920-01-01,Haiti\n${rows}`),
    },
  });
const rows = async (query: object = {}, clocks: { asOf?: string; knownAt?: string } = {}) =>
  ((await test.see('vetting.clearances', query, clocks)) as { rows: Row[] }).rows;
const one = async (person: string, clocks = {}): Promise<Row> => {
  const [row] = await rows({ people: [person] }, clocks);
  if (!row) throw new Error('no row');
  return row;
};
const person = (id: string): Promise<ClearanceAnswer> =>
  test.see('vetting.clearance', { person: id });
const ready = (query: object = {}, clocks = {}): Promise<ReadinessView> =>
  test.see('vetting.readiness', query, clocks);
const act = (name: string, input: object, actor: Actor = ALL_OFFICES): Promise<never> =>
  test.act(name, input, { actor });
const refused = async (name: string, input: object, actor: Actor = ALL_OFFICES) => {
  const before = (await test.house.store.head('test')).size;
  const code = await test.act(name, input, { actor }).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
  expect((await test.house.store.head('test')).size, 'nothing is half written').toBe(before);
  return code;
};
/** Only what this test is about: what others ask for has tests of its own. */
const RULES = {
  requires: ['screening', 'same-person'],
  ...{ validDays: 365, screeningDays: 180, listDays: 10, overrideDays: 60 },
  source: 'Invented order 1',
};

describe('a clearance', () => {
  it('is of nobody who was not screened', async () => {
    await act('vetting.set-clearance-rules', RULES);
    await enrol(ROSTER(1, 12));
    const all = await rows();
    expect(all).toHaveLength(12);
    expect(new Set(all.map(({ standing }) => standing))).toEqual(new Set(['not-cleared']));
    expect(all[0]?.why).toContain('Not screened');
    expect(await refused('vetting.sign-clearances', { contingent: 'KEN' })).toBe(
      'vetting.nobody-passes',
    );
    expect(await refused('vetting.sign-clearances', {})).toBe('vetting.clear-whom');
    expect(await refused('vetting.set-clearance-rules', { ...RULES, requires: ['training'] })).toBe(
      'acts.invalid-input',
    );
  });

  it('is not there because every rule holds: a person signs it', async () => {
    await list();
    await act('vetting.screen', {});
    const all = await rows();
    expect(all.every(({ passes }) => passes)).toBe(true);
    expect(all[0]).toMatchObject({ standing: 'not-cleared' });
    expect(all[0]?.why).toContain('nobody has signed');
  });

  it('is signed for all who pass in one act, and names those whom it leaves out', async () => {
    await enrol(ROSTER(13, 14));
    const told = (await act('vetting.sign-clearances', { contingent: 'KEN' })) as {
      signed: number;
      leftOut: { person: string; because: string[] }[];
    };
    expect(told).toMatchObject({ signed: 12, until: '2027-02-28' });
    expect(told.leftOut).toHaveLength(2);
    expect(told.leftOut[0]?.because).toEqual(['screening:missing']);
    const left = told.leftOut[0]?.person ?? '';
    expect(await one(left)).toMatchObject({ standing: 'not-cleared', until: null });
    const cleared = (await rows()).filter(({ standing }) => standing === 'cleared');
    expect(cleared).toHaveLength(12);
    expect(cleared[0]?.until, 'the screening ends before the signature').toBe('2026-08-27');
    expect((await act('vetting.sign-clearances', { contingent: 'KEN' })) as object).toMatchObject({
      ...{ signed: 0, already: 12 },
    });
  });

  it('lapses by itself when what is under it does, says why, and comes back with it', async () => {
    const [first] = (await rows()).filter(({ standing }) => standing === 'cleared');
    const id = first?.person ?? '';
    expect(await one(id, { asOf: '2026-08-27' })).toMatchObject({ standing: 'cleared' });
    const lapsed = await one(id, { asOf: '2026-08-28' });
    expect(lapsed).toMatchObject({ standing: 'lapsed', until: null });
    expect(lapsed.why).toContain('older than the rules allow');
    today = '2026-03-05';
    await list('L1,Somebody Elsewhere,1921-01-01,Haiti\n');
    expect((await one(id)).until, 'a new version is screened against within ten days').toBe(
      '2026-03-15',
    );
    const late = await one(id, { asOf: '2026-03-16' });
    expect(late).toMatchObject({ standing: 'lapsed' });
    expect(late.why).toContain('newer version');
    await act('vetting.screen', {});
    expect(await one(id, { asOf: '2026-03-16' })).toMatchObject({ standing: 'cleared' });
    const hit = `L2,${await nameOf(id)},,\n`;
    await list(`L1,Somebody Elsewhere,1921-01-01,Haiti\n${hit}`);
    await act('vetting.screen', {});
    expect(await one(id), 'a hit that waits is never clear').toMatchObject({ standing: 'lapsed' });
    await answerHits('different');
    expect(await one(id)).toMatchObject({ standing: 'cleared' });
  });

  it('is suspended with a reason whatever the rules say, until that is lifted', async () => {
    const [, a] = (await rows()).filter(({ standing }) => standing === 'cleared');
    const id = a?.person ?? '';
    expect(await refused('vetting.lift-suspensions', { persons: [id], reason: 'unfounded' })).toBe(
      'vetting.clearance-not-suspended',
    );
    expect(
      await refused('vetting.suspend-clearances', { persons: [id], reason: 'he drinks' }),
    ).toBe('acts.invalid-input');
    await act('vetting.suspend-clearances', { persons: [id], reason: 'under_investigation' });
    expect(await one(id)).toMatchObject({ standing: 'suspended', passes: true, until: null });
    expect((await one(id)).why).toContain('an investigation is open');
    expect(await refused('vetting.suspend-clearances', { persons: [id], reason: 'conduct' })).toBe(
      'vetting.clearance-suspended',
    );
    const told = (await act('vetting.sign-clearances', { persons: [id, await unsigned()] })) as {
      leftOut: { person: string; because: string[] }[];
    };
    expect(told.leftOut).toEqual([{ person: id, because: ['suspended:word'] }]);
    await act('vetting.lift-suspensions', { persons: [id], reason: 'unfounded' });
    expect(await one(id)).toMatchObject({ standing: 'cleared' });
  });

  it('that was revoked is signed anew by another, and never with a contingent', async () => {
    const [, , a] = (await rows()).filter(({ standing }) => standing === 'cleared');
    const id = a?.person ?? '';
    await act('vetting.revoke-clearances', { persons: [id], reason: 'misconduct' });
    expect(await one(id)).toMatchObject({ standing: 'revoked' });
    const whole = (await act('vetting.sign-clearances', { contingent: 'KEN' })) as {
      leftOut: { person: string }[];
    };
    expect(whole.leftOut.map((each) => each.person)).toContain(id);
    expect(await refused('vetting.sign-clearances', { persons: [id] })).toBe(
      'vetting.signed-by-revoker',
    );
    await act('vetting.sign-clearances', { persons: [id] }, second);
    expect(await one(id)).toMatchObject({ standing: 'cleared' });
    expect((await person(id)).history.map(({ type }) => type)).toEqual([
      ...['signed', 'revoked', 'signed'],
    ]);
  });
});

/** Somebody who passes and was not signed. */
async function unsigned(): Promise<string> {
  const found = (await rows()).find(({ standing, passes }) => passes && standing === 'not-cleared');
  return found?.person ?? (await rows())[0]?.person ?? '';
}
interface Kept {
  readonly officer: { readonly name: string; readonly born: string };
}
async function nameOf(id: string): Promise<string> {
  const kept = await test.house.reach.vault.get(id);
  return (kept as unknown as Kept).officer.name;
}
async function answerHits(answer: string): Promise<void> {
  const { hits } = (await test.see('vetting.hits', { state: 'waiting' })) as {
    hits: { hit: string }[];
  };
  for (const { hit } of hits) await act('vetting.answer-hit', { hit, answer });
}

describe('an override', () => {
  let late = '';
  const propose = (input: object = {}) =>
    act('vetting.propose-override', {
      ...{ person: late, reason: 'needed_at_once', until: '2026-04-15', ...input },
    }) as Promise<{ override: string; waives: string[] }>;

  it('is for somebody against whom a rule stands, for no longer than the rules allow', async () => {
    today = '2026-03-08';
    await enrol(ROSTER(15, 15), { contingent: 'JAM' });
    late = (await rows({ state: 'JAM' }))[0]?.person ?? '';
    const clear = (await rows()).find(({ standing }) => standing === 'cleared')?.person ?? '';
    const input = { reason: 'needed_at_once', until: '2026-04-15' };
    expect(await refused('vetting.propose-override', { ...input, person: clear })).toBe(
      'vetting.nothing-to-override',
    );
    expect(
      await refused('vetting.propose-override', { ...input, person: late, until: '2026-12-31' }),
    ).toBe('vetting.clearance-too-long');
    expect(
      await refused('vetting.propose-override', { ...input, person: late, waives: ['age'] }),
    ).toBe('vetting.override-too-narrow');
  });

  it('counts only when a second person agrees, who is not the first', async () => {
    const { override, waives } = await propose();
    expect(waives).toEqual(['screening']);
    expect(await one(late)).toMatchObject({ standing: 'not-cleared' });
    expect((await ready()).total.waiting).toBe(1);
    expect(
      await refused('vetting.propose-override', {
        ...{ person: late, reason: 'needed_at_once', until: '2026-04-15' },
      }),
    ).toBe('vetting.override-waits');
    expect(await refused('vetting.confirm-override', { override, agrees: 'yes' })).toBe(
      'vetting.override-second-person',
    );
    await act('vetting.confirm-override', { override, agrees: 'yes' }, second);
    expect(await one(late)).toMatchObject({
      ...{ standing: 'cleared-by-override', until: '2026-04-15' },
    });
    expect(await refused('vetting.confirm-override', { override, agrees: 'no' }, second)).toBe(
      'vetting.override-decided',
    );
  });

  it('ends by itself, is shown for ever, and is counted aloud', async () => {
    expect(await one(late, { asOf: '2026-04-16' })).toMatchObject({ standing: 'lapsed' });
    const { overrides, history } = await person(late);
    expect(overrides).toMatchObject([{ state: 'in-force', by: 'tester', second: 'second' }]);
    expect(history.map(({ type }) => type)).toEqual(['confirmed', 'proposed']);
    const told = async (asOf: string) =>
      JSON.stringify(await test.see('vetting.answer', {}, { asOf }));
    expect(await told('2026-03-08')).toContain('1 person is cleared by override');
    expect(await told('2026-04-16')).not.toContain('by override');
  });

  it('covers what it names and nothing that comes up later', async () => {
    today = '2026-03-09';
    await enrol(`Service No,Name,DOB\nPX-15b,${await nameOf(late)},${await bornOf(late)}\n`, {
      contingent: 'JAM',
    });
    const now = await one(late);
    expect(now).toMatchObject({ standing: 'lapsed' });
    expect(now.why).toContain('may be the same person');
    const other = (await rows({ state: 'JAM' })).find((row) => row.person !== late)?.person;
    await act('vetting.keep-apart', { from: late, into: other });
    expect(await one(late)).toMatchObject({ standing: 'cleared-by-override' });
  });

  it('ends with a revocation, and goes round neither that nor a listing', async () => {
    await act('vetting.revoke-clearances', { persons: [late], reason: 'state_withdrew' });
    expect(await one(late)).toMatchObject({ standing: 'revoked' });
    expect((await person(late)).overrides).toMatchObject([{ state: 'ended' }]);
    expect(
      await refused('vetting.propose-override', {
        ...{ person: late, reason: 'needed_at_once', until: '2026-04-15' },
      }),
    ).toBe('vetting.override-against-word');
    const other = (await rows({ state: 'JAM' })).find((row) => row.person !== late)?.person ?? '';
    await list(`L9,${await nameOf(other)},${await bornOf(other)},\n`, 'Another invented list');
    await act('vetting.screen', { contingent: 'JAM' });
    const { hits } = (await test.see('vetting.hits', { state: 'waiting' })) as {
      hits: { hit: string; person: string }[];
    };
    for (const { hit } of hits.filter((each) => each.person === other)) {
      await act('vetting.answer-hit', { hit, answer: 'same' });
      await act('vetting.confirm-hit', { hit, agrees: 'yes' }, second);
    }
    expect(
      await refused('vetting.propose-override', {
        ...{ person: other, reason: 'needed_at_once', until: '2026-04-15' },
      }),
    ).toBe('vetting.override-listed');
  });
});

const bornOf = async (id: string): Promise<string> =>
  ((await test.house.reach.vault.get(id)) as unknown as Kept).officer.born;

describe('readiness', () => {
  it('counts each contingent with what stands against it, trouble first', async () => {
    const { states, total } = await ready();
    expect(states.reduce((sum, { people }) => sum + people, 0)).toBe(total.people);
    for (const { people, cleared, byOverride, lapsed, suspended, revoked, notCleared } of [
      ...[total, ...states],
    ])
      expect(cleared + byOverride + lapsed + suspended + revoked + notCleared).toBe(people);
    const { rows: people } = await ready({ state: 'JAM' });
    expect(people[0]?.standing).toBe('revoked');
    expect(
      people.every(({ name }) => name === null),
      'no name without a reason',
    ).toBe(true);
    await act('vetting.open-roster', { contingent: 'JAM', reason: 'arrival' });
    expect((await ready({ state: 'JAM' })).rows[0]?.name).toBeTruthy();
  });

  it('tells what ends before the planned arrival, and what ends it', async () => {
    const soon = await ready({ arrival: '2026-03-12' });
    const far = await ready({ arrival: '2027-06-01' });
    expect(far.total.ending).toBeGreaterThan(soon.total.ending);
    expect(far.total.ending).toBe(far.total.cleared + far.total.byOverride);
    expect(far.ending[0]?.name).toBe('Screening');
  });

  it('takes no names away in a table', async () => {
    const view = test.house.views.get('vetting.readiness');
    const taken = view?.rows?.(await ready({ state: 'JAM' }));
    expect(JSON.stringify(taken)).not.toContain('AMPLE');
  });
});

describe('a gate', () => {
  it('is offered the fact, and is met by it when enough are cleared', async () => {
    const facts = test.house.reach.facts.map(({ name }) => name);
    expect(facts).toContain('vetting.cleared');
    const ask = async (query: object) =>
      (await test.see('vetting.cleared', query)) as { state: string; sentence: string };
    const { total } = await ready({ state: 'KEN' });
    expect(await ask({ state: 'KEN', atLeast: '5' })).toMatchObject({ state: 'met' });
    expect(await ask({ state: 'KEN', atLeast: String(total.people + 1) })).toMatchObject({
      state: 'not_met',
    });
    expect((await ask({ state: 'BEN' })).state, 'nobody of it is on a roster').toBe('unknown');
    await act('mandates.add-gate', { gate: 'go', title: { en: 'They may board' } });
    await act('mandates.add-criterion', {
      ...{ gate: 'go', title: { en: 'Five of Kenya are cleared' } },
      metBy: { kind: 'fact', fact: 'vetting.cleared', query: 'state=KEN atLeast=5' },
    });
    const gate = JSON.stringify(await test.see('mandates.gate', { gate: 'go' }));
    expect(gate).toContain('Cleared: ');
    expect(gate).toContain('"met"');
  });
});

describe('what was known', () => {
  it('is not changed by anything that is recorded later', async () => {
    const kept: { day: string; rows: string }[] = [];
    const chance = seeded(20_240_625);
    const moves = [
      'screen',
      'sign',
      'suspend',
      'lift',
      'revoke',
      'enrol',
      'correct',
      'list',
      'end',
    ];
    const tell = async (asOf: string, knownAt: string) =>
      JSON.stringify(
        (await rows({}, { asOf, knownAt })).sort((a, b) => (a.person < b.person ? -1 : 1)),
      );
    let n = 40;
    for (let step = 0; step < 45; step++) {
      const some = (await rows()).filter(() => chance() < 0.3).map((row) => row.person);
      const [first] = some;
      const move = moves[Math.floor(chance() * moves.length)];
      const persons = some.slice(0, 3);
      const done = async (name: string, input: object) =>
        act(name, input, chance() < 0.5 ? second : ALL_OFFICES).catch(() => undefined);
      if (move === 'screen') await done('vetting.screen', {});
      if (move === 'sign') await done('vetting.sign-clearances', { contingent: 'KEN' });
      if (move === 'suspend')
        await done('vetting.suspend-clearances', { persons, reason: 'conduct' });
      if (move === 'lift') await done('vetting.lift-suspensions', { persons, reason: 'unfounded' });
      if (move === 'revoke') await done('vetting.revoke-clearances', { persons, reason: 'unfit' });
      if (move === 'enrol') {
        n++;
        await enrol(ROSTER(n, n));
      }
      if (move === 'correct')
        await done('vetting.correct-person', { person: first, number: `PX-${900 + step}` });
      if (move === 'list') await list(`L${step},Never Heardof${step},1922-01-01,Haiti\n`);
      if (move === 'end')
        await done('vetting.end-memberships', { persons, on: today, reason: 'rotation' });
      // The day is over before it is told: what it knew is then known for ever.
      kept.push({ day: today, rows: await tell(today, today) });
      today = plusDays(today, 1 + Math.floor(chance() * 9));
      const past = kept[Math.floor(chance() * kept.length)];
      if (past) expect(await tell(past.day, past.day), past.day).toBe(past.rows);
    }
    for (const past of kept) expect(await tell(past.day, past.day), past.day).toBe(past.rows);
    const seen = new Set(
      kept.flatMap(({ rows: told }) => told.match(/"standing":"[a-z-]+/g) ?? []),
    );
    expect(seen.size, 'most standings were among them').toBeGreaterThanOrEqual(5);
  });

  it('of a day before this record goes by the papers that were signed then', async () => {
    await enrol(ROSTER(70, 75), {
      ...{ contingent: 'BEN', receivedOn: '2024-05-20', from: '2024-06-25' },
    });
    await act('vetting.add-list', {
      ...{ name: 'Old invented list', through: '2024-05-01' },
      file: { name: 'old.csv', content: base64('ref,name\nO1,Nobody Ofthatforce\n') },
    });
    await act('vetting.set-clearance-rules', { ...RULES, from: '2024-01-01' });
    await act('vetting.screen', { contingent: 'BEN', on: '2024-06-01' });
    const input = { contingent: 'BEN', on: '2024-06-20' };
    expect(await refused('vetting.sign-clearances', input)).toBe('vetting.clearance-needs-paper');
    expect(
      await refused('vetting.sign-clearances', { contingent: 'BEN', on: plusDays(today, 1) }),
    ).toBe('vetting.word-ahead');
    await act('vetting.sign-clearances', { ...input, reference: 'CL-2024/17' });
    const then = { asOf: '2024-06-25', knownAt: '2024-06-25' };
    const cleared = (await rows({ state: 'BEN' }, then)).map(({ standing }) => standing);
    expect(cleared).toEqual(Array.from({ length: 6 }, () => 'cleared'));
    expect(await rows({ state: 'BEN' }, { asOf: '2024-06-19' })).toMatchObject(
      Array.from({ length: 6 }, () => ({ standing: 'not-cleared', passes: true })),
    );
    expect(
      await rows({ state: 'BEN' }, { asOf: '2024-06-25', knownAt: plusDays(today, -1) }),
      'the record itself knew nothing of them yesterday',
    ).toEqual([]);
  });
});

/** mulberry32: seeded, so that a failure can be looked at. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('the record', () => {
  it('holds no name, and verifies', async () => {
    const leaves = JSON.stringify(await test.house.store.entries('test'));
    expect(leaves).toContain('ClearancesSigned');
    expect(leaves).not.toMatch(/AMPLE/);
    const pieces: string[] = [];
    for await (const piece of test.house.store.exportBundle('test')) pieces.push(piece);
    expect(await verifyBundle(pieces)).toMatchObject({ ok: true });
  });
});
