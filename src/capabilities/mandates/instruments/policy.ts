import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'oversight', 'force-generation'],
    may: [
      'mandates.add-instrument',
      'mandates.amend-instrument',
      'mandates.record-vote',
      'mandates.add-draft',
      'mandates.record-step',
      'mandates.record-authority',
      'mandates.add-clause',
      'mandates.amend-clause',
      'mandates.withdraw-clause',
      'mandates.cite-instrument',
      'mandates.withdraw-step',
      'mandates.withdraw-draft',
    ],
    because: 'Those who keep the record write down what was decided, clause by clause.',
  },
  {
    who: 'anyone',
    may: ['mandates.instruments', 'mandates.instrument', 'mandates.compare'],
    because: 'What was decided, and by what vote, is for everybody to read.',
  },
];
