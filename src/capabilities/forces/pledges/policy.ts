import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'liaison'],
    may: [
      'forces.tie-condition',
      'forces.meet-condition',
      'forces.drop-condition',
      'forces.record-readiness',
      'forces.renew-pledge',
    ],
    because: 'Those who speak with the states write down what an offer hangs on and how it stands.',
  },
  {
    who: ['owner', 'force-generation'],
    may: ['forces.set-pledge-life'],
    because: 'Who generates the force says for how long it counts on an unrenewed word.',
  },
  {
    who: 'anyone',
    may: ['forces.pledges', 'forces.offer'],
    because: 'Whether a public promise still stands is for everybody to see.',
  },
];
