// Every "no" to a sheet, with its cure. None quotes from the file.
import type { ProblemKind } from '../../kernel/index.ts';

const ASK_AGAIN = 'Do not open it. Ask its sender for the same table as CSV';

export const SHEET_PROBLEMS = {
  empty: {
    code: 'imports.empty',
    status: 422,
    title: 'The file holds no rows',
    remedy: 'Look whether it was saved or sent in full, and whether it is the right sheet',
  },
  tooLarge: {
    code: 'imports.too-large',
    status: 413,
    title: 'The file has {found} {unit}; at most {limit} are read',
    remedy: 'Split it into several files and send them one after another',
  },
  wrongType: {
    code: 'imports.wrong-type',
    status: 415,
    title: 'This is {what}, not a table that is read here',
    remedy: '{cure}',
  },
  unclear: {
    code: 'imports.unknown-encoding',
    status: 415,
    title: 'The letters of this table are stored in a way that cannot be told from the file',
    remedy: 'Open it in the program that wrote it and save it as XLSX, or as CSV in UTF-8',
  },
  quotes: {
    code: 'imports.open-quotes',
    status: 422,
    title: 'A quotation mark that is opened near row {row} is never closed',
    remedy: 'Close it, or take it out, or save the table as XLSX',
  },
  bomb: {
    code: 'imports.zip-bomb',
    status: 422,
    title: 'The workbook unpacks to far more than a table holds: {why}',
    remedy: ASK_AGAIN,
  },
  unsafe: {
    code: 'imports.unsafe-members',
    status: 422,
    title: 'The workbook holds a part whose name points outside the file',
    remedy: ASK_AGAIN,
  },
  locked: {
    code: 'imports.locked',
    status: 422,
    title: 'The workbook has a password',
    remedy: 'Open it, save it without the password, and send that',
  },
  entities: {
    code: 'imports.xml-entities',
    status: 422,
    title: 'The workbook defines XML entities, which a table never needs and an attack does',
    remedy: ASK_AGAIN,
  },
  broken: {
    code: 'imports.broken',
    status: 422,
    title: 'The workbook is damaged and cannot be read',
    remedy: 'Open it in a spreadsheet and save it again as XLSX, or as CSV',
  },
} as const satisfies Record<string, ProblemKind>;
