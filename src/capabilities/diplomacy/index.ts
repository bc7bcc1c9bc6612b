// The door of diplomacy.
import { type Capability, joined, type Slice } from '../../acts/index.ts';
import { reportAppeal, reportEngagement, reportPosition } from './decide.ts';
import { outreach } from './outreach/slice.ts';
import { policy } from './policy.ts';
import { DIPLOMACY_PROBLEMS } from './problems.ts';
import { stances } from './stances/slice.ts';
import { talks } from './talks/slice.ts';
import { answer } from './views/answer.ts';
import { stepsProjection } from './views/steps.ts';

export { type Appeal, asksOf, givenDay } from './diplomacy.ts';
export type { AppealRow, SeriesRow } from './views/appeals.ts';
export type { EngagementRow } from './views/engagements.ts';
export type { RestsOn } from './views/ground.ts';
export type { MatrixRowView, QuestionView } from './views/matrix.ts';
export type { ApproachRow } from './views/outreach.ts';
export type { PartyRow } from './views/parties.ts';
export type { PositionRow } from './views/positions.ts';
export type { PairView, StatementView } from './views/statements.ts';
export type { ToldStep } from './views/told-steps.ts';

/** What a source says of appeals, engagements and positions, as claims. */
const reported: Slice = {
  acts: [reportAppeal, reportEngagement, reportPosition],
  views: [answer],
  policy,
  problems: Object.values(DIPLOMACY_PROBLEMS),
  projections: [stepsProjection],
};

export const diplomacy: Capability = {
  name: 'diplomacy',
  ...joined(reported, outreach, talks, stances),
  records: {
    appeal: 'diplomacy.report-appeal',
    engagement: 'diplomacy.report-engagement',
    position: 'diplomacy.report-position',
  },
};
