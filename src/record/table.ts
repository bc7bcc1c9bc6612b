// Tables that views read. A projected table is a pure function of the entries and is rebuilt from
// them; a work table (proposals, sessions) is not part of the record and is never rebuilt.
import type { Json } from '../kernel/index.ts';
import type { NewEntry } from './entry.ts';

export type Row = Readonly<Record<string, Json>>;

/**
 * One table. Names are lower snake case. A projected table gets two more columns from the record:
 * `mission text` (first column of the primary key) and `entry_no bigint`; do not declare them.
 */
export interface TableSpec {
  readonly name: string;
  /** Column name to SQL type and constraints, such as `{ id: 'text not null', tags: 'text[]' }`. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns of the primary key, without `mission`. */
  readonly key: readonly string[];
  /** Whole statements, such as `create index offers_party on offers (mission, party)`. */
  readonly indexes?: readonly string[];
}

/**
 * One change of one table. `put` writes the whole row (columns that are left out become null) in
 * place of the one with the same key, or leaves that one alone with `ifNew`. `patch` and `drop`
 * touch each row whose columns equal `key`; in a projected table only rows of the entry's mission.
 */
export type Write =
  | { readonly op: 'put'; readonly table: string; readonly row: Row; readonly ifNew?: boolean }
  | { readonly op: 'patch'; readonly table: string; readonly key: Row; readonly set: Row }
  | { readonly op: 'drop'; readonly table: string; readonly key: Row };

/**
 * A write to a work table. With `expect`, a row of this key must have these values now; when none
 * has, the whole call writes nothing.
 */
export type WorkWrite = Write | (Exclude<Write, { op: 'put' }> & { readonly expect?: Row });

/** A read model: its tables and how an entry changes them. */
export interface Projection {
  readonly name: string;
  /** Raise it when `project` gives other writes than before; the tables are then rebuilt. */
  readonly version?: number;
  readonly tables: readonly TableSpec[];
  /** Pure: no clock, no chance, no look at a table. */
  project(entry: NewEntry & { readonly mission: string }): readonly Write[];
}
