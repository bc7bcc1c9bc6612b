// Makes the data directory. It appears under its name whole or not at all: a start that was killed
// half-way leaves a draft that the next start removes, and of two first starts one wins.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Fault, Problem } from '../../kernel/index.ts';
import { RECORD_PROBLEMS } from '../problems.ts';
import type { Binaries } from './binaries.ts';
import { handOver, type Place } from './place.ts';
import { isRunning } from './postmaster.ts';

/** Owner of everything in the cluster; the program's own roles are made by the migrations. */
export const OWNER = 'muster';

const run = promisify(execFile);

/** `password`: asked of every connection; null where the socket's folder keeps others out. */
export async function makeCluster(
  place: Place,
  binaries: Binaries,
  password: string | null,
): Promise<void> {
  const draft = `${place.cluster}.${process.pid}`;
  await removeDrafts(place.cluster);
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await handOver(draft, place.runAs);
  const secret = password === null ? null : `${draft}.password`;
  try {
    if (secret) {
      await writeFile(secret, `${password}\n`, { mode: 0o600 });
      await handOver(secret, place.runAs);
    }
    await initdb(draft, place, { binaries, secret });
    await rename(draft, place.cluster).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
    if (secret) await rm(secret, { force: true });
  }
}

/**
 * Asks the disk to keep every file of a new cluster. Not part of making it, so that the start can
 * go on meanwhile; the first append must wait for it, since initdb's files are in no WAL.
 */
export async function settleCluster({ cluster, runAs }: Place, binaries: Binaries): Promise<void> {
  await run(binaries.initdb, ['--sync-only', '-D', cluster], { ...runAs, cwd: '/', env: ENV });
}

/** @throws Problem `record.other-major` */
export async function checkMajor({ cluster }: Place, { major }: Binaries): Promise<void> {
  const found = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (found !== String(major))
    throw new Problem(RECORD_PROBLEMS.otherMajor, { folder: cluster, found, ours: major });
}

export function isMade({ cluster }: Place): boolean {
  return existsSync(path.join(cluster, 'PG_VERSION'));
}

/** What the server's programs see of the user's environment: nothing that could steer them. */
export const ENV = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };

async function initdb(
  folder: string,
  { runAs }: Place,
  { binaries, secret }: { binaries: Binaries; secret: string | null },
): Promise<void> {
  const options = [
    ...['-D', folder, '-U', OWNER, '--no-sync', '--no-instructions'],
    // Sorted by code point, the same on every machine and for ever.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(secret ? ['--auth=scram-sha-256', `--pwfile=${secret}`] : ['--auth=trust']),
  ];
  try {
    await run(binaries.initdb, options, { ...runAs, cwd: '/', env: ENV });
  } catch (cause) {
    const why =
      (cause as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? 'no reason given';
    throw new Fault(`couldn't make the data directory: ${why}`, 'fatal', { cause });
  }
}

async function removeDrafts(cluster: string): Promise<void> {
  const parent = path.dirname(cluster);
  const name = path.basename(cluster);
  for (const file of await readdir(parent)) {
    const pid = /^\.(\d+)(\.password)?$/.exec(
      file.startsWith(name) ? file.slice(name.length) : '',
    )?.[1];
    if (pid === undefined || (isRunning(Number(pid)) && (await isFresh(path.join(parent, file)))))
      continue;
    await rm(path.join(parent, file), { recursive: true, force: true });
  }
}

/** A draft younger than this may belong to a start that is still at work. */
const DRAFT_MILLIS_MAX = 120_000;

async function isFresh(file: string): Promise<boolean> {
  return stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs < DRAFT_MILLIS_MAX,
    () => false,
  );
}
