import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: [
      'diplomacy.put-question',
      'diplomacy.drop-question',
      'diplomacy.tie-position',
      'diplomacy.add-party',
    ],
    because: 'An office defines what it wants to know of every party, and who is a party.',
  },
  {
    who: 'anyone',
    may: ['diplomacy.party', 'diplomacy.matrix', 'diplomacy.questions', 'diplomacy.steps'],
    because: 'What a party said in public is public, side by side with what it said before.',
  },
];
