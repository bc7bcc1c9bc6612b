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

const runs = (numRuns: number) => ({ numRuns, endOnFailure: true });

describe('any bytes are read or refused, and never crash', () => {
  it('when they are random, with the start of any kind', async () => {
    const random = fc.tuple(STARTS, fc.uint8Array({ maxLength: 400 }), NAMES);
    const check = fc.asyncProperty(random, ([start, rest, name]) =>
      holds(Buffer.concat([Buffer.from(start, 'latin1'), rest]), name),
    );
    await fc.assert(check, runs(300));
  });

  it('when they are a PDF that was damaged', async () => {
    const whole = pdfOf([['Kenya offers police to the mission.', 'It said so.'], ['Page two']]);
    await fc.assert(
      fc.asyncProperty(damaged(whole), (bytes) => holds(bytes)),
      runs(100),
    );
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
