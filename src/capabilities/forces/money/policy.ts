import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: [
      'forces.open-fund',
      'forces.say-need',
      'forces.pledge-money',
      'forces.change-pledge',
      'forces.sign-money',
      'forces.deposit-money',
      'forces.value-support',
      'forces.enter-contribution',
      'forces.record-rate',
    ],
    because: 'Those who keep the record enter what was given, with the paper that shows it.',
  },
  {
    who: ['owner', 'force-generation', 'oversight'],
    may: ['forces.allot-money', 'forces.spend-money', 'forces.strike-money'],
    because: 'Where the money of a fund goes is written by those who answer for it.',
  },
  {
    who: 'anyone',
    may: [
      'forces.donors',
      'forces.contributions',
      'forces.contribution',
      'forces.funds',
      'forces.fund',
      'forces.money-totals',
      'forces.rates',
      'forces.money-answer',
      'forces.burden',
      'forces.funded',
    ],
    because: 'What states gave and what became of it is public, with the paper behind it.',
  },
];
