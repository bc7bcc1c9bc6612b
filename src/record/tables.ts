// Keeps the tables of the views as their specs say. A projected table whose spec has changed is
// made again and filled from the entries; a work table is altered, since nothing could fill it
// again.
import crypto from 'node:crypto';
import { assert, canonical, must } from '../kernel/index.ts';
import type { Projection, TableSpec } from './table.ts';
import type { WorkWrite } from './write.ts';

export interface Declared {
  readonly spec: TableSpec;
  readonly kind: 'projection' | 'work';
  /** The projection's name; for a work table its own. */
  readonly owner: string;
  /** Hash of all that would make it another table. */
  readonly hash: string;
}

const NAME = /^[a-z][a-z0-9_]{0,50}$/;
const RESERVED = new Set([
  ...['entries', 'checkpoints', 'tables', 'settings', 'migrations'],
  ...['files', 'vault_keys', 'vault_fields', 'vault_forgotten'],
]);

/** Every table of this program, by name. @throws Bug for names that clash or are no names */
export function declare(
  projections: readonly Projection[],
  workTables: readonly TableSpec[],
): ReadonlyMap<string, Declared> {
  const declared = new Map<string, Declared>();
  const add = (spec: TableSpec, kind: Declared['kind'], owner: string, version: number): void => {
    check(spec, kind);
    assert(!declared.has(spec.name), `two tables are named ${spec.name}`);
    const hash = hashOf(canonical({ spec: specText(spec), kind, owner, version }));
    declared.set(spec.name, { spec, kind, owner, hash });
  };
  for (const { name, version = 1, tables } of projections)
    for (const spec of tables) add(spec, 'projection', name, version);
  for (const spec of workTables) add(spec, 'work', spec.name, 1);
  return declared;
}

function check({ name, columns, key }: TableSpec, kind: Declared['kind']): void {
  assert(NAME.test(name) && !RESERVED.has(name), `${name} is no name for a table`);
  for (const column of Object.keys(columns)) {
    assert(NAME.test(column), `${name}.${column} is no name for a column`);
    assert(
      kind === 'work' || (column !== 'mission' && column !== 'entry_no'),
      `${name}.${column} is filled by the record itself`,
    );
  }
  assert(key.length > 0, `${name} has no key`);
  for (const column of key) assert(column in columns, `${name}.${column} is not a column`);
}

/** The order of columns counts: it is the order of the table. */
function specText({ name, columns, key, indexes = [] }: TableSpec): string {
  return JSON.stringify([name, Object.entries(columns), key, indexes]);
}

export function hashOf(text: string): string {
  return crypto.createHash('sha256').update(text).digest('hex');
}

/** Columns that a write can fill: those that PostgreSQL computes itself are left out. */
export function writable({ columns }: TableSpec): string[] {
  return Object.keys(columns).filter((c) => !/\bgenerated\s+always\b/i.test(columns[c] ?? ''));
}

/** A name as SQL; the check above leaves nothing to escape but words that SQL has taken. */
export function quoted(name: string): string {
  return `"${name}"`;
}

export function createSql({ spec, kind }: Declared): string {
  const columns = Object.entries(spec.columns).map(([name, type]) => `${quoted(name)} ${type}`);
  if (kind === 'projection') columns.unshift('mission text not null', 'entry_no bigint not null');
  columns.push(`primary key (${keyOf(spec, kind).map(quoted).join(', ')})`);
  return [
    `create table muster.${quoted(spec.name)} (${columns.join(', ')})`,
    ...(spec.indexes ?? []),
  ].join(';\n');
}

/** Columns of the primary key as the table has it. */
export function keyOf(spec: TableSpec, kind: Declared['kind']): string[] {
  return kind === 'projection' ? ['mission', ...spec.key] : [...spec.key];
}

/**
 * `projection`: whose write it is; a projection writes its own tables only, so that it can be
 * rebuilt alone. Absent: a write of a work table.
 * @throws Bug when a write names a table or column that is not declared for it
 */
export function checkWrite(
  declared: ReadonlyMap<string, Declared>,
  write: WorkWrite,
  projection?: string,
): void {
  const found = must(declared.get(write.table), `${write.table} is no table`);
  const owned = projection === undefined ? found.kind === 'work' : found.owner === projection;
  assert(owned, `${write.table} is not a table of ${projection ?? 'work'}`);
  const names = found.spec.columns;
  const known = (row: object): void => {
    for (const column in row) assert(column in names, `${write.table} has no ${column}`);
  };
  if (write.op === 'put') {
    known(write.row);
    for (const column of found.spec.key)
      assert((write.row[column] ?? null) !== null, `${write.table}.${column} is part of the key`);
    return;
  }
  known(write.key);
  const values = Object.values(write.key);
  assert(values.length > 0 && !values.includes(null), `a key of ${write.table} has values`);
  if (write.op !== 'patch') return;
  known(write.set);
  assert(Object.keys(write.set).length > 0, `a patch of ${write.table} sets something`);
}
