// The pages of instruments over a generated record of 200 instruments with 5,000 clauses, as a
// reader gets them by HTTP, beside the bare SQL of the same rows; and the comparison of two texts
// of 80 clauses beside the bare word diff of the whole.
import { join } from 'node:path';
import { diffWords } from 'diff';
import { compareClauses } from '../../src/engines/compare/index.ts';
import { sql } from '../../src/record/index.ts';
import { openServer } from '../../src/server/index.ts';
import { makePages } from '../../src/web/index.ts';
import { openTestHouse } from '../house/open.ts';

const INSTRUMENTS = Number(process.env.INSTRUMENTS ?? 200);
const CLAUSES = Number(process.env.CLAUSES ?? 5_000);
const ASKED = 40;
const SIDE = 80;

// A seeded row of numbers, so that each run has the same record.
let seed = 11;
const next = (n: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % n;
};
const WORDS =
  `the of force mission police report Council Haiti arms ports schools arrest within days
  months review training vetting rights children gangs funding trust base women logistics support
  partners regional courts borders sea elections services health water food roads`.split(/\s+/);
const VERBS = ['Decides', 'Requests', 'Calls upon', 'Encourages', 'Welcomes', 'Urges'];
const clause = () =>
  `${VERBS[next(VERBS.length)]} ${Array.from({ length: 25 + next(40) }, () => WORDS[next(WORDS.length)]).join(' ')};`;
const textOf = (number: number, clauses: readonly string[]) =>
  [
    `Resolution ${number} (2024)`,
    'Adopted by the Security Council at its 9876th meeting, on 3 May 2024',
    'The Security Council,',
    ...clauses.map((words, i) => `${i + 1}. ${words}`),
  ].join('\n');

const test = await openTestHouse({ mission: 'haiti' });
const each = Math.round(CLAUSES / INSTRUMENTS);
const ids: string[] = [];
const sides = [0, 1].map(() => Array.from({ length: SIDE }, clause));
// The second is the first with words changed, clauses moved, added and dropped.
const [first = []] = sides;
const second = first.map((words, i) => (i % 6 === 0 ? words.replace(/ \w+;$/, ' anew;') : words));
second.splice(70, 0, ...second.splice(10, 3));
second.splice(30, 2, clause());
for (let i = 0; i < INSTRUMENTS; i++) {
  const own = [first, second][i] ?? Array.from({ length: each }, clause);
  const { source }: { source: string } = await test.act('sources.add', {
    text: textOf(3000 + i, own),
    publishedOn: '2024-05-03',
  });
  const made: { instrument: string } = await test.act('mandates.add-instrument', { source });
  ids.push(made.instrument);
}

const pages = makePages({ assetsDir: join(process.cwd(), 'dist', 'web') });
const server = await openServer({ house: test.house, pages, log: () => undefined });
const p = (taken: number[], share: number) =>
  [...taken].sort((a, b) => a - b)[Math.floor((taken.length - 1) * share)]?.toFixed(1);
const said = (taken: number[]) => `p50 ${p(taken, 0.5)} p95 ${p(taken, 0.95)} ms`;
const out = (text: string) => process.stdout.write(`${text}\n`);

async function timed(work: () => unknown): Promise<number[]> {
  const taken: number[] = [];
  await work();
  for (let i = 0; i < ASKED; i++) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken;
}

const [a = '', b = ''] = ids;
const all = sql`select instrument, type, payload from instrument_steps where mission = 'haiti'`;
const one = sql`select payload from instrument_steps where mission = 'haiti' and instrument = ${a}`;
out(`all ${INSTRUMENTS} by bare SQL: ${said(await timed(() => test.house.store.rows(all)))}`);
out(`one by bare SQL: ${said(await timed(() => test.house.store.rows(one)))}`);
for (const path of [
  'mandate/instruments',
  `mandate/instruments/${a}`,
  `mandate/compare?a=${a}&b=${b}`,
  'mandate/succession',
]) {
  let bytes = 0;
  const taken = await timed(async () => {
    const response = await fetch(`${server.address}/haiti/${path}`);
    bytes = (await response.text()).length;
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
  });
  out(`/${path.replaceAll(/ins_\w+/g, 'ID')}: ${said(taken)}, ${(bytes / 1024).toFixed(0)} kB`);
}
for (const [view, query] of [
  ['mandates.instruments', {}],
  ['mandates.instrument', { instrument: a }],
  ['mandates.compare', { a, b }],
  ['mandates.term', {}],
] as const)
  out(`${view}: ${said(await timed(() => test.see(view, query)))}`);

const asSide = (texts: readonly string[]) =>
  texts.map((text, i) => ({ number: String(i + 1), text }));
const counts = compareClauses(asSide(first), asSide(second)).counts;
out(`${SIDE} clauses compared: ${JSON.stringify(counts)}`);
out(
  `by clause, then by word: ${said(await timed(() => compareClauses(asSide(first), asSide(second))))}`,
);
const [whole, other] = [first.join('\n'), second.join('\n')];
out(`bare diff of the whole text: ${said(await timed(() => diffWords(whole, other)))}`);
await server.close();
await test.close();
