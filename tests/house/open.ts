// A real house for tests: the embedded database in a folder of its own, every capability, a clock that
// is the machine's own. Close it when the tests are done.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, OFFICE_NAMES } from '../../src/access/index.ts';
import {
  ask,
  type Capability,
  type House,
  openHouse,
  perform,
  planHouse,
} from '../../src/acts/index.ts';
import { capabilities } from '../../src/capabilities/index.ts';
import { makeId } from '../../src/kernel/index.ts';
import { openRecord } from '../../src/record/index.ts';

export const ALL_OFFICES: Actor = { person: 'tester', offices: [...OFFICE_NAMES] };

export interface TestHouse {
  readonly house: House;
  readonly home: string;
  act(
    name: string,
    input: unknown,
    options?: { mission?: string; actor?: Actor; key?: string },
  ): Promise<never>;
  see(name: string, query?: unknown, clocks?: { asOf?: string; knownAt?: string }): Promise<never>;
  close(): Promise<void>;
}

/** `mission` is opened at once. `now` stands in for the clock where a test is about days. */
export async function openTestHouse(
  options: { mission?: string; more?: readonly Capability[]; now?: () => string } = {},
): Promise<TestHouse> {
  const { mission = 'test', more = [], now = () => new Date().toISOString() } = options;
  const home = await mkdtemp(join(tmpdir(), 'muster-test-'));
  const plan = planHouse([...capabilities, ...more]);
  const { projections, workTables } = plan;
  const store = await openRecord({ home, projections, workTables });
  const id = (prefix: string) => makeId(prefix, Date.now(), randomBytes(16));
  const house = openHouse(plan, store, { now, id });
  const test: TestHouse = {
    house,
    home,
    async act(name, input, { mission: where = mission, actor = ALL_OFFICES, key } = {}) {
      const call = { mission: where, act: name, input, actor, key: key ?? null };
      return (await perform(house, call)).answer as never;
    },
    async see(name, query = {}, clocks = {}) {
      const question = { mission, view: name, query, actor: ALL_OFFICES, clocks };
      return (await ask(house, { ...question, lang: 'en' })) as never;
    },
    async close() {
      await store.close();
      await rm(home, { recursive: true, force: true });
    },
  };
  const opening = { slug: mission, name: { en: 'A mission' }, place: 'HTI', lead: 'KEN' };
  await test.act('missions.open', opening, { mission: 'house' });
  return test;
}
