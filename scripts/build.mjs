// Builds dist/: the program, its workers, and the files that pages load. Types are not looked at here
// (`npm run check` does), so that a start is quick.
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './ready.mjs';

const out = join(root, 'dist');
const started = Date.now();
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const entries = {
  muster: 'src/main.ts',
  'extract-worker': 'src/capabilities/sources/extract/worker.ts',
};
await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(
    Object.entries(entries).filter(([, path]) => existsSync(join(root, path))),
  ),
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  chunkNames: 'parts/[name]-[hash]',
  logLevel: 'warning',
});
const { buildWeb } = await import('./build-web.mjs');
await buildWeb(join(out, 'web'));
if (existsSync(join(root, 'samples')))
  await cp(join(root, 'samples'), join(out, 'samples'), { recursive: true });
await writeFile(join(out, 'built.json'), `${JSON.stringify({ ms: Date.now() - started })}\n`);
