import type { Policy } from '../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'oversight'],
    may: ['reports.issue'],
    because: 'What is issued stands under a name.',
  },
  {
    who: 'anyone',
    may: ['reports.brief', 'reports.list', 'reports.show', 'reports.changed'],
    because: 'The seven answers are for everyone, each with its source.',
  },
];
