// How fast a roster of 100,000 rows comes in, from the bytes of the file to the record with names in
// the vault, each under a key of their own; beside it, in the same run on the same server, a bare
// parse of the same file with a COPY of its rows into a table. And the most memory that each takes.
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { openTestHouse } from '../house/open.ts';

const ROWS = Number(process.env.ROWS ?? 100_000);
const two = (n: number) => String(n).padStart(2, '0');
const SOUNDS = 'ka ri mo te na wa ju li bo ce do fa gi he ko lu me ny pa ra si tu ve za'.split(' ');

/** mulberry32: seeded, so that the people are the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below;
  };
}

/** Invented people: names of two to four sounds, births on any day of 35 years. */
function rosterOf(rows: number): string {
  const random = chance(5_550);
  const under = (n: number) => Math.floor(random(n));
  const name = () =>
    Array.from({ length: 2 + under(3) }, () => SOUNDS[under(SOUNDS.length)]).join('');
  const lines = Array.from({ length: rows }, (_, i) => {
    const born = `${1965 + under(35)}-${two(1 + under(12))}-${two(1 + under(28))}`;
    const unit = `Unit ${i % 40}`;
    return `${name().toUpperCase()} ${name()} ${name()},Sgt,EX-${100_000 + i},${born},${unit},patrol`;
  });
  return ['Name,Rank,Service number,Date of birth,Unit,Role', ...lines].join('\n');
}

const said = (what: string, value: number, unit: string) =>
  console.log(`${what}: ${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${unit}`);
const seconds = (began: number) => (performance.now() - began) / 1000;

/** The most memory of this process while it works, looked at 20 times a second. */
async function peak<T>(work: () => Promise<T>): Promise<{ answer: T; mb: number }> {
  let most = process.memoryUsage().rss;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const answer = await work();
  clearInterval(timer);
  return { answer, mb: Math.max(most, process.memoryUsage().rss) / 1e6 };
}

const test = await openTestHouse();
const folder = await mkdtemp(join(tmpdir(), 'muster-rosters-'));
await chmod(folder, 0o755);
const text = rosterOf(ROWS);
console.log(`${ROWS} rows, ${(text.length / 1e6).toFixed(1)} MB`);

const pid = await readFile(join(test.home, 'pg', 'postmaster.pid'), 'utf8');
const bare = new pg.Client({
  ...{ host: pid.split('\n')[4] ?? '', user: 'muster', database: 'postgres', ssl: false },
});
await bare.connect();
await bare.query(
  'create table public.bare (name text, rank text, no text, born date, u text, r text)',
);
let began = performance.now();
const alone = await peak(async () => {
  const rows = parse(text) as string[][];
  const path = join(folder, 'bare.csv');
  await writeFile(path, rows.map((row) => row.join(',')).join('\n'));
  await chmod(path, 0o644);
  await bare.query(`copy public.bare from '${path}' (format csv, header)`);
  return rows.length;
});
const limit = seconds(began);
said('bare parse and COPY', ROWS / limit, 'rows/s');
said('its most memory', alone.mb, 'MB');

const file = { name: 'roster.csv', content: Buffer.from(text).toString('base64') };
const values = { contingent: 'KEN', invented: 'yes' };
began = performance.now();
const { import: id } = (await test.act('imports.open-sheet', {
  ...{ act: 'vetting.enrol', file, values },
})) as { import: string };
said('open the file', seconds(began), 's');
let from = performance.now();
const dry = await peak(() => test.see('imports.dry-run', { import: id }));
said('dry run', seconds(from), 's');
const { counts } = dry.answer as { counts: Readonly<Record<string, number>> };
console.log(`good ${counts.good}, to mend ${counts.wrong}, repeated ${counts.repeated}`);
from = performance.now();
const steps = new Set<string>();
const watch = setInterval(() => {
  const now = test.house.reach.progress.of(id);
  if (now) steps.add(`${now.step} ${now.done}`);
}, 20);
const taken = await peak(() => test.act('imports.take-rows', { import: id, take: 'all-or-none' }));
clearInterval(watch);
said('take all or none, in one transaction', seconds(from), 's');
const whole = seconds(began);
said('open, dry run and take', ROWS / whole, 'rows/s');
said('of the bare way', (ROWS / whole / (ROWS / limit)) * 100, '%');
said('most memory, the whole program', Math.max(dry.mb, taken.mb), 'MB');
console.log(`progress was told ${steps.size} times`);

from = performance.now();
const again = (await test.act('imports.open-sheet', {
  ...{ act: 'vetting.enrol', file, values },
})) as { import: string };
const run = (await test.see('imports.dry-run', { import: again.import })) as {
  counts: Readonly<Record<string, number>>;
};
said(`the same file again: ${run.counts.before} rows are there, seen in`, seconds(from), 's');
from = performance.now();
await test.act('vetting.open-roster', { reason: 'audit' });
const page = (await test.see('vetting.roster', { limit: 100, sort: 'name' })) as { total: number };
said(`a page of ${page.total} members, names read`, seconds(from), 's');
await bare.end();
await test.close();
await rm(folder, { recursive: true, force: true });
