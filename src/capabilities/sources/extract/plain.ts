// A plain text file. Not a character is changed, byte order mark and line ends included, so that an
// offset counts UTF-16 code units from the start of the file for everyone who reads it.

import type { Decoded } from '../../../engines/bytes/index.ts';
import { languageOf } from '../../../engines/language/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { dateLine, printedDate } from './dates.ts';
import type { Extracted, Found } from './extracted.ts';
import { webAddress } from './html-found.ts';
import * as LIMIT from './limits.ts';
import { EXTRACT_PROBLEMS } from './problems.ts';
import { oneLine } from './tidy.ts';

/** Lines at the top among which a text may say what it is. */
const TOP_LINES = 12;
const TOP_CHARS = 4_000;
/** A longer first line is a sentence and not a title. */
const TITLE_CHARS_MAX = 200;

/** `source: https://…`, `title: …`, `date 2017-01-19`: what clippings carry above their text. */
const LABELS: Readonly<Record<string, keyof Found>> = {
  source: 'address',
  url: 'address',
  address: 'address',
  link: 'address',
  title: 'title',
  headline: 'title',
  titre: 'title',
  date: 'publishedOn',
  published: 'publishedOn',
  author: 'author',
  auteur: 'author',
  publisher: 'publisher',
};
const LABELLED = /^(\p{L}+)(?::\s*|\s+(?=\d{4}))(.+)$/u;

/** @throws Problem sources.empty, sources.too-much-text */
export async function readPlain({ text, notes }: Decoded): Promise<Extracted> {
  if (text.length > LIMIT.TEXT_CHARS_MAX) {
    throw new Problem(EXTRACT_PROBLEMS.tooMuchText, { limit: LIMIT.TEXT_CHARS_MAX });
  }
  if (/^\s*$/.test(text)) throw new Problem(EXTRACT_PROBLEMS.empty);
  return {
    kind: 'text',
    text,
    pages: [{ page: 1, start: 0, end: text.length }],
    found: { ...foundAtTop(text), language: await languageOf(text) },
    notes,
  };
}

function foundAtTop(text: string): Omit<Found, 'language'> {
  const lines = text
    .slice(0, TOP_CHARS)
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/, TOP_LINES);
  const said = new Map<keyof Found, string>();
  for (const line of lines) {
    const [, label, value] = LABELLED.exec(line.trim()) ?? [];
    const field = LABELS[label?.toLowerCase() ?? ''];
    if (field && value && !said.has(field)) said.set(field, value);
  }
  const dated = lines.map(dateLine).find((date) => date !== null) ?? null;
  const cut = (field: keyof Found) => oneLine(said.get(field), LIMIT.FOUND_CHARS_MAX);
  return {
    title: cut('title') ?? firstLine(text, lines),
    publisher: cut('publisher'),
    author: cut('author'),
    address: webAddress(said.get('address')?.split(/\s/, 1)[0]),
    publishedOn: printedDate(said.get('publishedOn')) ?? dated,
  };
}

/** The first line, where it stands alone above the text as a title does. */
function firstLine(text: string, lines: readonly string[]): string | null {
  const at = lines.findIndex((line) => line.trim() !== '');
  const line = lines[at]?.trim().replace(/^#+ /, '') ?? '';
  const alone = (lines[at + 1] ?? 'x').trim() === '' && text.trim().length > line.length;
  if (!alone || line.length > TITLE_CHARS_MAX || /[.;,:]$/.test(line) || LABELLED.test(line)) {
    return null;
  }
  return oneLine(line, LIMIT.FOUND_CHARS_MAX);
}
