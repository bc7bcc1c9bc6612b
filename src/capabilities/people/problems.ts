import type { ProblemKind } from '../../kernel/index.ts';

export const PEOPLE_PROBLEMS = {
  unknown: {
    code: 'people.unknown',
    status: 404,
    title: 'There is nobody with the id {person}',
    remedy: 'Look at the list of people for the id',
  },
  forgotten: {
    code: 'people.forgotten',
    status: 409,
    title: '{person} has been forgotten',
    remedy: 'Invite the person anew; what was forgotten cannot come back',
  },
  noOffice: {
    code: 'people.no-office',
    status: 422,
    title: '{person} does not hold the office {office} there',
    remedy: 'Look at the list of people for the offices that each holds',
  },
  officeHeld: {
    code: 'people.office-held',
    status: 409,
    title: '{person} already holds the office {office} there',
    remedy: 'Nothing has to be done',
  },
  lastOwner: {
    code: 'people.last-owner',
    status: 422,
    title: 'Nobody else is owner of this record',
    remedy: 'Assign the office of owner to somebody else first',
  },
  linkSpent: {
    code: 'people.link-spent',
    status: 422,
    title: 'This link has been used, is too old, or was replaced by a newer one',
    remedy: 'Ask the owner for a new link; on this machine, `muster start` prints one',
  },
  notSignedIn: {
    code: 'people.not-signed-in',
    status: 401,
    title: 'Nobody is signed in',
    remedy: 'Sign in first',
  },
  nameNeeded: {
    code: 'people.name-needed',
    status: 422,
    title: 'There is no name yet to sign in by',
    remedy: 'Write the name by which you want to sign in, such as your address',
  },
  nameTaken: {
    code: 'people.name-taken',
    status: 409,
    title: 'Somebody else already signs in by this name',
    remedy: 'Choose another, such as your whole address',
  },
  weak: {
    code: 'people.weak-passphrase',
    status: 422,
    title: 'The passphrase {why}',
    remedy: 'Choose another',
  },
  currentNeeded: {
    code: 'people.current-passphrase',
    status: 422,
    title: 'The current passphrase is not right',
    remedy: 'Write it as well, or sign in by a new link, which lets you set another',
  },
  wrong: {
    code: 'people.wrong-sign-in',
    status: 401,
    title: 'No one signs in by this name and this passphrase',
    remedy: 'Write both again; if the passphrase is lost, ask the owner for a link',
  },
  tooMany: {
    code: 'people.too-many-tries',
    status: 429,
    title: 'Too many tries by this name',
    remedy: 'Wait {seconds} seconds, then try again; if the passphrase is lost, ask for a link',
  },
} as const satisfies Record<string, ProblemKind>;
