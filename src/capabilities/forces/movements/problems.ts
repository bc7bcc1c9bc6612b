// Every "no" of movements. None says a name.
import type { ProblemKind } from '../../../kernel/index.ts';

const CLAIM =
  'where a source really says so, record its words as a claim: the contradiction is then shown';

export const MOVEMENT_PROBLEMS = {
  more: {
    code: 'forces.more-than-there',
    status: 422,
    title: '{number} of {of} are said to go on {on}, and {there} are there on {day}',
    remedy: `Look at the number and the day; if more came, record their arrival first; ${CLAIM}`,
  },
  moreMissing: {
    code: 'forces.more-than-missing',
    status: 422,
    title: '{number} of {of} are said to be found on {on}, and {missing} are missing on {day}',
    remedy: `Look at the number and the day; record first who went missing; ${CLAIM}`,
  },
  twice: {
    code: 'forces.person-twice',
    status: 422,
    title: 'One person stands twice in the movement of {on}',
    remedy: 'Name each person once',
  },
  dead: {
    code: 'forces.is-dead',
    status: 422,
    title: '{person} is on record as dead since {since} and cannot move on {on}',
    remedy: `Look at the id; if the death is a mistake, withdraw its movement; ${CLAIM}`,
  },
  isMissing: {
    code: 'forces.is-missing',
    status: 422,
    title: '{person} is missing since {since} on {on}',
    remedy: 'Record first that the person was found',
  },
  thereAlready: {
    code: 'forces.there-already',
    status: 422,
    title: '{person} is there since {since} and cannot arrive on {on}',
    remedy: 'Look at the id and the day; record first that the person left',
  },
  notThere: {
    code: 'forces.not-there',
    status: 422,
    title: '{person} is not there on {on}',
    remedy: 'Look at the id and the day; record first that the person arrived',
  },
  otherContingent: {
    code: 'forces.other-contingent',
    status: 422,
    title: '{person} is no member of the contingent of {state} on {on}',
    remedy: 'Look at the roster for the id and for the day from which the person serves',
  },
  needed: {
    code: 'forces.movement-needed',
    status: 409,
    title: 'Without {movement} more would have left by {day} than came',
    remedy: 'Withdraw first the later movements that rest on it',
  },
  unknown: {
    code: 'forces.no-movement',
    status: 404,
    title: '{state} has no movement {movement}',
    remedy: 'Look at the movements of the contingent for the id',
  },
  withdrawn: {
    code: 'forces.movement-withdrawn',
    status: 409,
    title: 'The movement {movement} was withdrawn already',
    remedy: 'Nothing has to be done',
  },
  notCleared: {
    code: 'forces.not-cleared',
    status: 422,
    title: '{number} of those who are to arrive on {on} are not cleared: {people}',
    remedy:
      'Have them cleared, leave them out, or ask for an override, which a second person confirms',
  },
  fewCleared: {
    code: 'forces.too-few-cleared',
    status: 422,
    title: '{number} of {state} are to be there on {on}, and {cleared} of its roster are cleared',
    remedy: 'Name those who arrive, have the others cleared, or ask for an override of the number',
  },
  overrideUnknown: {
    code: 'forces.no-override',
    status: 404,
    title: '{state} has no override {override}',
    remedy: 'Look at the overrides of the contingent for the id',
  },
  overrideOpen: {
    code: 'forces.override-not-confirmed',
    status: 409,
    title: 'The override {override} is {standing}: it lets nobody arrive',
    remedy: 'A second person must confirm it; ask for a new one where it was used or refused',
  },
  overrideShort: {
    code: 'forces.override-too-small',
    status: 422,
    title: 'The override {override} is for {covered}, and {needed} are not cleared on {on}',
    remedy: 'Ask for an override of all who are not cleared, for that day',
  },
  overrideAnswered: {
    code: 'forces.override-answered',
    status: 409,
    title: 'The override {override} is {standing} already',
    remedy: 'Nothing has to be done',
  },
  ownOverride: {
    code: 'forces.own-override',
    status: 403,
    title: 'Who asked for an override cannot confirm it',
    remedy: 'A second person, who did not ask, must look at it',
  },
} as const satisfies Record<string, ProblemKind>;
