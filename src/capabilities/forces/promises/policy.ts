import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: 'anyone',
    may: ['forces.promises', 'forces.forecast'],
    because: 'What came of public promises is public, and so is what is reckoned from it.',
  },
];
