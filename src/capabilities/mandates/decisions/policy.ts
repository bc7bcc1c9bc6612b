import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: ['mandates.await-decision', 'mandates.take-decision'],
    because: 'Those who keep the record write down who decides, and what was decided.',
  },
  {
    who: 'anyone',
    may: ['mandates.decisions'],
    because: 'Who decides what, and what waits for it, is for everybody to know.',
  },
];
