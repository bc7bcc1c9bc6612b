import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'liaison'],
    may: ['forces.record-return', 'forces.withdraw-return'],
    because: 'Whoever receives a return writes down what it says.',
  },
  {
    who: ['owner', 'force-generation', 'oversight'],
    may: ['forces.settle-count'],
    because: 'Which of two counts holds is said by a person who answers for it, with a reason.',
  },
  {
    who: ['owner', 'desk', 'force-generation', 'liaison', 'host', 'oversight'],
    may: ['forces.returns'],
    because: 'Returns as they came in are for all who plan with the force.',
  },
  {
    who: 'anyone',
    may: ['forces.reconciliation'],
    because: 'That two counts differ, and who settled it why, is public.',
  },
];
