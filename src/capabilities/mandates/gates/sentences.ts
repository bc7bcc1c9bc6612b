// The sentences on gates, for each language to write. Titles, dates and lists come in ready to
// print.
import type { Figure, Prose } from '../../../kernel/index.ts';
import type { State } from './standing.ts';

export interface GateSentences {
  readonly states: Readonly<Record<State, string>>;
  /** Why a criterion stands as it stands. */
  met(on: string): string;
  notMet(on: string): string;
  again(on: string): string;
  found(state: 'met' | 'not_met' | 'unknown', on: string): string;
  readonly silent: string;
  readonly unseen: string;
  byGate(title: string, state: State, passedOn: string | null): string;
  waived(until: string): string;
  /** The head of a gate. */
  passed(title: string, on: Figure | string, open: number): Prose;
  allMet(title: string, all: number, waived: number): Prose;
  blocked(title: string, n: number, of: number): Prose;
  unknownOnly(title: string, n: number, of: number): Prose;
  none(title: string): Prose;
  /** The sentence at the top of the brief. */
  blockedBy(head: Prose, what: Prose): Prose;
  /** The same where nothing stands in the way. */
  ends(head: Prose): Prose;
  unknown(n: number, what: Prose): Prose;
  more(n: number): string;
  waivedBy(n: number, what: Prose): Prose;
  inForce(waivers: number): string;
  earliest(from: Figure, to: Figure | null, open: number): Prose;
  noDay(open: number): string;
  moves(what: Figure, days: number): Prose;
  readonly invented: string;
  whatIf(days: number): string;
  readonly gates: string;
}
