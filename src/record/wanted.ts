// What the tables of a record are to be.
import type { Projection } from './table.ts';
import type { Declared } from './tables.ts';

export interface Wanted {
  readonly declared: ReadonlyMap<string, Declared>;
  readonly projections: readonly Projection[];
  /** How the program's roles sign in; null: the owner steps down to them. */
  readonly signIn: { readonly password?: string } | null;
  /** Whether this program already holds the record alone. */
  readonly alone: boolean;
  onStep(text: string): void;
}
