// A road of 2,000 criteria behind gates of a mission, as a reader and as the desk get its pages by
// HTTP, and its views, beside the bare SQL of the same entries.
import { join } from 'node:path';
import { ask } from '../../src/acts/index.ts';
import { makeId } from '../../src/kernel/index.ts';
import { type NewEntry, sql } from '../../src/record/index.ts';
import { openServer } from '../../src/server/index.ts';
import { makePages } from '../../src/web/index.ts';
import { ALL_OFFICES, openTestHouse } from '../house/open.ts';

const CRITERIA = Number(process.env.CRITERIA ?? 2_000);
/** Criteria of one gate; every gate waits for the one before it. */
const OWN = Number(process.env.OWN ?? 20);
const CLAIMS = Number(process.env.CLAIMS ?? 400);
const ASKED = 40;
/** Entries of one append. */
const BATCH = 500;

// A seeded row of numbers, so that each run has the same record.
let seed = 7;
const next = (n: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % n;
};

const test = await openTestHouse({ mission: 'haiti' });
const { store } = test.house;

const lines = Array.from({ length: CLAIMS }, (_, i) => `Condition ${i} of a generated record.`);
const { source }: { source: string } = await test.act('sources.add', {
  text: lines.join('\n'),
  publishedOn: '2023-01-01',
});
const claims: string[] = [];
let start = 0;
for (const [i, line] of lines.entries()) {
  const { claim }: { claim: string } = await test.act('mandates.report-condition', {
    ...{ source, start, end: start + line.length, on: '2023-01-01' },
    fields: { what: `condition ${i}`, holder: 'KEN' },
  });
  claims.push(claim);
  start += line.length + 1;
}

// The road is laid by its entries, since an act that decides on a road of thousands takes its time.
const steps: { type: string; payload: Record<string, unknown> }[] = [];
const none = { claims: [], passage: null, published: null, note: null };
const gates = Math.ceil(CRITERIA / OWN);
for (let g = 0; g < gates; g++) {
  const gate = `gate-${g}`;
  const on = '2023-01-01';
  const title = { en: `Gate ${g}`, fr: `Étape ${g}` };
  steps.push({ type: 'GateAdded', payload: { gate, title, deploys: g % 7 === 6, ...none, on } });
  for (let c = 0; c < OWN; c++) {
    const criterion = `c-${g}-${c}`;
    const byGate = c === 0 && g > 0;
    const after = c > 1 && next(2) === 0 ? [`c-${g}-${1 + next(c - 1)}`] : [];
    steps.push({
      type: 'CriterionAdded',
      payload: {
        ...{
          criterion,
          gate,
          holder: 'KEN',
          after,
          silence: next(4) === 0 ? 'unknown' : 'not_met',
        },
        title: { en: `Criterion ${c} of gate ${g}`, fr: `Critère ${c} de l’étape ${g}` },
        metBy: byGate ? { kind: 'gate', gate: `gate-${g - 1}` } : { kind: 'finding' },
        ...{ ...none, claims: [claims[next(claims.length)]], on },
      },
    });
    const low = 1 + next(20);
    const range = { low, likely: low + next(20), high: low + 20 + next(40) };
    if (next(5) > 0)
      steps.push({
        type: 'CriterionEstimated',
        payload: { criterion, ...range, from: null, own: true, ...none, on },
      });
    if (!byGate && next(3) === 0)
      steps.push({
        type: 'EvidenceCited',
        payload: { criterion, shows: 'met', ...none, claims: [claims[next(claims.length)]], on },
      });
    if (next(20) === 0) {
      const waiver = makeId('wvr', Date.now(), Buffer.alloc(16, steps.length % 256));
      const asked = { criterion, waiver, reason: 'a reason', until: '2999-12-31', on };
      steps.push({ type: 'CriterionWaiverAsked', payload: asked });
      steps.push({ type: 'CriterionWaiverConfirmed', payload: { criterion, waiver } });
    }
  }
}
for (let from = 0; from < steps.length; from += BATCH) {
  const entries = steps.slice(from, from + BATCH).map(({ type, payload }, i) => ({
    ...{ id: test.house.effects.id('ent'), stream: 'gates', version: from + i + 1, type },
    ...{ act: 'mandates.add-criterion', by: 'tester', at: test.house.effects.now() },
    ...{ on: null, payload, causes: [] },
  })) as unknown as NewEntry[];
  const { outcome } = await store.append({ mission: 'haiti', entries, work: [], key: null });
  if (outcome !== 'appended') throw new Error(`the road was not laid: ${outcome}`);
}

const p = (taken: readonly number[], share: number) =>
  [...taken].sort((a, b) => a - b)[Math.floor((taken.length - 1) * share)] ?? 0;
/** Milliseconds on the clock, and of this process alone: a busy machine stretches the first. */
interface Taken {
  readonly clock: number[];
  readonly own: number[];
}
const say = (what: string, { clock, own }: Taken, more = '') =>
  process.stdout.write(
    `${what}: p50 ${p(clock, 0.5).toFixed(1)} p95 ${p(clock, 0.95).toFixed(1)} ms, ` +
      `of this process p50 ${p(own, 0.5).toFixed(1)} p95 ${p(own, 0.95).toFixed(1)} ms${more}\n`,
  );
async function timed(look: () => Promise<unknown>): Promise<Taken> {
  const taken: Taken = { clock: [], own: [] };
  for (let i = 0; i < ASKED; i++) {
    const [began, used] = [performance.now(), process.cpuUsage()];
    await look();
    const { user, system } = process.cpuUsage(used);
    taken.clock.push(performance.now() - began);
    taken.own.push((user + system) / 1000);
  }
  return taken;
}

process.stdout.write(`${CRITERIA} criteria, ${gates} gates, ${steps.length} entries\n`);
const bare = await timed(() =>
  store.rows(sql`select type, body, at, by, entry_no::int as entry from gate_steps
    where mission = 'haiti' order by entry_no`),
);
say('the entries by bare SQL', bare);
const middle = `gate-${Math.floor(gates / 2)}`;
const VIEWS: readonly (readonly [string, object])[] = [
  ['mandates.blocked', {}],
  ['mandates.gate', { gate: middle, history: true }],
  ['mandates.gate', { gate: middle, if: `c-${Math.floor(gates / 2)}-3:1-2` }],
  ['mandates.road', {}],
  ['mandates.gates', {}],
  ['mandates.criteria', {}],
];
for (const [view, query] of VIEWS) {
  const look = () =>
    ask(test.house, { mission: 'haiti', view, query, actor: ALL_OFFICES, clocks: {}, lang: 'en' });
  await look();
  const taken = await timed(look);
  const ratio = (p(taken.clock, 0.95) / p(bare.clock, 0.95)).toFixed(1);
  say(`${view} ${JSON.stringify(query)}`, taken, `, ${ratio} times the bare SQL`);
}

const pages = makePages({ assetsDir: join(process.cwd(), 'dist', 'web') });
const server = await openServer({ house: test.house, pages, log: () => undefined });
for (const path of ['mandate', `mandate/gates/${middle}`, `mandate/gates/gate-${gates - 1}`]) {
  let bytes = 0;
  const look = async () => {
    const response = await fetch(`${server.address}/haiti/${path}`);
    bytes = (await response.text()).length;
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
  };
  await look();
  const taken = await timed(look);
  say(`/${path}`, taken, `, ${(bytes / 1024).toFixed(0)} kB`);
}
await server.close();
await test.close();
