// A PDF: the text of its pages as pdf.js finds it, with line ends as on the page. Words cut at a
// line's end stay cut, running heads stay where they are: what the page shows is what is quoted.
// No script in it runs, no font or colour profile is loaded, nothing is fetched.

import { languageOf } from '../../../engines/language/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { type Extracted, NOTHING_FOUND, type Page } from './extracted.ts';
import * as LIMIT from './limits.ts';
import { pageText } from './pdf-lines.ts';
import { openPdf, type PdfFile } from './pdf-open.ts';
import { EXTRACT_PROBLEMS } from './problems.ts';
import { oneLine, tidy } from './tidy.ts';

/** A page with fewer letters is a picture of a page, a blank or a divider. */
const PAGE_LETTERS_MIN = 25;

interface PageTexts {
  readonly texts: readonly string[];
  /** Page numbers, from 1. */
  readonly broken: readonly number[];
  readonly bare: readonly number[];
}

/** @throws Problem sources.broken-pdf, encrypted-pdf, too-many-pages, too-much-text, no-text */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  const file = await openPdf(bytes);
  try {
    const pages = file.numPages;
    const limit = LIMIT.PAGES_MAX;
    if (pages > limit) throw new Problem(EXTRACT_PROBLEMS.tooManyPages, { pages, limit });
    const read = await textsOf(file);
    const { text, map } = joined(read.texts);
    checkText(text, read.broken.length === pages);
    const { Title, Author, CreationDate } = await saidOfItself(file);
    return {
      kind: 'pdf',
      text,
      pages: map,
      found: {
        ...NOTHING_FOUND,
        title: titleOf(Title),
        author: oneLine(Author, LIMIT.FOUND_CHARS_MAX),
        language: await languageOf(text),
      },
      notes: [...notesOn(read), ...madeOn(CreationDate)],
    };
  } finally {
    await file.destroy();
  }
}

async function textsOf(file: PdfFile): Promise<PageTexts> {
  const texts: string[] = [];
  const broken: number[] = [];
  const bare: number[] = [];
  let total = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    const text = await file.itemsOf(number, LIMIT.TEXT_CHARS_MAX).then(
      (items) => tidy(pageText(items)),
      () => null,
    );
    if (text === null) broken.push(number);
    else if ((text.match(/\p{L}/gu)?.length ?? 0) < PAGE_LETTERS_MIN) bare.push(number);
    texts.push(text ?? '');
    total += text?.length ?? 0;
    if (total > LIMIT.TEXT_CHARS_MAX) {
      throw new Problem(EXTRACT_PROBLEMS.tooMuchText, { limit: LIMIT.TEXT_CHARS_MAX });
    }
  }
  return { texts, broken, bare };
}

/** Pages one after the other. A sentence that runs on keeps a line end, a finished one a blank. */
function joined(texts: readonly string[]): { text: string; map: Page[] } {
  const map: Page[] = [];
  let text = '';
  texts.forEach((page, i) => {
    if (text !== '' && page !== '') text += /[.!?:"”»]$/.test(text) ? '\n\n' : '\n';
    map.push({ page: i + 1, start: text.length, end: text.length + page.length });
    text += page;
  });
  return { text, map };
}

function checkText(text: string, allBroken: boolean): void {
  if (allBroken) throw new Problem(EXTRACT_PROBLEMS.brokenPdf);
  if (/\p{L}/u.test(text)) return;
  const cure =
    'It holds pictures of pages. Have a text recogniser (OCR) make a PDF with text of it';
  throw new Problem(EXTRACT_PROBLEMS.noText, { what: 'PDF', cure });
}

async function saidOfItself(file: PdfFile): Promise<Record<string, string | undefined>> {
  const said = await file.saidOfItself().catch(() => ({}));
  const texts = Object.entries(said).filter((entry) => typeof entry[1] === 'string');
  return Object.fromEntries(texts) as Record<string, string | undefined>;
}

/** Programs fill the title with a file name when the writer gives none. */
function titleOf(title: string | undefined): string | null {
  const line = oneLine(title?.replace(/^Microsoft Word - /, ''), LIMIT.FOUND_CHARS_MAX);
  if (!line || /\.(?:docx?|rtf|odt|indd|pdf|pptx?|xlsx?)$/i.test(line)) return null;
  return /^(?:untitled|document\d*|sans titre|title)$/i.test(line) ? null : line;
}

function notesOn({ broken, bare }: PageTexts): string[] {
  const notes: string[] = [];
  if (broken.length > 0) notes.push(`Damaged, and left out: ${pagesNamed(broken)}.`);
  if (bare.length > 0) notes.push(`Almost no text, perhaps pictures: ${pagesNamed(bare)}.`);
  return notes;
}

/** `page 3`, `pages 1, 4–7`. */
function pagesNamed(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  const named = runs.map(([a, b]) => (a === b ? `${a}` : `${a}–${b}`)).join(', ');
  return `${numbers.length === 1 ? 'page' : 'pages'} ${named}`;
}

function madeOn(date: string | undefined): string[] {
  const [, y, m, d] = /^D:(\d{4})(\d{2})(\d{2})/.exec(date ?? '') ?? [];
  return y ? [`The PDF was made on ${y}-${m}-${d}; that is no day of publication.`] : [];
}
