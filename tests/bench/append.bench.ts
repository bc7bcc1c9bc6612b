// How fast an append is beside a bare INSERT+COMMIT of the same row, into a table of the same
// columns and indexes, on the same server through the same driver, taken in turns in one run.
// Floor: 0.8. Beside it the INSERT of the text alone into a table with nothing but a number.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type NewEntry, openRecord, type Projection } from '../../src/record/index.ts';

const ROUNDS = 40;
const PER_ROUND = 50;

/** Writes `writes` rows per entry, as a claim does: text, numbers, a JSON column and an index. */
function projection(writes: number): Projection {
  const names = Array.from({ length: writes }, (_, i) => `bench_${writes}_${i}`);
  return {
    name: `bench_${writes}`,
    tables: names.map((name) => ({
      name,
      columns: { id: 'text not null', kind: 'text', party: 'text', fields: 'jsonb', at: 'text' },
      key: ['id'],
      indexes: [`create index ${name}_kind on ${name} (mission, kind)`],
    })),
    project: ({ mission, id, at, payload }) =>
      mission !== `writes-${writes}`
        ? []
        : names.map((table) => ({
            op: 'put',
            table,
            row: { id, kind: 'offer', party: 'KE', fields: payload, at },
          })),
  };
}

const payload = {
  claim: { kind: 'offer', party: 'KE', quantity: { min: 1000, max: 1000, unit: 'police' } },
  quote: 'Kenya has agreed to consider leading a multinational force and to send 1,000 officers.',
  source: 'src_01h7c2m4e8k9n0p2q4r6s8t0v2',
  span: { start: 312, end: 398, page: 1 },
};

const home = await mkdtemp(path.join(os.tmpdir(), 'muster-bench-'));
const store = await openRecord({
  home,
  projections: [projection(1), projection(3)],
  workTables: [],
});
const pid = await readFile(path.join(home, 'pg', 'postmaster.pid'), 'utf8');
const bare = new pg.Pool({
  host: pid.split('\n')[4] ?? '',
  user: 'muster',
  database: 'postgres',
  ssl: false,
});
await bare.query(`create table public.bare (like muster.entries including all);
  create table public.alone (no bigserial primary key, leaf text not null)`);
const { rows } = await bare.query('show fsync');

let inserted = 0;
async function insertBare(): Promise<void> {
  const no = ++inserted;
  const entry = entryOf(no, 'bare');
  const { id, stream, version, type, at } = entry;
  const leaf = JSON.stringify(entry);
  await bare.query({
    name: 'bare',
    text: `insert into public.bare
        (mission, no, id, stream, version, type, at, leaf, hash, node, key, span)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, 1)`,
    values: ['bare', no, id, stream, version, type, at, leaf, hash, `key-${no}`],
  });
}
const hash = Buffer.alloc(32, 7);

async function insertAlone(): Promise<void> {
  const leaf = JSON.stringify(entryOf(++inserted, 'alone'));
  await bare.query({
    name: 'alone',
    text: 'insert into public.alone (leaf) values ($1)',
    values: [leaf],
  });
}

const counts = new Map<string, number>();
async function append(mission: string): Promise<void> {
  const no = (counts.get(mission) ?? 0) + 1;
  counts.set(mission, no);
  await store.append({ mission, key: `key-${no}`, entries: [entryOf(no, mission)] });
}

function entryOf(no: number, mission: string): NewEntry {
  return {
    id: `ent_${mission}_${no}`,
    stream: `claim-${no}`,
    version: 1,
    type: 'OfferReported',
    act: 'forces.report-offer',
    by: 'per_01h7c2m4e8k9n0p2q4r6s8t0v2',
    at: new Date().toISOString(),
    on: '2023-07-29',
    payload,
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < PER_ROUND; i++) await work();
  return (performance.now() - start) / PER_ROUND;
}

const kinds: Record<string, () => Promise<void>> = {
  'INSERT+COMMIT of the text alone': insertAlone,
  'bare INSERT+COMMIT': insertBare,
  'append, no projection write': () => append('writes-0'),
  'append, 1 projection write': () => append('writes-1'),
  'append, 3 projection writes': () => append('writes-3'),
};
const times = new Map(Object.keys(kinds).map((kind) => [kind, [] as number[]]));
for (const work of Object.values(kinds)) await timed(work);
for (let round = 0; round < ROUNDS; round++)
  for (const [kind, work] of Object.entries(kinds)) times.get(kind)?.push(await timed(work));

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
const base = median(times.get('bare INSERT+COMMIT') ?? []);
console.log(`${ROUNDS} rounds of ${PER_ROUND}, in turns, one session; fsync ${rows[0]?.fsync}`);
for (const [kind, values] of times) {
  const millis = median(values);
  const rate = Math.round(1000 / millis);
  console.log(
    `${kind.padEnd(32)} ${millis.toFixed(3)} ms  ${rate}/s  ${(base / millis).toFixed(2)} × bare`,
  );
}
await bare.end();
await store.close();
await rm(home, { recursive: true, force: true });
