// What a frame is: a way of saying a kind of claim, with a sentence that shows it. A frame's
// reader
// gives drafts; the engine turns them into claims with passages.
import type { ClaimFields, ClaimKind, Party } from '../../kernel/index.ts';
import type { Mask } from './lexicon/mask.ts';
import type { Memory } from './memory.ts';
import type { Scene } from './scene.ts';

/** Field → the items from..to (to excluded) whose words say it. */
export type Ties = Readonly<Record<string, readonly [number, number]>>;

export type Draft = {
  [K in ClaimKind]: {
    kind: K;
    fields: ClaimFields[K];
    /** Items from..to that carry the claim. */
    from: number;
    to: number;
    /** Name of the frame. */
    frame: string;
    ties: Ties;
    unsure: boolean;
  };
}[ClaimKind];

export interface Stage {
  readonly text: string;
  readonly scene: Scene;
  readonly memory: Memory;
  /** Classes that the sentence holds anywhere. */
  readonly mask: Mask;
  /** Who speaks in this sentence, where somebody does. */
  readonly speaks: Party | null;
  /** Drafts of earlier kinds of this sentence. */
  readonly drafts: readonly Draft[];
}

export interface Frame {
  /** Named in a claim's `why`: "offer/pledges". */
  readonly name: string;
  readonly kind: ClaimKind;
  /** What the frame takes a sentence to say, in plain words. */
  readonly says: string;
  /** A sentence that it reads, and the fields that it must find there. */
  readonly example: string;
  readonly expects: Readonly<Record<string, unknown>>;
  /**
   * The same in French, where the frame has been shown there: a claim of the kind must be
   * read.
   */
  readonly french?: string | undefined;
}

export interface Reader {
  /** The reader runs only where the sentence holds one of these classes. */
  readonly needs: Mask;
  readonly read: (stage: Stage) => Draft[];
}
