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
} as const satisfies Record<string, ProblemKind>;
