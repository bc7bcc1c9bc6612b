import type { Slice } from '../../../acts/index.ts';
import { disbandUnit, formUnit, planRotation } from './decide.ts';
import { policy } from './policy.ts';
import { UNIT_PROBLEMS } from './problems.ts';
import { listUnits, unitsProjection } from './views/units.ts';

/** What the contingents are made up of. */
export const unitsSlice: Slice = {
  acts: [formUnit, disbandUnit, planRotation],
  views: [listUnits],
  policy,
  problems: Object.values(UNIT_PROBLEMS),
  projections: [unitsProjection],
};
