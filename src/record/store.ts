// The record as the rooms to the right see it: append, read, seal, rebuild; the files and the vault
// beside it. It knows no trade: a mission is only the name of a tree.
import type { RawBuilder } from 'kysely';
import type { Instant, Json } from '../kernel/index.ts';
import type { Appended, Batch, Entry } from './entry.ts';
import type { Projection, TableSpec, WorkWrite } from './table.ts';

/** A query made with the `sql` tag: text and parameters apart. */
export type Sql<T = unknown> = RawBuilder<T>;

export interface OpenOptions {
  /** The data directory of the user; made when it is missing. */
  readonly home: string;
  /** A PostgreSQL server (15 or newer); null or absent: the embedded one under `home`. */
  readonly databaseUrl?: string | null;
  readonly projections: readonly Projection[];
  readonly workTables: readonly TableSpec[];
  /** First line of every checkpoint is `name/mission`. */
  readonly name?: string;
  /** Refuse when another program already holds this record alone (`start` does, verbs do not). */
  readonly alone?: boolean;
  /** Told before each step that may take more than a second. */
  onStep?(text: string): void;
}

export interface Head {
  readonly size: number;
  /** RFC 6962 root hash, 32 bytes. */
  readonly root: Uint8Array;
  readonly lastAt: Instant | null;
}

export interface StoredFile {
  readonly sha256: string;
  readonly media: string;
  readonly size: number;
}

/** Original bytes and extracted texts, by their SHA-256 (hex). Outside the tree. */
export interface Files {
  /** @throws Problem `record.file-too-large` */
  put(bytes: Uint8Array, media: string): Promise<StoredFile & { readonly isNew: boolean }>;
  putText(text: string): Promise<StoredFile & { readonly isNew: boolean }>;
  get(sha256: string): Promise<(StoredFile & { readonly bytes: Uint8Array }) | null>;
  text(sha256: string): Promise<string | null>;
  drop(sha256: string): Promise<void>;
}

/** Personal data, each person under a key of their own; forgetting the key is the erasure. */
export interface Vault {
  /** Adds or replaces fields. @throws Problem `record.person-forgotten` */
  put(person: string, fields: Readonly<Record<string, Json>>): Promise<void>;
  get(person: string): Promise<Readonly<Record<string, Json>> | null>;
  forget(person: string): Promise<void>;
}

export interface Store {
  /** Whether the last run ended without a stop and the store has recovered. */
  readonly recovered: boolean;
  append(batch: Batch): Promise<Appended>;
  /** All entries of one stream, oldest first. */
  stream(mission: string, stream: string): Promise<Entry[]>;
  /** Entries `from` (number, default 0) before `upTo` (a size), at most `limit`, oldest first. */
  entries(
    mission: string,
    range?: { from?: number; limit?: number; upTo?: number },
  ): Promise<Entry[]>;
  find(mission: string, id: string): Promise<Entry | null>;
  missions(): Promise<string[]>;
  head(mission: string): Promise<Head>;
  /** How many entries had been recorded at an instant. */
  sizeAt(mission: string, at: Instant): Promise<number>;
  /** Leaf hashes `from` up to `upTo`, for proofs. */
  hashes(mission: string, range?: { from?: number; upTo?: number }): Promise<Uint8Array[]>;
  /** A query of a view; runs in a transaction that can only read. */
  rows<T>(query: Sql<T>): Promise<T[]>;
  /** Folds the entries again into every projected table (of one mission, or of all). */
  rebuild(mission?: string): Promise<{ readonly missions: number; readonly entries: number }>;
  /** A signed note over the head; the newest one when the size has not moved. */
  checkpoint(mission: string): Promise<string>;
  /** All signed notes, oldest first. */
  checkpoints(mission: string): Promise<{ size: number; at: Instant; note: string }[]>;
  /** The whole record of a mission, piece by piece, ending with a checkpoint. */
  exportBundle(mission: string): AsyncIterable<string>;
  readonly files: Files;
  readonly vault: Vault;
  /** Writes work tables in one transaction; false, and nothing written, when an `expect` failed. */
  write(writes: readonly WorkWrite[]): Promise<boolean>;
  close(): Promise<void>;
}
