// Every "no" to a file, with its cure. None names the file or quotes from it: a title can end in a
// log, and the text is not ours.
import type { ProblemKind } from '../../../kernel/index.ts';

export const EXTRACT_PROBLEMS = {
  empty: {
    code: 'sources.empty',
    status: 422,
    title: 'The file is empty',
    remedy: 'Look whether it was saved or sent in full, and add it again',
  },
  tooLarge: {
    code: 'sources.too-large',
    status: 413,
    title: 'The file has {megabytes} MB; at most {limit} MB are read',
    remedy: 'Save it without its pictures, or split it, and add the parts',
  },
  wrongType: {
    code: 'sources.wrong-type',
    status: 415,
    title: 'This is {what}, which is not read here',
    remedy: '{cure}',
  },
  binaryAsText: {
    code: 'sources.binary-as-text',
    status: 415,
    title: 'The file is named as text, but it holds {what}',
    remedy: 'Look whether it is the right file. Text, HTML, PDF and DOCX are read',
  },
  unknownEncoding: {
    code: 'sources.unknown-encoding',
    status: 415,
    title: 'The letters of this text are stored in a way that cannot be told from the file',
    remedy: 'Open it in the program that wrote it and save it as UTF-8',
  },
  zipBomb: {
    code: 'sources.zip-bomb',
    status: 422,
    title: 'The file unpacks to far more than a document holds: {why}',
    remedy: 'Do not open it. Ask its sender for a PDF of the same document',
  },
  unsafeMembers: {
    code: 'sources.unsafe-members',
    status: 422,
    title: 'The file holds a part whose name points outside the file',
    remedy: 'Do not open it. Ask its sender for a PDF of the same document',
  },
  xmlEntities: {
    code: 'sources.xml-entities',
    status: 422,
    title: 'The file defines XML entities, which a document never needs and an attack does',
    remedy: 'Do not open it. Ask its sender for a PDF of the same document',
  },
  brokenPdf: {
    code: 'sources.broken-pdf',
    status: 422,
    title: 'The PDF is damaged and cannot be read',
    remedy: 'Fetch it again, or open it in a PDF reader and print it to a new PDF',
  },
  encryptedPdf: {
    code: 'sources.encrypted-pdf',
    status: 422,
    title: 'The PDF is locked with a password',
    remedy: 'Open it with its password, save it without one, and add that',
  },
  brokenDocx: {
    code: 'sources.broken-docx',
    status: 422,
    title: 'The Word document is damaged and cannot be read',
    remedy: 'Open it in Word or LibreOffice and save it anew as DOCX or PDF',
  },
  encryptedDocx: {
    code: 'sources.encrypted-docx',
    status: 422,
    title: 'The document is locked with a password',
    remedy: 'Open it with its password, save it without one, and add that',
  },
  noText: {
    code: 'sources.no-text',
    status: 422,
    title: 'There is no text in this {what}',
    remedy: '{cure}',
  },
  tooMuchText: {
    code: 'sources.too-much-text',
    status: 413,
    title: 'The file holds more than {limit} characters of text',
    remedy: 'Split it, and add the parts that concern the mission',
  },
  tooManyPages: {
    code: 'sources.too-many-pages',
    status: 413,
    title: 'The PDF has {pages} pages; at most {limit} are read',
    remedy: 'Print the pages that concern the mission to a new PDF',
  },
  tooComplex: {
    code: 'sources.too-complex',
    status: 422,
    title: 'The file is built in a way that no document is: {why}',
    remedy: 'Open it, copy its text, and add that as a text file',
  },
  tookTooLong: {
    code: 'sources.took-too-long',
    status: 422,
    title: 'The file could not be read within {seconds} seconds',
    remedy: 'Split it, or open it, copy its text, and add that as a text file',
  },
} as const satisfies Record<string, ProblemKind>;

/** The kind with this code; a Problem crosses from the reading thread as its code and detail. */
export function kindOfCode(code: string): ProblemKind | undefined {
  return Object.values(EXTRACT_PROBLEMS).find((kind) => kind.code === code);
}
