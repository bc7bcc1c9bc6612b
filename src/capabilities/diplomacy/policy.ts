import type { Policy } from '../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: ['diplomacy.report-appeal', 'diplomacy.report-engagement', 'diplomacy.report-position'],
    because: 'Those who keep the record write down who asked, who met and who said what.',
  },
  {
    who: 'anyone',
    may: [
      'diplomacy.appeals',
      'diplomacy.engagements',
      'diplomacy.positions',
      'diplomacy.parties',
      'diplomacy.answer',
    ],
    because: 'What parties said in public is public, with the passage that says it.',
  },
];
