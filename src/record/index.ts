// The door of the record: the append-only store of entries on PostgreSQL, sealed as it grows.

export { sql } from 'kysely';
export type { Appended, Batch, Entry, NewEntry } from './entry.ts';
export type { Files, StoredFile } from './files.ts';
export type { Head } from './head.ts';
export { type OpenOptions, openRecord } from './open.ts';
export { RECORD_PROBLEMS } from './problems.ts';
export type { Range, Sql, Store } from './store.ts';
export type { Projection, TableSpec } from './table.ts';
export type { Vault } from './vault.ts';
export type { Row, WorkWrite, Write } from './write.ts';
