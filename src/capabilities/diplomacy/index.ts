// The door of diplomacy.
import type { Capability } from '../../acts/index.ts';
import { reportAppeal, reportEngagement, reportPosition } from './decide.ts';
import { policy } from './policy.ts';
import { answer } from './views/answer.ts';
import { appeals, engagements, positions } from './views/lists.ts';
import { parties } from './views/parties.ts';

export { type Appeal, asksOf, givenDay } from './diplomacy.ts';
export type { AppealRow, EngagementRow, PositionRow } from './views/lists.ts';
export type { PartyRow } from './views/parties.ts';

export const diplomacy: Capability = {
  name: 'diplomacy',
  acts: [reportAppeal, reportEngagement, reportPosition],
  views: [appeals, engagements, positions, parties, answer],
  policy,
  problems: [],
  records: {
    appeal: 'diplomacy.report-appeal',
    engagement: 'diplomacy.report-engagement',
    position: 'diplomacy.report-position',
  },
};
