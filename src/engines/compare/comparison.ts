// What comes in and out of a comparison of two texts, clause by clause.

export interface Side {
  /** As printed; null where the paragraph has none. */
  readonly number: string | null;
  /** Null where nobody has read the paragraph: it is never compared. */
  readonly text: string | null;
}

/** `moved` and `changed` together are `moved` with `changed` set. */
export type Kind = 'same' | 'changed' | 'moved' | 'added' | 'dropped' | 'unread';

/** A run of words: in both texts, only in the second, or only in the first. */
export interface Piece {
  readonly as: 'same' | 'added' | 'dropped';
  readonly text: string;
}

export interface Row {
  readonly kind: Kind;
  /** Places in the two lists, from 0: two of one side where a clause was cut or put together. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Whether the words differ, spaces apart. */
  readonly changed: boolean;
  /** Whether the printed number is another. */
  readonly renumbered: boolean;
  /** Word by word; the whole text where it is on one side alone; empty where nobody has read it. */
  readonly pieces: readonly Piece[];
}

export interface Comparison {
  readonly rows: readonly Row[];
  readonly counts: Readonly<Record<Kind, number>>;
}
