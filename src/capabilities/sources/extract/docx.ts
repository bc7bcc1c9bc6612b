// A Word document: its paragraphs, lists, tables and notes in reading order. mammoth reads the XML
// into a document; the text is written from that document here, without a step through HTML.
// Pictures, headers, footers and comments are left out, and the notes say so.

import mammoth from 'mammoth';
import { unpackXml, type Zip } from '../../../engines/bytes/index.ts';
import { languageOf } from '../../../engines/language/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { documentText, type WordNode } from './docx-text.ts';
import { type Extracted, NOTHING_FOUND } from './extracted.ts';
import * as LIMIT from './limits.ts';
import { EXTRACT_PROBLEMS } from './problems.ts';
import { oneLine, tidy } from './tidy.ts';

/** Left out of the text, told by the names of the members. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/^word\/media\//, 'Pictures were left out.'],
  [/^word\/(?:header|footer)\d*\.xml$/, 'Headers and footers were left out.'],
  [/^word\/comments\.xml$/, 'Comments in the margin were left out.'],
];

/** @throws Problem sources.zip-bomb, encrypted-docx, xml-entities, broken-docx, no-text, … */
export async function readDocx(zip: Zip, packedBytes: number): Promise<Extracted> {
  const members = await unpackXml(zip, packedBytes);
  const text = tidy(documentText(await documentOf(members)));
  if (text === '') {
    const cure = 'If it holds a picture of a page, add the text of that page as a file';
    throw new Problem(EXTRACT_PROBLEMS.noText, { what: 'document', cure });
  }
  const core = members.get('docProps/core.xml') ?? '';
  return {
    kind: 'docx',
    text,
    pages: [{ page: 1, start: 0, end: text.length }],
    found: {
      ...NOTHING_FOUND,
      title: property(core, 'dc:title'),
      author: property(core, 'dc:creator'),
      language: await languageOf(text),
    },
    notes: notesOn(zip, members, core),
  };
}

async function documentOf(members: ReadonlyMap<string, string>): Promise<WordNode> {
  // mammoth takes any object that has `exists` and `read` for a file; its types do not say so.
  const file = {
    exists: (name: string) => members.has(name),
    read: (name: string) => Promise.resolve(members.get(name) ?? ''),
  };
  let document: WordNode | null = null;
  const options = {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    transformDocument: (read: WordNode) => {
      document = read;
      return { ...read, children: [] };
    },
  };
  try {
    await mammoth.convertToHtml({ file } as never, options);
  } catch (cause) {
    const deep = cause instanceof RangeError;
    const why = 'its parts lie too deep inside one another';
    if (deep) throw new Problem(EXTRACT_PROBLEMS.tooComplex, { why }, { cause });
    throw new Problem(EXTRACT_PROBLEMS.brokenDocx, {}, { cause });
  }
  if (!document) throw new Problem(EXTRACT_PROBLEMS.brokenDocx);
  return document;
}

function property(core: string, tag: string): string | null {
  const value = new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]*)</${tag}>`).exec(core)?.[1];
  return oneLine(value?.replace(/&(?:#(\d+)|(\w+));/g, unescaped), LIMIT.FOUND_CHARS_MAX);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescaped(whole: string, digits?: string, name?: string): string {
  const code = digits ? Number(digits) : 0;
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  return NAMED[name ?? ''] ?? whole;
}

function notesOn(zip: Zip, members: ReadonlyMap<string, string>, core: string): string[] {
  const notes = LEFT_OUT.filter(([name]) => zip.entries.some((e) => name.test(e.fileName))).map(
    ([, note]) => note,
  );
  const body = members.get('word/document.xml') ?? '';
  if (/<w:(?:ins|del)\s/.test(body)) {
    notes.push('The document holds tracked changes: they were read as if all were accepted.');
  }
  const saved = /<dcterms:modified[^>]*>(\d{4}-\d{2}-\d{2})/.exec(core)?.[1];
  if (saved) notes.push(`The document was last saved on ${saved}; that is no day of publication.`);
  return notes;
}
