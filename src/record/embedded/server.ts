// Starts the embedded PostgreSQL of a home, or attaches to the one that another Muster runs there.
// Whoever started it stops it; one that only attached never does. On return the server answers.

import { rm } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Fault, must, Problem } from '../../kernel/index.ts';
import { RECORD_PROBLEMS } from '../problems.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { type Child, lastWords, spawnServer, type Transport } from './child.ts';
import { checkMajor, isMade, makeCluster, OWNER, settleCluster } from './cluster.ts';
import { findPlace, makeSocketFolder, mendOwner, type Place } from './place.ts';
import { isInhabited, isRunning, type Postmaster, readPostmaster, stateOf } from './postmaster.ts';
import { clearMark, readMark, setMark } from './run-mark.ts';

export interface EmbeddedOptions {
  readonly home: string;
  /** Null: by a socket, without a password. Else by a port of 127.0.0.1 with this password. */
  readonly password: string | null;
  onStep(text: string): void;
}

export interface Address {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password?: string;
  readonly database: string;
}

export interface Embedded {
  readonly address: Address;
  /** Another Muster started the server. */
  readonly attached: boolean;
  /** The last run ended without a clean stop. */
  readonly recovered: boolean;
  /** Settles when the disk has every file of a new cluster: no append before that. */
  readonly settled: Promise<void>;
  stop(): Promise<void>;
}

/** Start, recovery after a crash and a stop that another program has begun all fit in this. */
const START_MILLIS_MAX = 60_000;
const STOP_MILLIS_MAX = 30_000;
/** A server that is ready but that we cannot enter in this time is not one of ours. */
const ANSWER_MILLIS_MAX = 10_000;
/** How long a server whose Muster is gone may take to stop before we take it over. */
const ORPHAN_MILLIS_MAX = 5_000;
const PAUSE_MILLIS = 20;

/** @throws Problem with a cure for what a user can mend, Fault for the rest */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const place = await findPlace(options.home);
  const mark = await readMark(place.home);
  const start = { ...options, place, mark, began: Date.now() };
  for (;;) {
    const running = await readPostmaster(place.cluster);
    const found = running ? await meet(start, running) : null;
    if (found) return found;
    if (running && !(await isAway(start, running))) continue;
    const started = await launch(start);
    if (started) return started;
  }
}

interface Start extends EmbeddedOptions {
  readonly place: Place;
  readonly mark: 'alive' | 'gone' | 'none';
  readonly began: number;
}

/** Attaches when the server answers and will stay. */
async function meet(start: Start, running: Postmaster): Promise<Embedded | null> {
  if (running.status !== 'ready' || stateOf(running.pid, start.place.cluster) !== 'alive')
    return null;
  const mark = await readMark(start.place.home);
  const orphan = mark !== 'alive';
  // With its Muster gone it is about to stop; only where nothing stops it do we take it over.
  if (orphan && Date.now() - start.began < ORPHAN_MILLIS_MAX) return null;
  const address = addressOf(start, running);
  if (!(await answers(address))) return null;
  if (orphan) await setMark(start.place.home);
  const stop = orphan ? () => stopOrphan(start.place, running.pid) : async () => undefined;
  const settled = Promise.resolve();
  return { address, attached: !orphan, recovered: orphan, settled, stop };
}

/** Whether no server is in the folder any more; waits a moment when one still is. */
async function isAway({ place, began }: Start, running: Postmaster): Promise<boolean> {
  const state = stateOf(running.pid, place.cluster);
  if (state === 'dead') return true;
  if (state === 'foreign' && !isInhabited(place.cluster)) {
    // Without this PostgreSQL would take the zombie, or the stranger, for a server that runs.
    await rm(path.join(place.cluster, 'postmaster.pid'), { force: true });
    return true;
  }
  const patience = running.status === 'ready' ? ANSWER_MILLIS_MAX : START_MILLIS_MAX;
  if (Date.now() - began > patience)
    throw new Problem(RECORD_PROBLEMS.inUse, { folder: place.cluster, pid: running.pid });
  await sleep(PAUSE_MILLIS);
  return false;
}

/** Starts our own server; null when another program was quicker. */
async function launch(start: Start): Promise<Embedded | null> {
  const { place, onStep, password } = start;
  const binaries = await findBinaries(place, onStep);
  const isNew = !isMade(place);
  if (isNew) {
    onStep(`Making the database in ${place.cluster}`);
    await makeCluster(place, binaries, password);
  }
  await checkMajor(place, binaries);
  await mendOwner(place);
  const transport: Transport =
    password === null
      ? { socketFolder: await makeSocketFolder(place) }
      : { port: await freePort() };
  const child = spawnServer(place, binaries, transport);
  const running = await untilReady(start, child);
  if (!running) return null;
  await setMark(place.home);
  return {
    address: addressOf(start, running),
    attached: false,
    recovered: start.mark === 'gone',
    settled: settling(isNew || start.mark === 'gone', place, binaries),
    stop: () => stopChild(place, child, running.pid),
  };
}

function settling(needed: boolean, place: Place, binaries: Binaries): Promise<void> {
  const settled = needed ? settleCluster(place, binaries) : Promise.resolve();
  // Whoever waits for it gets the failure; until somebody does, it must not end the program.
  settled.catch(() => undefined);
  return settled;
}

async function untilReady(start: Start, child: Child): Promise<Postmaster | null> {
  for (;;) {
    const running = await readPostmaster(start.place.cluster);
    if (child.hasEnded()) return whyEnded(start);
    if (running?.status === 'ready' && (await answers(addressOf(start, running)))) return running;
    if (Date.now() - start.began > START_MILLIS_MAX) {
      child.letGo();
      throw new Fault("couldn't start PostgreSQL in a minute", 'retry');
    }
    await sleep(PAUSE_MILLIS);
  }
}

/** Null when it ended because another server was there first, or its memory still is. */
async function whyEnded({ place, began }: Start): Promise<null> {
  const words = await lastWords(place.home);
  const other = /lock file|another postmaster|shared memory block|is in use/;
  if (words.some((line) => other.test(line)) && Date.now() - began < START_MILLIS_MAX) {
    await sleep(10 * PAUSE_MILLIS);
    return null;
  }
  const reason =
    words.findLast((line) => line.includes('FATAL')) ?? words.at(-1) ?? 'it said nothing';
  throw new Fault(`couldn't start PostgreSQL: ${reason.replace(/^.*FATAL:\s*/, '')}`, 'fatal');
}

async function stopChild({ home }: Place, child: Child, pid: number): Promise<void> {
  child.letGo();
  const waiting = new AbortController();
  await Promise.race([
    child.ended,
    sleep(STOP_MILLIS_MAX, undefined, { signal: waiting.signal }).catch(() => undefined),
  ]);
  waiting.abort();
  if (!child.hasEnded()) {
    // Immediate shutdown: nothing that was acknowledged is lost, the next start recovers.
    process.kill(pid, 'SIGQUIT');
    return;
  }
  await clearMark(home);
}

async function stopOrphan({ home }: Place, pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  const began = Date.now();
  while (isRunning(pid) && Date.now() - began < STOP_MILLIS_MAX) await sleep(PAUSE_MILLIS);
  if (!isRunning(pid)) await clearMark(home);
}

function addressOf({ password }: EmbeddedOptions, running: Postmaster): Address {
  const common = { port: running.port, user: OWNER, database: 'postgres' };
  return password === null
    ? { ...common, host: running.socketFolder }
    : { ...common, host: '127.0.0.1', password };
}

async function answers(address: Address): Promise<boolean> {
  const client = new pg.Client({ ...address, ssl: false, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = must(server.address(), 'a listening server has an address') as net.AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
