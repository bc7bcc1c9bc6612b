import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'oversight'],
    may: [
      ...['vetting.assess-risk', 'vetting.suspend-unit', 'vetting.lift-suspension'],
      'vetting.withdraw-assessment',
    ],
    because: 'Those who send a unit do not judge it: the oversight body does.',
  },
  {
    who: ['owner', 'force-generation', 'liaison', 'oversight'],
    may: ['vetting.meet-measure'],
    because: 'Whoever carries a measure out says when it is done.',
  },
  {
    who: ['owner', 'force-generation', 'oversight'],
    may: ['vetting.diligence', 'vetting.diligence-of'],
    because: 'What a unit is held to have done is for those who decide and watch, not for all.',
  },
];
