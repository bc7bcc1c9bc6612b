import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation'],
    may: [
      'diplomacy.plan-approach',
      'diplomacy.record-approach',
      'diplomacy.enter-outreach',
      'diplomacy.renew-approach',
      'diplomacy.record-answer',
      'diplomacy.set-follow-up',
      'diplomacy.close-approach',
      'diplomacy.tie-appeal',
    ],
    because: 'Those who ask for the mission write down whom they asked and what came back.',
  },
  {
    who: 'anyone',
    may: ['diplomacy.outreach', 'diplomacy.approach', 'diplomacy.engagement'],
    because:
      'What a source tells of an approach is public; what rests on none is shown to the offices.',
  },
];
