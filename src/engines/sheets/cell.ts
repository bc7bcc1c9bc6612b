// What a spreadsheet holds, once it is read: sheets of rows of cells, each with the address under
// which its owner finds it again.

/** A day that the sheet itself holds as a date, not as text. */
export interface DayCell {
  readonly day: string;
}
export type Cell = string | number | boolean | DayCell | null;

export interface Row {
  /** As the spreadsheet numbers it: the first is 1. */
  readonly no: number;
  /** By column, the first is 0; holes are null. */
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with something in them, in order. */
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

export interface Workbook {
  readonly form: 'csv' | 'xlsx';
  readonly sheets: readonly Sheet[];
  /** What was guessed, lost or left out, for the one who sent it. */
  readonly notes: readonly string[];
}

/** The letters over a column: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** The index of `AB` in `AB12`; -1 where it is no address. */
export function columnIndex(address: string): number {
  const letters = /^\$?([A-Z]{1,3})/i.exec(address)?.[1]?.toUpperCase();
  if (!letters) return -1;
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What a person sees in the cell, without spaces around it. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.day;
  return String(cell)
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}
