import type { ProblemKind } from '../../kernel/index.ts';

export const CASE_PROBLEMS = {
  unknown: {
    code: 'cases.unknown',
    status: 404,
    title: 'There is no case {case} in this mission',
    remedy: 'Look at the list of cases for its id',
  },
  closed: {
    code: 'cases.closed',
    status: 409,
    title: 'The case {case} is closed ({outcome})',
    remedy: 'Open a new case from the same claim if the question has come up again',
  },
  noClaim: {
    code: 'cases.no-claim',
    status: 404,
    title: 'There is no claim {claim} in this mission',
    remedy: 'Open the question from a claim that is in the record',
  },
  passageOutside: {
    code: 'cases.passage-outside',
    status: 422,
    title: 'The passage {start}–{end} is not inside the text, which has {length} characters',
    remedy: 'Choose words in the text of that source, or leave source and passage out',
  },
  notLater: {
    code: 'cases.not-later',
    status: 422,
    title: 'The new day {dueOn} is not later than the day it has, {before}',
    remedy: 'Give a later day; a case is closed, not shortened',
  },
  dueInThePast: {
    code: 'cases.due-in-the-past',
    status: 422,
    title: 'The due day {dueOn} lies before today, {today}',
    remedy: 'Give a day from today on',
  },
} as const satisfies Record<string, ProblemKind>;
