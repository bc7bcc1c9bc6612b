import type { ProblemKind } from '../../kernel/index.ts';

export const SOURCE_PROBLEMS = {
  unknown: {
    code: 'sources.unknown',
    status: 404,
    title: 'There is no source {source} in this mission',
    remedy: 'Look at the list of sources for its id',
  },
  nothingGiven: {
    code: 'sources.nothing-given',
    status: 400,
    title: 'Neither a file nor a text was given',
    remedy: 'Give a file, or paste the text',
  },
  noSuchDate: {
    code: 'sources.no-such-date',
    status: 400,
    title: '{date} is not a date',
    remedy: 'Write 2023-07-31, or 2023-07 where only the month is known, or 2023',
  },
} as const satisfies Record<string, ProblemKind>;
