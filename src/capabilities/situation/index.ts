// The door of situation.
import type { Capability } from '../../acts/index.ts';
import { reportIncident, reportPosture, reportSite } from './decide.ts';
import { policy } from './policy.ts';
import { answer } from './views/answer.ts';
import { listIncidents } from './views/incidents.ts';
import { listPostures } from './views/postures.ts';
import { listSeries } from './views/series.ts';
import { listSites } from './views/sites.ts';

export type { IncidentClaim } from './incident.ts';
export type { IncidentRow } from './views/incidents.ts';
export type { PostureRow } from './views/postures.ts';
export type { SeriesRow } from './views/series.ts';
export type { SiteRow } from './views/sites.ts';

export const situation: Capability = {
  name: 'situation',
  acts: [reportIncident, reportPosture, reportSite],
  views: [listIncidents, listSites, listPostures, listSeries, answer],
  policy,
  problems: [],
  records: {
    incident: 'situation.report-incident',
    posture: 'situation.report-posture',
    site: 'situation.report-site',
  },
};
