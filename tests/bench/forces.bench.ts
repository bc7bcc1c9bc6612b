// Who is there over a generated record: 100 states, 20 years, 100,000 officers who each come once and
// go once (200,000 movements), and a return a month for each state. The views and the public pages,
// beside the bare SQL of the same figures on the same server. Aims: p95 of a page at most 100 ms, at
// most 1.3 times the bare SQL, and as known on an earlier day at most 1.5 times today's.
import { join } from 'node:path';
import { must, STATES } from '../../src/kernel/index.ts';
import { type NewEntry, sql } from '../../src/record/index.ts';
import { openServer } from '../../src/server/index.ts';
import { makePages } from '../../src/web/index.ts';
import { openTestHouse } from '../house/open.ts';

const STATES_N = Number(process.env.STATES ?? 100);
const OFFICERS = Number(process.env.OFFICERS ?? 100_000);
const YEARS = 20;
const ASKED = Number(process.env.ASKED ?? 60);
const MISSION = 'haiti';
const DAY = 86_400_000;
const BEGAN = Date.parse('2006-01-01');
const DAYS = YEARS * 365;

// A seeded row of numbers, so that each run has the same record.
let seed = 5_550;
const next = (n: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % n;
};
const dayOf = (n: number) => new Date(BEGAN + n * DAY).toISOString().slice(0, 10);
const states = STATES.slice(0, STATES_N);
const id = (prefix: string, n: number) => `${prefix}_${String(n).padStart(26, '0')}`;

const test = await openTestHouse({ mission: MISSION });
const versions = new Map<string, number>();
let entries = 0;
function entry(n: number, stream: string, type: string, payload: object): NewEntry {
  const version = (versions.get(stream) ?? 0) + 1;
  versions.set(stream, version);
  const at = new Date(BEGAN + n * DAY + (entries % 80_000) * 1000).toISOString();
  return {
    ...{ id: id('ent', entries++), stream, version, type, act: 'bench', by: 'per_bench' },
    ...{ at, on: null, payload: payload as never },
  };
}

interface Event {
  readonly day: number;
  make(): NewEntry;
}
const events: Event[] = [];
const origin = { notedOn: null, reference: null, claim: null };
function move(day: number, state: string, person: string, kind: string): Event {
  return {
    day,
    make: () =>
      entry(day, `contingent:${state}`, 'MovementRecorded', {
        ...{ movement: id('mov', entries), state, kind, number: 1, relief: 0, on: dayOf(day) },
        ...{ unit: null, rotation: null, cause: null, people: [person], relieving: [] },
        ...{ unchecked: 0, overridden: 0, override: null, ...origin },
      }),
  };
}
for (let n = 0; n < OFFICERS; n++) {
  const state = must(states[n % states.length], 'a state');
  const came = next(DAYS - 400);
  const person = id('off', n);
  events.push(move(came, state, person, 'arrive'));
  const end = n % 500 === 0 ? 'die' : n % 97 === 0 ? 'repatriated' : 'leave';
  events.push(move(came + 180 + next(200), state, person, end));
}
for (let month = 1; month < YEARS * 12; month++)
  for (const state of states) {
    const day = month * 30;
    events.push({
      day,
      make: () =>
        entry(day, `contingent:${state}`, 'ReturnRecorded', {
          ...{ return: id('ret', entries), state, unit: null, number: 25 + next(20) },
          ...{ on: dayOf(day), counter: 'mission', ...origin },
        }),
    });
  }
// Rosters of 500, from the first day: who they are lies in the vault and is not asked for here.
for (let n = 0; n < OFFICERS; n += 500)
  events.push({
    day: 0,
    make: () =>
      entry(0, id('rst', n), 'MembersEnrolled', {
        ...{ roster: id('rst', n), receivedOn: dayOf(0), from: dayOf(0), invented: true },
        ...{ import: null, units: [] },
        members: Array.from({ length: Math.min(500, OFFICERS - n) }, (_, i) => ({
          ...{ person: id('off', n + i), line: i + 1, unit: null, rank: 'constable' },
          ...{ contingent: states[(n + i) % states.length], role: 'officer' },
        })),
      }),
  });
events.sort((a, b) => a.day - b.day);
let began = performance.now();
const AT_ONCE = 500;
for (let i = 0; i < events.length; i += AT_ONCE) {
  const some = events.slice(i, i + AT_ONCE).map((event) => event.make());
  const told = await test.house.store.append({ mission: MISSION, entries: some });
  if (told.outcome !== 'appended') throw new Error(`the record was not made: ${told.outcome}`);
}
const took = (performance.now() - began) / 1000;
console.log(`${events.length} entries appended in ${took.toFixed(0)} s, ${states.length} states`);

const p = (taken: readonly number[], share: number) =>
  [...taken].sort((a, b) => a - b)[Math.floor((taken.length - 1) * share)] ?? 0;
const shown = (taken: readonly number[]) =>
  `p50 ${p(taken, 0.5).toFixed(1)} p95 ${p(taken, 0.95).toFixed(1)} ms`;
async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** In turns, so that both meet the same machine. */
async function beside(name: string, bare: () => Promise<unknown>, own: () => Promise<unknown>) {
  const [theirs, ours]: [number[], number[]] = [[], []];
  await bare();
  await own();
  for (let i = 0; i < ASKED; i++) {
    theirs.push(await timed(bare));
    ours.push(await timed(own));
  }
  const ratio = p(ours, 0.5) / p(theirs, 0.5);
  console.log(`${name}: ${shown(ours)}; bare ${shown(theirs)}; ${ratio.toFixed(2)} ×`);
}

const rows = (query: Parameters<typeof test.house.store.rows>[0]) => test.house.store.rows(query);
const state = must(states[7], 'a state');
const earlier = { knownAt: dayOf(Math.floor(DAYS * 0.9)) };
const all = () =>
  rows(sql`
    with returned as (select distinct on (state) state, on_day, number from force_returns
      where mission = ${MISSION} order by state, on_day desc, entry_no desc)
    select m.state, count(*)::int, max(m.on_day), sum(m.there)::int, sum(m.missing)::int,
      sum(m.dead)::int, sum(m.injured)::int, sum(m.came)::int, sum(m.went)::int,
      sum(m.unchecked)::int, sum(m.overridden)::int, r.on_day, r.number,
      sum(m.there) filter (where m.on_day <= r.on_day)::int
    from force_movements m left join returned r on r.state = m.state
    where m.mission = ${MISSION} group by m.state, r.on_day, r.number order by m.state`);
await beside('who is there, all states', all, () => test.see('forces.present'));
await beside(
  'the same as known earlier, beside today',
  () => test.see('forces.present'),
  () => test.see('forces.present', {}, earlier),
);
const ofState = () =>
  rows(sql`
  select * from force_movements where mission = ${MISSION} and state = ${state}
  order by on_day desc, entry_no desc limit 50`);
const counted = () =>
  rows(sql`
  select count(*) from force_movements where mission = ${MISSION} and state = ${state}`);
await beside(
  'movements of one state, and how many there are',
  () => Promise.all([ofState(), counted()]),
  () => test.see('forces.movements', { state }),
);
await beside(
  'the same as known earlier, beside today',
  () => test.see('forces.movements', { state }),
  () => test.see('forces.movements', { state }, earlier),
);
const sums = () =>
  rows(sql`
  select r.on_day, r.number, (select sum(m.there) from force_movements m where m.mission = r.mission
    and m.state = r.state and m.on_day <= r.on_day)
  from force_returns r where r.mission = ${MISSION} and r.state = ${state}
  order by r.on_day desc limit 100`);
await beside('counts held against each other, one state', sums, () =>
  test.see('forces.reconciliation', { state }),
);
began = performance.now();
// One is hurt while the first are there: nobody has to be cleared for that.
await test.act('forces.record-movement', { state, kind: 'injured', number: 1, on: dayOf(2_000) });
console.log(
  `a movement more, checked against all days: ${(performance.now() - began).toFixed(0)} ms`,
);

const server = await openServer({
  house: test.house,
  pages: makePages({ assetsDir: join(process.cwd(), 'dist', 'web') }),
  rates: { pages: { max: 100_000, seconds: 60 } },
  log: () => undefined,
});
const get = async (path: string) => {
  const response = await fetch(`${server.address}/${MISSION}/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
};
await beside('the page of a state', sums, () => get(`forces/${state}`));
await beside('the page of all counts', all, () => get('forces/reconciliation'));
await beside(
  'the page of a state, as known earlier, beside today',
  () => get(`forces/${state}`),
  () => get(`forces/${state}?known=${earlier.knownAt}`),
);
await server.close();
await test.close();
