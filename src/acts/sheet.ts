// What an act takes from a spreadsheet: with this declaration, and nothing else, its rows can be
// imported by page, command and API, with a dry run first.
import type { WantedColumn } from '../engines/sheets/index.ts';

export interface ActSheet {
  /** What one row is, in the plural: `{ en: 'obligations', fr: 'obligations' }`. */
  readonly of: Readonly<Record<'en' | 'fr', string>>;
  readonly columns: readonly WantedColumn[];
  /**
   * Fields that say which thing a row is: a row of the same key and content again changes nothing,
   * one of the same key and other content is refused. The whole row where left out.
   */
  readonly key?: readonly string[];
  /** A row as the input that it stands for, where more than its columns is needed. */
  readonly make?: (row: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /**
   * Rows that agree in all other fields are one input, in which this field is the list of their
   * remaining parts: `{ into: 'votes', parts: ['party', 'vote'] }`.
   */
  readonly gather?: { readonly into: string; readonly parts: readonly string[] };
}
