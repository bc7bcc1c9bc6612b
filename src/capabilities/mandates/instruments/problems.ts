import type { ProblemKind } from '../../../kernel/index.ts';

export const INSTRUMENT_PROBLEMS = {
  unknown: {
    code: 'mandates.no-instrument',
    status: 404,
    title: 'There is no instrument {instrument} in this mission',
    remedy: 'Look at the list of instruments for its id',
  },
  taken: {
    code: 'mandates.instrument-there',
    status: 409,
    title: 'The instrument {symbol} is in this record already, as {instrument}',
    remedy: 'Amend that one, or give this one another symbol',
  },
  noClauses: {
    code: 'mandates.no-clauses-read',
    status: 422,
    title: 'No clause could be read out of the source {source}',
    remedy: 'Choose the text of the instrument itself, or add the instrument by hand',
  },
  endsBefore: {
    code: 'mandates.ends-before-it-begins',
    status: 422,
    title: 'It would end on {until}, before it is in force on {from}',
    remedy: 'Give a later end, or an earlier day from which it is in force',
  },
  twice: {
    code: 'mandates.voted-twice',
    status: 422,
    title: '{member} is counted twice in the vote',
    remedy: 'Name each member once: for, against, abstained or absent',
  },
  tooMany: {
    code: 'mandates.more-votes-than-members',
    status: 422,
    title: '{votes} votes are given, and {members} members sit',
    remedy: 'Mend the count, or the number of members',
  },
  noVotes: {
    code: 'mandates.no-votes',
    status: 422,
    title: 'Nobody is counted in this vote',
    remedy: 'Give the counts, or name the members who voted',
  },
  needsTooMany: {
    code: 'mandates.needs-more-votes-than-members',
    status: 422,
    title: 'It would need {required} votes, and {members} members sit',
    remedy: 'Mend the votes that it needs, or the number of members',
  },
  adoptedBefore: {
    code: 'mandates.adopted-before-proposed',
    status: 422,
    title: 'It would be adopted on {adoptedOn}, before it was proposed on {proposedOn}',
    remedy: 'Give a later day of adoption, or an earlier one on which it was proposed',
  },
  noClauseHere: {
    code: 'mandates.no-clause',
    status: 404,
    title: 'There is no clause {clause} in {instrument}',
    remedy: 'Look at its clauses for the number, or for the id of one that has none',
  },
  nothingCited: {
    code: 'mandates.nothing-cited',
    status: 422,
    title: 'Neither a claim nor a passage is cited',
    remedy: 'Name the claims by their ids, or a source and its words as they stand there',
  },
  noStep: {
    code: 'mandates.no-such-step',
    status: 404,
    title: 'No step “{status}” of {on} was recorded',
    remedy: 'Take one that was recorded; one that the days tell is mended by correcting the days',
  },
  numberTaken: {
    code: 'mandates.clause-number-taken',
    status: 409,
    title: 'There is a clause {number} already',
    remedy: 'Amend that one, or give this one the number that is printed',
  },
  unreadNumber: {
    code: 'mandates.unread-has-no-number',
    status: 422,
    title: 'Nobody here has read this paragraph, so it cannot bear the number {number}',
    remedy: 'Give its words as they are printed, or leave the number out',
  },
  emptyClause: {
    code: 'mandates.empty-clause',
    status: 422,
    title: 'The clause has neither words nor what is told of it',
    remedy: 'Give its words as printed, or say in own words what is told of it',
  },
  readClause: {
    code: 'mandates.clause-is-read',
    status: 409,
    title: 'The clause {clause} is read from its source and is changed only with it',
    remedy: 'Add the instrument again from the right text, or write a clause by hand beside it',
  },
  noDraft: {
    code: 'mandates.no-draft',
    status: 404,
    title: 'There is no draft {draft} of this instrument',
    remedy: 'Look at the drafts of the instrument for its id',
  },
} as const satisfies Record<string, ProblemKind>;
