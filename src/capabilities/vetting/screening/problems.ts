import type { ProblemKind } from '../../../kernel/index.ts';

export const SCREEN_PROBLEMS = {
  noLists: {
    code: 'vetting.no-lists',
    status: 409,
    title: 'There is no list to screen against, so nobody was screened',
    remedy: 'Add a list with vetting.add-list: the UN list, OFAC’s, the EU’s, or one of your own',
  },
  nobody: {
    code: 'vetting.nobody-to-screen',
    status: 409,
    title: 'Nobody serves in {contingent}, so nobody was screened',
    remedy: 'Bring a roster first, or choose another contingent',
  },
  noHit: {
    code: 'vetting.no-hit',
    status: 404,
    title: 'There is no hit {hit}',
    remedy: 'Look at vetting.hits for those that wait',
  },
  hitGone: {
    code: 'vetting.hit-gone',
    status: 409,
    title: 'The hit {hit} is gone: person and list no longer match',
    remedy: 'Nothing is to be answered; the answers before stay on record',
  },
  answered: {
    code: 'vetting.hit-answered',
    status: 409,
    title: 'The hit {hit} is answered already: {state}',
    remedy: 'Its answer stays until the person or the list changes',
  },
  notProposed: {
    code: 'vetting.hit-not-proposed',
    status: 409,
    title: 'Nobody has said of the hit {hit} that it is the same person',
    remedy: 'Answer it first; a second person then agrees or does not',
  },
  ownAnswer: {
    code: 'vetting.second-person',
    status: 409,
    title: 'Who said "the same" cannot be the second to say so',
    remedy: 'Ask a colleague of the same office to look at it',
  },
  runAhead: {
    code: 'vetting.run-ahead',
    status: 422,
    title: 'A run cannot stand for {on}: today is {today}',
    remedy: 'Leave the day out for a run of today; name one for a run that was made before',
  },
} satisfies Record<string, ProblemKind>;
