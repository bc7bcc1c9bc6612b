import type { ProblemKind } from '../../kernel/index.ts';

export const RECORD_PROBLEMS = {
  noEntry: {
    code: 'record.no-entry',
    status: 404,
    title: 'There is no entry {entry} in this record, which holds {size}',
    remedy: 'Entries are numbered from 0; give a smaller number, or the id of an entry',
  },
} as const satisfies Record<string, ProblemKind>;
