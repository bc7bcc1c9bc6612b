// The door of reports.
import type { Capability } from '../../acts/index.ts';
import { issueBrief } from './decide.ts';
import { freeze } from './issue/freeze.ts';
import { policy } from './policy.ts';
import { REPORT_PROBLEMS } from './problems.ts';
import { brief } from './views/brief.ts';
import { changed } from './views/changed.ts';
import { issuedProjection, listReports, showReport } from './views/issued.ts';

export type { BriefView } from './views/brief.ts';
export type { IssuedRow } from './views/issued.ts';

export const reports: Capability = {
  name: 'reports',
  acts: [issueBrief(freeze)],
  views: [brief, listReports, showReport, changed],
  policy,
  problems: Object.values(REPORT_PROBLEMS),
  projections: [issuedProjection],
};
