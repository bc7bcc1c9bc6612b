// What is kept of imports: files that are under way (no part of the record), what was said of
// tables with the same head, and the marks of rows that were taken.
import type { Reach } from '../../../acts/index.ts';
import { type Projection, sql, type TableSpec } from '../../../record/index.ts';
import type { RowsTaken, Said } from '../import.ts';

export const importTables: readonly TableSpec[] = [
  {
    name: 'import_files',
    columns: {
      mission: 'text not null',
      id: 'text not null',
      act: 'text not null',
      name: 'text not null',
      content: 'text not null',
      head: 'text not null',
      said: 'jsonb not null',
      opened_by: 'text not null',
      opened_at: 'text not null',
    },
    key: ['mission', 'id'],
  },
  {
    name: 'import_heads',
    columns: {
      mission: 'text not null',
      head: 'text not null',
      act: 'text not null',
      said: 'jsonb not null',
    },
    key: ['mission', 'head'],
  },
];

export const marksProjection: Projection = {
  name: 'imports',
  tables: [
    {
      name: 'import_marks',
      columns: { act: 'text not null', row_key: 'text not null', content: 'text not null' },
      key: ['act', 'row_key'],
    },
  ],
  project({ type, payload }) {
    if (type !== 'RowsTaken') return [];
    const { act, rows } = payload as unknown as RowsTaken;
    return rows.map(({ key, content }) => ({
      ...{ op: 'put' as const, table: 'import_marks', row: { act, row_key: key, content } },
    }));
  },
};

export interface ImportFile {
  readonly id: string;
  readonly act: string;
  readonly name: string;
  readonly content: string;
  readonly head: string;
  readonly said: Said;
}

/** Only who opened a file sees it. */
export async function fileOf(
  reach: Reach,
  mission: string,
  { id, person }: { id: string; person: string },
): Promise<ImportFile | null> {
  const [row] = await reach.rows<ImportFile>(sql`
    select id, act, name, content, head, said from import_files
    where mission = ${mission} and id = ${id} and opened_by = ${person}`);
  if (row?.content !== '') return row ?? null;
  const content = (await reach.vault.get(id))?.content;
  return typeof content === 'string' ? { ...row, content } : null;
}

/** Whether an import is under way, whoever opened it. */
export async function isThere(reach: Reach, id: string): Promise<boolean> {
  return (await reach.rows(sql`select id from import_files where id = ${id}`)).length > 0;
}

export async function filesOf(reach: Reach, mission: string, person: string) {
  return reach.rows<{ id: string; act: string; name: string; at: string }>(sql`
    select id, act, name, opened_at as at from import_files
    where mission = ${mission} and opened_by = ${person} order by opened_at desc, id`);
}

export async function staleFiles(reach: Reach, mission: string, before: string) {
  const rows = await reach.rows<{ id: string }>(sql`
    select id from import_files where mission = ${mission} and opened_at < ${before}`);
  return rows.map(({ id }) => id);
}

export async function saidBefore(reach: Reach, mission: string, head: string) {
  const [row] = await reach.rows<{ said: Said }>(sql`
    select said from import_heads where mission = ${mission} and head = ${head}`);
  return row?.said ?? null;
}

/** The content under which a row of this key was taken, by key. */
export async function marksOf(reach: Reach, mission: string, act: string) {
  const rows = await reach.rows<{ key: string; content: string }>(sql`
    select row_key as key, content from import_marks where mission = ${mission} and act = ${act}`);
  return new Map(rows.map(({ key, content }) => [key, content]));
}
