import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation'],
    may: [
      'forces.add-requirement',
      'forces.change-requirement',
      'forces.drop-requirement',
      'forces.require-option',
    ],
    because: 'Those who plan the force say what it needs, and keep what they said before.',
  },
  {
    who: 'anyone',
    may: ['forces.requirements', 'forces.requirement', 'forces.requirement-filled'],
    because: 'What a mission needs of states is asked of them in public.',
  },
];
