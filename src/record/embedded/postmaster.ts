// What postmaster.pid says, and whether its server is really there: the number in it may by now be
// a zombie's, or that of a quite different program (a container starts counting at 1 again).
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface Postmaster {
  readonly pid: number;
  /** Folder of its socket; empty where it has none. */
  readonly socketFolder: string;
  readonly port: number;
  /** `ready`, `starting`, `stopping`, or empty in its first moments. */
  readonly status: string;
}

/** Null when no server has written the file. */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => null);
  if (text === null) return null;
  const [pid = '', , , port = '', socketFolder = '', , , status = ''] = text.split('\n');
  return { pid: Number(pid), socketFolder, port: Number(port) || 5432, status: status.trim() };
}

/** `alive`; `dead`: nobody has this number; `foreign`: the number is a zombie's or another's. */
export function stateOf(pid: number, cluster: string): 'alive' | 'dead' | 'foreign' {
  if (!isRunning(pid)) return isKnown(pid) ? 'foreign' : 'dead';
  if (process.platform !== 'linux') return 'alive';
  return worksIn(pid, cluster) ? 'alive' : 'foreign';
}

/** Whether any process of a server still works in this folder (PostgreSQL changes into it). */
export function isInhabited(cluster: string): boolean {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && worksIn(Number(name), cluster));
}

/** Whether a process with this number runs; a zombie does not. */
export function isRunning(pid: number): boolean {
  return isKnown(pid) && procState(pid) !== 'Z';
}

function isKnown(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function procState(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2)[0] ?? null;
  } catch {
    return null;
  }
}

function worksIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch (error) {
    // Another user's process does not show its folder; its command line it does.
    return (error as NodeJS.ErrnoException).code === 'EACCES' && isPostgres(pid);
  }
}

function isPostgres(pid: number): boolean {
  try {
    return (
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]?.endsWith('postgres') ?? false
    );
  } catch {
    return false;
  }
}
