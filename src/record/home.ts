// The home folder of a record: data directory, keys and, with DATABASE_URL, the keys alone.
import { mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../kernel/index.ts';
import { RECORD_PROBLEMS } from './problems.ts';

/** Makes it where it is missing; gives its real path. @throws Problem `record.not-writable` */
export async function makeHome(home: string): Promise<string> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    const probe = path.join(home, `.probe-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
    return await realpath(home);
  } catch (cause) {
    throw new Problem(RECORD_PROBLEMS.notWritable, { folder: home }, { cause });
  }
}
