import type { FactsContext, Reach, Slice } from '../../../acts/index.ts';
import { claimThere } from '../movements/views/facts.ts';
import { recordReturn, settleCount, withdrawReturn } from './decide.ts';
import type { ReturnInput } from './forms.ts';
import { policy } from './policy.ts';
import { RETURN_PROBLEMS } from './problems.ts';
import { listReconciliation, listReturns, settleFacts } from './views/reconciliation.ts';
import { returnsProjection } from './views/tables.ts';

const said = ({ claim }: ReturnInput, reach: Reach, { mission }: FactsContext) =>
  claimThere(reach, mission, claim);

/** How many somebody counted, held against who came. */
export const returnsSlice: Slice = {
  acts: [recordReturn(said), withdrawReturn, settleCount(settleFacts)],
  views: [listReconciliation, listReturns],
  policy,
  problems: Object.values(RETURN_PROBLEMS),
  projections: [returnsProjection],
};
