import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../kernel/index.ts';
import { extract } from './index.ts';
import { pdfFrom, pdfOf, streamOf } from './made-files.ts';

const ascii = (text: string) => Buffer.from(text, 'latin1');
const refusal = (bytes: Uint8Array): Promise<Problem> =>
  extract(bytes).then(
    () => expect.unreachable('the file was read'),
    (problem: Problem) => problem,
  );
const FIRST = [
  'Report of the mission',
  '',
  'Kenya has offered 1,000 po-',
  'lice officers, and Jamaica',
  'has offered 200 soldiers to the',
  'mission.',
  '',
  'Nothing else was said on',
];
const SECOND = ['the day in question; the minister declined to answer.', 'Page 2'];

describe('a PDF', () => {
  it('gives its text with the line ends and the cut words of the page', async () => {
    const { text, kind } = await extract(pdfOf([FIRST]));
    expect(kind).toBe('pdf');
    expect(text).toBe(FIRST.join('\n'));
  });

  it('gives a map of its pages, a sentence that runs over keeping together', async () => {
    const { text, pages } = await extract(pdfOf([FIRST, SECOND, ['A third page, which ends it.']]));
    expect(pages.map((p) => p.page)).toEqual([1, 2, 3]);
    expect(text.slice(pages[0]?.start, pages[0]?.end)).toBe(FIRST.join('\n'));
    expect(text.slice(pages[1]?.start, pages[1]?.end)).toBe(SECOND.join('\n'));
    expect(text).toContain('Nothing else was said on\nthe day in question');
  });

  it('reads accents, and says which pages may be pictures', async () => {
    const { text, notes } = await extract(
      pdfOf([['La police kényane, à pied d’œuvre.'.replace('’', "'").replace('œ', 'oe')], [], []]),
    );
    expect(text).toBe("La police kényane, à pied d'oeuvre.");
    expect(notes[0]).toBe('Almost no text, perhaps pictures: pages 2–3.');
  });

  it('tells its title, and never takes the day of making for that of publication', async () => {
    const { found, notes } = await extract(pdfOf([FIRST]));
    expect(found).toMatchObject({
      title: 'Report of the mission',
      author: 'A. Writer',
      publishedOn: null,
      language: 'en',
    });
    expect(notes).toEqual(['The PDF was made on 2024-06-25; that is no day of publication.']);
  });

  it('keeps its other pages when one is damaged', async () => {
    const whole = Buffer.from(pdfOf([FIRST, SECOND])).toString('latin1');
    const damaged = whole.replace('/Kids[4 0 R 6 0 R]', '/Kids[4 0 R 9 0 R]');
    const { text, notes } = await extract(ascii(damaged));
    expect(text).toBe(FIRST.join('\n'));
    expect(notes[0]).toBe('Damaged, and left out: page 2.');
  });
});

describe('a PDF is refused', () => {
  it('when it holds pictures of pages and no text', async () => {
    const problem = await refusal(pdfOf([[], []]));
    expect(problem.message).toBe('There is no text in this PDF');
    expect(problem.remedy).toMatch(/OCR.*[^.]$/);
  });

  it('when it is damaged beyond reading', async () => {
    expect((await refusal(ascii('%PDF-1.7\nnothing of the kind'))).code).toBe('sources.broken-pdf');
    const whole = pdfOf([FIRST]);
    expect((await refusal(whole.subarray(0, 40))).code).toBe('sources.broken-pdf');
  });

  it('when a password locks it', async () => {
    const key = '0'.repeat(64);
    const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${key}>/U<${key}>>>`;
    const id = `/ID[<${'0'.repeat(32)}><${'0'.repeat(32)}>]`;
    expect((await refusal(pdfOf([FIRST], lock + id))).code).toBe('sources.encrypted-pdf');
  });

  it('when it has more pages than any report', async () => {
    const pages = 2_001;
    const kids = '3 0 R '.repeat(pages);
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
    ];
    const problem = await refusal(pdfFrom(objects.map(ascii)));
    expect(problem.message).toBe('The PDF has 2001 pages; at most 2000 are read');
  });

  it('when its pages go round in a circle', async () => {
    const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 3>>'];
    expect((await refusal(pdfFrom(objects.map(ascii)))).code).toBe('sources.broken-pdf');
  });

  it('but its script is never run', async () => {
    const objects = [
      ascii('<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(globalThis.ran = true)>>>>'),
      ascii('<</Type/Pages/Kids[4 0 R]/Count 1>>'),
      ascii('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'),
      ascii(
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 5 0 R' +
          '/Resources<</Font<</F 3 0 R>>>>>>',
      ),
      streamOf('BT /F 11 Tf 60 400 Td (Kenya offers police) Tj ET'),
    ];
    expect((await extract(pdfFrom(objects))).text).toBe('Kenya offers police');
    expect('ran' in globalThis).toBe(false);
  });
});
