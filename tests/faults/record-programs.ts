// Programs that tests start beside themselves, and what is left of them.
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, '../../node_modules/.cache/muster-tests');

/** Bundles a script of this folder, since Node 20 runs no TypeScript. Gives the bundle's path. */
export async function bundled(script: string): Promise<string> {
  const outfile = path.join(out, script.replace(/\.ts$/, '.mjs'));
  await build({
    entryPoints: [path.join(here, script)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}

export interface Program {
  readonly child: ChildProcess;
  /** What it has printed so far, line by line. */
  readonly lines: readonly string[];
  /** When it has printed this many lines. @throws when it ends before */
  until(lines: number): Promise<void>;
  /** When it has ended. */
  readonly ended: Promise<number | null>;
}

export function startProgram(bundle: string, ...args: string[]): Program {
  const child = spawn(process.execPath, [bundle, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    child,
    lines,
    ended,
    async until(count) {
      while (lines.length < count) {
        if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}

/** Processes of a database that work in this folder. */
export function serversIn(cluster: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === cluster;
      } catch {
        return false;
      }
    });
}

export async function waitUntil(holds: () => boolean, millisMax: number): Promise<boolean> {
  for (const start = Date.now(); Date.now() - start < millisMax; ) {
    if (holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return holds();
}
