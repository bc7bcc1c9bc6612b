import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'force-generation', 'liaison'],
    may: ['forces.record-equipment', 'forces.withdraw-equipment'],
    because: 'Those who generate the force, and the states that send it, know its goods.',
  },
  {
    who: ['owner', 'desk', 'force-generation', 'liaison', 'host', 'oversight'],
    may: ['forces.equipment'],
    because: 'What the force has and what works is for all who plan with it, and for few others.',
  },
];
