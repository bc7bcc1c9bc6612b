import type { Slice } from '../../../acts/index.ts';
import { SCREENING_PROBLEMS } from '../../../engines/screening/index.ts';
import { addList, retireList } from './decide.ts';
import { policy } from './policy.ts';
import { LIST_PROBLEMS } from './problems.ts';
import { incoming } from './views/incoming.ts';
import { listChanges, lists } from './views/lists.ts';
import { listsProjection } from './views/steps.ts';

export const listsSlice: Slice = {
  acts: [addList(incoming), retireList],
  views: [lists, listChanges],
  policy,
  problems: [...Object.values(LIST_PROBLEMS), ...Object.values(SCREENING_PROBLEMS)],
  projections: [listsProjection],
};
