// Runs the benchmarks of tests/bench, one after another: each is a plain script that prints its
// figures beside a peer or a limit, measured in the same run. `npm run bench -- append` runs one.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ready, root } from './ready.mjs';

ready();
const wanted = process.argv.slice(2);
const folder = join(root, 'tests', 'bench');
const names = readdirSync(folder).filter((name) => name.endsWith('.bench.ts'));
for (const name of names.filter((each) => wanted.every((word) => each.includes(word)))) {
  const out = join(root, 'node_modules', '.cache', name.replace('.ts', '.mjs'));
  await build({
    absWorkingDir: root,
    entryPoints: [join(folder, name)],
    outfile: out,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  process.stdout.write(`\n${name}\n`);
  const { status } = spawnSync(process.execPath, [out], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
