import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'force-generation', 'liaison'],
    may: ['vetting.record-training', 'vetting.correct-training'],
    because: 'Those who train, and the states that train at home, say who was there.',
  },
  {
    who: ['owner', 'force-generation', 'oversight'],
    may: ['vetting.set-module', 'vetting.retire-module'],
    because:
      'What is asked of everybody is set by those who answer for the force, with its source.',
  },
  {
    who: 'anyone',
    may: ['vetting.modules'],
    because: 'What a force must have learnt, and by whose rule, is for everybody to read.',
  },
  {
    who: ['owner', 'desk', 'force-generation', 'liaison', 'host', 'oversight'],
    may: ['vetting.training'],
    because: 'How many lack what, by state, without a name, is for all who plan.',
  },
  {
    who: ['owner', 'force-generation', 'liaison', 'oversight'],
    may: [
      ...['vetting.holdings', 'vetting.lacking', 'vetting.attested', 'vetting.batches'],
      'vetting.batch',
    ],
    because: 'Who must see that each one is fit sees what each holds; a name only with a reason.',
  },
];
