import type { Slice } from '../../../acts/index.ts';
import { decisionActs } from './decide.ts';
import { policy } from './policy.ts';
import { WEIGHING_PROBLEMS } from './problems.ts';
import { decisions } from './views/decisions.ts';
import { lookUpGround } from './views/ground.ts';
import { weighingProjection } from './views/steps.ts';

/** Also what options and visits rest on: one table of steps, one form of grounds. */
export const decisionsSlice: Slice = {
  acts: decisionActs(lookUpGround),
  views: [decisions],
  policy,
  problems: Object.values(WEIGHING_PROBLEMS),
  projections: [weighingProjection],
};
