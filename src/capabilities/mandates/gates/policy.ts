import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: [
      'mandates.add-gate',
      'mandates.drop-gate',
      'mandates.pass-gate',
      'mandates.change-gate',
      'mandates.take-back-passing',
      'mandates.add-criterion',
      'mandates.change-criterion',
      'mandates.drop-criterion',
      'mandates.take-up-condition',
      'mandates.cite-evidence',
      'mandates.record-finding',
      'mandates.reopen-criterion',
      'mandates.estimate-criterion',
    ],
    because: 'The offices that plan and watch the mission lay down its gates and judge them.',
  },
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: [
      'mandates.waive-criterion',
      'mandates.confirm-criterion-waiver',
      'mandates.refuse-criterion-waiver',
      'mandates.end-criterion-waiver',
    ],
    because: 'A gate is overridden by two people of these offices, and never by one alone.',
  },
  {
    who: 'anyone',
    may: [
      'mandates.gates',
      'mandates.gate',
      'mandates.criteria',
      'mandates.blocked',
      'mandates.road',
    ],
    because: 'What stands between a mandate and a deployment is for everybody to know.',
  },
];
