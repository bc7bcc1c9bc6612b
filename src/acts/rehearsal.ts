// Acts that are tried without being done: a dry run.
import type { Problem } from '../kernel/index.ts';

/** An act that somebody would do. */
export interface Wanted {
  readonly act: string;
  readonly input: unknown;
}

/**
 * What would be said to each of these acts, one after another, each after those before it that
 * would go through: null where it would. Nothing is written.
 */
export type Rehearse = (wanted: readonly Wanted[]) => Promise<(Problem | null)[]>;
