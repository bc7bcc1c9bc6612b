// The door of claims: the two clocks, rivals and working figures that every capability gets for
// nothing, and the review of what the engine proposes.
import type { Capability } from '../../acts/index.ts';
import { accept, amend, choose, reject, undo, withdraw } from './decide.ts';
import { policy } from './policy.ts';
import { CLAIM_PROBLEMS } from './problems.ts';
import { claimsProjection } from './views/claims.ts';
import { find, listClaims, showClaim, showFigure, timeline } from './views/lists.ts';
import { decisionsProjection, reviewTables } from './views/proposals.ts';
import { listProposals, review } from './views/review.ts';

export { type AnswerView, answered, answerView, prose } from './answer.ts';
export { cite, citeSense, citeWords } from './cite.ts';
export { type ClaimView, claimView } from './claim.ts';
export { doubtsOrNone, sourceDoubts } from './doubts.ts';
export { figureOf } from './figured.ts';
export { byRule } from './figures.ts';
export { partiesOf } from './parties.ts';
export {
  type ClaimDates,
  maybe,
  maybeDate,
  maybeParty,
  party,
  quantity,
  reportAct,
  required,
} from './report.ts';
export { flatRow, type NamedParty, named, namedParty, sourceName } from './shape.ts';
export { claimsOf, firstRecordDay } from './views/claims.ts';
export type { ProposalView } from './views/review.ts';

export const claims: Capability = {
  name: 'claims',
  acts: [accept, amend, reject, undo, withdraw, choose],
  views: [listClaims, showClaim, showFigure, find, timeline, review, listProposals],
  policy,
  problems: Object.values(CLAIM_PROBLEMS),
  projections: [claimsProjection, decisionsProjection],
  workTables: reviewTables,
};
