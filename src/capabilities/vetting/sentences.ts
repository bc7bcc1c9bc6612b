// The sentences that the answer of vetting is made of, for each language to write.
import type { Figure, Prose } from '../../kernel/index.ts';
import type { Said } from './safeguard.ts';

/** Measures of which the same is said. */
export interface SaidOf {
  readonly status: Said;
  /** Their names, joined, with the claims behind them. */
  readonly names: Figure;
  readonly plural: boolean;
}

/** The roster on record, in figures. */
export interface RosterTold {
  readonly members: string;
  readonly contingents: string;
  readonly one: boolean;
  /** All of it is made up, to practise with. */
  readonly invented: boolean;
}

export interface VettingSentences {
  finding(vetting: { said: Said; cited: Figure } | null, roster: RosterTold | null): Prose;
  readonly nothing: string;
  /** One source says all of it. */
  oneSays(source: string, groups: readonly SaidOf[]): Prose;
  severalSay(groups: readonly SaidOf[]): Prose;
  /** `source` is null where the sentence before names it. */
  inWords(source: string | null, words: Figure): Prose;
  /** `names`: of which nothing is said, each with its "of". */
  silence(names: string): string;
  readonly noRoster: string;
  roster(roster: RosterTold): string;
  readonly heads: Readonly<Record<'notShown' | 'differ', string>>;
  notShown(names: Figure, plural: boolean): Prose;
  differ(name: string, words: readonly Figure[]): Prose;
}
