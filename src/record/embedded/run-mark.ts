// A file that says which program started the server. It is taken away by a clean stop; found at a
// start, it tells that the last run ended without one (kill -9, power) and that all was recovered.
import crypto from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isRunning } from './postmaster.ts';

interface Mark {
  readonly pid: number;
  readonly token: string;
}

/** Tells our own marks from those of a dead program that had our number (containers reuse them). */
const ours = new Set<string>();

const fileOf = (home: string): string => path.join(home, 'running.json');

/** Who started the server: a program that lives, one that is gone, or nobody. */
export async function readMark(home: string): Promise<'alive' | 'gone' | 'none'> {
  const text = await readFile(fileOf(home), 'utf8').catch(() => null);
  if (text === null) return 'none';
  const mark = parsed(text);
  if (!mark) return 'gone';
  if (ours.has(mark.token)) return 'alive';
  return mark.pid !== process.pid && isRunning(mark.pid) ? 'alive' : 'gone';
}

export async function setMark(home: string): Promise<void> {
  const mark: Mark = { pid: process.pid, token: crypto.randomUUID() };
  ours.add(mark.token);
  await writeFile(fileOf(home), `${JSON.stringify(mark)}\n`);
}

export async function clearMark(home: string): Promise<void> {
  await rm(fileOf(home), { force: true });
}

function parsed(text: string): Mark | null {
  try {
    return JSON.parse(text) as Mark;
  } catch {
    return null;
  }
}
