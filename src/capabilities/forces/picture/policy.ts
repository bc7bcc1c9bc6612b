import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: 'anyone',
    may: ['forces.picture', 'forces.picture-file', 'forces.gaps'],
    because: 'What is asked for, promised and there is public, drawn or in a table.',
  },
];
