// The door of sheets: tables of strangers in, tables of ours out.
export {
  type Cell,
  columnIndex,
  columnName,
  type Row,
  type Sheet,
  textOf,
  type Workbook,
} from './cell.ts';
export { type Order, readDay } from './days.ts';
export type { Chosen, Head } from './heads.ts';
export { readNumber } from './numbers.ts';
export { openSheets } from './open.ts';
export { readParty } from './parties.ts';
export { SHEET_PROBLEMS } from './problems.ts';
export {
  type Answers,
  type From,
  type Proof,
  place,
  type Question,
  type RowRead,
  readRows,
  readValue,
  type TableRead,
  type Wrong,
} from './rows.ts';
export { readSpread, type Spread, spreadColumns, spreadLikeness } from './spread.ts';
export { type Likely, type Table, tableIn } from './table.ts';
export type { Kind, WantedColumn } from './wanted.ts';
export { plainWords } from './words.ts';
export { csvOf, type TableOut, xlsxOf } from './write.ts';
