import type { ProblemKind } from '../../kernel/index.ts';

export const REPORT_PROBLEMS = {
  unknown: {
    code: 'reports.unknown',
    status: 404,
    title: 'There is no issued brief {number} in this mission',
    remedy: 'Look at the list of reports for its number',
  },
} as const satisfies Record<string, ProblemKind>;
