import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'force-generation', 'liaison'],
    may: ['vetting.certify', 'vetting.withdraw-certification'],
    because: 'A state certifies those whom it sends, and says when it no longer does.',
  },
  {
    who: ['owner', 'force-generation', 'oversight'],
    may: ['vetting.set-certification-rules'],
    because:
      'What is asked of everybody is set by those who answer for the force, with its source.',
  },
];
