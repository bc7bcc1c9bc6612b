import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'force-generation', 'liaison'],
    may: ['vetting.enrol', 'vetting.correct-person', 'vetting.end-memberships'],
    because: 'Those who generate the force, and the states that send it, bring its rosters.',
  },
  {
    who: ['owner', 'force-generation', 'liaison', 'oversight'],
    may: [
      'vetting.open-person',
      'vetting.open-roster',
      'vetting.roster',
      'vetting.person',
      'vetting.likely-same',
    ],
    because: 'Who vets must see whom, says why each time, and everybody can count how often.',
  },
  {
    who: ['owner', 'force-generation', 'oversight'],
    may: ['vetting.merge-persons', 'vetting.undo-merge', 'vetting.keep-apart'],
    because: 'That two entries are one person is decided by a person, not by a score.',
  },
  {
    who: ['owner', 'oversight'],
    may: ['vetting.export-roster', 'vetting.roster-file'],
    because: 'A roster that has left the house cannot be erased: few may take one away.',
  },
  {
    who: ['owner'],
    may: ['vetting.erase-person'],
    because: 'Erasure cannot be undone; the one who holds the keys destroys them.',
  },
  {
    who: ['owner', 'desk', 'force-generation', 'liaison', 'host', 'oversight'],
    may: ['vetting.members'],
    because: 'How many serve, by state, rank and role, without a name, is for all who plan.',
  },
  {
    who: ['owner', 'oversight'],
    may: ['vetting.looks'],
    because: 'Who looked at whom is what the oversight body watches.',
  },
];
