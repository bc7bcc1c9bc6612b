// Every "no" to what is attested of people. None says a name.
import type { ProblemKind } from '../../../kernel/index.ts';

export const ATTESTED_PROBLEMS = {
  notOnRoster: {
    code: 'vetting.not-on-roster',
    status: 422,
    title: 'Row {line} names nobody on a roster of this mission',
    remedy: 'Enrol the person first, or give the id or service number as the roster has it',
  },
  several: {
    code: 'vetting.fits-several',
    status: 422,
    title: 'Row {line} fits several people on the rosters',
    remedy: 'Give the state and the service number, or the id of the person',
  },
  otherName: {
    code: 'vetting.number-of-another',
    status: 422,
    title: 'Row {line}: the roster has this service number for somebody of another name',
    remedy: 'Look at the number and at the name; one of the two is wrong',
  },
  twice: {
    code: 'vetting.person-in-two-rows',
    status: 422,
    title: 'Rows {first} and {line} are the same person',
    remedy: 'Take one of the two out',
  },
  otherwise: {
    code: 'vetting.said-otherwise',
    status: 409,
    title: 'Row {line}: of that day another answer is on record for this person',
    remedy: 'Where the first was wrong, correct it; the correction takes its place',
  },
  yetToCome: {
    code: 'vetting.day-yet-to-come',
    status: 422,
    title: '{day} is yet to come: only what has happened is recorded',
    remedy: 'Look at the day, or record it when it is over',
  },
  backwards: {
    code: 'vetting.ends-before-it-begins',
    status: 422,
    title: 'It would last from {from} to {until}, which is earlier',
    remedy: 'Look at the two days; one of them is wrong',
  },
  noBatch: {
    code: 'vetting.not-attested',
    status: 404,
    title: '{batch} says nothing of {person}',
    remedy: 'Look at the page of the person for what is on record',
  },
  noSuchBatch: {
    code: 'vetting.no-such-batch',
    status: 404,
    title: 'Nothing was certified, tested or taught under {batch}',
    remedy: 'Look at the list of what is on record for the id',
  },
  same: {
    code: 'vetting.corrects-nothing',
    status: 422,
    title: 'That is what is on record already',
    remedy: 'Say what is otherwise: the result, the day, or that it does not count',
  },
} as const satisfies Record<string, ProblemKind>;
