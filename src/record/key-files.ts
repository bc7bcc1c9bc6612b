// Files of keys in the home folder: whole or not there, and for their owner alone.
import { chmod, link, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../kernel/index.ts';
import { RECORD_PROBLEMS } from './problems.ts';

export async function keyFolder(home: string): Promise<string> {
  const folder = path.join(home, 'keys');
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause) => {
    throw new Problem(RECORD_PROBLEMS.notWritable, { folder }, { cause });
  });
  await refuseOpen(folder, '700');
  return folder;
}

/** Whole under its name or not there, and never over another program's: a key that was used once
 * must not be lost. */
export async function writeOnce(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600, flush: true });
  await chmod(draft, 0o600);
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}

export async function refuseOpen(file: string, mode: '600' | '700'): Promise<void> {
  if (process.platform === 'win32') return;
  if ((await stat(file)).mode & 0o077)
    throw new Problem(RECORD_PROBLEMS.openKeys, { path: file, mode });
}
