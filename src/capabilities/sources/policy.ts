import type { Policy } from '../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: ['sources.add', 'sources.describe'],
    because: 'Those who keep the record bring in what was said and where it was said.',
  },
  {
    who: 'anyone',
    may: ['sources.list', 'sources.show', 'sources.original'],
    because: 'A figure is worth its source: whoever may see the figure may open the passage.',
  },
];
