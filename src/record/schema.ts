// Brings a database to the state that this program needs: extensions, numbered steps, roles, the
// tables of the views. One program at a time; a start that finds all in place asks one question.
import type pg from 'pg';
import { canonical, Fault, Problem } from '../kernel/index.ts';
import { sqlState, transact } from './connection.ts';
import { functionsSql } from './functions.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import { RECORD_PROBLEMS } from './problems.ts';
import { grant, makeRoles } from './roles.ts';
import { changeTables } from './table-changes.ts';
import { hashOf } from './tables.ts';
import type { Wanted } from './wanted.ts';

export interface Schema {
  readonly hasRoles: boolean;
  readonly searchPath: string;
}

const EXTENSIONS = ['pg_trgm', 'unaccent'] as const;
/** Any numbers, the same in every version: a lock for "alone", one for changing the schema. */
export const ALONE_LOCK = [0x6d757374, 1] as const;
const SCHEMA_LOCK = [0x6d757374, 2] as const;

/** @throws Problem with a cure; Fault when a step fails (nothing of that step is kept) */
export async function prepare(owner: pg.Client, wanted: Wanted): Promise<Schema> {
  const state = stateOf(wanted);
  const known = await readSettings(owner);
  if (known.state === state) return schemaOf(known);
  await owner.query('select pg_advisory_lock($1, $2)', [...SCHEMA_LOCK]);
  try {
    const again = await readSettings(owner);
    if (again.state === state) return schemaOf(again);
    if (again.state && !wanted.alone) await refuseWhileOthersRun(owner);
    return await change(owner, wanted, state);
  } finally {
    await owner.query('select pg_advisory_unlock($1, $2)', [...SCHEMA_LOCK]);
  }
}

/** One record has one key: with another, neither its seal nor its vault could go on. */
export async function bindKey(owner: pg.Client, vkey: string): Promise<void> {
  await owner.query(
    `insert into muster.settings select 'vkey', $1
      where not exists (select from muster.settings where name = 'vkey')`,
    [vkey],
  );
  const { rows } = await owner.query(`select value from muster.settings where name = 'vkey'`);
  if (rows[0]?.value !== vkey) throw new Problem(RECORD_PROBLEMS.otherKeys);
}

async function change(owner: pg.Client, wanted: Wanted, state: string): Promise<Schema> {
  await makeSchema(owner);
  await makeExtensions(owner);
  await migrate(owner, MIGRATIONS, wanted.onStep);
  const hasRoles = await makeRoles(owner, wanted.signIn);
  const { rows } = await owner.query(
    `select distinct quote_ident(nspname) as name from pg_extension e
      join pg_namespace n on n.oid = e.extnamespace where extname = any ($1) order by 1`,
    [EXTENSIONS],
  );
  const names = ['muster', ...rows.map((r) => String(r.name)).filter((n) => n !== 'muster')];
  const schema = { hasRoles, searchPath: names.join(',') };
  // The tables, what fills them and the note that all is done: together or not at all.
  await transact(owner, async () => {
    await owner.query(`set local search_path to ${schema.searchPath}`);
    await changeTables(owner, wanted);
    if (hasRoles) await grant(owner, [...wanted.declared.keys()]);
    await owner.query(
      `insert into muster.settings values ('schema', $1), ('state', $2)
        on conflict (name) do update set value = excluded.value`,
      [JSON.stringify(schema), state],
    );
  });
  return schema;
}

/** Runs the steps that the database has not had. @throws Problem `record.is-newer` */
export async function migrate(
  owner: pg.Client,
  migrations: readonly Migration[],
  onStep: (text: string) => void,
): Promise<void> {
  await owner.query(`create table if not exists muster.migrations (
    no integer primary key, name text not null, hash text not null,
    at timestamptz not null default now())`);
  const { rows } = await owner.query('select no, hash from muster.migrations order by no');
  const found = rows.at(-1)?.no ?? 0;
  const known = migrations.at(-1)?.no ?? 0;
  if (found > known) throw new Problem(RECORD_PROBLEMS.recordIsNewer, { found, known });
  for (const { no, hash } of rows)
    if (hash !== hashOf(migrations.find((m) => m.no === no)?.sql ?? ''))
      throw new Fault(`couldn't use the record: step ${no} of its schema is not ours`, 'fatal');
  for (const step of migrations.filter((m) => m.no > found)) {
    if (found > 0) onStep(`Changing the record's schema: step ${step.no}, ${step.name}`);
    await migrateOne(owner, step);
  }
}

async function migrateOne(owner: pg.Client, { no, name, sql }: Migration): Promise<void> {
  try {
    await transact(owner, async () => {
      await owner.query(sql);
      await owner.query('insert into muster.migrations (no, name, hash) values ($1, $2, $3)', [
        ...[no, name, hashOf(sql)],
      ]);
    });
  } catch (cause) {
    throw new Fault(`couldn't change the record's schema in step ${no}`, 'fatal', { cause });
  }
}

async function makeSchema(owner: pg.Client): Promise<void> {
  // Asked first: "if not exists" wants the right to create also where there is nothing to create.
  const { rows } = await owner.query(`select to_regnamespace('muster') is not null as made`);
  if (rows[0]?.made) return;
  try {
    await owner.query('create schema if not exists muster');
  } catch (cause) {
    if (sqlState(cause) !== '42501') throw cause;
    throw new Problem(RECORD_PROBLEMS.mayNotCreate, {}, { cause });
  }
}

async function makeExtensions(owner: pg.Client): Promise<void> {
  for (const name of EXTENSIONS) {
    try {
      await owner.query(`create extension if not exists ${name} with schema muster`);
    } catch (cause) {
      throw new Problem(RECORD_PROBLEMS.noExtension, { name }, { cause });
    }
  }
}

function stateOf({ declared, signIn }: Wanted): string {
  const tables = [...declared.values()].map(({ spec, hash }) => [spec.name, hash]);
  const functions = functionsSql(declared);
  return hashOf(canonical([MIGRATIONS.map((m) => m.sql), functions, tables, signIn === null]));
}

type Settings = Partial<Record<'state' | 'schema', string>>;

async function readSettings(owner: pg.Client): Promise<Settings> {
  try {
    const { rows } = await owner.query('select name, value from muster.settings');
    return Object.fromEntries(rows.map((r) => [r.name, r.value]));
  } catch (error) {
    // No schema or no table yet: a new database, or one of the first steps.
    if (['42P01', '3F000'].includes(sqlState(error) ?? '')) return {};
    throw error;
  }
}

function schemaOf({ schema = '{}' }: Settings): Schema {
  return JSON.parse(schema) as Schema;
}

/** A change under a program that runs would take its tables away. */
async function refuseWhileOthersRun(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query('select pg_try_advisory_lock($1, $2) as free', [
    ...ALONE_LOCK,
  ]);
  if (!rows[0]?.free) throw new Problem(RECORD_PROBLEMS.otherVersionRuns);
  await owner.query('select pg_advisory_unlock($1, $2)', [...ALONE_LOCK]);
}
