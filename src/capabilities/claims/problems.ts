import type { ProblemKind } from '../../kernel/index.ts';

export const CLAIM_PROBLEMS = {
  unknown: {
    code: 'claims.unknown',
    status: 404,
    title: 'There is no claim {claim} in this mission',
    remedy: 'Look at the list of claims for its id',
  },
  unknownProposal: {
    code: 'claims.unknown-proposal',
    status: 404,
    title: 'There is no proposal {proposal} in this mission',
    remedy: 'Open the source again: it is read anew and its proposals are listed',
  },
  alreadyDecided: {
    code: 'claims.already-decided',
    status: 409,
    title: 'This proposal was {decision} on {at} by somebody else, or by you in another window',
    remedy: 'Look at what was decided; undo it first if it is to be decided otherwise',
  },
  notDecided: {
    code: 'claims.not-decided',
    status: 409,
    title: 'Nothing has been decided on this proposal, so there is nothing to undo',
    remedy: 'Accept, amend or reject it',
  },
  alreadyRecorded: {
    code: 'claims.already-recorded',
    status: 409,
    title: 'The claim {claim} is in the record already',
    remedy: 'Amend it: a new claim then supersedes it',
  },
  withdrawn: {
    code: 'claims.withdrawn',
    status: 409,
    title: 'The claim {claim} was withdrawn on {at}',
    remedy: 'Record a new claim from its passage',
  },
  passageOutside: {
    code: 'claims.passage-outside',
    status: 422,
    title: 'The passage {start}–{end} is not inside the text, which has {length} characters',
    remedy: 'Choose words in the text; offsets count characters from 0 to its length',
  },
  passageEmpty: {
    code: 'claims.passage-empty',
    status: 422,
    title: 'The passage {start}–{end} holds no words',
    remedy: 'Choose at least one word of the text',
  },
  figureOfOther: {
    code: 'claims.not-of-this-figure',
    status: 422,
    title: 'The claim {claim} says nothing of {figure}',
    remedy: 'Choose one of the claims that are listed as rivals of the figure',
  },
  selfSuperseding: {
    code: 'claims.supersedes-itself',
    status: 422,
    title: 'A claim cannot supersede itself or one that is not in the record: {claim}',
    remedy: 'Name the earlier claim that this one corrects',
  },
} as const satisfies Record<string, ProblemKind>;
