// Tells from the bytes what a file is and gives it to its reader. Runs in a thread of its own
// (worker.ts), because what follows is libraries at work on hostile input; whatever they throw
// leaves here as a Problem.
import { charsetOf, openZip, type Zip } from '../../../engines/bytes/index.ts';
import { Problem } from '../../../kernel/index.ts';
import type { Extracted, Hint, Kind } from './extracted.ts';
import { type Markup, markupOf } from './markup.ts';
import { readPlain } from './plain.ts';
import { EXTRACT_PROBLEMS } from './problems.ts';
import { DOCUMENT, textIn } from './trust.ts';
import { wrongBytes, wrongType } from './wrong-types.ts';

/** A PDF may have up to a kilobyte before its mark (ISO 32000-1, Annex H.3.4.1). */
const PDF_MARK_WITHIN = 1_024;
const NAMED: Readonly<Record<Kind, RegExp>> = {
  text: /\.(?:txt|text|md|csv|log)$/i,
  html: /\.x?html?$/i,
  pdf: /\.pdf$/i,
  docx: /\.docx$/i,
};
const SPOKEN: Readonly<Record<Kind, string>> = {
  text: 'plain text',
  html: 'HTML',
  pdf: 'PDF',
  docx: 'a Word document',
};

/** @throws Problem, and nothing else */
export async function parse(bytes: Uint8Array, hint: Hint): Promise<Extracted> {
  const read = await reading(bytes, hint);
  const extracted = await read().catch((cause: unknown) => {
    if (cause instanceof Problem) throw cause;
    const why = 'its reader gave up on it';
    throw new Problem(EXTRACT_PROBLEMS.tooComplex, { why }, { cause });
  });
  return { ...extracted, notes: [...misnamed(extracted.kind, hint), ...extracted.notes] };
}

/** The reader for these bytes. Libraries are loaded only for the kind that needs them. */
async function reading(bytes: Uint8Array, hint: Hint): Promise<() => Promise<Extracted>> {
  const start = latin1(bytes.subarray(0, PDF_MARK_WITHIN));
  const ofPdf = async () => (await import('./pdf.ts')).readPdf(bytes);
  if (start.trimStart().startsWith('%PDF-')) return ofPdf;
  if (start.startsWith('PK\x03\x04')) return ofZip(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw oldOffice(bytes);
  const decoded = textIn(bytes, charsetOf(bytes, hint.mediaType));
  if (!decoded && start.includes('%PDF-')) return ofPdf;
  if (!decoded) throw await wrongBytes(bytes, hint);
  const markup: Markup = markupOf(decoded.text, hint);
  if (markup === null) return async () => readPlain(decoded);
  if (markup !== 'html') throw ofXml(decoded.text, markup);
  return async () => {
    const page = await (await import('./html.ts')).readHtml(decoded.text);
    return { ...page, notes: [...decoded.notes, ...page.notes] };
  };
}

async function ofZip(bytes: Uint8Array): Promise<() => Promise<Extracted>> {
  const zip = await openZip(bytes, DOCUMENT);
  if (!zip) {
    const word = latin1(bytes).includes('word/document.xml');
    throw word ? new Problem(EXTRACT_PROBLEMS.brokenDocx) : wrongType('zip');
  }
  const kind = kindOfZip(zip);
  if (kind === 'xlsx') return async () => (await import('./sheet-text.ts')).readSheets(bytes);
  if (kind !== 'docx') throw wrongType(kind);
  return async () => (await import('./docx.ts')).readDocx(zip, bytes.length);
}

function kindOfZip({ names }: Zip): 'docx' | 'xlsx' | 'pptx' | 'odf' | 'epub' | 'zip' {
  const all = [...names];
  const within = (folder: string) => all.some((name) => name.startsWith(folder));
  if (names.has('META-INF/container.xml')) return 'epub';
  if (names.has('mimetype') && names.has('content.xml')) return 'odf';
  if (!names.has('[Content_Types].xml')) return 'zip';
  return within('word/') ? 'docx' : within('xl/') ? 'xlsx' : within('ppt/') ? 'pptx' : 'zip';
}

/** Old Word, Excel and PowerPoint, and the box around a DOCX that has a password. */
function oldOffice(bytes: Uint8Array): Problem {
  const locked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return locked ? new Problem(EXTRACT_PROBLEMS.encryptedDocx) : wrongType('office');
}

function ofXml(text: string, markup: Exclude<Markup, 'html' | null>): Problem {
  const entities = markup === 'xml' && /<!(?:entity|doctype[^>]{0,2000}\[)/i.test(text);
  return entities ? new Problem(EXTRACT_PROBLEMS.xmlEntities) : wrongType(markup);
}

function misnamed(kind: Kind, hint: Hint): string[] {
  const name = hint.name ?? '';
  const said = (Object.keys(NAMED) as Kind[]).find((k) => NAMED[k].test(name));
  if (!said || said === kind) return [];
  return [`The name says ${SPOKEN[said]}, but the file is ${SPOKEN[kind]} and was read as that.`];
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
