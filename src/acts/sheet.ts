// What an act takes from a spreadsheet: with this declaration, and nothing else, its rows can be
// imported by page, command and API, with a dry run first.
import type { z } from 'zod';
import type { From, Spread, WantedColumn } from '../engines/sheets/index.ts';
import type { Store } from '../record/index.ts';

type Row = Readonly<Record<string, unknown>>;

/** What is said of a row that can be read. */
export type Verdict =
  /** `like`: somebody or something on record that it may be. */
  | { readonly state: 'good'; readonly like?: string }
  /** Is on record as it stands here, or stands in the file before. */
  | { readonly state: 'before' | 'repeated' }
  | {
      readonly state: 'wrong';
      readonly field: string;
      readonly why: string;
      readonly cure: string;
    };

export interface RowToJudge {
  readonly input: Row;
  readonly sheet: string;
  readonly row: number;
}

/** What a judgement may look at. */
type Kept = Pick<Store, 'rows' | 'vault'>;

export interface SharedField {
  readonly field: string;
  readonly label: Readonly<Record<'en' | 'fr', string>>;
  readonly kind: 'day' | 'yes' | 'text';
}

/** Rows that are taken as one input, in which they are a list. */
export interface ManyRows {
  /** The field of the list. */
  readonly into: string;
  /** Fields beside the list, said once for all rows. */
  readonly shared: readonly SharedField[];
  /** The field by whose value, said for all rows, what was said of a table is remembered. */
  readonly rememberBy: string;
  readonly row: z.ZodType;
  /** One verdict a row, in their order; nothing is written. `shared` as the input will have it. */
  judge(rows: readonly RowToJudge[], reach: Kept, at: JudgedIn): Promise<readonly Verdict[]>;
}

export interface JudgedIn {
  readonly mission: string;
  readonly shared: Row;
  /** The day of the judgement. */
  readonly today: string;
}

export interface ActSheet {
  /** What one row is, in the plural: `{ en: 'obligations', fr: 'obligations' }`. */
  readonly of: Readonly<Record<'en' | 'fr', string>>;
  readonly columns: readonly WantedColumn[];
  /**
   * Fields that say which thing a row is: a row of the same key and content again changes nothing,
   * one of the same key and other content is refused. The whole row where left out.
   */
  readonly key?: readonly string[];
  /**
   * A row as the input that it stands for, where more than its columns is needed; `from`: where
   * each field stood, and what stood there.
   */
  readonly make?: (row: Row, from: ReadonlyMap<string, From>) => Row;
  /** Columns that may each be a state, or a day, with the figures below: each figure is a row. */
  readonly spread?: Spread;
  readonly many?: ManyRows;
  /** Holds what is known of persons: the file lies in the vault while it is under way. */
  readonly personal?: boolean;
  /**
   * Rows that agree in all other fields are one input, in which this field is the list of their
   * remaining parts: `{ into: 'votes', parts: ['party', 'vote'] }`.
   */
  readonly gather?: { readonly into: string; readonly parts: readonly string[] };
}
