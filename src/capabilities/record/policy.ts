import type { Policy } from '../../access/index.ts';

export const policy: Policy = [
  {
    who: 'anyone',
    may: [
      'record.show',
      'record.entry',
      'record.checkpoints',
      'record.consistency',
      'record.bundle',
    ],
    because: 'Whoever can read a figure can check that nobody changed the record behind it.',
  },
];
