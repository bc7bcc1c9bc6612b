import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'force-generation', 'liaison'],
    may: ['forces.form-unit', 'forces.disband-unit', 'forces.plan-rotation'],
    because: 'Those who generate the force, and the states that send it, say how it is made up.',
  },
  {
    who: ['owner', 'desk', 'force-generation', 'liaison', 'host', 'oversight'],
    may: ['forces.units'],
    because: 'How the force is made up is for all who plan with it.',
  },
];
