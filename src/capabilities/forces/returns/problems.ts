// Every "no" of returns and of settling them.
import type { ProblemKind } from '../../../kernel/index.ts';

export const RETURN_PROBLEMS = {
  unknown: {
    code: 'forces.no-return',
    status: 404,
    title: '{of} has no return {return}',
    remedy: 'Look at the reconciliation for the id',
  },
  withdrawn: {
    code: 'forces.return-withdrawn',
    status: 409,
    title: 'The return {return} was withdrawn already',
    remedy: 'Nothing has to be done',
  },
  twice: {
    code: 'forces.return-there',
    status: 409,
    title: 'A return of {of} for {on} by the same says {number} already',
    remedy: 'Nothing has to be done; withdraw it first where it was wrong',
  },
  noCounts: {
    code: 'forces.nothing-to-settle',
    status: 404,
    title: 'Nobody counted {of} on {on}',
    remedy: 'Look at the reconciliation for the days on which counts differ',
  },
  agrees: {
    code: 'forces.counts-agree',
    status: 409,
    title: 'The counts of {of} on {on} agree',
    remedy: 'Nothing has to be settled',
  },
} as const satisfies Record<string, ProblemKind>;
