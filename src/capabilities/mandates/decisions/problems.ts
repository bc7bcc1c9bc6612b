import type { ProblemKind } from '../../../kernel/index.ts';

export const WEIGHING_PROBLEMS = {
  unknown: {
    code: 'mandates.no-such-thing',
    status: 404,
    title: 'There is no {thing} {id} in this mission',
    remedy: 'Look at the list of its kind for the id',
  },
  noClaim: {
    code: 'mandates.no-such-claim',
    status: 404,
    title: 'There is no claim {claim} in this mission',
    remedy: 'Take the id of a claim that is in the record',
  },
  noQuote: {
    code: 'mandates.no-such-words',
    status: 422,
    title: 'The source {source} does not hold these words',
    remedy: 'Copy them from its text as they stand there, or leave the source out',
  },
  taken: {
    code: 'mandates.decision-taken',
    status: 409,
    title: 'The decision {decision} is taken already',
    remedy: 'Await a new decision where the matter is open again; both stay on record',
  },
  noPart: {
    code: 'mandates.no-such-part',
    status: 404,
    title: 'The visit has no question or recommendation {part}',
    remedy: 'Look at the visit for the ids of its parts',
  },
  backwards: {
    code: 'mandates.last-day-before-first',
    status: 422,
    title: '{until} is before {from}',
    remedy: 'Give a last day that is not before the first',
  },
  nothingSaid: {
    code: 'mandates.nothing-said',
    status: 422,
    title: 'Nothing is said of the option',
    remedy: 'Fill one of its rows: force, size, powers, tasks, command, cost, funding, risks',
  },
} as const satisfies Record<string, ProblemKind>;
