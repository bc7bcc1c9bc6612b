// What outlives a mandate: a capability declares which of its things go on when a mission gets
// another name or a successor mandate, and by which of its acts one of them ends. An earlier
// capability can so list the things of a later one, through the house; neither imports the other.

export interface CarriedItem {
  readonly id: string;
  /** What it is, in a few words; null where that may be told to few: the id stands for it. */
  readonly what: string | null;
}

interface Ending {
  readonly act: string;
  input(id: string, why: EndingWhy): Readonly<Record<string, unknown>>;
}

export interface EndingWhy {
  /** The first day of the successor. */
  readonly from: string;
  readonly reason: string;
  /** What takes its place, where something does. */
  readonly by: string | null;
}

export interface Carry {
  /** One word for its things, such as `obligation`. */
  readonly kind: string;
  /** The view whose answer has them, and what to ask it. */
  readonly view: string;
  readonly query?: Readonly<Record<string, unknown>>;
  /** Those in the answer that are still open. */
  items(answer: unknown): readonly CarriedItem[];
  /** Where left out, that one was superseded or closed is recorded and changes nothing else. */
  readonly ends?: { readonly superseded?: Ending; readonly closed?: Ending };
}
