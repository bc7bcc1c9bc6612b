// Critical places (ports, terminals, roads, prisons, towns) and what was last said of each; and the
// staff, citizens and embassies that left, sheltered or came back.
import { type ClaimFields, type Day, daysBetween, type Json, lastDay } from '../../kernel/index.ts';
import { byRule, type ClaimView } from '../claims/index.ts';
import { plainName } from './incident.ts';

export type Site = ClaimFields['site'];
export type SiteClaim = ClaimView<Site>;
export type Posture = ClaimFields['posture'];
export type PostureClaim = ClaimView<Posture>;

/** Days by which two words on a site may lie apart and still contradict one another. */
const SITE_WINDOW_DAYS = 3;

export function siteFigure({ name, status }: Site): { key: string; value: Json; window: number } {
  return { key: `site/${plainName(name)}`, value: status, window: SITE_WINDOW_DAYS };
}

export interface SiteLine {
  readonly name: string;
  readonly status: Site['status'];
  /** The last word on it. */
  readonly last: SiteClaim;
  /** Days from the last word to the day asked for; null where the word has no date. */
  readonly days: number | null;
  /** All that was said of it, oldest first. */
  readonly history: readonly SiteClaim[];
}

/** A line a site, the one with the latest word first. */
export function siteLines(claims: readonly SiteClaim[], asOf: Day): SiteLine[] {
  const sites = new Map<string, SiteClaim[]>();
  for (const claim of [...claims].sort(byRule)) {
    const key = plainName(claim.fields.name);
    sites.set(key, [...(sites.get(key) ?? []), claim]);
  }
  const lines = [...sites.values()].flatMap((history): SiteLine[] => {
    const last = history.filter(({ working }) => working).at(-1) ?? history.at(-1);
    if (!last) return [];
    const { name, status } = last.fields;
    const days = last.dated ? daysBetween(lastDay(last.dated), asOf) : null;
    return [{ name, status, last, days, history }];
  });
  return lines.sort((a, b) => byRule(b.last, a.last));
}
