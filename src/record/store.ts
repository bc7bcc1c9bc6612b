// The record as the rooms to the right see it: append, read, seal, rebuild; the files and the vault
// beside it. It knows no trade: a mission is only the name of a tree.
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import type pg from 'pg';
import type { Instant } from '../kernel/index.ts';
import { bundleWriter } from '../seal/index.ts';
import { append } from './append.ts';
import type { Checkpoints } from './checkpoints.ts';
import { faultOf, sqlState, transact } from './connection.ts';
import { type Appended, type Batch, type Entry, entryOf, type Stored } from './entry.ts';
import type { Files } from './files.ts';
import type { Head } from './head.ts';
import type { Line } from './line.ts';
import { MISSIONS_SQL, refill } from './refill.ts';
import type { SigningKeys } from './signing-keys.ts';
import type { Projection } from './table.ts';
import { checkWrite, type Declared } from './tables.ts';
import type { Tree } from './trees.ts';
import type { Vault } from './vault.ts';
import { wireWork } from './wire.ts';
import type { WorkWrite } from './write.ts';

/** A query made with the `sql` tag: text and parameters apart. */
export type Sql<T = unknown> = RawBuilder<T>;

export interface Range {
  /** First number, 0 when absent. */
  readonly from?: number;
  /** A size: numbers below it. */
  readonly upTo?: number;
  readonly limit?: number;
}

/** What `openRecord` has put together. */
export interface Parts {
  /** The session that appends. */
  readonly line: Line;
  readonly app: pg.Pool;
  readonly reader: pg.Pool;
  readonly projections: readonly Projection[];
  readonly declared: ReadonlyMap<string, Declared>;
  readonly checkpoints: Checkpoints;
  readonly files: Files;
  readonly vault: Vault;
  readonly signing: SigningKeys;
  /** Runs `work` in a session of the schema's owner. */
  asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T>;
  readonly recovered: boolean;
  readonly guard: 'roles' | 'triggers';
  close(): Promise<void>;
}

/** Compiles queries; it never runs one. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Entries per query where many are read: about 1 MB of leaves. */
const PAGE = 1_000;

/** @see openRecord */
export class Store {
  /** Original bytes and extracted texts by their SHA-256, outside the tree. */
  readonly files: Files;
  /** Personal data, each person under a key of their own. */
  readonly vault: Vault;
  /** Keys that an office signs with for others. */
  readonly signing: SigningKeys;
  /** Whether the last run ended without a stop and the store has recovered. */
  readonly recovered: boolean;
  /** What keeps entries from being changed: roles and triggers of the database, or triggers. */
  readonly guard: 'roles' | 'triggers';
  readonly #parts: Parts;
  readonly #trees = new Map<string, Tree>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.files = parts.files;
    this.vault = parts.vault;
    this.signing = parts.signing;
    this.recovered = parts.recovered;
    this.guard = parts.guard;
  }

  /**
   * Appends all entries of the batch, or none: one statement, one transaction, durable on return.
   * A Fault marked `retry` may have been appended; send it again with the same key.
   * @throws Problem `record.text-not-storable`, `record.id-taken`; Fault
   */
  append(batch: Batch): Promise<Appended> {
    return append({ ...this.#parts, trees: this.#trees }, batch);
  }

  /** All entries of one stream, oldest first. */
  stream(mission: string, stream: string): Promise<Entry[]> {
    const sql = 'select no, leaf from entries where mission = $1 and stream = $2 order by version';
    return this.#entries(sql, [mission, stream]);
  }

  /** Entries in the order of the tree. */
  entries(mission: string, range: Range = {}): Promise<Entry[]> {
    const { from = 0, upTo = Number.MAX_SAFE_INTEGER, limit = null } = range;
    const sql = `select no, leaf from entries
      where mission = $1 and no >= $2 and no < $3 order by no limit $4`;
    return this.#entries(sql, [mission, from, upTo, limit]);
  }

  async find(mission: string, id: string): Promise<Entry | null> {
    const sql = 'select no, leaf from entries where mission = $1 and id = $2';
    return (await this.#entries(sql, [mission, id]))[0] ?? null;
  }

  /** The first entry of the append that was sent with this key; null when none was. */
  async keyed(mission: string, key: string): Promise<Entry | null> {
    const sql = 'select no, leaf from entries where mission = $1 and key = $2';
    return (await this.#entries(sql, [mission, key]))[0] ?? null;
  }

  async missions(): Promise<string[]> {
    const rows = await this.#read<{ mission: string }>(MISSIONS_SQL, []);
    return rows.map((row) => row.mission);
  }

  head(mission: string): Promise<Head> {
    return this.#parts.checkpoints.head(mission);
  }

  /** How many entries had been recorded at an instant. */
  async sizeAt(mission: string, at: Instant): Promise<number> {
    const rows = await this.#read<{ size: number }>('select size_at($1, $2) as size', [
      mission,
      at,
    ]);
    return rows[0]?.size ?? 0;
  }

  /** Leaf hashes in the order of the tree, for proofs. */
  async hashes(mission: string, { from = 0, upTo = Number.MAX_SAFE_INTEGER }: Range = {}) {
    const sql = `select hash from entries where mission = $1 and no >= $2 and no < $3 order by no`;
    const rows = await this.#read<{ hash: Uint8Array }>(sql, [mission, from, upTo]);
    return rows.map((row) => row.hash);
  }

  /** A query of a view, in a transaction that can only read. @throws Fault */
  async rows<T>(query: Sql<T>): Promise<T[]> {
    const { sql, parameters } = query.compile(compiler);
    return (await this.#read(sql, [...parameters])) as T[];
  }

  /** Folds the entries again into every projected table (of one mission, or of all). */
  async rebuild(mission?: string): Promise<{ missions: number; entries: number }> {
    const missions = mission === undefined ? await this.missions() : [mission];
    const { asOwner, projections } = this.#parts;
    const entries = await asOwner(async (owner) => {
      let folded = 0;
      for (const one of missions)
        folded += await transact(owner, () => refill(owner, one, projections));
      return folded;
    });
    return { missions: missions.length, entries };
  }

  /** A signed note over the head, stored; the newest one when the size has not moved. */
  checkpoint(mission: string): Promise<string> {
    return this.#parts.checkpoints.make(mission);
  }

  /** All signed notes, oldest first. */
  checkpoints(mission: string): Promise<{ size: number; at: Instant; note: string }[]> {
    return this.#parts.checkpoints.all(mission);
  }

  /** The public key of the checkpoints' signer, as a vkey line. */
  get vkey(): string {
    return this.#parts.checkpoints.vkey;
  }

  /** The whole record of a mission, piece by piece, ending with a checkpoint over all of it. */
  async *exportBundle(mission: string): AsyncIterable<string> {
    await this.checkpoint(mission);
    const notes = await this.checkpoints(mission);
    const size = notes.at(-1)?.size ?? 0;
    const { origin, vkey, madeAt } = this.#parts.checkpoints.bundleHead(mission);
    const texts = notes.map(({ note }) => note);
    const writer = bundleWriter({ mission, origin, vkey, size, madeAt }, texts);
    yield writer.start();
    for (let from = 0; from < size; from += PAGE) {
      const sql = `select leaf, hash from entries
        where mission = $1 and no >= $2 and no < $3 order by no`;
      const upTo = Math.min(from + PAGE, size);
      const rows = await this.#read<{ leaf: string; hash: Uint8Array }>(sql, [mission, from, upTo]);
      yield rows.map(({ leaf, hash }) => writer.entry(leaf, hash)).join('');
    }
    yield writer.end();
  }

  /**
   * Writes work tables in one transaction. False, and nothing written, when a row was not as its
   * `expect` says. @throws Fault
   */
  async write(writes: readonly WorkWrite[]): Promise<boolean> {
    const { app, declared } = this.#parts;
    for (const write of writes) checkWrite(declared, write);
    try {
      await app.query({
        name: 'write_work',
        text: 'select write_work($1)',
        values: [wireWork(writes)],
      });
      return true;
    } catch (error) {
      if (sqlState(error) === 'MU003') return false;
      throw faultOf('write a work table', error);
    }
  }

  /** Stops what this store has started; every acknowledged append is on disk already. */
  close(): Promise<void> {
    return this.#parts.close();
  }

  async #entries(sql: string, values: unknown[]): Promise<Entry[]> {
    return (await this.#read<Stored>(sql, values)).map(entryOf);
  }

  async #read<R>(sql: string, values: unknown[]): Promise<R[]> {
    try {
      return (await this.#parts.reader.query(sql, values)).rows as R[];
    } catch (error) {
      throw faultOf('read the record', error);
    }
  }
}
