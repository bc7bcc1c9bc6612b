// docs/start.md is run as it stands: each `sh` block in turn, in an empty folder with a record of its
// own, and each line of the `output` block after it must be in what was printed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs', 'start.md'), 'utf8');
const steps = [...page.matchAll(/^## (\d+\. [^\n]+)\n([\s\S]*?)(?=^## |$(?![\s\S]))/gm)]
  .map(([, title = '', body = '']) => ({
    title,
    script: [...body.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, code]) => code).join('\n'),
    output: [...body.matchAll(/```output\n([\s\S]*?)```/g)]
      .flatMap(([, lines = '']) => lines.split('\n'))
      .filter(Boolean),
  }))
  .filter(({ script }) => script);

let place = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'muster-start-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('docs/start.md', () => {
  it('has steps to run', () => expect(steps.length).toBeGreaterThan(3));

  it.each(steps)('$title', ({ script, output }) => {
    const code = script.replaceAll('./muster', `"${join(root, 'muster')}"`);
    const printed = execFileSync('bash', ['-euo', 'pipefail', '-c', code], {
      cwd: place,
      encoding: 'utf8',
      env: { ...process.env, MUSTER_HOME: join(place, 'home'), LANG: 'en' },
      timeout: 120_000,
    });
    for (const line of output) expect(printed).toContain(line);
  });
});
