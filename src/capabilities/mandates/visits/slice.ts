import type { Slice } from '../../../acts/index.ts';
import { lookUpGround } from '../decisions/views/ground.ts';
import { visitActs } from './decide.ts';
import { policy } from './policy.ts';
import { assessments } from './views/assessments.ts';

export const visitsSlice: Slice = {
  acts: visitActs(lookUpGround),
  views: [assessments],
  policy,
};
