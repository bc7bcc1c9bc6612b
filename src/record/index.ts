// The door of the record: the append-only store of entries on PostgreSQL, sealed as it grows.

export { sql } from 'kysely';
export type { Appended, Batch, Entry, NewEntry } from './entry.ts';
export type { Files, Head, OpenOptions, Sql, Store, StoredFile, Vault } from './store.ts';
export type { Projection, Row, TableSpec, WorkWrite, Write } from './table.ts';
