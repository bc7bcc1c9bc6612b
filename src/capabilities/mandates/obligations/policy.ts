import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'oversight', 'force-generation'],
    may: [
      'mandates.lay-down-duty',
      'mandates.change-duty',
      'mandates.supersede-duty',
      'mandates.mark-duty-unobservable',
      'mandates.deliver-duty',
      'mandates.withdraw-delivery',
      'mandates.record-trigger-event',
      'mandates.withdraw-trigger-event',
      'mandates.reject-duty-proposal',
      'mandates.ask-duty-waiver',
    ],
    because: 'Those who keep the record write down what is owed and what was delivered.',
  },
  {
    who: ['owner', 'desk', 'oversight'],
    may: ['mandates.confirm-duty-waiver', 'mandates.refuse-duty-waiver'],
    because: 'A waiver is confirmed by a second person who answers for the mandate.',
  },
  {
    who: 'anyone',
    may: ['mandates.obligations', 'mandates.owed'],
    because: 'Who owes what is for everybody to know.',
  },
];
