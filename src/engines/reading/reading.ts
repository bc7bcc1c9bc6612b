// What a reading of a text is: claims with the reason for each and the words that each rests on.
import type { Lang, ProposedClaim } from '../../kernel/index.ts';

/** A proposed claim, why it is proposed, and the words that each field rests on. */
export type ReadClaim = ProposedClaim & {
  readonly why: string;
  /** Field → [start, end] of its words in the text. */
  readonly ties: Readonly<Record<string, readonly [number, number]>>;
  /** True where something was taken over from another sentence or guessed. */
  readonly unsure: boolean;
};

export interface Reading {
  readonly language: Lang | null;
  /** True where the engine knows the language but does not read it. */
  readonly unread: boolean;
  readonly claims: readonly ReadClaim[];
}
