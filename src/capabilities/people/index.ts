// The door of people.
import {
  CREDENTIALS_TABLE,
  dropLinks,
  endSessionsOf,
  LINKS_TABLE,
  SESSIONS_TABLE,
  TRIES_TABLE,
} from '../../access/index.ts';
import type { Capability } from '../../acts/index.ts';
import { carries } from './carries.ts';
import {
  dropAllOf,
  lookAtPassphrase,
  lookForLink,
  makeLink,
  tryToSignIn,
} from './credentials/facts.ts';
import { rememberSignInName } from './credentials/names.ts';
import {
  assignOffice,
  describePerson,
  endOffice,
  forgetPerson,
  invitePerson,
  renewLink,
} from './decide.ts';
import { policy } from './policy.ts';
import { PEOPLE_PROBLEMS } from './problems.ts';
import { setPassphrase } from './set-passphrase.ts';
import { redeemLink, signIn, signOut } from './sign-in.ts';
import { listPeople, namesOf, otherOwner, peopleProjection, whoAmI } from './views/people.ts';

export { firstOwner, mayListenBeyondLoopback } from './credentials/first-owner.ts';
export { detailsOf } from './credentials/names.ts';
export { actorOf, type PersonView } from './views/people.ts';

export const people: Capability = {
  name: 'people',
  carries: [carries],
  tree: 'house',
  acts: [
    invitePerson(makeLink),
    renewLink(makeLink),
    redeemLink(lookForLink, dropLinks),
    setPassphrase(lookAtPassphrase, rememberSignInName),
    signIn(tryToSignIn),
    signOut(endSessionsOf),
    describePerson,
    assignOffice,
    endOffice(otherOwner),
    forgetPerson(otherOwner, dropAllOf),
  ],
  views: [listPeople, whoAmI, namesOf],
  policy,
  problems: Object.values(PEOPLE_PROBLEMS),
  projections: [peopleProjection],
  workTables: [SESSIONS_TABLE, LINKS_TABLE, CREDENTIALS_TABLE, TRIES_TABLE],
};
