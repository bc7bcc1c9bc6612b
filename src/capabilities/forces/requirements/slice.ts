import type { Slice } from '../../../acts/index.ts';
import { needProjection } from '../views/steps.ts';
import { addRequirement, changeRequirement, dropRequirement, requireOption } from './decide.ts';
import { policy } from './policy.ts';
import { REQUIREMENT_PROBLEMS } from './problems.ts';
import { requirement, requirementFilled, requirements } from './views/requirements.ts';

/** What the mission needs of states, line by line, with every version. */
export const requirementsSlice: Slice = {
  acts: [addRequirement, changeRequirement, dropRequirement, requireOption],
  views: [requirements, requirement, requirementFilled],
  policy,
  problems: Object.values(REQUIREMENT_PROBLEMS),
  projections: [needProjection],
};
