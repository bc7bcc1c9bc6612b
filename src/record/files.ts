// Original bytes and extracted texts, by the SHA-256 of their bytes: the same bytes twice are one
// file. Outside the tree, so that a file can be removed; the entries keep its hash.
import crypto from 'node:crypto';
import type pg from 'pg';
import { Fault, Problem } from '../kernel/index.ts';
import { faultOf } from './connection.ts';
import { RECORD_PROBLEMS } from './problems.ts';

export interface StoredFile {
  /** Hex, lower case. */
  readonly sha256: string;
  readonly media: string;
  readonly size: number;
}

/** PostgreSQL sends a value whole, twice as long in hex; this keeps a request under 150 MB. */
export const FILE_BYTES_MAX = 50_000_000;
const TEXT_MEDIA = 'text/plain; charset=utf-8';

export class Files {
  constructor(private readonly app: pg.Pool) {}

  /** @throws Problem `record.file-too-large`; Fault */
  async put(bytes: Uint8Array, media: string): Promise<StoredFile & { isNew: boolean }> {
    const size = bytes.byteLength;
    if (size > FILE_BYTES_MAX)
      throw new Problem(RECORD_PROBLEMS.fileTooLarge, { bytes: size, bytesMax: FILE_BYTES_MAX });
    const sha256 = hashOf(bytes);
    const known = await this.ask<StoredFile>(
      'select sha256, media, size from files where sha256 = $1',
      [sha256],
    );
    if (known[0]) return { ...known[0], isNew: false };
    const rows = await this.ask(
      `insert into files (sha256, media, size, bytes) values ($1, $2, $3, $4)
        on conflict do nothing returning sha256`,
      [sha256, media, size, Buffer.from(bytes.buffer, bytes.byteOffset, size)],
    );
    return { sha256, media, size, isNew: rows.length > 0 };
  }

  /** The text is kept as UTF-8. @throws Problem `record.file-too-large`; Fault */
  putText(text: string): Promise<StoredFile & { isNew: boolean }> {
    return this.put(Buffer.from(text, 'utf8'), TEXT_MEDIA);
  }

  /** @throws Fault when the bytes are no longer those of the hash */
  async get(sha256: string): Promise<(StoredFile & { bytes: Uint8Array }) | null> {
    const rows = await this.ask<StoredFile & { bytes: Buffer }>(
      'select sha256, media, size, bytes from files where sha256 = $1',
      [sha256],
    );
    const found = rows[0];
    if (!found) return null;
    if (hashOf(found.bytes) !== sha256)
      throw new Fault(`couldn't read the file ${sha256}: its bytes were altered`, 'fatal');
    return found;
  }

  async text(sha256: string): Promise<string | null> {
    const found = await this.get(sha256);
    return found ? Buffer.from(found.bytes).toString('utf8') : null;
  }

  async drop(sha256: string): Promise<void> {
    await this.ask('delete from files where sha256 = $1', [sha256]);
  }

  private async ask<R>(sql: string, values: unknown[]): Promise<R[]> {
    try {
      return (await this.app.query(sql, values)).rows as R[];
    } catch (error) {
      throw faultOf('read or keep a file', error);
    }
  }
}

function hashOf(bytes: Uint8Array): string {
  return crypto.createHash('sha256').update(bytes).digest('hex');
}
