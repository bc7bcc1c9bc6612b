// The members of a zip, walked before anything else opens it. A zip lies easily: about sizes, about
// names, about how many there are. Only XML members are unpacked, each counted while it streams;
// what comes out is the only thing that a reader sees, so no second unzipper can disagree.

import yauzl from 'yauzl';
import { Problem, type ProblemKind } from '../../kernel/index.ts';

/** How far a zip is trusted, and the words in which each reader says no to one. */
export interface ZipTrust {
  readonly membersMax: number;
  readonly unpackedBytesMax: number;
  /** Unpacked to packed, over the whole file; below `ratioFreeBytes` a high one is harmless. */
  readonly ratioMax: number;
  readonly ratioFreeBytes: number;
  readonly no: {
    /** Takes `{why}`. */
    readonly bomb: ProblemKind;
    readonly unsafe: ProblemKind;
    readonly locked: ProblemKind;
    readonly entities: ProblemKind;
    readonly broken: ProblemKind;
  };
}

export interface Zip {
  readonly trust: ZipTrust;
  readonly file: yauzl.ZipFile;
  readonly entries: readonly yauzl.Entry[];
  /** Names of all members, for telling what kind of file this is. */
  readonly names: ReadonlySet<string>;
}

/**
 * Lists the members from the directory alone; nothing is unpacked.
 * @returns null when the directory cannot be read
 * @throws Problem of `trust.no`
 */
export async function openZip(bytes: Uint8Array, trust: ZipTrust): Promise<Zip | null> {
  const file = await opened(bytes);
  if (!file) return null;
  if (file.entryCount > trust.membersMax) throw bomb(trust, `it holds ${file.entryCount} parts`);
  const entries = await listed(file, trust);
  return entries && { trust, file, entries, names: new Set(entries.map((e) => e.fileName)) };
}

/**
 * Unpacks the XML members.
 * @returns text by member name
 * @throws Problem of the zip's `trust.no`
 */
export async function unpackXml(zip: Zip, packedBytes: number): Promise<Map<string, string>> {
  const { trust } = zip;
  checkDeclared(zip, packedBytes);
  const texts = new Map<string, string>();
  let total = 0;
  for (const entry of zip.entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
    const bytes = await unpacked(zip, entry, (n) => {
      total += n;
      if (total > trust.unpackedBytesMax) throw bomb(trust, `over ${megabytes(total)} MB`);
    });
    texts.set(entry.fileName, xmlText(bytes, trust));
  }
  return texts;
}

/** What the directory says of sizes. An honest bomb ends here, before a byte is unpacked. */
function checkDeclared({ entries, trust }: Zip, packedBytes: number): void {
  const packed = entries.reduce((sum, e) => sum + e.compressedSize, 0);
  const total = entries.reduce((sum, e) => sum + e.uncompressedSize, 0);
  if (entries.some((e) => e.isEncrypted())) throw new Problem(trust.no.locked);
  if (total > trust.unpackedBytesMax) throw bomb(trust, `${megabytes(total)} MB`);
  if (packed > packedBytes) throw bomb(trust, 'its parts lie over one another');
  const ratio = Math.round(total / packedBytes);
  if (ratio > trust.ratioMax && total > trust.ratioFreeBytes)
    throw bomb(trust, `${ratio} times its size`);
}

function opened(bytes: Uint8Array): Promise<yauzl.ZipFile | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true }, (error, file) => resolve(error ? null : file));
  });
}

function listed(file: yauzl.ZipFile, { no }: ZipTrust): Promise<readonly yauzl.Entry[] | null> {
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
      if (outside) reject(new Problem(no.unsafe));
      else if (locked) reject(new Problem(no.locked));
      else resolve(null);
    });
    file.readEntry();
  });
}

function unpacked(
  { file, trust }: Zip,
  entry: yauzl.Entry,
  count: (bytes: number) => void,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error) return reject(broken(trust, error));
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
        reject(lied ? bomb(trust, 'a part is larger than the file says') : broken(trust, cause));
      });
    });
  });
}

/** @throws Problem where the member declares a document type, or is in neither UTF-8 nor UTF-16 */
function xmlText(bytes: Buffer, trust: ZipTrust): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw broken(trust, cause);
  }
  // After "<!" XML has "--", "[CDATA[" or a declaration. No Office program writes a declaration.
  if (/<![a-z]/i.test(text)) throw new Problem(trust.no.entities);
  return text;
}

function bomb({ no }: ZipTrust, why: string): Problem {
  return new Problem(no.bomb, { why });
}

function broken({ no }: ZipTrust, cause: unknown): Problem {
  return new Problem(no.broken, {}, { cause });
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
