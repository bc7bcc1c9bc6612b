import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../kernel/index.ts';
import { extract } from './index.ts';
import { docxOf, pdfOf, utf8, wordParagraph } from './made-files.ts';

/** The rule for every file there is: it is read, or refused with a Problem. */
async function holds(bytes: Uint8Array, name?: string): Promise<void> {
  try {
    const { text, pages } = await extract(bytes, { name });
    expect(text).not.toContain('\0');
    expect(pages.length).toBeGreaterThan(0);
    for (const [i, page] of pages.entries()) {
      expect(page.start).toBeGreaterThanOrEqual(pages[i - 1]?.end ?? 0);
      expect(page.end).toBeGreaterThanOrEqual(page.start);
      expect(page.end).toBeLessThanOrEqual(text.length);
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.code).toMatch(/^sources\./);
    expect(error.remedy).toMatch(/[^.]$/);
    expect(`${error.message} ${error.remedy}`).not.toMatch(/[{}]|undefined|\[object/);
  }
}

const NAMES = fc.constantFrom('a.txt', 'a.html', 'a.pdf', 'a.docx', 'a.bin', undefined);
const STARTS = fc.constantFrom('', '%PDF-1.7\n', 'PK\x03\x04', '<!doctype html>', '\xff\xfe', '{');

/** A true file with some bytes changed, taken out or put in. */
const damaged = (whole: Uint8Array) =>
  fc
    .array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: -1, max: 255 })), {
      minLength: 1,
      maxLength: 12,
    })
    .map((changes) => {
      const bytes = [...whole];
      for (const [at, value] of changes) {
        if (value === -1) bytes.splice(at, 9);
        else bytes[at] = value;
      }
      return Uint8Array.from(bytes);
    });

/** Reads files one after the other in a thread that is set up as the program's is. */
async function inOneThread(files: readonly Uint8Array[]): Promise<string[]> {
  const contents = `
    import { parentPort, workerData } from 'node:worker_threads';
    import { bearDroppedPromises, unpackInOneBuffer } from './worker-start.ts';
    import { parse } from './parse.ts';
    bearDroppedPromises();
    unpackInOneBuffer();
    const outcomes = [];
    for (const bytes of workerData) {
      outcomes.push(await parse(bytes, {}).then(() => 'read', (e) => e.code ?? String(e)));
    }
    parentPort.postMessage(outcomes);`;
  const folder = await mkdtemp(join(process.cwd(), 'node_modules', '.extract-fuzz-'));
  const outfile = join(folder, 'fuzz.js');
  const stdin = { contents, resolveDir: import.meta.dirname, loader: 'ts' } as const;
  await build({
    stdin,
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  const worker = new Worker(outfile, { workerData: files, stdout: true, stderr: true });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
    });
  } finally {
    await worker.terminate();
    await rm(folder, { recursive: true, force: true });
  }
}

const runs = (numRuns: number) => ({ numRuns, endOnFailure: true });

describe('any bytes are read or refused, and never crash', { timeout: 120_000 }, () => {
  it('when they are random, with the start of any kind', async () => {
    const random = fc.tuple(STARTS, fc.uint8Array({ maxLength: 400 }), NAMES);
    const check = fc.asyncProperty(random, ([start, rest, name]) =>
      holds(Buffer.concat([Buffer.from(start, 'latin1'), rest]), name),
    );
    await fc.assert(check, runs(300));
  });

  // pdf.js drops promises on some damaged files; the thread bears that, and so it is tested there.
  it('when they are a PDF that was damaged', async () => {
    const whole = pdfOf([['Kenya offers police to the mission.', 'It said so.'], ['Page two']]);
    const files = fc.sample(damaged(whole), 120);
    const outcomes = await inOneThread(files);
    expect(outcomes).toHaveLength(files.length);
    const odd = outcomes.flatMap((o, i) => (/^(?:read|sources\.)/.test(o) ? [] : [[o, files[i]]]));
    expect(odd).toEqual([]);
    expect(new Set(outcomes).size).toBeGreaterThan(1);
  });

  it('when they are a Word document that was damaged', async () => {
    const whole = docxOf(wordParagraph('Kenya offers police') + wordParagraph('to the mission'));
    await fc.assert(
      fc.asyncProperty(damaged(whole), (bytes) => holds(bytes)),
      runs(100),
    );
  });

  it('when they are a Word document with damaged XML inside a sound zip', async () => {
    const pieces = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '<w:t>Kenya</w:t>',
      '<w:tbl>',
      '<w:tr><w:tc>',
      '<w:footnoteReference w:id="1"/>',
      '<w:drawing><a:blip r:embed="x"/></w:drawing>',
      '<w:hyperlink r:id="none">',
      '<mc:AlternateContent>',
      '&#x0;',
      '&a;',
      '<![CDATA[',
      '<?x',
      '\ufffe',
      ' a="',
    );
    const body = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(body, (xml) => holds(docxOf(xml))),
      runs(200),
    );
  });

  it('when they are HTML of any shape', async () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<div ',
      '</div>',
      '<table><tr><td>',
      '</table>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<svg><title>',
      '<template>',
      '<time datetime="2023-07-29">',
      '<h1>Title of it</h1>',
      '<link rel="canonical" href="//x">',
      '<meta property="og:url" content="http://[">',
      '<script type="application/ld+json">{"@graph":[null,1,{"@type":["NewsArticle"]}]}</script>',
      '<html><body>',
      '</body></html>',
      'Kenya offers a thousand police. ',
      '&#xd800;&#0;&nbsp;',
      'style="display:none"',
      '>',
      '<',
    );
    const source = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
    const check = fc.asyncProperty(source, (html) => holds(utf8(html), 'a.html'));
    await fc.assert(check, runs(300));
  });
});
