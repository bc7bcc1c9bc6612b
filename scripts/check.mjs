// What `npm run check` runs: types, lint and format, house rules, dead code, docs. All of them run, and
// one that fails fails the whole.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installed, root } from './ready.mjs';

installed();
const bin = (path) => join(root, 'node_modules', ...path.split('/'));
const checks = [
  ['types', [bin('typescript/bin/tsc'), '-p', '.']],
  ['lint and format', [bin('@biomejs/biome/bin/biome'), 'check', '.']],
  [
    'import rules',
    [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'src',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  ],
  ['dead code', [bin('knip/bin/knip.js')]],
  ['docs are those of the code', [join(root, 'scripts', 'docs.mjs'), '--check']],
];
let failed = 0;
for (const [name, args] of checks) {
  const began = Date.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed++;
  process.stdout.write(
    `${status === 0 ? '●' : '■'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`,
  );
}
process.stdout.write(`${checks.length - failed} checks passed, ${failed} failed.\n`);
process.exitCode = failed === 0 ? 0 : 1;
