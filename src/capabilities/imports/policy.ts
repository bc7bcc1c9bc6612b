import type { Policy } from '../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'liaison', 'oversight'],
    may: [
      'imports.open-sheet',
      'imports.map-columns',
      'imports.take-rows',
      'imports.discard',
      'imports.list',
      'imports.dry-run',
      'imports.progress',
      'imports.rest',
    ],
    because: 'Offices bring tables; each row still needs the right to the act that it does.',
  },
  {
    who: 'anyone',
    may: ['imports.acts', 'imports.template'],
    because: 'Which tables are taken, and with which columns, is no secret.',
  },
];
