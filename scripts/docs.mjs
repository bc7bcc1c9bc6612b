// Writes the reference pages from the code, and the list of the parts' licences from what is installed.
// With `--check` it writes nothing and fails when a page is not that of the code.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './ready.mjs';

const check = process.argv.includes('--check');

async function reference() {
  const out = join(root, 'node_modules', '.cache', 'muster-reference.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/reference.ts'],
    outfile: out,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return (await import(`${pathToFileURL(out).href}?${Date.now()}`)).pages;
}

/** Licences under which the parts may be handed on; bare “BSD” is duck's name for the two-clause one. */
const ALLOWED =
  /^(BSD|MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|OFL-1\.1|CC0-1\.0|Unlicense|ODbL-1\.0|PostgreSQL|Python-2\.0|Zlib)$/;

function licences() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const rows = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!path || entry.dev || entry.devOptional) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 13);
    const licence = licenceOf(path, entry);
    rows.push(`| ${name} | ${entry.version} | ${licence} |`);
    const options = licence.replaceAll(/[()]/g, '').split(/ OR | AND /);
    if (!options.some((option) => ALLOWED.test(option)))
      throw new Error(`${name} is under ${licence}, which is not on the list of allowed licences`);
  }
  return `# The parts and their licences

Made from the lock file by \`npm run docs\`; do not edit. Muster itself is under Apache-2.0 (LICENSE).
These packages run with it; the fonts are under OFL-1.1.

| package | version | licence |
|---|---|---|
${[...new Set(rows)].sort().join('\n')}
`;
}

/** Parts that state their licence in a file only; read there by a person. */
const READ_IN_FILE = { 'world-countries': 'ODbL-1.0' };

function licenceOf(path, entry) {
  const name = path.slice('node_modules/'.length);
  if (READ_IN_FILE[name]) return READ_IN_FILE[name];
  if (typeof entry.license === 'string') return entry.license;
  const file = join(root, path, 'package.json');
  const own = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).license : undefined;
  return typeof own === 'string' ? own : (own?.type ?? 'unknown');
}

const pages = { ...(await reference()), 'docs/reference/licences.md': licences() };
let stale = 0;
for (const [path, text] of Object.entries(pages)) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale++;
  if (check) process.stdout.write(`${path} is not that of the code: run npm run docs\n`);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
process.exitCode = check && stale > 0 ? 1 : 0;
