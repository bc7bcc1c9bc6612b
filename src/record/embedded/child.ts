// The server as a child of this program that cannot outlive it. A shell between the two holds the
// end of a pipe: when this program ends in any way, kill -9 too, the pipe closes and the shell
// stops the server cleanly.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, ftruncateSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import type { Binaries } from './binaries.ts';
import { ENV } from './cluster.ts';
import type { Place } from './place.ts';

/** How the server is reached: a socket in a folder, or a port of this machine with a password. */
export type Transport = { readonly socketFolder: string } | { readonly port: number };

export interface Child {
  /** Ends when the server has ended. */
  readonly ended: Promise<void>;
  readonly hasEnded: () => boolean;
  /** Lets go of the pipe: the server stops (fast, clean). */
  letGo(): void;
}

// The watcher is a job of its own, so that the shell also ends when the server ends by itself.
const WATCHED = `"$@" 3<&- & P=$!
{ read x <&3; kill -INT $P; } 2>/dev/null &
W=$!
wait $P; S=$?
kill $W 2>/dev/null
exit $S`;

/** Whole program with database: 512 MB at most. Idle, the server has about 30 MB with these. */
const MODEST = {
  shared_buffers: '32MB',
  max_connections: '40',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_worker_processes: '4',
  max_parallel_workers: '2',
  autovacuum_max_workers: '1',
  autovacuum_worker_slots: '2',
  io_method: 'sync',
  maintenance_work_mem: '32MB',
  max_wal_size: '256MB',
  jit: 'off',
  huge_pages: 'off',
};

/**
 * No personal datum reaches the operator's log: no statement, no parameter, and no error of a
 * statement, whose text may quote a value (the program reports those itself, without it).
 */
const SILENT = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
};

const LOG_BYTES_MAX = 4_000_000;

export function spawnServer(place: Place, binaries: Binaries, transport: Transport): Child {
  const server = [binaries.postgres, ...optionsOf(place, transport)];
  const out = openLog(place.home);
  const watched = process.platform !== 'win32';
  const child = watched
    ? spawn('/bin/sh', ['-c', WATCHED, 'muster-postgres', ...server], {
        ...place.runAs,
        cwd: '/',
        env: ENV,
        // A session of its own: Ctrl-C in the terminal must not stop it before its clients.
        detached: true,
        stdio: ['ignore', out, out, 'pipe'],
      })
    : spawn(server[0] ?? '', server.slice(1), { stdio: ['ignore', out, out], windowsHide: true });
  closeSync(out);
  return childOf(child, () => stopOnWindows(place, binaries));
}

/** The end of the server's log, where it says why it ended. */
export async function lastWords(home: string): Promise<string[]> {
  const text = await readFile(logOf(home), 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-LAST_LINES);
}

/** Enough to hold a reason with its hints, also when another start has written between. */
const LAST_LINES = 12;

function childOf(child: ChildProcess, stop: () => void): Child {
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      over = true;
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  const pipe = child.stdio[3] as (Writable & { unref?(): void }) | undefined;
  pipe?.on('error', () => undefined);
  // Neither keeps this program alive: it may end when its own work has.
  child.unref();
  pipe?.unref?.();
  return {
    ended,
    hasEnded: () => over,
    letGo() {
      child.ref();
      if (pipe) pipe.destroy();
      else stop();
    },
  };
}

function optionsOf({ cluster }: Place, transport: Transport): string[] {
  const reached =
    'port' in transport
      ? { listen_addresses: '127.0.0.1', port: String(transport.port), unix_socket_directories: '' }
      : { listen_addresses: '', unix_socket_directories: transport.socketFolder };
  const settings = { ...MODEST, ...SILENT, ...reached, timezone: 'UTC', lc_messages: 'C' };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])];
}

function logOf(home: string): string {
  return path.join(home, 'postgresql.log');
}

function openLog(home: string): number {
  const file = openSync(logOf(home), 'a', 0o600);
  if (fstatSync(file).size > LOG_BYTES_MAX) ftruncateSync(file);
  return file;
}

function stopOnWindows({ cluster }: Place, { pgCtl }: Binaries): void {
  spawn(pgCtl, ['stop', '-D', cluster, '-m', 'fast'], { stdio: 'ignore', windowsHide: true });
}
