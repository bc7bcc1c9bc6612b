// How fast people are screened, beside pg_trgm (GIN, in the embedded PostgreSQL), minisearch and fuse.js
// on the same names in the same run, and how many of the listed people each finds. Uses the lists and
// names beside the repository.
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import pg from 'pg';
import { type List, peopleOf, readLists, Screening } from '../../src/engines/screening/index.ts';
import { openTestHouse } from '../house/open.ts';

const DATA = resolve(process.env.MUSTER_DATA ?? '../shared/data');
const PEOPLE = 5_550;
const ROUNDS = 5;
/** fuse.js looks at every name for every person, so a few people stand for all. */
const FUSE_PEOPLE = 40;
if (!existsSync(join(DATA, 'lists'))) {
  console.log('There are no lists in ../shared/data/lists, so nothing was measured.');
  process.exit(0);
}
const bytes = (path: string) => readFileSync(join(DATA, path));
const people = (path: string) =>
  [...peopleOf(bytes(path).toString('utf8'), path)].flatMap(({ person }) => person ?? []);
const files = ['un_consolidated_2026-02-27.xml', 'ofac_sdn.csv', 'ofac_alt.csv'].map((file) => ({
  file,
  bytes: bytes(`lists/${file}`),
}));
const ms = (began: number) => performance.now() - began;
const said = (what: string, value: number, unit = 'ms') =>
  console.log(`${what}: ${value < 10 ? value.toFixed(2) : value.toFixed(0)} ${unit}`);

let began = performance.now();
const lists = readLists(files);
said('read the UN and OFAC lists', ms(began));
const before = process.memoryUsage().rss;
began = performance.now();
const screening = new Screening(lists);
said('build the catalogue', ms(began));
said('memory for it', (process.memoryUsage().rss - before) / 1e6, 'MB');
const names = screening.catalogue.names.map(({ said: { text }, party }) => ({
  text,
  id: screening.catalogue.parties[party]?.listed.id ?? '',
}));
console.log(`${screening.catalogue.parties.length} people with ${names.length} names`);

const listed = people('names/people-listed-altered.csv');
const roster = people('names/people-not-listed.csv').slice(0, PEOPLE);

/** Best and median of rounds; the first is cold. */
function timed(what: string, round: () => void): number {
  const taken: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    began = performance.now();
    round();
    taken.push(ms(began));
  }
  const [cold = 0] = taken;
  const best = Math.min(...taken);
  said(`${what}, ${roster.length} people, cold`, cold);
  said(`${what}, ${roster.length} people, best of ${ROUNDS}`, best);
  return best;
}

const own = timed('Muster', () => {
  for (const person of roster) screening.screen(person);
});

// Half the list and the whole list: how the time for a person grows.
const half = (list: List): List => ({ ...list, listed: list.listed.filter((_, i) => i % 2 === 0) });
const smaller = new Screening(lists.map(half));
const onHalf = timed('Muster on half the list', () => {
  for (const person of roster) smaller.screen(person);
});
said('twice the list costs', own / onHalf, 'times the time');

/** Letters to change between two texts. */
function apart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Words in alphabetical order: what order and signs leave of a name. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .sort()
    .join('');

/** Letters that another birth counts for. */
const BORN_OTHERWISE = 2;

/** Who a listed person is, without any engine: the name nearest in letters, and born alike. */
function truthOf({ name, birth }: (typeof listed)[number]): string {
  let best = { id: '', off: Number.POSITIVE_INFINITY };
  const sought = plain(name);
  for (const { list, listed: party } of screening.catalogue.parties) {
    if (list.kind !== 'un') continue;
    const born = party.births.some((b) => birth && b.from <= birth.to && birth.from <= b.to);
    for (const { text } of party.names) {
      const off = apart(sought, plain(text)) + (born ? 0 : BORN_OTHERWISE);
      if (off < best.off) best = { id: party.id, off };
    }
  }
  return best.id;
}
const truth = listed.map(truthOf);
const recall = (what: string, finds: (name: string, i: number) => readonly string[]) => {
  const found = listed.filter(({ name }, i) => finds(name, i).includes(truth[i] ?? ''));
  console.log(`${what} finds ${found.length} of ${listed.length} listed people`);
};
recall('Muster, as matches,', (_, i) =>
  screening
    .screen(listed[i] as (typeof listed)[number])
    .flatMap((hit) => (hit.matched ? [hit.listed.id] : [])),
);

const test = await openTestHouse();
const pid = (await readFile(join(test.home, 'pg', 'postmaster.pid'), 'utf8')).split('\n');
const db = new pg.Client({
  host: pid[4],
  port: Number(pid[3]),
  user: 'muster',
  database: 'postgres',
  ssl: false,
});
await db.connect();
const load = async (table: string, rows: readonly { id: string; text: string }[]) => {
  await db.query(`create temporary table ${table} (id text, name text)`);
  await db.query(`insert into ${table} select * from unnest($1::text[], $2::text[])`, [
    rows.map(({ id }) => id),
    rows.map(({ text }) => text),
  ]);
};
await load('listed', names);
await load(
  'roster',
  roster.map(({ name }) => ({ id: '', text: name })),
);
began = performance.now();
await db.query('create index listed_gin on listed using gin (name gin_trgm_ops)');
await db.query('analyze listed');
said('pg_trgm builds its index', ms(began));
const taken: number[] = [];
for (let i = 0; i < ROUNDS; i += 1) {
  began = performance.now();
  await db.query('select count(*) from roster p join listed n on n.name % p.name');
  taken.push(ms(began));
}
const trgm = Math.min(...taken);
said(`pg_trgm, ${roster.length} people, best of ${ROUNDS}`, trgm);
said('Muster is', trgm / own, 'times as fast');
const trgmFound: (readonly string[])[] = [];
for (const { name } of listed) {
  const { rows } = await db.query<{ id: string }>('select id from listed where name % $1', [name]);
  trgmFound.push(rows.map(({ id }) => id));
}
recall('pg_trgm at its similarity of 0.3', (_, i) => trgmFound[i] ?? []);
await db.end();
await test.close();

const mini = new MiniSearch<{ key: number; text: string; id: string }>({
  idField: 'key',
  fields: ['text'],
  storeFields: ['id'],
});
began = performance.now();
mini.addAll(names.map((name, key) => ({ ...name, key })));
said('minisearch builds its index', ms(began));
const sought = (name: string) => mini.search(name, { fuzzy: 0.2 }).slice(0, 20);
began = performance.now();
for (const { name } of roster) sought(name);
said(`minisearch, ${roster.length} people`, ms(began));
recall('minisearch in its first 20', (name) => sought(name).map(({ id }) => String(id)));

const fuse = new Fuse(names, { keys: ['text'], threshold: 0.3, ignoreLocation: true });
began = performance.now();
for (const { name } of roster.slice(0, FUSE_PEOPLE)) fuse.search(name, { limit: 20 });
said(
  `fuse.js, ${roster.length} people, from ${FUSE_PEOPLE}`,
  (ms(began) * roster.length) / FUSE_PEOPLE,
);
