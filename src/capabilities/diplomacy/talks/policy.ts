import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation'],
    may: [
      'diplomacy.plan-engagement',
      'diplomacy.record-engagement',
      'diplomacy.record-outcome',
      'diplomacy.record-assurance',
      'diplomacy.call-off-engagement',
    ],
    because: 'Those who meet the parties write down what came of it, and what was not assured.',
  },
];
