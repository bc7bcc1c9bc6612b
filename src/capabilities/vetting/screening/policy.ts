import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'force-generation', 'oversight'],
    may: ['vetting.screen', 'vetting.answer-hit', 'vetting.confirm-hit'],
    because: 'That somebody is on a list is decided by people who answer for it, twice over.',
  },
  {
    who: ['owner', 'force-generation', 'liaison', 'oversight'],
    may: ['vetting.hits', 'vetting.hit'],
    because: 'Who vets must see what waits; whose name it is, they see after saying why.',
  },
  {
    who: ['owner', 'desk', 'force-generation', 'liaison', 'host', 'oversight'],
    may: ['vetting.screening'],
    because: 'How many are screened, and against what, is for all who plan; no name is in it.',
  },
];
