// Casualties as best, low and high, and reports of one event or one count taken together. Best is
// the number of the working claim: of "at least 40" or a range the lower end, which is sure; of "up
// to 150" none. Low and high span every report of the same.
import { byRule } from '../claims/index.ts';
import { type IncidentClaim, isPeriod, MEASURES, type Measure } from './incident.ts';
import { type Span, spanOf } from './spans.ts';

export interface Toll {
  readonly best: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export type Tolls = Readonly<Record<Measure, Toll | null>>;

/** Reports of one event, or of one count over a span. */
export interface Report {
  /** The working one. */
  readonly claim: IncidentClaim;
  /** Second sources and rivals. */
  readonly others: readonly IncidentClaim[];
  readonly tolls: Tolls;
  /** Of a count; null for an event. */
  readonly span: Span | null;
}

function tollOf(
  working: IncidentClaim,
  all: readonly IncidentClaim[],
  measure: Measure,
): Toll | null {
  const said = all.flatMap(({ fields }) => fields[measure] ?? []);
  if (said.length === 0) return null;
  const own = working.fields[measure];
  const lows = said.flatMap(({ min }) => min ?? []);
  const highs = said.flatMap(({ max }) => max ?? []);
  return {
    best: own?.min ?? null,
    low: lows.length > 0 ? Math.min(...lows) : null,
    high: highs.length > 0 ? Math.max(...highs) : null,
  };
}

/** Claims that are second sources or rivals of one another, through any number of others. */
function together(claims: readonly IncidentClaim[]): IncidentClaim[][] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const seen = new Set<string>();
  return claims.flatMap((claim) => {
    if (seen.has(claim.id)) return [];
    const group: IncidentClaim[] = [];
    const open = [claim];
    for (let next = open.pop(); next; next = open.pop()) {
      if (seen.has(next.id)) continue;
      seen.add(next.id);
      group.push(next);
      open.push(...[...next.also, ...next.rivals].flatMap((id) => byId.get(id) ?? []));
    }
    return [group];
  });
}

function reportOf(group: readonly IncidentClaim[]): Report | null {
  const ordered = [...group].sort((a, b) => Number(b.working) - Number(a.working) || byRule(b, a));
  const [claim, ...others] = ordered;
  if (!claim) return null;
  const tolls = Object.fromEntries(
    MEASURES.map((measure) => [measure, tollOf(claim, group, measure)]),
  ) as unknown as Tolls;
  const { on, until } = claim;
  const span = until === null ? null : spanOf(on ?? until, until);
  return { claim, others, tolls, span };
}

export interface Reports {
  /** Newest first. */
  readonly events: readonly Report[];
  /** Counts over a span, the one that ends last first; a longer one before a shorter. */
  readonly periods: readonly Report[];
}

/** Events and counts apart. */
export function reportsOf(claims: readonly IncidentClaim[]): Reports {
  const reports = together(claims).flatMap((group) => reportOf(group) ?? []);
  const periods = reports.filter(({ claim }) => isPeriod(claim));
  const events = reports.filter(({ claim }) => !isPeriod(claim));
  return {
    events: events.sort((a, b) => byRule(b.claim, a.claim)),
    periods: periods.sort(bySpan),
  };
}

function bySpan(a: Report, b: Report): number {
  const [x, y] = [a.span, b.span];
  if (!x || !y) return 0;
  return y.until.localeCompare(x.until) || x.from.localeCompare(y.from) || byRule(b.claim, a.claim);
}
