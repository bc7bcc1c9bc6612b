// Tables that views read. A projected table is a pure function of the entries and is rebuilt from
// them; a work table (proposals, sessions) is not part of the record and is never rebuilt.
import type { NewEntry } from './entry.ts';
import type { Write } from './write.ts';

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

/** A read model: its tables and how an entry changes them. */
export interface Projection {
  readonly name: string;
  /** Raise it when `project` gives other writes than before; the tables are then rebuilt. */
  readonly version?: number;
  readonly tables: readonly TableSpec[];
  /** Pure: no clock, no chance, no look at a table. */
  project(entry: NewEntry & { readonly mission: string }): readonly Write[];
}
