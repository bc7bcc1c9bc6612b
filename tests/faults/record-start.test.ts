// Starts that meet something odd: another program, a stale mark, a folder that cannot be used, a
// record of another version. Each is recovered from, or refused in one sentence with its cure.
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../src/kernel/index.ts';
import { leafOf } from '../../src/record/entry.ts';
import { type OpenOptions, openRecord, sql } from '../../src/record/index.ts';
import { MIGRATIONS } from '../../src/record/migrations/index.ts';
import { migrate } from '../../src/record/schema.ts';
import { leafHash, verifyBundle } from '../../src/seal/index.ts';
import { entry, jobs, notes, plan, seen } from '../contracts/record-fixture.ts';
import {
  type DatabasePlace,
  embeddedPlace,
  makeTestHome,
  socketOf,
} from '../contracts/record-places.ts';
import { bundled, serversIn, startProgram, waitUntil } from './record-programs.ts';

let place: DatabasePlace;
let home: string;
beforeAll(async () => {
  place = await embeddedPlace();
  home = place.options.home;
  await (await openRecord({ home, ...plan })).close();
});
afterAll(() => place.close());

const cluster = (): string => path.join(home, 'pg');
const opened = (change: Partial<OpenOptions> = {}) => openRecord({ home, ...plan, ...change });
const codeOf = (options: Partial<OpenOptions>) =>
  opened(options).then(
    async (store) => {
      await store.close();
      return 'opened';
    },
    (error) => (error instanceof Problem ? error.code : error),
  );

describe('two programs on one home', () => {
  it('share one server, which only the one that started it stops', async () => {
    const first = await opened();
    const second = await opened();
    await second.append({ mission: 'two', entries: [entry('x', 1)] });
    await second.close();
    expect(await first.entries('two')).toHaveLength(1);
    await first.close();
    expect(serversIn(cluster())).toEqual([]);
  });

  it('append to one mission, in turn and at once, each in its place in one tree', async () => {
    const stores = [await opened(), await opened()];
    const send = (i: number) =>
      stores[i % 2]?.append({ mission: 'both', entries: [entry(`one-${i}`, 1), entry('all', i)] });
    for (let i = 1; i <= 8; i++)
      expect(await send(i)).toMatchObject({ outcome: 'appended', first: 2 * i - 2 });
    const crowd = Array.from({ length: 30 }, (_, i) =>
      stores[i % 2]?.append({ mission: 'both', entries: [entry(`crowd-${i}`, 1)] }),
    );
    for (const answer of await Promise.all(crowd))
      expect(answer).toMatchObject({ outcome: 'appended' });
    expect(await send(9)).toMatchObject({ outcome: 'appended', first: 46 });
    expect(await send(9)).toMatchObject({ outcome: 'conflict', stream: 'one-9' });
    const [first] = stores;
    const pieces: string[] = [];
    for await (const piece of first?.exportBundle('both') ?? []) pieces.push(piece);
    expect(await verifyBundle(pieces)).toMatchObject({ ok: true, size: 48 });
    for (const store of stores.reverse()) await store.close();
  });

  it('that start at the same moment both get in', async () => {
    const stores = await Promise.all([opened(), opened(), opened()]);
    for (const store of stores) expect(await store.missions()).toContain('two');
    for (const store of stores) await store.close();
    const again = await opened();
    expect(await again.entries('two')).toHaveLength(1);
    await again.close();
  });

  it('are refused the second "alone", until the first has closed', async () => {
    const first = await opened({ alone: true });
    expect(await codeOf({ alone: true })).toBe('record.served-elsewhere');
    expect(await codeOf({})).toBe('opened');
    await first.close();
    expect(await codeOf({ alone: true })).toBe('opened');
  });

  it('of different versions do not change tables under one another', async () => {
    const first = await opened({ alone: true });
    const changed = { ...seen, version: 2 };
    expect(await codeOf({ projections: [notes, changed] })).toBe('record.other-version-runs');
    await first.close();
  });

  it('leave a clean stop behind, so that the next start has nothing to say', async () => {
    const store = await opened();
    expect(store.recovered).toBe(false);
    await store.close();
    expect(existsSync(path.join(cluster(), 'postmaster.pid'))).toBe(false);
    expect(existsSync(path.join(home, 'running.json'))).toBe(false);
  });
});

describe.runIf(process.platform === 'linux')('a start after an end without a stop', () => {
  it('passes over a postmaster.pid whose number is now another program', async () => {
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    const lines = [stranger.pid, cluster(), 1, 5432, '/tmp/nowhere', '', '  1  1', 'ready   '];
    await writeFile(path.join(cluster(), 'postmaster.pid'), `${lines.join('\n')}\n`);
    expect(await codeOf({})).toBe('opened');
    stranger.kill();
  });

  it('passes over a postmaster.pid whose number is a zombie', async () => {
    // The shell's child ends when sleep has taken the shell's place, and sleep never asks for it.
    const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60']);
    const pid = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)));
    expect(await waitUntil(() => stateOf(pid) === 'Z', 5_000)).toBe(true);
    const lines = [pid, cluster(), 1, 5432, '/tmp/nowhere', '', '  1  1', 'ready   '];
    await writeFile(path.join(cluster(), 'postmaster.pid'), `${lines.join('\n')}\n`);
    expect(await codeOf({})).toBe('opened');
    parent.kill();
  });

  it('waits for a server that the dead program has left to stop', async () => {
    const program = startProgram(await bundled('record-appender.ts'), home);
    await program.until(3);
    program.child.kill('SIGKILL');
    await program.ended;
    const store = await opened();
    expect(store.recovered).toBe(true);
    await store.close();
    expect(await waitUntil(() => serversIn(cluster()).length === 0, 5_000)).toBe(true);
  });

  it.runIf(process.getuid?.() === 0)('takes a copy that has lost its owners', async () => {
    const copy = await makeTestHome();
    await promisify(execFile)('cp', ['-r', `${home}/.`, copy]);
    await chmod(path.join(copy, 'pg'), 0o755);
    await chmod(path.join(copy, 'keys'), 0o700);
    const { stdout } = await promisify(execFile)('stat', ['-c', '%u', path.join(copy, 'pg')]);
    expect(stdout.trim()).toBe('0');
    const store = await openRecord({ home: copy, ...plan });
    expect(await store.missions()).toContain('two');
    await store.close();
    await rm(copy, { recursive: true, force: true });
  });

  it('removes what a first start that was killed half-way has left', async () => {
    const fresh = await makeTestHome();
    await mkdir(path.join(fresh, 'pg.999999999'));
    await writeFile(path.join(fresh, 'pg.999999999', 'PG_VERSION'), '18');
    await (await openRecord({ home: fresh, ...plan })).close();
    expect((await readdir(fresh)).filter((f) => f.startsWith('pg.'))).toEqual([]);
    await rm(fresh, { recursive: true, force: true });
  });

  it('keeps the socket and the files out of reach of others', async () => {
    const store = await opened();
    const folder = await socketOf(home);
    const { stdout } = await promisify(execFile)('stat', ['-c', '%a', folder, cluster()]);
    expect(stdout.split('\n').slice(0, 2)).toEqual(['700', '700']);
    await store.close();
  });
});

describe('a start is refused in one sentence', () => {
  it('when the home cannot be written', async () => {
    const file = path.join(home, 'a-file');
    await writeFile(file, '');
    expect(await codeOf({ home: path.join(file, 'home') })).toBe('record.not-writable');
  });

  it('when the data directory is of another major version', async () => {
    const other = await makeTestHome();
    await mkdir(path.join(other, 'pg'));
    await writeFile(path.join(other, 'pg', 'PG_VERSION'), '17\n');
    expect(await codeOf({ home: other })).toBe('record.other-major');
    await rm(other, { recursive: true, force: true });
  });

  it('when the keys may be read by others, naming the command that mends it', async () => {
    const file = path.join(home, 'keys', 'signing.json');
    await chmod(file, 0o644);
    const refused = await opened().catch((error) => error);
    expect(refused.code).toBe('record.open-keys');
    expect(refused.remedy).toBe(`Run: chmod 600 ${file}`);
    await chmod(file, 0o600);
    await chmod(path.dirname(file), 0o755);
    expect(await codeOf({})).toBe('record.open-keys');
    await chmod(path.dirname(file), 0o700);
    expect(serversIn(cluster())).toEqual([]);
  });

  it('when a key is damaged, and never makes another in its place', async () => {
    const file = path.join(home, 'keys', 'vault.key');
    const before = await readFile(file, 'utf8');
    await writeFile(file, 'half a k');
    expect(await codeOf({})).toBe('record.bad-key');
    await writeFile(file, before);
    expect(await codeOf({})).toBe('opened');
  });

  it('when the keys are not those of the record', async () => {
    const [keys, kept] = [path.join(home, 'keys'), path.join(home, 'kept')];
    await rename(keys, kept);
    expect(await codeOf({})).toBe('record.other-keys');
    await rm(keys, { recursive: true });
    await rename(kept, keys);
    expect(await codeOf({})).toBe('opened');
  });

  it('when DATABASE_URL leads nowhere, without showing its password', async () => {
    for (const databaseUrl of [
      'postgresql://a:topsecret@127.0.0.1:1/x',
      'not a url topsecret',
      `postgresql://a:topsecret@localhost/x?host=${os.tmpdir()}/no-such-folder`,
    ]) {
      const refused = await opened({ databaseUrl }).catch((error) => error);
      expect(refused.code).toBe('record.unreachable');
      expect(JSON.stringify(refused) + refused.message).not.toContain('topsecret');
    }
  });
});

describe('the schema', () => {
  let admin: pg.Client;
  let holder: Awaited<ReturnType<typeof openRecord>>;
  let made = 0;
  beforeAll(async () => {
    holder = await opened();
    admin = await place.owner();
  });
  afterAll(async () => {
    await place.release();
    await holder.close();
  });

  /** A new database in the running server, with a session of its owner. */
  async function database() {
    const name = `db_${++made}`;
    await admin.query(`create database ${name}`);
    const host = await socketOf(home);
    const owner = new pg.Client({ host, user: 'muster', database: name, ssl: false });
    await owner.connect();
    const databaseUrl = `postgresql://muster@localhost/${name}?host=${encodeURIComponent(host)}`;
    return { owner, options: { home, databaseUrl } };
  }

  it('comes up from every earlier step, with the entries that were there', async () => {
    for (let steps = 1; steps < MIGRATIONS.length; steps++) {
      const { owner, options } = await database();
      await owner.query('create schema muster; create extension unaccent schema muster');
      await migrate(owner, MIGRATIONS.slice(0, steps), () => undefined);
      const old = entry('s', 1, {
        id: 'old',
        at: '2024-01-01T00:00:00.000Z',
        payload: { text: 'old' },
      });
      const leaf = leafOf('m', old);
      await owner.query(
        `insert into muster.entries values ('m', 0, 'old', 's', 1, 'NoteTaken',
          '2024-01-01T00:00:00Z', $1, $2, $2)`,
        [leaf, leafHash(leaf)],
      );
      const told: string[] = [];
      const store = await opened({ ...options, onStep: (step) => told.push(step) });
      expect(told.filter((t) => t.includes('schema'))).toHaveLength(MIGRATIONS.length - steps);
      expect(await store.find('m', 'old')).toMatchObject({ no: 0, payload: { text: 'old' } });
      expect(await store.rows(sql`select text from notes`)).toEqual([{ text: 'old' }]);
      expect(await store.append({ mission: 'm', entries: [entry('s', 2)] })).toMatchObject({
        first: 1,
      });
      await store.close();
      await owner.end();
    }
  });

  it('is refused with its cure where the user may not make it', async () => {
    const { owner, options } = await database();
    await owner.query('create role weak login');
    const databaseUrl = options.databaseUrl.replace('muster@', 'weak@');
    expect(await codeOf({ ...options, databaseUrl })).toBe('record.may-not-create');
    await owner.query(`create schema muster authorization weak;
      revoke create on database ${owner.database} from public`);
    expect(await codeOf({ ...options, databaseUrl })).toBe('record.no-extension');
    await owner.end();
  });

  it('is left as it was by a step that fails', async () => {
    const { owner } = await database();
    await owner.query('create schema muster; create extension unaccent schema muster');
    const broken = { no: 2, name: 'broken', sql: 'create table muster.half (); select 1/0' };
    const first = MIGRATIONS.slice(0, 1);
    await expect(migrate(owner, [...first, broken], () => undefined)).rejects.toThrow(/step 2/);
    const { rows } = await owner.query(
      `select to_regclass('muster.half') as half,
        to_regclass('muster.entries') is not null as entries,
        (select max(no) from muster.migrations) as no`,
    );
    expect(rows[0]).toEqual({ half: null, entries: true, no: 1 });
    await owner.end();
  });

  it('of a newer program is refused, and one whose steps were altered too', async () => {
    const { owner, options } = await database();
    await (await opened(options)).close();
    await owner.query(`insert into muster.migrations values (999, 'later', 'x');
      update muster.settings set value = 'other' where name = 'state'`);
    expect(await codeOf(options)).toBe('record.is-newer');
    await owner.query(`delete from muster.migrations where no = 999;
      update muster.migrations set hash = 'x' where no = 1`);
    await expect(opened(options)).rejects.toMatchObject({ name: 'Fault', mark: 'fatal' });
    await owner.end();
  });

  it('rebuilds a projection whose tables or version have changed, and says so', async () => {
    const { owner, options } = await database();
    const first = await opened(options);
    const entries = Array.from({ length: 1_200 }, (_, i) => entry(`s${i}`, 1));
    await first.append({ mission: 'm', entries });
    await first.close();
    const loud = {
      ...seen,
      tables: seen.tables.map((t) => ({ ...t, columns: { ...t.columns, loud: 'text' } })),
      project: (e: Parameters<typeof seen.project>[0]) => [
        { op: 'put', table: 'seen', row: { stream: e.stream, version: 1, loud: 'LOUD' } } as const,
      ],
    };
    const told: string[] = [];
    const next = await opened({
      ...options,
      projections: [notes, loud],
      onStep: (step) => told.push(step),
    });
    expect(told).toEqual(['Rebuilding from the record: seen']);
    const count = sql`select count(*) as n, min(loud) as loud, max(entry_no) as no from seen`;
    expect(await next.rows(count)).toEqual([{ n: 1_200, loud: 'LOUD', no: 1_199 }]);
    await next.close();
    const without = await opened({ ...options, projections: [notes] });
    await expect(without.rows(count)).rejects.toMatchObject({ name: 'Fault' });
    await without.append({ mission: 'm', entries: [entry('more', 1)] });
    await without.close();
    const back = await opened({ ...options, projections: [notes, loud] });
    expect(await back.rows(count)).toMatchObject([{ n: 1_201 }]);
    await back.close();
    await owner.end();
  });

  it('alters a work table and keeps its rows', async () => {
    const { owner, options } = await database();
    const first = await opened(options);
    await first.write([{ op: 'put', table: 'jobs', row: { id: 'j', state: 'open', counted: 7 } }]);
    await first.close();
    const wider = {
      ...jobs,
      columns: { id: 'text not null', state: 'text', counted: 'bigint', note: 'text' },
      indexes: ['create index jobs_state on jobs (state)'],
    };
    const next = await opened({ ...options, workTables: [wider] });
    expect(await next.rows(sql`select * from jobs`)).toEqual([
      { id: 'j', state: 'open', counted: 7, note: null },
    ]);
    await next.write([{ op: 'patch', table: 'jobs', key: { id: 'j' }, set: { note: 'n' } }]);
    await next.close();
    const undeclared = await opened({ ...options, workTables: [] });
    expect(await undeclared.rows(sql`select note from jobs`)).toEqual([{ note: 'n' }]);
    await undeclared.close();
    await owner.end();
  });
});

/** One letter: `S` sleeps, `Z` is a zombie. */
function stateOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2)[0] ?? '';
}
