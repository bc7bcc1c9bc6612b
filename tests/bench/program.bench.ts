// The program as a person meets it: seconds to the first page (cold, warm), memory of all processes,
// what a page weighs, and how fast pages come, beside a file of the same server as the limit.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = process.cwd();
const home = mkdtempSync(join(tmpdir(), 'muster-bench-'));
const PAGES = ['', '/mandate', '/forces', '/vetting', '/situation', '/sources', '/record'];
const ASKED = 40;

interface Run {
  readonly address: string;
  readonly seconds: number;
  readonly pid: number;
  stop(): Promise<void>;
}

function start(): Promise<Run> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ['scripts/muster.mjs', 'start', '--no-open', '--port', '0'],
    {
      cwd: root,
      env: { ...process.env, MUSTER_HOME: home },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  return new Promise((done) => {
    child.stdout.on('data', async (piece: Buffer) => {
      printed += piece;
      const address = /ready at (http:\/\/[^\s?]+)\/haiti/.exec(printed)?.[1];
      if (!address) return;
      printed = '';
      await fetch(`${address}/haiti?on=2023-07-31&known=2023-07-31`).then((page) => page.text());
      const ended = new Promise<void>((end) => child.on('exit', () => end()));
      done({
        address,
        seconds: (performance.now() - began) / 1000,
        pid: child.pid ?? 0,
        stop() {
          child.kill('SIGTERM');
          return ended;
        },
      });
    });
  });
}

/** Proportional memory in MB of a process and of every process that has the home on its line. */
function memory(pid: number): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const ours = pids.filter((name) => {
    try {
      return Number(name) === pid || isPostgresOfHome(name);
    } catch {
      return false;
    }
  });
  return ours.reduce((sum, name) => sum + pss(name), 0) / 1024;
}

function isPostgresOfHome(name: string): boolean {
  const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
  if (line.includes(home)) return true;
  const parent = /PPid:\t(\d+)/.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1] ?? '0';
  return parent !== '0' && readFileSync(`/proc/${parent}/cmdline`, 'utf8').includes(`${home}/pg`);
}

function pss(name: string): number {
  try {
    return Number(
      /Pss:\s+(\d+)/.exec(readFileSync(`/proc/${name}/smaps_rollup`, 'utf8'))?.[1] ?? 0,
    );
  } catch {
    return 0;
  }
}

async function times(url: string): Promise<{ p50: number; p95: number; bytes: number }> {
  const taken: number[] = [];
  let bytes = 0;
  for (let i = 0; i < ASKED; i++) {
    const began = performance.now();
    const text = await fetch(url).then((page) => page.text());
    taken.push(performance.now() - began);
    bytes = gzipSync(text).length;
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) =>
    taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), bytes };
}

const cold = await start();
process.stdout.write(`cold start to the first page, sample loaded: ${cold.seconds.toFixed(1)} s\n`);
await cold.stop();
const warm = await start();
process.stdout.write(`warm start to the first page: ${warm.seconds.toFixed(1)} s\n`);
const html = await fetch(`${warm.address}/haiti`).then((page) => page.text());
const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(
  ([, path]) => path,
);
const limit = await times(`${warm.address}${assets[0]}`);
process.stdout.write(`a file of the same server: p50 ${limit.p50.toFixed(1)} ms\n`);
for (const page of PAGES) {
  const { p50, p95, bytes } = await times(`${warm.address}/haiti${page}?on=2026-04-10`);
  const ratio = (p50 / limit.p50).toFixed(1);
  process.stdout.write(
    `/haiti${page}: p50 ${p50.toFixed(1)} ms (${ratio} × the file), p95 ${p95.toFixed(1)} ms, ` +
      `HTML ${(bytes / 1024).toFixed(1)} kB compressed\n`,
  );
}
for (const path of assets) {
  const plain = await fetch(`${warm.address}${path}`).then((file) => file.text());
  const name = path?.split('/').at(-1);
  process.stdout.write(`${name}: ${(gzipSync(plain).length / 1024).toFixed(1)} kB compressed\n`);
}
process.stdout.write(`memory of program and database: ${memory(warm.pid).toFixed(0)} MB\n`);
await warm.stop();
rmSync(home, { recursive: true, force: true });
