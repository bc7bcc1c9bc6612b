import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'force-generation', 'liaison'],
    may: ['forces.record-movement', 'forces.withdraw-movement', 'forces.override-arrival'],
    because: 'Those who generate the force, and the states that send it, see it come and go.',
  },
  {
    who: ['owner', 'force-generation', 'oversight'],
    may: ['forces.answer-arrival-override'],
    because:
      'That somebody comes uncleared is the word of two people, the second of them not asking.',
  },
  {
    who: 'anyone',
    may: ['forces.present'],
    because: 'How many of each state are there, dead, missing and hurt is public, without a name.',
  },
  {
    who: ['owner', 'desk', 'force-generation', 'liaison', 'host', 'oversight'],
    may: ['forces.movements', 'forces.overrides'],
    because: 'Each movement is for all who plan with the force; it names people by ids alone.',
  },
  {
    who: ['owner', 'force-generation', 'liaison', 'oversight'],
    may: ['forces.whereabouts'],
    because: 'Who is there, person by person, is for those who see the roster.',
  },
];
