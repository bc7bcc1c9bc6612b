// The members of a zip, walked before anything else opens it. A zip lies easily: about sizes, about
// names, about how many there are. Only XML members are unpacked, each counted while it streams;
// what comes out is the only thing that the DOCX reader sees, so no second unzipper can disagree.

import yauzl from 'yauzl';
import { Problem, type ProblemKind } from '../../../kernel/index.ts';
import * as LIMIT from './limits.ts';
import { EXTRACT_PROBLEMS } from './problems.ts';

export interface Zip {
  readonly file: yauzl.ZipFile;
  readonly entries: readonly yauzl.Entry[];
  /** Names of all members, for telling what kind of file this is. */
  readonly names: ReadonlySet<string>;
}

/**
 * Lists the members from the directory alone; nothing is unpacked.
 * @returns null when the directory cannot be read
 * @throws Problem sources.zip-bomb, sources.unsafe-members
 */
export async function openZip(bytes: Uint8Array): Promise<Zip | null> {
  const file = await opened(bytes);
  if (!file) return null;
  if (file.entryCount > LIMIT.MEMBERS_MAX) throw bomb(`it holds ${file.entryCount} parts`);
  const entries = await listed(file);
  return entries && { file, entries, names: new Set(entries.map((e) => e.fileName)) };
}

/**
 * Unpacks the XML members.
 * @returns text by member name
 * @throws Problem sources.zip-bomb, sources.encrypted-docx, sources.xml-entities,
 * sources.broken-docx
 */
export async function unpackXml(zip: Zip, packedBytes: number): Promise<Map<string, string>> {
  checkDeclared(zip.entries, packedBytes);
  const texts = new Map<string, string>();
  let total = 0;
  for (const entry of zip.entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
    const bytes = await unpacked(zip.file, entry, (n) => {
      total += n;
      if (total > LIMIT.UNPACKED_BYTES_MAX) throw bomb(`over ${megabytes(total)} MB`);
    });
    texts.set(entry.fileName, xmlText(bytes));
  }
  return texts;
}

/** What the directory says of sizes. An honest bomb ends here, before a byte is unpacked. */
function checkDeclared(entries: readonly yauzl.Entry[], packedBytes: number): void {
  const packed = entries.reduce((sum, e) => sum + e.compressedSize, 0);
  const total = entries.reduce((sum, e) => sum + e.uncompressedSize, 0);
  if (entries.some((e) => e.isEncrypted())) throw new Problem(EXTRACT_PROBLEMS.encryptedDocx);
  if (total > LIMIT.UNPACKED_BYTES_MAX) throw bomb(`${megabytes(total)} MB`);
  if (packed > packedBytes) throw bomb('its parts lie over one another');
  const ratio = Math.round(total / packedBytes);
  if (ratio > LIMIT.UNPACK_RATIO_MAX && total > LIMIT.UNPACK_RATIO_FREE_BYTES) {
    throw bomb(`${ratio} times its size`);
  }
}

function opened(bytes: Uint8Array): Promise<yauzl.ZipFile | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true }, (error, file) => resolve(error ? null : file));
  });
}

function listed(file: yauzl.ZipFile): Promise<readonly yauzl.Entry[] | null> {
  const entries: yauzl.Entry[] = [];
  return new Promise((resolve, reject) => {
    file.on('entry', (entry) => {
      entries.push(entry);
      file.readEntry();
    });
    file.on('end', () => resolve(entries));
    file.on('error', (error: Error) => {
      const outside = /absolute path|relative path|characters in fileName/.test(error.message);
      const locked = /encrypt/.test(error.message);
      if (outside) reject(new Problem(EXTRACT_PROBLEMS.unsafeMembers));
      else if (locked) reject(new Problem(EXTRACT_PROBLEMS.encryptedDocx));
      else resolve(null);
    });
    file.readEntry();
  });
}

function unpacked(
  file: yauzl.ZipFile,
  entry: yauzl.Entry,
  count: (bytes: number) => void,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error) return reject(broken(error));
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        try {
          count(chunk.length);
          chunks.push(chunk);
        } catch (problem) {
          stream.destroy();
          reject(problem);
        }
      });
      stream.on('end', () => resolve(Buffer.concat(chunks)));
      stream.on('error', (cause: Error) => {
        const lied = /too many bytes/.test(cause.message);
        reject(lied ? bomb('a part is larger than the file says') : broken(cause));
      });
    });
  });
}

/** @throws Problem where the member declares a document type, or is in neither UTF-8 nor UTF-16 */
function xmlText(bytes: Buffer): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw broken(cause);
  }
  // After "<!" XML has "--", "[CDATA[" or a declaration. No Office program writes a declaration.
  if (/<![a-z]/i.test(text)) throw new Problem(EXTRACT_PROBLEMS.xmlEntities);
  return text;
}

function bomb(why: string): Problem {
  return new Problem(EXTRACT_PROBLEMS.zipBomb, { why });
}

function broken(cause: unknown): Problem {
  return problemWith(EXTRACT_PROBLEMS.brokenDocx, cause);
}

function problemWith(kind: ProblemKind, cause: unknown): Problem {
  return new Problem(kind, {}, { cause });
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
