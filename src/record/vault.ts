// Personal data, outside the record. Each person's fields are encrypted under a key of that person;
// the key is wrapped by the master key in the home folder. Forgetting the key is the erasure.
import crypto from 'node:crypto';
import type pg from 'pg';
import { Fault, type Json, must, Problem } from '../kernel/index.ts';
import { faultOf } from './connection.ts';
import { RECORD_PROBLEMS } from './problems.ts';
import { close, KEY_BYTES, open } from './sealed-box.ts';

type Fields = Readonly<Record<string, Json>>;

/** Persons of one statement. */
const AT_ONCE = 1_000;
const ALTERED = "couldn't open a field of the vault: it was altered";
const bytesOf = (value: Json) => Buffer.from(JSON.stringify(value));

export class Vault {
  constructor(
    private readonly app: pg.Pool,
    private readonly master: Uint8Array,
    /** Rewrites the tables on disk, so that no erased row is left in their files. */
    private readonly sweep: () => Promise<void>,
  ) {}

  /** Adds or replaces fields. @throws Problem `record.person-forgotten`; Fault */
  async put(person: string, fields: Fields): Promise<void> {
    const key = await this.keyFor(person);
    const names = Object.keys(fields);
    const sealed = names.map((name) =>
      close(key, bytesOf(fields[name] ?? null), contextOf(person, name)),
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
  async get(person: string): Promise<Fields | null> {
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
      if (!plain) throw new Fault(ALTERED, 'fatal');
      fields[field] = JSON.parse(plain.toString('utf8')) as Json;
    }
    return fields;
  }

  /**
   * Adds or replaces fields of many persons, each under a key of their own, in two statements for
   * each thousand. @throws Problem `record.person-forgotten`; Fault
   */
  async putMany(persons: ReadonlyMap<string, Fields>): Promise<void> {
    const all = [...persons];
    for (let from = 0; from < all.length; from += AT_ONCE)
      await this.putSome(all.slice(from, from + AT_ONCE));
  }

  private async putSome(persons: readonly (readonly [string, Fields])[]): Promise<void> {
    const keys = await this.keysFor(persons.map(([person]) => person));
    const rows = persons.flatMap(([person, fields]) =>
      Object.entries(fields).map(([field, value]) => ({ person, field, value })),
    );
    const sealed = rows.map(({ person, field, value }) =>
      close(must(keys.get(person), 'a key for each'), bytesOf(value), contextOf(person, field)),
    );
    const kept = await this.ask(
      `insert into vault_fields (person, field, sealed)
        select f.person, f.name, f.sealed
          from unnest($1::text[], $2::text[], $3::bytea[]) f (person, name, sealed)
          where exists (select from vault_keys k where k.person = f.person)
        on conflict (person, field) do update set sealed = excluded.sealed returning field`,
      [rows.map(({ person }) => person), rows.map(({ field }) => field), sealed],
    );
    if (kept.length < rows.length) throw new Problem(RECORD_PROBLEMS.personForgotten);
  }

  /** One field of many persons; who has none, or none any more, is not in the answer. */
  async getMany(persons: readonly string[], field: string): Promise<ReadonlyMap<string, Json>> {
    const found = new Map<string, Json>();
    for (let from = 0; from < persons.length; from += AT_ONCE) {
      const rows = await this.ask<{ person: string; wrapped: Buffer; sealed: Buffer }>(
        `select person, wrapped, sealed from vault_fields join vault_keys using (person)
          where person = any($1) and field = $2`,
        [persons.slice(from, from + AT_ONCE), field],
      );
      for (const { person, wrapped, sealed } of rows) {
        const plain = open(this.unwrap(person, wrapped), sealed, contextOf(person, field));
        if (!plain) throw new Fault(ALTERED, 'fatal');
        found.set(person, JSON.parse(plain.toString('utf8')) as Json);
      }
    }
    return found;
  }

  /**
   * Removes key and fields for good. What a backup holds can still be opened with the master key:
   * erase backups too, or let them expire (docs/operating/data-directory.md).
   */
  forget(person: string): Promise<void> {
    return this.forgetMany([person]);
  }

  async forgetMany(persons: readonly string[]): Promise<void> {
    // One statement, so that a person is either whole or gone.
    await this.ask(
      `with gone as (delete from vault_keys where person = any($1))
        insert into vault_forgotten (person) select unnest($1::text[]) on conflict do nothing`,
      [persons],
    );
    await this.sweep();
  }

  /** The person's key, made at the first field. */
  private async keyFor(person: string): Promise<Uint8Array> {
    return must((await this.keysFor([person])).get(person), 'a key for each');
  }

  private async keysFor(persons: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    const fresh = persons.map((person) =>
      close(this.master, crypto.randomBytes(KEY_BYTES), contextOf(person, null)),
    );
    const rows = await this.ask<{ person: string; wrapped: Buffer }>(
      `with made as (
        insert into vault_keys (person, wrapped)
          select n.person, n.wrapped from unnest($1::text[], $2::bytea[]) n (person, wrapped)
          where not exists (select from vault_forgotten f where f.person = n.person)
          on conflict do nothing returning person, wrapped)
        select person, wrapped from made
        union all
        select person, wrapped from vault_keys where person = any($1)`,
      [persons, fresh],
    );
    if (rows.length < new Set(persons).size) throw new Problem(RECORD_PROBLEMS.personForgotten);
    return new Map(rows.map(({ person, wrapped }) => [person, this.unwrap(person, wrapped)]));
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
