// Personal data, outside the record. Each person's fields are encrypted under a key of that person;
// the key is wrapped by the master key in the home folder. Forgetting the key is the erasure.
import crypto from 'node:crypto';
import type pg from 'pg';
import { Fault, type Json, Problem } from '../kernel/index.ts';
import { faultOf } from './connection.ts';
import { RECORD_PROBLEMS } from './problems.ts';
import { close, KEY_BYTES, open } from './sealed-box.ts';

export class Vault {
  constructor(
    private readonly app: pg.Pool,
    private readonly master: Uint8Array,
    /** Rewrites the tables on disk, so that no erased row is left in their files. */
    private readonly sweep: () => Promise<void>,
  ) {}

  /** Adds or replaces fields. @throws Problem `record.person-forgotten`; Fault */
  async put(person: string, fields: Readonly<Record<string, Json>>): Promise<void> {
    const key = await this.keyFor(person);
    const names = Object.keys(fields);
    const sealed = names.map((name) =>
      close(key, Buffer.from(JSON.stringify(fields[name])), contextOf(person, name)),
    );
    const kept = await this.ask(
      `insert into vault_fields (person, field, sealed)
        select $1, f.name, f.sealed from unnest($2::text[], $3::bytea[]) f (name, sealed)
          where exists (select from vault_keys where person = $1)
        on conflict (person, field) do update set sealed = excluded.sealed returning field`,
      [person, names, sealed],
    );
    // The person was forgotten between the two statements.
    if (kept.length < names.length) throw new Problem(RECORD_PROBLEMS.personForgotten);
  }

  /** All fields; null when there are none, or none any more. */
  async get(person: string): Promise<Readonly<Record<string, Json>> | null> {
    const rows = await this.ask<{ wrapped: Buffer; field: string | null; sealed: Buffer }>(
      `select wrapped, field, sealed from vault_keys left join vault_fields using (person)
        where person = $1 order by field`,
      [person],
    );
    const [first] = rows;
    if (!first) return null;
    const key = this.unwrap(person, first.wrapped);
    const fields: Record<string, Json> = {};
    for (const { field, sealed } of rows) {
      if (field === null) continue;
      const plain = open(key, sealed, contextOf(person, field));
      if (!plain) throw new Fault("couldn't open a field of the vault: it was altered", 'fatal');
      fields[field] = JSON.parse(plain.toString('utf8')) as Json;
    }
    return fields;
  }

  /**
   * Removes key and fields for good. What a backup holds can still be opened with the master key:
   * erase backups too, or let them expire (docs/operating/data-directory.md).
   */
  async forget(person: string): Promise<void> {
    // One statement, so that the person is either whole or gone.
    await this.ask(
      `with gone as (delete from vault_keys where person = $1)
        insert into vault_forgotten (person) values ($1) on conflict do nothing`,
      [person],
    );
    await this.sweep();
  }

  /** The person's key, made at the first field. */
  private async keyFor(person: string): Promise<Uint8Array> {
    const fresh = close(this.master, crypto.randomBytes(KEY_BYTES), contextOf(person, null));
    const rows = await this.ask<{ wrapped: Buffer | null }>(
      `with made as (
        insert into vault_keys (person, wrapped) select $1, $2
          where not exists (select from vault_forgotten where person = $1)
          on conflict do nothing returning wrapped)
        select coalesce((select wrapped from made),
          (select wrapped from vault_keys where person = $1)) as wrapped`,
      [person, fresh],
    );
    const wrapped = rows[0]?.wrapped;
    if (!wrapped) throw new Problem(RECORD_PROBLEMS.personForgotten);
    return this.unwrap(person, wrapped);
  }

  private unwrap(person: string, wrapped: Uint8Array): Uint8Array {
    const key = open(this.master, wrapped, contextOf(person, null));
    if (!key) throw new Fault("couldn't open the vault: its master key is another", 'fatal');
    return key;
  }

  private async ask<R>(sql: string, values: unknown[]): Promise<R[]> {
    try {
      return (await this.app.query(sql, values)).rows as R[];
    } catch (error) {
      throw faultOf('use the vault', error);
    }
  }
}

function contextOf(person: string, field: string | null): string {
  return JSON.stringify(field === null ? ['key', person] : ['field', person, field]);
}
