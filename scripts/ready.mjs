// Makes a clone ready to run: the packages are installed and the program is built. Plain Node and
// nothing else, since on a fresh clone there is nothing else. Both steps are skipped when their
// result is newer than what it is made from, so that a second start costs a few milliseconds.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function tooOld() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  return major < 20;
}

/** Newest change in milliseconds under a file or folder; 0 when it is not there. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Runs a step with its output on stderr, so that stdout stays the command's own. */
function step(text, command, args) {
  process.stderr.write(`${text}\n`);
  const shell = process.platform === 'win32';
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (result.status === 0) return;
  process.stderr.write(
    `${command} ${args.join(' ')} ended with ${result.status ?? result.error}\n`,
  );
  process.exit(7);
}

export function installed() {
  const mark = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(mark) && newest(mark) >= newest(join(root, 'package-lock.json'))) return;
  // Not `npm ci`: it refuses a lock file that lacks an optional part of some other platform.
  step('Installing the packages (once; about a minute) …', npm, [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}

export function built() {
  const stamp = join(root, 'dist', 'built.json');
  const made = newest(stamp);
  const from = ['src', 'samples', 'scripts', 'package-lock.json'].map((p) => newest(join(root, p)));
  if (made > 0 && made >= Math.max(...from)) return;
  step('Building (a few seconds) …', process.execPath, [join(root, 'scripts', 'build.mjs')]);
}

export function ready() {
  if (tooOld()) {
    process.stderr.write(`Muster needs Node 20 or newer; this is ${process.version}.\n`);
    process.exit(7);
  }
  installed();
  built();
}
