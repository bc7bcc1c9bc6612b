// What cannot be: a day that does not exist, a duty that waits for itself, an interval of nothing, a
// delivery before its duty, a clause that is not there. Refused with cause and cure by every way in:
// the act, the API, and the form of a page without script. Nothing of it is written.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Served, type SignedIn } from '../house/serve.ts';

let served: Served;
let owner: SignedIn;
let duty = '';
let second = '';
const act = (name: string, input: object) =>
  served.test.act(name, input) as Promise<Record<string, string>>;

const LAID = { owner: 'UN Secretary-General', what: 'report on the options' };
const TRIGGER = { kind: 'within', span: '30 days', from: '2023-07-14', of: 'adoption' };

beforeAll(async () => {
  served = await Served.open();
  await served.ownerComes();
  owner = await served.owner();
  const text =
    'Resolution 9904 (2024)\nAdopted by the Security Council at its 9876th meeting, on 3 May 2024\n' +
    'The Security Council,\n1. Authorizes a mission;\n2. Requests a report.';
  const { source } = await act('sources.add', { text });
  await act('mandates.add-instrument', { source });
  duty = (await act('mandates.lay-down-duty', { ...LAID, trigger: TRIGGER })).duty ?? '';
  const together = { ...LAID, what: 'budget', trigger: { kind: 'with', duty } };
  second = (await act('mandates.lay-down-duty', together)).duty ?? '';
});
afterAll(() => served?.close());

type Case = readonly [why: string, act: string, input: () => object, code: string, cure: RegExp];
const LAY = 'mandates.lay-down-duty';
const lay = (trigger: object, more: object = {}) => ({ ...LAID, trigger, ...more });
const FORM = 'acts.invalid-input';
const CASES: readonly Case[] = [
  [
    'a day that does not exist',
    LAY,
    () => lay({ kind: 'date', on: '2023-02-30' }),
    FORM,
    /28 days/,
  ],
  ['a month that does not exist', LAY, () => lay({ kind: 'date', on: '2023-14-01' }), FORM, /14/],
  [
    'a 29 February in a year without one',
    LAY,
    () => lay({ ...TRIGGER, from: '2023-02-29' }),
    FORM,
    /28 days/,
  ],
  [
    'a delivery on a day that does not exist',
    'mandates.deliver-duty',
    () => ({ duty, said: '2023-11-31' }),
    FORM,
    /30 days/,
  ],
  [
    'an interval of zero',
    LAY,
    () => lay({ ...TRIGGER, kind: 'every', span: '0 days' }),
    'mandates.interval-of-zero',
    /at least a day/,
  ],
  [
    'a time of zero after each event',
    LAY,
    () => lay({ kind: 'event', event: 'arrival', span: 'P0M' }),
    'mandates.interval-of-zero',
    /at least a day/,
  ],
  [
    'a duty that falls due with itself, by way of another',
    'mandates.change-duty',
    () => ({ duty, trigger: { kind: 'with', duty: second }, reason: 'a slip' }),
    'mandates.trigger-on-itself',
    /a date, an interval or an event/,
  ],
  [
    'a duty that ends with itself in its place',
    'mandates.supersede-duty',
    () => ({ duty, from: '2024-01-01', by: duty, reason: 'a slip' }),
    'mandates.trigger-on-itself',
    /of its own/,
  ],
  [
    'a delivery before its duty',
    'mandates.deliver-duty',
    () => ({ duty, said: '2023-07-13' }),
    'mandates.delivered-before-duty',
    /before it is owed/,
  ],
  [
    'a delivery that was received before its duty',
    'mandates.deliver-duty',
    () => ({ duty, said: '2023-07-20', received: '2023-07-01' }),
    'mandates.delivered-before-duty',
    /both dates/,
  ],
  [
    'a clause that is not there',
    LAY,
    () => lay(TRIGGER, { instrument: 'S/RES/9904', clause: '44' }),
    'mandates.no-such-clause',
    /Its clauses are 1, 2/,
  ],
];

/** `trigger.span` for what the API nests: as a page's form names it. */
function flat(given: object, path = ''): Record<string, string> {
  const pairs = Object.entries(given).flatMap(([name, value]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return typeof value === 'object' && value !== null
      ? Object.entries(flat(value, at))
      : [[at, String(value)] as const];
  });
  return Object.fromEntries(pairs);
}

describe.each(CASES)('%s', (_why, name, input, code, cure) => {
  it('is refused by the act', async () => {
    const before = await served.entries();
    const refused = await act(name, input()).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code });
    const { message, remedy } = refused as { message: string; remedy: string };
    expect(`${message}. ${remedy}`).toMatch(cure);
    expect(await served.entries()).toBe(before);
  });

  it('is refused by the API', async () => {
    const before = await served.entries();
    const token = { 'x-csrf-token': owner.csrf };
    const answer = await owner.browser.call(`/api/haiti/${name}`, input(), token);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).toContain(code);
    expect(answer.text).toMatch(cure);
    expect(await served.entries()).toBe(before);
  });

  it('is refused by a form, which comes back with what was typed', async () => {
    const before = await served.entries();
    const fields = { csrf: owner.csrf, back: '/', ...flat(input()) };
    const answer = await owner.browser.submit(`/haiti/do/${name}`, fields);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const shown = answer.json() as { code: string; refused: { act: string; typed: object } };
    expect(shown.refused.act).toBe(name);
    expect(shown.refused.typed).toMatchObject(flat(input()));
    expect(shown.code).toBe(code);
    expect(await served.entries()).toBe(before);
  });
});

it('a form gives lists as they are typed: weekend, holidays, days of the year', async () => {
  const trigger = { kind: 'yearly', days: '03-31, 09-30', from: '2024-01-01' };
  const typed = { ...LAID, weekend: '5, 6', holidays: '2024-01-01, 2024-01-02', trigger };
  const fields = { csrf: owner.csrf, back: '/', ...flat(typed) };
  const answer = await owner.browser.submit(`/haiti/do/${LAY}`, fields);
  expect(answer.status, answer.text).toBe(303);
  const entries = await served.test.house.store.entries('haiti');
  expect(entries.at(-1)?.payload).toMatchObject({
    terms: {
      ...{ weekend: [5, 6], holidays: ['2024-01-01', '2024-01-02'] },
      trigger: { days: ['03-31', '09-30'] },
    },
  });
});
