// Where the embedded server keeps its files and under whom it runs. PostgreSQL refuses to run as
// root, so root's server runs as `nobody`, which may enter neither root's home nor a socket folder
// that is not its own.
import { execFile } from 'node:child_process';
import crypto from 'node:crypto';
import { chmod, chown, lstat, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Problem } from '../../kernel/index.ts';
import { RECORD_PROBLEMS } from '../problems.ts';

/** Empty: as the user who runs this program. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

export interface Place {
  readonly home: string;
  /** PostgreSQL's data directory; may not exist yet. */
  readonly cluster: string;
  readonly runAs: RunAs;
}

/** Linux takes 107 bytes, macOS 103; the socket's own name has 14 with the slash before it. */
const SOCKET_FOLDER_BYTES_MAX = 103 - '/.s.PGSQL.5432'.length;

const run = promisify(execFile);

/** Finds the place for `home`, the real path of a folder that is there. */
export async function findPlace(home: string): Promise<Place> {
  const runAs = await whoRuns();
  if (runAs.uid === undefined) return { home, cluster: path.join(home, 'pg'), runAs };
  // The home itself may be entered, its folder of keys may not (it is 0700).
  await chmod(home, 0o711);
  return { home, cluster: path.join(await rootOf(home, runAs), 'pg'), runAs };
}

async function whoRuns(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return {};
  const line = (await readFile('/etc/passwd', 'utf8').catch(() => ''))
    .split('\n')
    .find((row) => row.startsWith('nobody:'));
  const [uid = 65_534, gid = 65_534] = line?.split(':').slice(2, 4).map(Number) ?? [];
  return { uid, gid };
}

/** The home, or a folder under /var/lib where `nobody` cannot reach the home (noted in `pg-at`). */
async function rootOf(home: string, runAs: RunAs): Promise<string> {
  const note = path.join(home, 'pg-at');
  const noted = await readFile(note, 'utf8').catch(() => null);
  if (noted) return noted.trim();
  const reached = await run('/bin/ls', ['-d', `${home}/.`], { ...runAs, cwd: '/' }).then(
    () => true,
    () => false,
  );
  if (reached) return home;
  const root = path.join('/var/lib/muster', shortHash(home));
  await mkdir(root, { recursive: true, mode: 0o755 });
  await writeFile(note, `${root}\n`);
  return root;
}

/**
 * A folder for the socket that only the server's user (and root) may enter: being in it is what
 * proves who one is, so a folder of someone else is refused. Its name comes from the data
 * directory; where the system's folder for temporary files has too long a path, /tmp it is.
 */
export async function makeSocketFolder({ cluster, runAs }: Place): Promise<string> {
  const name = `muster-${shortHash(cluster)}`;
  const own = path.join(os.tmpdir(), name);
  const fits = Buffer.byteLength(own) <= SOCKET_FOLDER_BYTES_MAX;
  const folder = fits ? own : path.join('/tmp', name);
  await mkdir(folder, { mode: 0o700 }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EEXIST') return;
    throw new Problem(RECORD_PROBLEMS.notWritable, { folder: path.dirname(folder) }, { cause });
  });
  const found = await lstat(folder);
  const ours = [process.getuid?.(), runAs.uid].includes(found.uid);
  if (!found.isDirectory() || !ours)
    throw new Problem(RECORD_PROBLEMS.socketFolderTaken, { folder });
  await chmod(folder, 0o700);
  await handOver(folder, runAs);
  return folder;
}

/** A copy of a home often has lost owners and modes, and PostgreSQL refuses such a folder. */
export async function mendOwner({ cluster, runAs: { uid, gid } }: Place): Promise<void> {
  const found = await stat(cluster);
  if (found.mode & 0o077 && found.uid === (uid ?? process.getuid?.())) await chmod(cluster, 0o700);
  if (uid === undefined || found.uid === uid) return;
  await run('chown', ['-R', `${uid}:${gid}`, cluster]);
  await chmod(cluster, 0o700);
}

/** Gives a folder to the server's user. */
export async function handOver(folder: string, { uid, gid }: RunAs): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
}

function shortHash(text: string): string {
  return crypto.createHash('sha256').update(text).digest('hex').slice(0, 12);
}
