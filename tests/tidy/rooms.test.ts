// Each import rule of the house is proved by a planted breach: a file that breaks it is cruised
// beside the real ones, and the rule must name it. A guard that sees nothing would pass for ever.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));
const places: string[] = [];
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

/** A tiny house in a folder of its own: each path gets its text. */
function house(files: Readonly<Record<string, string>>): string {
  const place = mkdtempSync(join(tmpdir(), 'muster-rooms-'));
  places.push(place);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(place, dirname(path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  writeFileSync(join(place, 'tsconfig.json'), '{"compilerOptions":{"module":"ESNext"}}');
  writeFileSync(join(place, 'package.json'), '{"type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  return place;
}

async function broken(files: Readonly<Record<string, string>>): Promise<string[]> {
  const place = house(files);
  const { forbidden, options } = config;
  const result = await cruise(['src'], {
    ...options,
    baseDir: place,
    ruleSet: { forbidden },
    validate: true,
    tsConfig: undefined,
  });
  const { summary } = result.output as ICruiseResult;
  expect(summary.totalCruised).toBeGreaterThan(1);
  return summary.violations.map((violation) => violation.rule.name);
}

const OUT = 'export const out = 1;';
const from = (path: string) => `import { out } from '${path}';\nexport const use = out;`;

/** Rule → a file that breaks it, and the file that it reaches for. */
const BREACHES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    'no-cycles',
    { 'src/kernel/a.ts': `import './b.ts';\n${OUT}`, 'src/kernel/b.ts': from('./a.ts') },
  ],
  ['kernel-knows-nobody', { 'src/kernel/a.ts': "import 'node:fs';", 'src/kernel/b.ts': OUT }],
  [
    'kernel-imports-point-left',
    { 'src/kernel/a.ts': from('../seal/index.ts'), 'src/seal/index.ts': OUT },
  ],
  ['seal-stands-alone', { 'src/seal/a.ts': "import 'node:fs';", 'src/seal/b.ts': OUT }],
  [
    'seal-imports-point-left',
    { 'src/seal/a.ts': from('../record/index.ts'), 'src/record/index.ts': OUT },
  ],
  [
    'engines-know-the-kernel-only',
    { 'src/engines/x/a.ts': from('../../record/index.ts'), 'src/record/index.ts': OUT },
  ],
  ['engines-do-no-io', { 'src/engines/x/a.ts': "import 'node:fs';", 'src/engines/x/b.ts': OUT }],
  [
    'enter-capabilities-by-the-door',
    {
      'src/capabilities/forces/a.ts': from('../sources/source.ts'),
      'src/capabilities/sources/source.ts': OUT,
    },
  ],
  [
    'edges-enter-capabilities-by-the-door',
    { 'src/cli/a.ts': from('../capabilities/forces/a.ts'), 'src/capabilities/forces/a.ts': OUT },
  ],
  [
    'enter-record-by-the-door',
    { 'src/access/a.ts': from('../record/store.ts'), 'src/record/store.ts': OUT },
  ],
  [
    'enter-engines-by-the-door',
    { 'src/cli/a.ts': from('../engines/x/b.ts'), 'src/engines/x/b.ts': OUT },
  ],
  [
    'rules-are-pure',
    {
      'src/capabilities/forces/decide.ts': "import 'node:fs';",
      'src/capabilities/forces/b.ts': OUT,
    },
  ],
  [
    'rules-are-pure',
    {
      'src/capabilities/mandates/gates/gate.ts': "import 'node:fs';",
      'src/capabilities/mandates/gates/b.ts': OUT,
    },
  ],
  [
    'rules-take-the-store-as-types-only',
    {
      'src/capabilities/forces/decide.ts': from('../../record/index.ts'),
      'src/record/index.ts': OUT,
    },
  ],
  [
    'web-takes-capabilities-as-types-only',
    {
      'src/web/a.ts': from('../capabilities/forces/index.ts'),
      'src/capabilities/forces/index.ts': OUT,
    },
  ],
  [
    'server-knows-no-other-edge',
    { 'src/server/a.ts': from('../web/index.ts'), 'src/web/index.ts': OUT },
  ],
  [
    'capabilities-imports-point-left',
    { 'src/capabilities/forces/a.ts': from('../../cli/index.ts'), 'src/cli/index.ts': OUT },
  ],
  [
    'sources-knows-only-those-before-it',
    {
      'src/capabilities/sources/a.ts': from('../forces/index.ts'),
      'src/capabilities/forces/index.ts': OUT,
    },
  ],
  ['only-record-knows-pg', { 'src/cli/a.ts': "import 'pg';", 'src/cli/b.ts': OUT }],
  ['only-server-knows-fastify', { 'src/cli/a.ts': "import 'fastify';", 'src/cli/b.ts': OUT }],
  ['only-web-knows-preact', { 'src/cli/a.ts': "import 'preact';", 'src/cli/b.ts': OUT }],
];

describe('the import rules of the house', () => {
  it.each(BREACHES)('%s names its planted breach', async (rule, files) => {
    expect(await broken(files)).toContain(rule);
  });

  it('finds nothing in a house that keeps them', async () => {
    const files = {
      'src/kernel/index.ts': OUT,
      'src/capabilities/sources/index.ts': from('../../kernel/index.ts'),
      'src/capabilities/forces/index.ts': from('../sources/index.ts').replaceAll('out', 'use'),
    };
    expect(await broken(files)).toEqual([]);
  });
});
