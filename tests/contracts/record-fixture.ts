// A small world for the tests of the record: notes that are taken, amended and struck out. Words of
// no trade, since the record knows none.
import type { NewEntry, OpenOptions, Projection, TableSpec } from '../../src/record/index.ts';

const notesTable: TableSpec = {
  name: 'notes',
  columns: {
    id: 'text not null',
    text: 'text',
    tags: 'text[]',
    weight: 'numeric',
    more: 'jsonb',
    on_day: 'date',
    found: "tsvector generated always as (to_tsvector('simple', coalesce(text, ''))) stored",
  },
  key: ['id'],
  indexes: [
    'create index notes_found on notes using gin (found)',
    'create index notes_like on notes using gin (fold(text) gin_trgm_ops)',
  ],
};

/** How often each type of entry has come up: an entry of its own row per day and type. */
const seenTable: TableSpec = {
  name: 'seen',
  columns: { stream: 'text not null', version: 'integer not null', type: 'text' },
  key: ['stream', 'version'],
};

export const notes: Projection = {
  name: 'notes',
  tables: [notesTable],
  project({ type, stream, payload }) {
    const row = payload as { text?: string; tags?: string[]; weight?: number; more?: null };
    if (type === 'NoteTaken') {
      const on_day = '2024-06-25';
      return [{ op: 'put', table: 'notes', row: { id: stream, on_day, ...row } }];
    }
    if (type === 'NoteAmended')
      return [{ op: 'patch', table: 'notes', key: { id: stream }, set: row }];
    return type === 'NoteStruck' ? [{ op: 'drop', table: 'notes', key: { id: stream } }] : [];
  },
};

export const seen: Projection = {
  name: 'seen',
  tables: [seenTable],
  project: ({ stream, version, type }) => [
    { op: 'put', table: 'seen', row: { stream, version, type } },
  ],
};

export const jobs: TableSpec = {
  name: 'jobs',
  columns: { id: 'text not null', state: 'text', by_whom: 'text', counted: 'integer' },
  key: ['id'],
};

export const plan: Pick<OpenOptions, 'projections' | 'workTables' | 'name'> = {
  projections: [notes, seen],
  workTables: [jobs],
  name: 'record.test',
};

let made = 0;

/** An entry with an id of its own, taken now. */
export function entry(stream: string, version: number, change: Partial<NewEntry> = {}): NewEntry {
  made++;
  return {
    id: `ent_${process.pid}_${made}`,
    stream,
    version,
    type: version === 1 ? 'NoteTaken' : 'NoteAmended',
    act: 'notes.take',
    by: 'per_1',
    at: new Date().toISOString(),
    on: null,
    payload: { text: `${stream} ${version}` },
    ...change,
  };
}
