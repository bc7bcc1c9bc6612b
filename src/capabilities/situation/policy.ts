import type { Policy } from '../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: ['situation.report-incident', 'situation.report-posture', 'situation.report-site'],
    because: 'Those who keep the record write down what was reported, and by whom.',
  },
  {
    who: 'anyone',
    may: [
      'situation.incidents',
      'situation.sites',
      'situation.postures',
      'situation.series',
      'situation.answer',
    ],
    because: 'What was reported in public is public, with the passage and how old it is.',
  },
];
