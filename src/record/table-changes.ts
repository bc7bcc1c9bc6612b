// Brings the views' tables from what the database has to what the program declares. Runs inside one
// transaction of the schema's owner.
import type pg from 'pg';
import { Fault } from '../kernel/index.ts';
import { functionsSql } from './functions.ts';
import { MISSIONS_SQL, refill } from './refill.ts';
import { createSql, type Declared, quoted, writable } from './tables.ts';
import type { Wanted } from './wanted.ts';

interface Registered {
  readonly name: string;
  readonly kind: 'projection' | 'work';
  readonly owner: string;
  readonly spec: string;
}

export async function changeTables(owner: pg.Client, wanted: Wanted): Promise<void> {
  const { rows } = await owner.query('select name, kind, owner, spec from muster.tables');
  const registered = new Map(rows.map((row: Registered) => [row.name, row]));
  const stale = staleOwners(registered, wanted.declared);
  await dropProjected(owner, [...registered.values()], stale);
  const fill = new Set<string>();
  for (const declared of wanted.declared.values()) {
    const { spec, kind, hash } = declared;
    const before = registered.get(spec.name);
    if (kind === 'projection') {
      if (before && !stale.has(declared.owner)) continue;
      fill.add(declared.owner);
      await owner.query(createSql(declared));
    } else if (!before) await owner.query(createSql(declared));
    else if (before.spec !== hash) await alter(owner, declared);
    await owner.query(
      `insert into muster.tables values ($1, $2, $3, $4, $5) on conflict (name) do update
        set kind = excluded.kind, owner = excluded.owner, spec = excluded.spec,
          columns = excluded.columns`,
      [spec.name, kind, declared.owner, hash, writable(spec)],
    );
  }
  await owner.query(functionsSql(wanted.declared));
  await refillChanged(owner, wanted, fill);
}

/** Projections of which any table is new, changed or gone: their tables are made again, all. */
function staleOwners(
  registered: ReadonlyMap<string, Registered>,
  declared: ReadonlyMap<string, Declared>,
): ReadonlySet<string> {
  const stale = new Set<string>();
  for (const { spec, kind, owner, hash } of declared.values())
    if (kind === 'projection' && registered.get(spec.name)?.spec !== hash) stale.add(owner);
  for (const { name, kind, owner } of registered.values())
    if (kind === 'projection' && declared.get(name)?.owner !== owner) stale.add(owner);
  return stale;
}

/**
 * A projection that the program no longer has would fall behind the entries unseen, so its tables
 * go too; they can be made again. Work tables that nobody declares stay: nothing could fill them
 * again.
 */
async function dropProjected(
  owner: pg.Client,
  registered: readonly Registered[],
  stale: ReadonlySet<string>,
): Promise<void> {
  for (const { name, kind, owner: by } of registered) {
    if (kind !== 'projection' || !stale.has(by)) continue;
    await owner.query(`drop table muster.${quoted(name)}`);
    await owner.query('delete from muster.tables where name = $1', [name]);
  }
}

async function refillChanged(
  owner: pg.Client,
  { projections, onStep }: Wanted,
  fill: ReadonlySet<string>,
): Promise<void> {
  const changed = projections.filter((p) => fill.has(p.name));
  const { rows } = await owner.query(MISSIONS_SQL);
  if (changed.length === 0 || rows.length === 0) return;
  onStep(`Rebuilding from the record: ${changed.map((p) => p.name).join(', ')}`);
  for (const { mission } of rows) await refill(owner, mission, changed);
}

/** Adds and removes columns, casts types, makes the key and the indexes anew. */
async function alter(owner: pg.Client, { spec }: Declared): Promise<void> {
  const table = `muster.${quoted(spec.name)}`;
  const { rows } = await owner.query(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  const present = new Set(rows.map((row) => String(row.name)));
  const old = `muster.${quoted(`${spec.name}__old`)}`;
  const kept = writable(spec)
    .filter((column) => present.has(column))
    .map(quoted)
    .join(', ');
  try {
    await owner.query(`alter table ${table} rename to ${quoted(`${spec.name}__old`)}`);
    await dropIndexes(owner, old);
    await owner.query(createSql({ spec, kind: 'work', owner: spec.name, hash: '' }));
    if (kept) await owner.query(`insert into ${table} (${kept}) select ${kept} from ${old}`);
    await owner.query(`drop table ${old}`);
  } catch (cause) {
    throw new Fault(`couldn't change the work table ${spec.name} to its new form`, 'fatal', {
      cause,
    });
  }
}

/** Names of indexes are one space per schema: the old table's must go before the new one's come. */
async function dropIndexes(owner: pg.Client, old: string): Promise<void> {
  const { rows } = await owner.query(
    `select c.conname as name, i.indexrelid::regclass as index from pg_index i
      left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = i.indrelid
      where i.indrelid = $1::regclass`,
    [old],
  );
  for (const { name, index } of rows)
    await owner.query(
      name ? `alter table ${old} drop constraint ${quoted(name)}` : `drop index ${index}`,
    );
}
