import type { Policy } from '../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: ['forces.report-offer'],
    because: 'Those who keep the record write down what was offered, promised and sent.',
  },
  {
    who: 'anyone',
    may: ['forces.offers', 'forces.states', 'forces.presence', 'forces.money', 'forces.answer'],
    because: 'What states promised in public and who came is public, with the passage behind it.',
  },
];
