import type { ProblemKind } from '../../../kernel/index.ts';

export const TABLE_PROBLEMS = {
  notThere: {
    code: 'forces.figure-not-in-source',
    status: 422,
    title: 'The source has no line in which {words} stands with the rest of the row',
    remedy: 'Name the source that holds the table; the file itself can be added as one',
  },
  noNumber: {
    code: 'forces.figure-without-number',
    status: 422,
    title: 'A figure of a table has no number',
    remedy: 'Write how many: 140, 120-160, at least 40 or up to 150',
  },
} as const satisfies Record<string, ProblemKind>;
