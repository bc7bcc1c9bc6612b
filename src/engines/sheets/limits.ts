// Every bound on a sheet, and where each number comes from.
import type { ZipTrust } from '../bytes/index.ts';
import { SHEET_PROBLEMS } from './problems.ts';

const MB = 1_000_000;

/** A roster of 100,000 rows and twelve columns has 8 MB packed. */
export const FILE_BYTES_MAX = 25 * MB;
/** The largest force so far had 158,000; more is a database and not a sheet. */
export const ROWS_MAX = 200_000;
/** Columns after these are left out, with a note. */
export const COLUMNS_MAX = 200;
/** Characters of one cell; what is longer is cut by no one and refused. */
export const CELL_CHARS_MAX = 32_767;
/** Cells that one merged area may fill. */
export const MERGED_MAX = 20_000;
/** Rows at the top among which the head of a table is looked for. */
export const HEAD_WITHIN = 40;

export const WORKBOOK: ZipTrust = {
  membersMax: 2_000,
  unpackedBytesMax: 250 * MB,
  // A column of one repeated word packs 60 to 1; deflate can reach 1,032.
  ratioMax: 250,
  ratioFreeBytes: 10 * MB,
  no: {
    bomb: SHEET_PROBLEMS.bomb,
    unsafe: SHEET_PROBLEMS.unsafe,
    locked: SHEET_PROBLEMS.locked,
    entities: SHEET_PROBLEMS.entities,
    broken: SHEET_PROBLEMS.broken,
  },
};
