// Starts the program for the browser tests on a fresh data directory, signs the owner in once, and
// stops it when all tests have run.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** First start: the database is made and the sample of 79 sources is read and reviewed. */
const START_MS = 300_000;

export default async function program(): Promise<(() => Promise<void>) | undefined> {
  if (!process.env.MUSTER_CHROMIUM) return undefined;
  const home = mkdtempSync(join(tmpdir(), 'muster-browser-'));
  // Another build of the program, such as one that is to be shipped, can be named.
  const script = process.env.MUSTER_PROGRAM ?? 'scripts/muster.mjs';
  const args = [script, 'start', '--no-open', '--port', '0'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, MUSTER_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { address, link } = await ready(child);
  process.env.MUSTER_URL = address;
  process.env.MUSTER_STATE = join(home, 'owner.json');
  await signIn(link, process.env.MUSTER_STATE);
  return async () => {
    await stopped(child);
    rmSync(home, { recursive: true, force: true });
  };
}

/** What the program prints once it listens and the sample is loaded. */
function ready(child: ChildProcess): Promise<{ address: string; link: string }> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`${why}:\n${said}`));
    const timer = setTimeout(() => fail('the program is not ready in time'), START_MS);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ready at (http:\/\/[^/\s]+)/.exec(said)?.[1];
      const link = /http:\/\/\S+\/enter\/\S+/.exec(said)?.[0];
      if (!address || !link) return;
      clearTimeout(timer);
      resolve({ address, link });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('exit', (code) => fail(`the program ended with ${code}`));
  });
}

async function signIn(link: string, state: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.MUSTER_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const context = await browser.newContext();
  await (await context.newPage()).goto(link);
  await context.storageState({ path: state });
  await browser.close();
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
