import type { Slice } from '../../../acts/index.ts';
import { engagement, engagements } from '../views/engagements.ts';
import {
  callOffEngagement,
  planEngagement,
  recordAssurance,
  recordEngagement,
  recordOutcome,
} from './decide.ts';
import { policy } from './policy.ts';

/** Who met whom, what came of it, and what was assured. */
export const talks: Slice = {
  acts: [planEngagement, recordEngagement, recordOutcome, recordAssurance, callOffEngagement],
  views: [engagements, engagement],
  policy,
};
