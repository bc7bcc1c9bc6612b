import type { ProblemKind } from '../../kernel/index.ts';

export const RECORD_PROBLEMS = {
  noEntry: {
    code: 'record.no-entry',
    status: 404,
    title: 'There is no entry {entry} in this record, which holds {size}',
    remedy: 'Entries are numbered from 0; give a smaller number, or the id of an entry',
  },
  notSoLarge: {
    code: 'record.not-so-large',
    status: 422,
    title: 'This record holds {size} entries, and you ask from {from} on',
    remedy: 'If a checkpoint of this record says more, part of it is missing: ask who runs it',
  },
} as const satisfies Record<string, ProblemKind>;
