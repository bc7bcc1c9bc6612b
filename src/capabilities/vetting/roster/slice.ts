// Rosters: who is in the force, person by person, with names in the vault alone.
import type { Slice } from '../../../acts/index.ts';
import { enrol } from './enrol.ts';
import { keepApart, mergePersons, undoMerge } from './merging.ts';
import {
  correctPerson,
  endMemberships,
  erasePerson,
  exportRoster,
  openPerson,
  openRoster,
} from './people.ts';
import { policy } from './policy.ts';
import { ROSTER_PROBLEMS } from './problems.ts';
import {
  correctFacts,
  foundMany,
  foundOne,
  keepCorrection,
  mergeFacts,
  pairFacts,
} from './views/found.ts';
import { enrolFacts, judge, keepPeople, keepUnits } from './views/judge.ts';
import { looks } from './views/looks.ts';
import { members } from './views/members.ts';
import { person } from './views/person.ts';
import { likelySame } from './views/queue.ts';
import { roster, rosterFile } from './views/roster.ts';
import { rosterProjection } from './views/tables.ts';

export const rosterSlice: Slice = {
  acts: [
    enrol({ facts: enrolFacts, judge, keep: keepPeople, keepUnits }),
    correctPerson({ facts: correctFacts, keep: keepCorrection }),
    ...[endMemberships(foundMany), openPerson(foundOne), openRoster, exportRoster],
    ...[mergePersons(pairFacts), undoMerge(mergeFacts), keepApart(pairFacts)],
    erasePerson(foundOne),
  ],
  views: [members, roster, rosterFile, person, likelySame, looks],
  policy,
  problems: Object.values(ROSTER_PROBLEMS),
  projections: [rosterProjection],
};
