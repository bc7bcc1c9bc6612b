import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from './index.ts';
import { docxOf, escaped, pdfOf, utf8, wordParagraph } from './made-files.ts';

const FOLDER = new URL('../../../../../shared/reading/dev/', import.meta.url);
const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((n) => n.endsWith('.txt')) : [];
const fileOf = (name: string) => readFileSync(new URL(name, FOLDER));

const FRAME = {
  before: '<nav><a href="/">All the news of the day</a></nav>',
  after: '<footer>Copyright of the paper</footer>',
};
/**
 * The letters of a text without what a container may change: spaces, and letters beyond WinAnsi.
 */
const letters = (text: string) => text.normalize('NFC').replace(/[^A-Za-z0-9]/g, '');
const paragraphs = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const wrapped = (line: string) => line.match(/.{1,90}(?:\s|$)|\S{90}/g) ?? [];
const printable = (text: string) => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '-');

describe.skipIf(names.length === 0)(
  'real articles (skipped where the reading set is absent)',
  () => {
    it('come out of a text file as they went in', async () => {
      for (const name of names) {
        const { text, found, kind } = await extract(fileOf(name), { name });
        expect([kind, text]).toEqual(['text', fileOf(name).toString('utf8')]);
        expect(found.title, name).not.toBeNull();
        expect(found.language).toBe('en');
      }
    });

    it('come out of a page without its frame', async () => {
      for (const name of names) {
        const [heading = '', ...rest] = paragraphs(fileOf(name).toString('utf8'));
        const body = rest.map((line) => `<p>${escaped(line)}</p>`).join('\n');
        const page = `<!doctype html><html lang="en"><head><title>${escaped(heading)}</title></head>
        <body>${FRAME.before}<article><h1>${escaped(heading)}</h1>${body}</article>${FRAME.after}
        </body></html>`;
        const { text } = await extract(utf8(page), { name: 'a.html' });
        expect(text).not.toMatch(/All the news|Copyright of the paper/);
        expect(letters(text), name).toBe(letters([heading, ...rest].join('')));
      }
    });

    it('come out of a Word document whole', async () => {
      for (const name of names) {
        const lines = paragraphs(fileOf(name).toString('utf8'));
        const { text } = await extract(docxOf(lines.map(wordParagraph).join('')));
        expect(text.split('\n\n').length).toBe(lines.length);
        expect(letters(text), name).toBe(letters(lines.join('')));
      }
    });

    it('come out of a PDF whole, each page where the map says', async () => {
      for (const name of names) {
        const lines = paragraphs(printable(fileOf(name).toString('utf8')));
        const drawn = lines.flatMap((line) => [...wrapped(line), '']);
        const sheets = Array.from({ length: Math.ceil(drawn.length / 40) }, (_, i) =>
          drawn.slice(i * 40, i * 40 + 40),
        );
        const { text, pages } = await extract(pdfOf(sheets));
        expect(letters(text), name).toBe(letters(lines.join('')));
        for (const [i, page] of pages.entries()) {
          const sheet = letters(sheets[i]?.join('') ?? '');
          expect(letters(text.slice(page.start, page.end))).toBe(sheet);
        }
      }
    });
  },
);
