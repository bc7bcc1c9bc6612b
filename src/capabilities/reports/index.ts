// The door of reports.
import type { Capability } from '../../acts/index.ts';
import { issueBrief } from './decide.ts';
import { freeze } from './issue/freeze.ts';
import { policy } from './policy.ts';
import { REPORT_PROBLEMS } from './problems.ts';
import { brief, changed, listReports } from './views/brief.ts';
import { issuedProjection, showReport } from './views/issued.ts';

export { type PageBrief, pageOf } from './page.ts';
export type { BriefView, IssuedRow } from './views/brief.ts';

export const reports: Capability = {
  name: 'reports',
  acts: [issueBrief(freeze)],
  views: [brief, listReports, showReport, changed],
  policy,
  problems: Object.values(REPORT_PROBLEMS),
  projections: [issuedProjection],
};
