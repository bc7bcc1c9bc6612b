// Builds what pages load: one style sheet, a few scripts, the fonts. Each file carries a hash of
// its content in its name, so that a browser may keep it for ever; manifest.json says which is which.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './ready.mjs';

const from = (path) => join(root, 'src', 'web', path);

/** @param out the folder that gets `assets/` and `manifest.json`, e.g. `dist/web`. */
export async function buildWeb(out) {
  const assets = join(out, 'assets');
  await rm(out, { recursive: true, force: true });
  await mkdir(assets, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      muster: from('look/muster.css'),
      page: from('client/page.ts'),
      review: from('client/review.ts'),
      gate: from('client/gate.ts'),
      worker: from('client/worker.ts'),
    },
    outdir: assets,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    loader: { '.woff2': 'file' },
    metafile: true,
    logLevel: 'warning',
  });
  await compressed(assets);
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(namesOf(metafile), null, 2)}\n`);
}

/** Beside each text file the same in brotli and gzip, at the best quality, for the server to hand out. */
async function compressed(folder) {
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_MAX_QUALITY: best } = constants;
  for (const name of await readdir(folder)) {
    if (!/\.(?:css|js|svg|json)$/.test(name)) continue;
    const bytes = await readFile(join(folder, name));
    await writeFile(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    await writeFile(
      join(folder, `${name}.br`),
      brotliCompressSync(bytes, { params: { [quality]: best } }),
    );
  }
}

/** `{style, page, review, gate, worker, fonts}`: the hashed names of what a page asks for. */
function namesOf({ outputs }) {
  const names = Object.keys(outputs).map((path) => basename(path));
  const one = (start, end) => names.find((name) => name.startsWith(start) && name.endsWith(end));
  return {
    style: one('muster-', '.css'),
    page: one('page-', '.js'),
    review: one('review-', '.js'),
    gate: one('gate-', '.js'),
    worker: one('worker-', '.js'),
    fonts: ['source-serif-4-latin-opsz-normal', 'source-sans-3-latin-wght-normal'].map((font) =>
      one(font, '.woff2'),
    ),
  };
}

if (process.argv[1]?.endsWith('build-web.mjs')) await buildWeb(join(root, 'dist', 'web'));
