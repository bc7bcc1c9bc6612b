import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../kernel/index.ts';
import { extract } from './index.ts';
import {
  docxOf,
  escaped,
  type MadeMember,
  wordParagraph as paragraph,
  wordXml,
  zipOf,
} from './made-files.ts';

const codeOf = (bytes: Uint8Array, name?: string): Promise<string> =>
  extract(bytes, { name }).then(
    () => 'read',
    (problem: Problem) => problem.code,
  );
const rows = (cells: readonly string[][]) =>
  cells
    .map((r) => `<w:tr>${r.map((c) => `<w:tc>${paragraph(c)}</w:tc>`).join('')}</w:tr>`)
    .join('');
const withMain = (main: Partial<MadeMember>, more: readonly MadeMember[] = []) =>
  zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: wordXml('document', '<w:body/>'), ...main },
    ...more,
  ]);

describe('a Word document', () => {
  it('gives its paragraphs, with a blank line between', async () => {
    const read = await extract(docxOf(paragraph('Kenya & others') + paragraph('said so.')));
    expect(read).toMatchObject({ kind: 'docx', text: 'Kenya & others\n\nsaid so.', notes: [] });
    expect(read.pages).toEqual([{ page: 1, start: 0, end: read.text.length }]);
  });

  it('gives its tables, a line for each row and a tab between cells', async () => {
    const table = `<w:tbl>${rows([
      ['State', 'Police'],
      ['Kenya', '1,000'],
      ['', '24'],
    ])}</w:tbl>`;
    const read = await extract(docxOf(paragraph('Offers') + table + paragraph('End')));
    expect(read.text).toBe('Offers\n\nState\tPolice\nKenya\t1,000\n\t24\n\nEnd');
  });

  it('gives its footnotes at the end, marked where they are called', async () => {
    const call = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const body = `<w:p><w:r><w:t>As agreed</w:t></w:r>${call}<w:r><w:t>.</w:t></w:r></w:p>`;
    const note = `<w:footnote w:id="2">${paragraph('S/RES/2699, para. 1')}</w:footnote>`;
    const read = await extract(
      docxOf(body, [{ name: 'word/footnotes.xml', content: wordXml('footnotes', note) }]),
    );
    expect(read.text).toBe('As agreed[1].\n\n[1] S/RES/2699, para. 1');
  });

  it('ends when a footnote calls itself', async () => {
    const call = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const notes = wordXml('footnotes', `<w:footnote w:id="2">${call}</w:footnote>`);
    const more = [{ name: 'word/footnotes.xml', content: notes }];
    expect((await extract(docxOf(call, more))).text).toBe('[1]\n\n[1] [1]');
  });

  it('tells its title and author, and says what was left out', async () => {
    const core =
      '<c><dc:title>A &amp; B</dc:title><dc:creator>N. N.</dc:creator>' +
      '<dcterms:modified xsi:type="x">2024-06-25T10:00:00Z</dcterms:modified></c>';
    const read = await extract(
      docxOf(`<w:p><w:ins w:id="1"><w:r><w:t>New words</w:t></w:r></w:ins></w:p>`, [
        { name: 'docProps/core.xml', content: core },
        { name: 'word/media/image1.png', content: 'x' },
        { name: 'word/header1.xml', content: wordXml('hdr', '') },
      ]),
    );
    expect(read.text).toBe('New words');
    expect(read.found).toMatchObject({ title: 'A & B', author: 'N. N.', publishedOn: null });
    expect(read.notes).toEqual([
      'Pictures were left out.',
      'Headers and footers were left out.',
      'The document holds tracked changes: they were read as if all were accepted.',
      'The document was last saved on 2024-06-25; that is no day of publication.',
    ]);
  });

  it('never shows text that was deleted while changes were tracked', async () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>secret</w:delText></w:r></w:del>';
    const read = await extract(docxOf(`<w:p>${deleted}<w:r><w:t>shown</w:t></w:r></w:p>`));
    expect(read.text).toBe('shown');
  });
});

describe('a Word document is refused', () => {
  it('when it says that it unpacks to more than a document holds', async () => {
    expect(await codeOf(withMain({ saidBytes: 200_000_000 }))).toBe('sources.zip-bomb');
  });

  it('when it packs better than any text does', async () => {
    const bomb = withMain({ content: ' '.repeat(6_000_000) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(await codeOf(bomb)).toBe('sources.zip-bomb');
  });

  it('when a part is larger than the directory says', async () => {
    const lying = withMain({ content: ' '.repeat(3_000_000), saidBytes: 1_000 });
    expect(await codeOf(lying)).toBe('sources.zip-bomb');
  });

  it('when it has more parts than any document', async () => {
    const many = Array.from({ length: 4_001 }, (_, i) => ({ name: `word/${i}.xml`, content: '' }));
    expect(await codeOf(withMain({}, many))).toBe('sources.zip-bomb');
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'C:/x.xml', 'word\\..\\..\\x.xml'])(
    'when a part is named %s',
    async (name) => {
      expect(await codeOf(withMain({}, [{ name, content: 'x' }]))).toBe('sources.unsafe-members');
    },
  );

  it.each([
    ['in lower case', '<!doctype x [<!entity a "b">]>'],
    ['as an outside file', '<!DOCTYPE x SYSTEM "file:///etc/passwd">'],
    ['without a document type', '<!ENTITY a "b">'],
  ])('when its XML defines entities %s', async (_, declaration) => {
    const content = `<?xml version="1.0"?>${declaration}${wordXml('document', '')}`;
    expect(await codeOf(withMain({ content }))).toBe('sources.xml-entities');
    const wide = Buffer.from(`\ufeff${content}`, 'utf16le');
    expect(await codeOf(withMain({ content: wide }))).toBe('sources.xml-entities');
  });

  it('but not when its text speaks of such a thing', async () => {
    const body = `<w:p><w:r><w:t>${escaped('The <!DOCTYPE html> line')}</w:t></w:r></w:p>`;
    expect(await codeOf(docxOf(body))).toBe('read');
  });

  it('when a password locks it, in the way of zip or of Office', async () => {
    expect(await codeOf(withMain({ encrypted: true }))).toBe('sources.encrypted-docx');
    const box = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await codeOf(box, 'a.docx')).toBe('sources.encrypted-docx');
  });

  it('when it is cut short, is no XML, or is no UTF-8', async () => {
    const whole = docxOf(paragraph('Kenya'));
    expect(await codeOf(whole.subarray(0, whole.length - 30))).toBe('sources.broken-docx');
    expect(await codeOf(withMain({ content: 'no xml' }))).toBe('sources.broken-docx');
    expect(await codeOf(withMain({ content: Buffer.from([0x3c, 0xff]) }))).toBe(
      'sources.broken-docx',
    );
    expect(await codeOf(withMain({ name: 'word/other.xml' }))).toBe('sources.broken-docx');
  });

  it('when its parts lie too deep inside one another', async () => {
    const depth = 20_000;
    const deep = docxOf('<w:p>'.repeat(depth) + '</w:p>'.repeat(depth));
    expect(await codeOf(deep)).toBe('sources.too-complex');
  });

  it('when it holds no text', async () => {
    expect(await codeOf(docxOf('<w:p/>'))).toBe('sources.no-text');
  });
});
