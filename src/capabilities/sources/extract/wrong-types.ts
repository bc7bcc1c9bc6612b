// Files that are not read, each with a name that its owner knows it by and the way to make it one
// that is. file-type names the rest.

import { Problem } from '../../../kernel/index.ts';
import type { Hint } from './extracted.ts';
import { namedText } from './markup.ts';
import { EXTRACT_PROBLEMS } from './problems.ts';

const SAVE_PDF = 'Open it and save it as PDF, then add that';
const COPY_TEXT = 'Open it, copy its text, and add that as a text file';

const KNOWN: Readonly<Record<string, readonly [what: string, cure: string]>> = {
  pptx: ['a PowerPoint presentation', SAVE_PDF],
  odf: ['an OpenDocument file', 'Open it and save it as DOCX or PDF, then add that'],
  epub: ['an e-book', 'Print the chapter that concerns the mission to PDF, then add that'],
  zip: ['a zip archive', 'Unpack it and add the documents in it one by one'],
  office: ['a document of an old Office program', 'Save it as DOCX or PDF, then add that'],
  rtf: ['a rich text file (RTF)', 'Open it and save it as DOCX or PDF, then add that'],
  mime: ['a saved message or web archive', 'Save the page as HTML or the message as PDF'],
  postscript: ['a PostScript file', SAVE_PDF],
  xml: ['an XML file', COPY_TEXT],
  unknown: ['a file of a kind that is not known here', COPY_TEXT],
};
const PICTURE = 'Have a text recogniser (OCR) make a PDF with text of it, then add that';
const RECORDING = 'Add a transcript as a text file';

/** The Problem for a file of a kind that is known by name. */
export function wrongType(kind: keyof typeof KNOWN): Problem {
  const [what, cure] = KNOWN[kind] ?? ['a file', COPY_TEXT];
  return new Problem(EXTRACT_PROBLEMS.wrongType, { what, cure });
}

/** The Problem for bytes that are neither text nor anything that this program opens. */
export async function wrongBytes(bytes: Uint8Array, hint: Hint): Promise<Problem> {
  if (/\.pdf$/i.test(hint.name ?? '')) return new Problem(EXTRACT_PROBLEMS.brokenPdf);
  if (/\.docx$/i.test(hint.name ?? '')) return new Problem(EXTRACT_PROBLEMS.brokenDocx);
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const what = type ? described(type.mime, type.ext) : null;
  if (namedText(hint)) {
    return new Problem(EXTRACT_PROBLEMS.binaryAsText, {
      what: what ?? 'bytes that are no letters',
    });
  }
  if (!type || !what) return wrongType('unknown');
  const cure = cureOf(type.mime);
  return new Problem(EXTRACT_PROBLEMS.wrongType, { what, cure });
}

function described(mime: string, extension: string): string {
  const [family] = mime.split('/');
  const name = extension.toUpperCase();
  if (family === 'image') return `a picture (${name})`;
  if (family === 'audio' || family === 'video') return `a recording (${name})`;
  return `a file of type ${name}`;
}

function cureOf(mime: string): string {
  if (mime.startsWith('image/')) return PICTURE;
  if (/^(?:audio|video)\//.test(mime)) return RECORDING;
  if (/zip|compressed|x-tar|x-7z|rar/.test(mime)) return KNOWN.zip?.[1] ?? COPY_TEXT;
  return COPY_TEXT;
}
