import type { ProblemKind } from '../../../kernel/index.ts';

export const SELECTION_PROBLEMS = {
  noResult: {
    code: 'vetting.test-without-result',
    status: 422,
    title: 'Row {line} says neither passed nor not passed',
    remedy: 'Give the result of the row, or one for all rows',
  },
  noRoles: {
    code: 'vetting.needed-by-no-role',
    status: 422,
    title: 'It would be needed by roles, and none is named',
    remedy: 'Name the roles, or say that all or nobody needs it',
  },
} as const satisfies Record<string, ProblemKind>;
