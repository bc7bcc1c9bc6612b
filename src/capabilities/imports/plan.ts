// A dry run with everything that taking needs: each input of the act, the rows of the file that it
// comes from, and what would become of it.
import type { DryRun, RowState } from './import.ts';

type Row = Readonly<Record<string, unknown>>;

/** One input of the act, from one row or from several that are gathered. */
export interface Call {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly input: Readonly<Record<string, unknown>>;
  /** Hash of what says which thing it is, and of the whole; empty for rows taken together. */
  readonly key: string;
  readonly content: string;
  readonly state: RowState;
  readonly like: string | null;
}

export interface Plan {
  readonly act: string;
  /** The field of one input in which all rows are a list, and what stands beside it. */
  readonly many: { readonly into: string; readonly shared: Row } | null;
  readonly dryRun: DryRun;
  readonly calls: readonly Call[];
  /** Every row that is not taken: sheet, number, its cells as they came, and why. */
  readonly rest: readonly Rest[];
}

export interface Rest {
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly string[];
  readonly why: string;
}
