import type { Slice } from '../../../acts/index.ts';
import { appeals } from '../views/appeals.ts';
import { approach } from '../views/approach.ts';
import { outreach as outreachList } from '../views/outreach.ts';
import {
  closeApproach,
  planApproach,
  recordAnswer,
  recordApproach,
  renewApproach,
  setFollowUp,
  tieAppeal,
} from './decide.ts';
import { enterOutreach } from './enter.ts';
import { policy } from './policy.ts';

/** Who was asked for what, and what came back. */
export const outreach: Slice = {
  acts: [
    planApproach,
    recordApproach,
    enterOutreach,
    renewApproach,
    recordAnswer,
    setFollowUp,
    closeApproach,
    tieAppeal,
  ],
  views: [appeals, outreachList, approach],
  policy,
};
