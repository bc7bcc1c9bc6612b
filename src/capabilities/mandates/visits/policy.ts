import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: [
      'mandates.plan-visit',
      'mandates.begin-visit',
      'mandates.end-visit',
      'mandates.add-visit-group',
      'mandates.add-visit-question',
      'mandates.add-finding',
      'mandates.add-recommendation',
      'mandates.follow-up-recommendation',
    ],
    because: 'Those who keep the record write down what a visit is to find out, and found.',
  },
];
