import type { ProblemKind } from '../../../kernel/index.ts';

export const PROMISE_PROBLEMS = {
  past: {
    code: 'forces.forecast-not-ahead',
    status: 422,
    title: 'A forecast for {on} is not ahead of {asOf}, the day on which it is asked',
    remedy: 'Give a later day, or ask as of an earlier one; what was is in the picture',
  },
} as const satisfies Record<string, ProblemKind>;
