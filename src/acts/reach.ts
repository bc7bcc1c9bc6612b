// How far an act or a view can reach: reading tables, files by hash, the vault, work tables. Never
// the entries of the record: those are written by `perform` alone.
import type { ClaimKind } from '../kernel/index.ts';
import type { Store } from '../record/index.ts';
import type { Carry } from './carried.ts';
import type { Progress } from './progress.ts';
import type { ActSheet } from './sheet.ts';

export interface Reach
  extends Pick<
    Store,
    'rows' | 'files' | 'vault' | 'signing' | 'write' | 'stream' | 'entries' | 'head'
  > {
  /** The act that records claims of this kind, as the owning capability declares it. */
  actFor(kind: ClaimKind): string;
  /** The acts that take rows of a spreadsheet. */
  sheets(): readonly { readonly name: string; readonly says: string; readonly sheet: ActSheet }[];
  /** How far long work has come. */
  readonly progress: Progress;
  /** What outlives a mandate, of every capability. */
  readonly carries: readonly Carry[];
  /** The facts of this house by the names of their views: what a criterion may be met by. */
  readonly facts: readonly { readonly name: string; readonly says: string }[];
  /** Checkpoints, proofs and the bundle, for the pages of the record. */
  readonly sealed: Pick<Store, 'checkpoint' | 'checkpoints' | 'exportBundle' | 'hashes' | 'find'>;
}
