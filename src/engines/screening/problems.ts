import type { ProblemKind } from '../../kernel/index.ts';

/** Why a list, a file of people or a file of names was not read: then nobody was screened. */
export const SCREENING_PROBLEMS = {
  unknownList: {
    code: 'screening.unknown-list',
    status: 415,
    title: '{file} is no list that Muster reads, so nobody was screened',
    remedy:
      'Give the UN list as XML, OFAC’s sdn.csv, the EU or UK consolidated CSV, FollowTheMoney ' +
      'JSON lines, or a CSV with a header that has a column name',
  },
  badList: {
    code: 'screening.bad-list',
    status: 422,
    title: '{file}, line {line}: {why}, so nobody was screened',
    remedy: 'Fetch the list again from its publisher, or mend that line',
  },
  emptyList: {
    code: 'screening.empty-list',
    status: 422,
    title: '{file} names nobody, so nobody was screened',
    remedy: 'Check that the file arrived whole; an empty list clears no one',
  },
  doctype: {
    code: 'screening.doctype',
    status: 422,
    title: '{file}, line {line}: the list declares a document type, which Muster does not follow',
    remedy: 'Fetch the list from its publisher; the real one has no DOCTYPE',
  },
  lonelyPart: {
    code: 'screening.lonely-part',
    status: 422,
    title: '{file} has aliases or addresses without the list that they belong to',
    remedy: 'Give OFAC’s sdn.csv in the same call, as another --list',
  },
  missingColumn: {
    code: 'screening.missing-column',
    status: 422,
    title: '{file}, line 1: there is no column {column}',
    remedy: 'Name the columns in the first line: {columns}',
  },
  badTable: {
    code: 'screening.bad-table',
    status: 422,
    title: '{file}, line {line}: {why}',
    remedy: 'Save the file as CSV in UTF-8 again, or mend that line',
  },
} as const satisfies Record<string, ProblemKind>;
