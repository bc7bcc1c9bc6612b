import type { ProblemKind } from '../../kernel/index.ts';

export const IMPORT_PROBLEMS = {
  unknown: {
    code: 'imports.unknown',
    status: 404,
    title: 'There is no import {import} that is under way',
    remedy:
      'Look at the list of imports, or send the file again: what was taken is not taken twice',
  },
  noSheet: {
    code: 'imports.no-sheet',
    status: 422,
    title: '{act} takes no rows of a spreadsheet',
    remedy: 'Choose one of the acts that imports.acts lists',
  },
  noTable: {
    code: 'imports.no-table',
    status: 422,
    title: 'No sheet of the file holds a table: two cells of words beside one another',
    remedy: 'Look whether it is the right file, and whether its head has names of columns',
  },
  noSuchField: {
    code: 'imports.no-such-field',
    status: 422,
    title: '{act} has no column {field}',
    remedy: 'Its columns are: {fields}',
  },
  questions: {
    code: 'imports.questions-open',
    status: 422,
    title: '{count} cells can be read in two ways: {question}',
    remedy: 'Answer the question once; the answer is remembered for tables with this head',
  },
  notAllGood: {
    code: 'imports.not-all-good',
    status: 422,
    title: '{wrong} rows must be mended, so none was taken. The first: {first}',
    remedy: 'Mend them in the file and send it again, or take the good rows only',
  },
  tooMany: {
    code: 'imports.too-many-rows',
    status: 413,
    title: 'The table has {rows} rows; at most {limit} are taken at once',
    remedy: 'Split it into several files and send them one after another',
  },
} as const satisfies Record<string, ProblemKind>;
