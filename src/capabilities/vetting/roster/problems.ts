// Every "no" of rosters. None says a name.
import type { ProblemKind } from '../../../kernel/index.ts';

export const ROSTER_PROBLEMS = {
  unknown: {
    code: 'vetting.unknown-person',
    status: 404,
    title: 'No roster of this mission has the person {person}',
    remedy: 'Look at the roster for the id',
  },
  erased: {
    code: 'vetting.erased-person',
    status: 404,
    title: 'What was known of {person} has been erased',
    remedy: 'Nothing can bring it back; enrol the person anew from a roster of the state',
  },
  notOpened: {
    code: 'vetting.not-opened',
    status: 409,
    title: 'You have not said today why you look at {what}',
    remedy: 'Open it with a reason first: the reason is recorded, and holds for the day',
  },
  age: {
    code: 'vetting.unlikely-age',
    status: 422,
    title: 'Row {line}: the date of birth would make the person {age} years old',
    remedy: 'Look at the year, and at the order of day and month',
  },
  clash: {
    code: 'vetting.number-twice',
    status: 422,
    title: 'Rows {first} and {line} have the same service number, and differ',
    remedy: 'Correct one of the two, or take one out',
  },
  already: {
    code: 'vetting.already-one',
    status: 409,
    title: '{a} and {b} are taken for one person already',
    remedy: 'Nothing has to be done; the merge can be undone on the page of the person',
  },
  notMerged: {
    code: 'vetting.not-merged',
    status: 404,
    title: '{person} is not merged into another',
    remedy: 'Look at the page of the person for what was merged',
  },
  itself: {
    code: 'vetting.itself',
    status: 422,
    title: 'A person cannot be merged with itself',
    remedy: 'Name two different entries of rosters',
  },
  ended: {
    code: 'vetting.already-left',
    status: 409,
    title: '{person} has left already',
    remedy: 'Nothing has to be done',
  },
  nothing: {
    code: 'vetting.nothing-to-correct',
    status: 422,
    title: 'Nothing is to be corrected: no field was given',
    remedy: 'Give at least one field, such as rank',
  },
} as const satisfies Record<string, ProblemKind>;
