// Starting and stopping: the address is printed, a stop leaves nothing running, and a kill -9 loses
// nothing that was acknowledged; the next start recovers and says so.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const muster = resolve(import.meta.dirname, '../../muster');
let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'muster-run-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  readonly printed: () => string;
}

function started(...flags: string[]): Promise<Running> {
  const child = spawn(muster, ['start', '--no-open', '--empty', '--port', '0', ...flags], {
    env: { ...process.env, MUSTER_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  return new Promise((done, fail) => {
    const hear = (piece: Buffer) => {
      printed += piece.toString();
      const address = /ready at (http:\/\/[^\s?]+)/.exec(printed)?.[1];
      if (address) done({ child, address, printed: () => printed });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', (code) => fail(new Error(`ended with ${code}: ${printed}`)));
  });
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((done) => child.on('exit', (code) => done(code)));

/** Process ids that have the data directory on their command line. */
function left(): string[] {
  const all = execFileSync('ps', ['-eo', 'pid,stat,args'], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.includes(home) && !/^\s*\d+\s+Z/.test(line));
}

async function nothingLeft(): Promise<void> {
  for (let i = 0; i < 50 && left().length > 0; i++) await sleep(100);
  expect(left()).toEqual([]);
}

const run = (...args: string[]) =>
  execFileSync(muster, args, { encoding: 'utf8', env: { ...process.env, MUSTER_HOME: home } });

describe('muster start', () => {
  it('serves its first page, and a SIGTERM leaves no process', async () => {
    const { child, address, printed } = await started();
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(printed()).toContain('/enter/');
    const end = ended(child);
    child.kill('SIGTERM');
    expect(await end).toBe(0);
    await nothingLeft();
  });

  it('shares its record with a verb that runs beside it', async () => {
    const { child } = await started();
    run('missions', 'open', '--slug', 'beside', '--name.en', 'Beside', '--place', 'HTI');
    expect(run('missions', 'list', '--json')).toContain('beside');
    const end = ended(child);
    child.kill('SIGINT');
    expect(await end).toBe(0);
    expect(run('missions', 'list', '--json')).toContain('beside');
    await nothingLeft();
  });

  it('loses nothing to a kill -9, recovers, and says so', async () => {
    const { child } = await started();
    run('missions', 'open', '--slug', 'kept', '--name.en', 'Kept', '--place', 'HTI');
    const end = ended(child);
    // `./muster` becomes the program itself, so this is the program that is killed.
    child.kill('SIGKILL');
    await end;
    await nothingLeft();
    const again = await started();
    expect(run('missions', 'list', '--json')).toContain('kept');
    expect(again.printed()).toContain('recovered');
    const stop = ended(again.child);
    again.child.kill('SIGTERM');
    await stop;
  });

  it('says in one sentence that a port is taken, with the cure', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => taken.on('listening', done));
    const { port } = taken.address() as { port: number };
    const refused = await started('--port', String(port)).catch((error: Error) => error.message);
    taken.close();
    expect(refused).toContain(String(port));
    expect(refused).toMatch(/--port/);
    await nothingLeft();
  });
});
