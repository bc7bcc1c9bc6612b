// The door of the record: the append-only store of entries on PostgreSQL, sealed as it grows.

import type { OpenOptions } from './open.ts';
import type { Store } from './store.ts';

export { sql } from 'kysely';
export type { Appended, Batch, Entry, NewEntry } from './entry.ts';
export type { Files, StoredFile } from './files.ts';
export type { Head } from './head.ts';
export type { OpenOptions } from './open.ts';
export { RECORD_PROBLEMS } from './problems.ts';
export type { Range, Sql, Store } from './store.ts';
export type { Projection, TableSpec } from './table.ts';
export type { Vault } from './vault.ts';
export type { Row, WorkWrite, Write } from './write.ts';

/** @see open.ts. Loaded when a record is opened: a command that needs none starts without it. */
export async function openRecord(options: OpenOptions): Promise<Store> {
  return (await import('./open.ts')).openRecord(options);
}
