import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: [
      'mandates.add-option',
      'mandates.describe-option',
      'mandates.choose-option',
      'mandates.drop-option',
    ],
    because: 'Those who keep the record lay the options side by side.',
  },
  {
    who: 'anyone',
    may: ['mandates.option-lines'],
    because: 'What an option would ask of states is for everybody to know.',
  },
];
