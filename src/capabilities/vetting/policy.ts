import type { Policy } from '../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: ['vetting.report-safeguard'],
    because: 'Those who keep the record write down what is said of the safeguards.',
  },
  {
    who: 'anyone',
    may: ['vetting.safeguards', 'vetting.answer'],
    because: 'Whether a force is said to be vetted, trained and answerable is for everyone to see.',
  },
];
