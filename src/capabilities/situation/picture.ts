// The picture of what happens on a day: everything that the words of the answer are written from.
import type { Day } from '../../kernel/index.ts';
import type { ClaimView } from '../claims/index.ts';
import { type Through, throughOf } from './freshness.ts';
import { type IncidentClaim, MEASURES } from './incident.ts';
import { countsOf, mainPlace, type Series, seriesOf } from './series.ts';
import { type PostureClaim, type SiteClaim, type SiteLine, siteLines } from './site.ts';
import { type Report, type Reports, reportsOf } from './toll.ts';

export interface Facts {
  readonly asOf: Day;
  readonly incidents: readonly IncidentClaim[];
  readonly postures: readonly PostureClaim[];
  readonly reports: Reports;
  readonly series: readonly Series[];
  readonly sites: readonly SiteLine[];
  readonly through: readonly Through[];
  /** The place of which most counts speak. */
  readonly place: string | null;
  /** Counts that were true by the day and published after the day of knowledge. */
  readonly hidden: number;
}

export interface Given {
  readonly asOf: Day;
  readonly incidents: readonly IncidentClaim[];
  readonly postures: readonly PostureClaim[];
  readonly sites: readonly SiteClaim[];
  readonly hidden?: number;
}

export function factsFrom({ asOf, incidents, postures, sites, hidden = 0 }: Given): Facts {
  const reports = reportsOf(incidents);
  const place = mainPlace(reports.periods);
  return {
    ...{ asOf, incidents, postures, reports, place, hidden },
    series: seriesOf(reports.periods, place, asOf),
    sites: siteLines(sites, asOf),
    through: throughOf(reports, asOf),
  };
}

/** The newest counts of the main place, the longest span that ends last: all its measures. */
export function headCounts({ reports, place }: Facts): Report[] {
  const counts = countsOf(reports.periods, place);
  const [head] = counts;
  if (!head?.span) return [];
  const { from, until } = head.span;
  const same = counts.filter(({ span }) => span?.from === from && span.until === until);
  const rank = ({ claim }: Report) => MEASURES.findIndex((m) => claim.fields[m] !== null);
  return same.sort((a, b) => rank(a) - rank(b));
}

/** Events that have a number of people first, each group newest first. */
export function telling(events: readonly Report[]): Report[] {
  const counted = ({ tolls }: Report) => MEASURES.some((measure) => tolls[measure] !== null);
  return [...events.filter(counted), ...events.filter((event) => !counted(event))];
}

export function anything({ incidents, postures, sites }: Facts): boolean {
  return incidents.length + postures.length + sites.length > 0;
}

export type AnyClaim = ClaimView<object>;
