import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'force-generation', 'oversight'],
    may: ['vetting.add-list', 'vetting.retire-list'],
    because: 'Against what a force is screened is for those who answer for its vetting to say.',
  },
  {
    who: ['owner', 'force-generation', 'liaison', 'oversight'],
    may: ['vetting.list-changes'],
    because: 'Who came onto a list or left it may name people that no public list names.',
  },
  {
    who: 'anyone',
    may: ['vetting.lists'],
    because: 'Against which lists a force is screened, and how old they are, is no secret.',
  },
];
