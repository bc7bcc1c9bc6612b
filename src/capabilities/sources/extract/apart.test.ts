import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fault, Problem } from '../../../kernel/index.ts';
import { BOUNDS, readApart, workerScript } from './apart.ts';
import { docxOf, pdfFrom, pdfOf, streamOf, utf8, wordParagraph } from './made-files.ts';

// The thread is built as the program's build does it, beside the packages that it loads.
let folder: string;
let script: URL;
beforeAll(async () => {
  folder = await mkdtemp(join(process.cwd(), 'node_modules', '.extract-worker-'));
  const outfile = join(folder, 'extract-worker.js');
  await build({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  script = pathToFileURL(outfile);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const apart = (bytes: Uint8Array, bounds = BOUNDS) =>
  readApart(script, { bytes, hint: {} }, bounds);
const ascii = (text: string) => Buffer.from(text, 'latin1');
const onePage = (content: Uint8Array) =>
  pdfFrom([
    ascii('<</Type/Catalog/Pages 2 0 R>>'),
    ascii('<</Type/Pages/Kids[4 0 R]/Count 1>>'),
    ascii('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'),
    ascii('<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<<>>>>'),
    content,
  ]);

// A thread loads its libraries anew for each file: slow on a machine that tests other things too.
describe('a file read in a thread of its own', { timeout: 120_000 }, () => {
  it('gives what it gives elsewhere, for each kind, two asked for at once', async () => {
    const files = [
      pdfOf([['Kenya offers police.']]),
      docxOf(wordParagraph('Kenya offers police.')),
      utf8('<!doctype html><html><body><p>Kenya offers police.</p></body></html>'),
    ];
    const read = await Promise.all(files.map((bytes) => apart(bytes)));
    expect(read.map((r) => r.kind)).toEqual(['pdf', 'docx', 'html']);
    expect(new Set(read.map((r) => r.text))).toEqual(new Set(['Kenya offers police.']));
  });

  it('leaves the bytes with their owner', async () => {
    const bytes = pdfOf([['Kenya offers police.']]);
    await apart(bytes);
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('is refused in the words in which it is refused elsewhere', async () => {
    const problem = await apart(pdfOf([[]])).catch((e: unknown) => e);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code: 'sources.no-text', status: 422 });
    expect((problem as Problem).message).toBe('There is no text in this PDF');
  });

  it('is given up when its time is over, and the next file is read', async () => {
    for (const bound of [{ waitMs: 1 }, { workMs: 1 }]) {
      const late = apart(pdfOf([['Kenya']]), { ...BOUNDS, ...bound });
      const next = apart(docxOf(wordParagraph('Next')));
      await expect(late).rejects.toMatchObject({ code: 'sources.took-too-long' });
      expect((await next).text).toBe('Next');
    }
  });

  it('that fills its heap ends its thread and not the program', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) => wordParagraph(`${i} ${i * 7919}`));
    await expect(apart(docxOf(many.join('')), { ...BOUNDS, heapMb: 32 })).rejects.toMatchObject({
      code: 'sources.too-complex',
    });
  });

  it('that unpacks into buffers outside the heap ends as well', async () => {
    // 200 MB of spaces in 200 kB; the PDF reader unpacks all of them before it looks at one.
    const bomb = onePage(streamOf(new Uint8Array(200_000_000).fill(32)));
    const bounds = { ...BOUNDS, growthBytes: 100_000_000 };
    await expect(apart(bomb, bounds)).rejects.toMatchObject({ code: 'sources.too-complex' });
  });

  it('is looked for beside the built program, and its absence is a fault', () => {
    expect(workerScript(import.meta.url)).toBeNull();
    expect(workerScript(new URL('extract-worker.js', script).href)).toEqual(script);
    expect(workerScript(new URL('parts/door.js', script).href)).toEqual(script);
    expect(() => workerScript('file:///nowhere/muster.js')).toThrow(Fault);
  });
});
