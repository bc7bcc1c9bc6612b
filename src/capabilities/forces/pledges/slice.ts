import type { Slice } from '../../../acts/index.ts';
import {
  dropCondition,
  meetCondition,
  recordReadiness,
  renewPledge,
  setPledgeLife,
  tieCondition,
} from './decide.ts';
import { policy } from './policy.ts';
import { PLEDGE_PROBLEMS } from './problems.ts';
import { showOffer } from './views/offer.ts';
import { listPledges } from './views/pledges.ts';

/** What an offer hangs on, how ready the state is, whether its word is fresh. */
export const pledgesSlice: Slice = {
  acts: [tieCondition, meetCondition, dropCondition, recordReadiness, renewPledge, setPledgeLife],
  views: [listPledges, showOffer],
  policy,
  problems: Object.values(PLEDGE_PROBLEMS),
};
