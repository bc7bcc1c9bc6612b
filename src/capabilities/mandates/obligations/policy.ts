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
    may: [
      'mandates.obligations',
      'mandates.owed',
      'mandates.duty',
      'mandates.duty-calendar',
      'mandates.duty-feed',
    ],
    because: 'Who owes what is for everybody to know; a calendar is for whoever has its address.',
  },
  {
    who: ['owner', 'desk', 'oversight', 'force-generation'],
    may: ['mandates.duty-proposals'],
    because: 'What is only suggested is for those who decide on it.',
  },
  {
    who: 'signed-in',
    may: [
      'mandates.duty-reminders',
      'mandates.duty-reminder-count',
      'mandates.duty-feeds',
      'mandates.make-duty-feed',
      'mandates.revoke-duty-feed',
      'mandates.look-at-duties',
      'mandates.choose-duty-party',
    ],
    because: 'Reminders and calendars belong to the person who asked for them.',
  },
];
