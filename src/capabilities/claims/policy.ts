import type { Policy } from '../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: ['claims.accept', 'claims.amend', 'claims.reject', 'claims.undo', 'claims.withdraw'],
    because: 'A person, never the engine, decides what a text says.',
  },
  {
    who: ['owner', 'desk', 'oversight'],
    may: ['claims.choose'],
    because:
      'The working figure follows the rule until a named person chooses another, and says why.',
  },
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: ['claims.review', 'claims.proposals'],
    because: 'Proposals are not the record; only those who review them see them.',
  },
  {
    who: 'anyone',
    may: ['claims.list', 'claims.show', 'claims.figure', 'claims.find', 'claims.timeline'],
    because: 'The record of what was said in public is public, with its source.',
  },
];
