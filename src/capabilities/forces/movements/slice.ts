import type { Slice } from '../../../acts/index.ts';
import { CONTINGENT_PROBLEMS } from '../contingent-problems.ts';
import { recordMovement, withdrawMovement } from './decide.ts';
import { answerOverride, overrideArrival } from './overrides.ts';
import { policy } from './policy.ts';
import { MOVEMENT_PROBLEMS } from './problems.ts';
import { movementFacts } from './views/facts.ts';
import { listMovements, listWhereabouts } from './views/movements.ts';
import { listOverrides } from './views/overrides.ts';
import { listPresent } from './views/present.ts';
import { movementsProjection } from './views/tables.ts';

/** Who came, left, died, went missing or was hurt, as an office records it. */
export const movementsSlice: Slice = {
  acts: [recordMovement(movementFacts), withdrawMovement, overrideArrival, answerOverride],
  views: [listPresent, listMovements, listWhereabouts, listOverrides],
  policy,
  problems: [...Object.values(CONTINGENT_PROBLEMS), ...Object.values(MOVEMENT_PROBLEMS)],
  projections: [movementsProjection],
};
