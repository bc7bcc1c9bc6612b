import type { Policy } from '../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner'],
    may: ['missions.open', 'missions.rename', 'missions.remove'],
    because: 'What missions this record holds is for the one who runs it to say.',
  },
  {
    who: 'anyone',
    may: ['missions.list', 'missions.show'],
    because: 'That a mission is recorded here is no secret.',
  },
];
