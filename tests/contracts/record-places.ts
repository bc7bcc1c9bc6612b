// Databases for the tests of the record: the embedded one, a second one reached as a server by
// DATABASE_URL under an owner who is no superuser, and the one of MUSTER_TEST_DATABASE_URL.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../src/record/embedded/server.ts';
import { makeHome } from '../../src/record/home.ts';
import type { OpenOptions } from '../../src/record/index.ts';

export interface DatabasePlace {
  /** What `openRecord` needs to find it. */
  readonly options: Pick<OpenOptions, 'home' | 'databaseUrl'>;
  /** A session as the schema's owner, behind the program's back; until `release`. */
  owner(): Promise<pg.Client>;
  release(): Promise<void>;
  close(): Promise<void>;
}

const given = process.env.MUSTER_TEST_DATABASE_URL;

export const placeMakers: Record<string, () => Promise<DatabasePlace>> = {
  'the embedded server, by its socket': embeddedPlace,
  'a server, by DATABASE_URL and as an owner without privileges': serverPlace,
  ...(given ? { 'the server of MUSTER_TEST_DATABASE_URL': () => givenPlace(given) } : {}),
};

export async function makeTestHome(): Promise<string> {
  return makeHome(await mkdtemp(path.join(os.tmpdir(), 'muster-test-')));
}

export async function embeddedPlace(): Promise<DatabasePlace> {
  const home = await makeTestHome();
  return {
    options: { home },
    ...sessions(async () => ({ host: await socketOf(home), ...OWNER })),
    close: () => rm(home, { recursive: true, force: true }),
  };
}

/** The folder of the socket, while the server runs. */
export async function socketOf(home: string): Promise<string> {
  return (await readFile(path.join(home, 'pg', 'postmaster.pid'), 'utf8')).split('\n')[4] ?? '';
}

async function serverPlace(): Promise<DatabasePlace> {
  const serverHome = await makeTestHome();
  const home = await makeTestHome();
  const server = await startEmbedded({ home: serverHome, password: 'secret', onStep() {} });
  const { port } = server.address;
  const admin = await connected({ ...server.address, ssl: false });
  await admin.query(`create role tester login createrole password 'p@ss word'`);
  await admin.query('create database tester owner tester');
  await admin.end();
  const databaseUrl = `postgresql://tester:p%40ss%20word@127.0.0.1:${port}/tester`;
  return {
    options: { home, databaseUrl },
    ...sessions(async () => ({ connectionString: databaseUrl })),
    async close() {
      await server.stop();
      for (const folder of [home, serverHome]) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function givenPlace(databaseUrl: string): Promise<DatabasePlace> {
  const home = await makeTestHome();
  const drop = async (): Promise<void> => {
    const client = await connected({ connectionString: databaseUrl });
    await client.query('drop schema if exists muster cascade');
    await client.end();
  };
  await drop();
  return {
    options: { home, databaseUrl },
    ...sessions(async () => ({ connectionString: databaseUrl })),
    async close() {
      await drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

const OWNER = { user: 'muster', database: 'postgres', ssl: false };

function sessions(
  config: () => Promise<pg.ClientConfig>,
): Pick<DatabasePlace, 'owner' | 'release'> {
  const open: pg.Client[] = [];
  return {
    async owner() {
      const client = await connected(await config());
      open.push(client);
      return client;
    },
    async release() {
      for (const client of open.splice(0)) await client.end();
    },
  };
}

async function connected(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  await client.connect();
  await client.query('set search_path to muster, public');
  return client;
}
