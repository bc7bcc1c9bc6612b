// What one who wants a table says of its columns.

/** How the text of a cell is read before the form of the act sees it. */
export type Kind = 'text' | 'party' | 'day' | 'whole' | 'number' | 'quantity' | 'yes';

export interface WantedColumn {
  /** Where the value goes: a path in the input, such as `owner` or `fields.state`. */
  readonly field: string;
  /** Where its value ends up, if the act's `make` moves it. */
  readonly becomes?: string;
  /** What the column is called; the first is its own name, the others are what people write. */
  readonly names: readonly string[];
  readonly kind?: Kind;
  /** Words of a closed list and what people write for them: `{against: ['no', 'contre']}`. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** What the words of the list are called, for people. */
  readonly labels?: Readonly<Record<'en' | 'fr', Readonly<Record<string, string>>>>;
  readonly needed?: boolean;
  /** Of the columns that name one group here, one at least must be there. */
  readonly oneOf?: string;
  /** A word of no list is asked once, for all rows that have it, and not refused. */
  readonly asks?: boolean;
  /** How a cell of it is written, for one whom the act does not understand. */
  readonly hint?: string;
}
