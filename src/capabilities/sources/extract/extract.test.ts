import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../kernel/index.ts';
import { EXTRACT_PROBLEMS, extract, FILE_BYTES_MAX, type Hint } from './index.ts';
import { docxOf, pdfOf, utf8, wordParagraph, zipOf } from './made-files.ts';

const refusal = async (bytes: Uint8Array, hint: Hint = {}): Promise<Problem> =>
  extract(bytes, hint).then(
    () => expect.unreachable('the file was read'),
    (problem: Problem) => problem,
  );
const codeOf = async (bytes: Uint8Array, hint?: Hint) => (await refusal(bytes, hint)).code;
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489',
  'hex',
);

describe('a plain text file', () => {
  it('keeps every character, so that offsets count from the start of the file', async () => {
    const file =
      '\ufeffTitle\r\n\r\n  Kenya\u00a0offers 1,000\tpolice.\r\ne\u0301\u200b end  \n\n\n';
    const read = await extract(utf8(file), { name: 'a.txt' });
    expect(read.text).toBe(file);
    expect(read.text).toBe(Buffer.from(utf8(file)).toString('utf8'));
    expect(read).toMatchObject({ kind: 'text', pages: [{ page: 1, start: 0, end: file.length }] });
    expect(read.notes).toEqual([]);
  });

  it.each(['le', 'be'] as const)('is read in UTF-16 %s, its mark kept', async (order) => {
    const read = await extract(utf16('Policía: mil', order), { name: 'a.txt' });
    expect(read.text).toBe('\ufeffPolicía: mil');
    expect(read.notes).toEqual(['The file is in UTF-16.']);
  });

  it('in Windows-1252 is read as that, and says that it was a guess', async () => {
    const bytes = Buffer.from("L'armée fran\xe7aise \x93s'est d\xe9ploy\xe9e\x94 hier", 'latin1');
    const read = await extract(bytes, { name: 'a.txt' });
    expect(read.text).toBe("L'armée française “s'est déployée” hier");
    expect(read.notes).toEqual(['The letters were taken to be Windows-1252: look at the accents.']);
  });

  it('in the encoding that its sender names is read as that', async () => {
    const bytes = Buffer.from('\xcf\xee\xeb\xe8\xf6\xe8\xff \xe8\xe4\xb8\xf2', 'latin1');
    const mediaType = 'text/plain; charset=windows-1251';
    expect((await extract(bytes, { mediaType })).text).toBe('Полиция идёт');
    expect(await codeOf(bytes, { name: 'a.txt' })).toBe('sources.unknown-encoding');
  });

  it('damaged in one letter shows where, and keeps the rest', async () => {
    const bytes = Buffer.concat([
      utf8('déploiement décidé à l’été, '),
      Buffer.from([0xc3]),
      utf8('.'),
    ]);
    const read = await extract(bytes, { name: 'a.txt' });
    expect(read.text).toBe('déploiement décidé à l’été, \ufffd.');
    expect(read.notes).toEqual(['1 damaged letter shown as \ufffd.']);
  });

  it('tells its title, address and date where it carries them at the top', async () => {
    const text =
      'source: https://example.org/a (copy)\ntitle: Troops arrive\n\n' +
      'date 2017-01-19\n\nThe troops came.';
    expect((await extract(utf8(text), { name: 'a.txt' })).found).toEqual({
      title: 'Troops arrive',
      publisher: null,
      author: null,
      address: 'https://example.org/a',
      publishedOn: '2017-01-19',
      language: 'en',
    });
  });

  it('has its first line for a title only where it stands alone as one', async () => {
    const titled = await extract(utf8('Kenya considers leading\n\nThe government said so.'));
    const running = await extract(utf8('The government said so.\nIt did.'));
    expect([titled.found.title, running.found.title]).toEqual(['Kenya considers leading', null]);
  });
});

describe('what a file is', () => {
  it('is told from its bytes, whatever its name', async () => {
    const pdf = await extract(pdfOf([['Kenya offers police.']]), { name: 'a.txt' });
    expect(pdf.kind).toBe('pdf');
    expect(pdf.notes[0]).toBe(
      'The name says plain text, but the file is PDF and was read as that.',
    );
    const docx = await extract(docxOf(wordParagraph('Kenya')), { name: 'a.pdf' });
    expect(docx.kind).toBe('docx');
    const html = await extract(utf8('<!doctype html><p>Kenya</p>'), { name: 'a.txt' });
    expect(html.kind).toBe('html');
    expect((await extract(utf8('Kenya'), { name: 'a.docx' })).kind).toBe('text');
  });

  it('is plain text for a text that starts with a tag when its name says text', async () => {
    const text = utf8('<p> is the mark of a paragraph');
    expect((await extract(text, { name: 'a.txt' })).kind).toBe('text');
    expect((await extract(text, { name: 'a.html' })).kind).toBe('html');
  });
});

describe('a file is refused', () => {
  it('when it is empty, or nothing but spaces', async () => {
    expect(await codeOf(new Uint8Array())).toBe('sources.empty');
    expect(await codeOf(utf8('\ufeff \r\n\t'), { name: 'a.txt' })).toBe('sources.empty');
  });

  it('when it is too large, with both sizes', async () => {
    const problem = await refusal(new Uint8Array(FILE_BYTES_MAX + 1));
    expect(problem.message).toBe('The file has 26 MB; at most 25 MB are read');
  });

  it('when it holds more text than a book', async () => {
    expect(await codeOf(utf8('a'.repeat(5_000_001)), { name: 'a.txt' })).toBe(
      'sources.too-much-text',
    );
  });

  it('when it is named as text and holds bytes', async () => {
    const problem = await refusal(PNG, { name: 'report.txt' });
    expect(problem.code).toBe('sources.binary-as-text');
    expect(problem.message).toBe('The file is named as text, but it holds a picture (PNG)');
    const noise = Buffer.from([0x4b, 0x65, 0x6e, 0, 1, 2, 3, 0xff, 0xfe]);
    expect(await codeOf(noise, { name: 'a.txt' })).toBe('sources.binary-as-text');
  });

  it.each([
    ['ppt/presentation.xml', 'a PowerPoint presentation', 'PDF'],
    ['readme.txt', 'a zip archive', 'Unpack'],
  ])('when its zip holds %s', async (name, what, cure) => {
    const problem = await refusal(
      zipOf([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name, content: 'x' },
      ]),
    );
    expect(problem.message).toBe(`This is ${what}, which is not read here`);
    expect(problem.remedy).toContain(cure);
  });

  it('when it is a workbook that holds no sheet that can be read', async () => {
    const problem = await refusal(
      zipOf([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'xl/workbook.xml', content: 'x' },
      ]),
    );
    expect(problem.message).toContain('an Excel workbook that cannot be read');
    expect(problem.remedy).toContain('CSV');
  });

  it.each([
    ['{\\rtf1 Kenya}', 'a rich text file (RTF)'],
    ['<?xml version="1.0"?><list/>', 'an XML file'],
    ['From: a\nContent-Type: multipart/related; boundary=x\n', 'a saved message or web archive'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Word', 'a document of an old Office program'],
  ])('when it begins with %j', async (start, what) => {
    const problem = await refusal(Buffer.from(start, 'latin1'));
    expect(problem.message).toBe(`This is ${what}, which is not read here`);
  });

  it('when its XML defines entities', async () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>';
    expect(await codeOf(utf8(xml))).toBe('sources.xml-entities');
    expect(await codeOf(utf8('<!doctype html [<!ENTITY a "b">]><p>&a;'))).toBe(
      'sources.xml-entities',
    );
  });

  it('with a code, a title and a cure for each reason, all different', () => {
    const kinds = Object.values(EXTRACT_PROBLEMS);
    expect(new Set(kinds.map((kind) => kind.code)).size).toBe(kinds.length);
    for (const kind of kinds) {
      expect(kind.code).toMatch(/^sources\.[a-z-]+$/);
      expect(kind.title).toMatch(/^[A-Z][^.]+$/);
      expect(kind.remedy).toMatch(/[^.]$/);
    }
  });
});
