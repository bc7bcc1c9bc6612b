import type { Policy } from '../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: ['vetting.report-safeguard'],
    because: 'Those who keep the record write down what is said of vetting, training and rules.',
  },
  {
    who: 'anyone',
    may: ['vetting.safeguards', 'vetting.answer'],
    because: 'How a force is vetted and watched is for everybody to know; who is in it is not.',
  },
];
