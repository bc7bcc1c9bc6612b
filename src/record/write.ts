// One row of a table, and one change of it.
import type { Json } from '../kernel/index.ts';

export type Row = Readonly<Record<string, Json>>;

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
