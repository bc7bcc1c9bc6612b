import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'oversight'],
    may: ['mandates.succeed'],
    because:
      'That a mandate took the place of another is written down by those who keep the record.',
  },
  {
    who: 'anyone',
    may: ['mandates.successions', 'mandates.carried'],
    because: 'Under which mandate the mission goes on, and what it took over, is for all to know.',
  },
];
