import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'force-generation', 'oversight'],
    may: [
      'vetting.sign-clearances',
      'vetting.suspend-clearances',
      'vetting.lift-suspensions',
      'vetting.revoke-clearances',
      'vetting.propose-override',
      'vetting.confirm-override',
    ],
    because: 'A clearance is signed by a person who answers for it; an override by two.',
  },
  {
    who: ['owner', 'oversight'],
    may: ['vetting.set-clearance-rules'],
    because: 'What is asked of everybody is not for those to change whom it would let through.',
  },
  {
    who: ['owner', 'desk', 'force-generation', 'liaison', 'oversight'],
    may: ['vetting.clearances', 'vetting.clearance'],
    because: 'Who receives people must know who is cleared, and who vets why not; by id, no name.',
  },
  {
    who: ['owner', 'desk', 'force-generation', 'liaison', 'host', 'oversight'],
    may: ['vetting.readiness', 'vetting.cleared'],
    because: 'How many of a contingent may go, and what holds up the rest, is for all who plan.',
  },
  {
    who: 'anyone',
    may: ['vetting.clearance-rules'],
    because: 'What is asked before somebody is cleared is for everybody to know.',
  },
];
