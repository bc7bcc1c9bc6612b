// What a crash, a failing step or a lost answer leaves of the record: all that was acknowledged,
// nothing that was not whole, and a tree that checks from its bytes.
import { rm } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRecord, type Store, sql } from '../../src/record/index.ts';
import { leafHash, rootOf, verifyBundle } from '../../src/seal/index.ts';
import { entry, plan } from '../contracts/record-fixture.ts';
import {
  type DatabasePlace,
  embeddedPlace,
  makeTestHome,
  socketOf,
} from '../contracts/record-places.ts';
import { bundled, serversIn, startProgram, waitUntil } from './record-programs.ts';

let place: DatabasePlace;
let store: Store;
let appender: string;
beforeAll(async () => {
  place = await embeddedPlace();
  store = await openRecord({ ...place.options, ...plan });
  appender = await bundled('record-appender.ts');
});
afterAll(async () => {
  await place?.release();
  await store?.close();
  await place?.close();
});

/** Checks a mission from its bytes: the tree, the read models, the exported bundle. */
async function checkWhole(checked: Store, mission: string): Promise<void> {
  const entries = await checked.entries(mission);
  const { size, root } = await checked.head(mission);
  expect(entries).toHaveLength(size);
  const leaves = await checked.hashes(mission);
  expect(Buffer.from(root)).toEqual(rootOf(leaves));
  const pieces: string[] = [];
  for await (const piece of checked.exportBundle(mission)) pieces.push(piece);
  expect(await verifyBundle(pieces)).toMatchObject({ ok: true, size });
  const model = () =>
    checked.rows(sql`select * from seen where mission = ${mission} order by 1,2,3`);
  const before = await model();
  await checked.rebuild(mission);
  expect(await model()).toEqual(before);
}

describe.runIf(process.platform === 'linux')('after kill -9', () => {
  const kills: [string, (pid: number, cluster: string) => void][] = [
    ['of the program', (pid) => process.kill(pid, 'SIGKILL')],
    [
      'of the program and of the database',
      (pid, cluster) => {
        for (const one of [...serversIn(cluster), pid]) process.kill(one, 'SIGKILL');
      },
    ],
  ];
  it.each(kills)(
    '%s in the middle of appends, every acknowledged entry is there',
    async (_, kill) => {
      const home = await makeTestHome();
      const cluster = path.join(home, 'pg');
      const program = startProgram(appender, home);
      await program.until(40);
      kill(program.child.pid ?? 0, cluster);
      await program.ended;
      expect(await waitUntil(() => serversIn(cluster).length === 0, 10_000)).toBe(true);

      const reopened = await openRecord({ home, ...plan });
      expect(reopened.recovered).toBe(true);
      const acknowledged = program.lines.slice(1).map((line) => JSON.parse(line));
      expect(acknowledged.length).toBeGreaterThanOrEqual(39);
      const ids = new Set((await reopened.entries('m')).map((e) => e.id));
      for (const id of acknowledged.flatMap((batch) => batch.ids)) expect(ids).toContain(id);
      const { key } = acknowledged.at(-1);
      const again = await reopened.append({ mission: 'm', key, entries: [entry('x', 1)] });
      expect(again.outcome).toBe('repeated');
      await checkWhole(reopened, 'm');
      await reopened.append({ mission: 'm', entries: [entry('x', 1)] });
      await reopened.close();
      expect(serversIn(cluster)).toEqual([]);
      await rm(home, { recursive: true, force: true });
    },
    60_000,
  );
});

describe('when a step of the append fails', () => {
  const steps = [
    ['entries', 'before insert'],
    ['entries', 'after insert'],
    ['notes', 'before insert'],
    ['seen', 'after insert'],
    ['notes', 'after insert'],
    ['seen', 'before insert'],
    ['jobs', 'before insert'],
  ] as const;
  it.each(steps)('nothing is written and the next append goes on: %s, %s', async (table, when) => {
    const mission = `fails-${table}-${when}`;
    await store.append({ mission, entries: [entry('x', 1)] });
    const owner = await place.owner();
    await owner.query(`create or replace function fail() returns trigger language plpgsql as
      $$ begin raise exception 'planted'; end $$;
      create trigger fail ${when} on ${table} for each row execute function fail()`);
    const batch = {
      ...{ mission, key: 'k', entries: [entry('x', 2), entry('y', 1)] },
      work: [{ op: 'put', table: 'jobs', row: { id: mission } }] as const,
    };
    await expect(store.append(batch)).rejects.toMatchObject({ name: 'Fault', mark: 'fatal' });
    expect((await store.head(mission)).size).toBe(1);
    expect(await store.rows(sql`select id from jobs where id = ${mission}`)).toEqual([]);
    await owner.query(`drop trigger fail on ${table}`);
    await checkWhole(store, mission);
    expect(await store.append(batch)).toMatchObject({ outcome: 'appended', first: 1, last: 2 });
    await checkWhole(store, mission);
  });

  it('nothing is written when the transaction cannot commit', async () => {
    const owner = await place.owner();
    await owner.query(`create or replace function fail() returns trigger language plpgsql as
      $$ begin raise exception 'planted'; end $$;
      create constraint trigger fail after insert on entries initially deferred
        for each row execute function fail()`);
    const batch = { mission: 'commit', entries: [entry('x', 1)] };
    await expect(store.append(batch)).rejects.toMatchObject({ name: 'Fault' });
    await owner.query('drop trigger fail on entries');
    expect((await store.head('commit')).size).toBe(0);
    expect(await store.append(batch)).toMatchObject({ first: 0 });
  });

  it('a checkpoint that could not be kept is made again', async () => {
    await store.append({ mission: 'cp', entries: [entry('x', 1)] });
    const owner = await place.owner();
    for (const when of ['before', 'after']) {
      await owner.query(`create or replace function fail() returns trigger language plpgsql as
        $$ begin raise exception 'planted'; end $$;
        create trigger fail ${when} insert on checkpoints for each row execute function fail()`);
      await expect(store.checkpoint('cp')).rejects.toMatchObject({ name: 'Fault' });
      expect(await store.checkpoints('cp')).toEqual([]);
      await owner.query('drop trigger fail on checkpoints');
    }
    await store.checkpoint('cp');
    await checkWhole(store, 'cp');
  });
});

describe('when the connection breaks', () => {
  /** Stands between program and server, and cuts the line at the next request or answer. */
  async function proxy() {
    const folder = await makeTestHome();
    const target = path.join(await socketOf(place.options.home), '.s.PGSQL.5432');
    let cut: 'request' | 'answer' | null = null;
    const server = net.createServer((near) => {
      const far = net.connect(target);
      const end = (): void => {
        near.destroy();
        far.destroy();
      };
      near.on('error', end).on('close', end);
      far.on('error', end).on('close', end);
      near.on('data', (bytes) => (cut === 'request' ? end() : far.write(bytes)));
      far.on('data', (bytes) => (cut === 'answer' ? end() : near.write(bytes)));
    });
    await new Promise<void>((resolve) =>
      server.listen(path.join(folder, '.s.PGSQL.5432'), resolve),
    );
    return {
      url: `postgresql://muster@localhost/postgres?host=${encodeURIComponent(folder)}`,
      cut: (what: typeof cut) => {
        cut = what;
      },
      async close() {
        await new Promise((resolve) => server.close(resolve));
        await rm(folder, { recursive: true, force: true });
      },
    };
  }

  it.each([
    ['request', 'appended'],
    ['answer', 'repeated'],
  ] as const)('at the %s, the same call with its key is %s', async (what, outcome) => {
    const line = await proxy();
    const far = await openRecord({ ...place.options, databaseUrl: line.url, ...plan });
    const mission = `cut-${what}`;
    // The session stands before the line is cut: what is lost is the append, not a greeting.
    await far.append({ mission, entries: [entry('warm', 1)] });
    const batch = { mission, key: 'k', entries: [entry('x', 1)] };
    line.cut(what);
    await expect(far.append(batch)).rejects.toMatchObject({ name: 'Fault', mark: 'retry' });
    line.cut(null);
    expect(await far.append(batch)).toMatchObject({ outcome, first: 1 });
    await checkWhole(far, mission);
    await far.close();
    await line.close();
  });
});

describe('a seeded run of random acts', () => {
  it('leaves a tree that checks, whatever failed on the way', async () => {
    const seed = Number(process.env.MUSTER_TEST_SEED ?? Date.now() % 1_000_000);
    console.log(`seed ${seed} (MUSTER_TEST_SEED)`);
    const random = randomFrom(seed);
    const versions = new Map<string, number>();
    const leaves: Buffer[] = [];
    for (let i = 0; i < 60; i++) {
      const stream = `s${Math.floor(random() * 4)}`;
      const expected = versions.get(stream) ?? 0;
      const wrong = random() < 0.3 ? 1 + Math.floor(random() * 2) : 0;
      const count = 1 + Math.floor(random() * 3);
      const entries = Array.from({ length: count }, (_, k) =>
        entry(stream, expected + wrong + k + 1),
      );
      const answer = await store.append({ mission: 'random', entries });
      expect(answer.outcome).toBe(wrong ? 'conflict' : 'appended');
      if (wrong) continue;
      versions.set(stream, expected + count);
      for (const { id } of entries) {
        const { no, ...stored } = (await store.find('random', id)) ?? { no: -1 };
        expect(no).toBe(leaves.length);
        leaves.push(leafHash(JSON.stringify(stored)));
      }
      expect(Buffer.from((await store.head('random')).root)).toEqual(rootOf(leaves));
    }
    await checkWhole(store, 'random');
  });
});

/** A small generator (mulberry32): the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
