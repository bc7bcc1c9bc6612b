// Counts by quarter. A quarter without a figure is shown as such, for it is not zero; where the
// year and three of its quarters are on record, the fourth is reckoned and marked.
import type { Day } from '../../kernel/index.ts';
import { type IncidentClaim, MEASURES, type Measure, plainName } from './incident.ts';
import { isQuarter, isYear, quarterSpan, quartersBetween, type Span } from './spans.ts';
import type { Report, Toll } from './toll.ts';

export interface Point {
  readonly span: Span;
  readonly toll: Toll | null;
  /** `said`, `reckoned`: the year less its other quarters, or `missing`: no figure, not zero. */
  readonly mark: 'said' | 'reckoned' | 'missing';
  readonly claims: readonly IncidentClaim[];
}

export interface Series {
  readonly measure: Measure;
  readonly place: string | null;
  readonly points: readonly Point[];
}

/** The place of which most counts speak: mostly the whole country. */
export function mainPlace(periods: readonly Report[]): string | null {
  const counts = new Map<string, { place: string | null; n: number }>();
  for (const { claim } of periods) {
    const { place, by } = claim.fields;
    if (by !== null) continue;
    const key = plainName(place ?? '');
    counts.set(key, { place, n: (counts.get(key)?.n ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.n - a.n);
  return most?.place ?? null;
}

/** Counts of one place by anyone: those by one side alone are a part of them. */
export function countsOf(periods: readonly Report[], place: string | null): Report[] {
  const key = plainName(place ?? '');
  return periods.filter(
    ({ claim: { fields } }) => fields.by === null && plainName(fields.place ?? '') === key,
  );
}

/** A series a measure, from its first quarter to the last that is over on the day. */
export function seriesOf(periods: readonly Report[], place: string | null, asOf: Day): Series[] {
  const counts = countsOf(periods, place);
  return MEASURES.flatMap((measure): Series[] => {
    const points = pointsOf(counts, measure, asOf);
    return points.length > 0 ? [{ measure, place, points }] : [];
  });
}

function pointsOf(counts: readonly Report[], measure: Measure, asOf: Day): Point[] {
  const said = counts.filter((report) => report.tolls[measure] !== null);
  const quarters = said.filter(({ span }) => span && isQuarter(span));
  const years = said.filter(({ span }) => span && isYear(span));
  const first = firstOf(quarters, years);
  if (!first) return [];
  const all = quartersBetween(first, lastQuarter(asOf)).filter(({ until }) => until <= asOf);
  const points = all.map((span): Point => {
    const found = quarters.find((report) => report.span?.from === span.from);
    if (!found) return { span, toll: null, mark: 'missing', claims: [] };
    return { span, toll: found.tolls[measure], mark: 'said', claims: [found.claim] };
  });
  return years.reduce<Point[]>((filled, year) => withMissing(filled, year, measure), points);
}

/** The earliest quarter on record, or one before it that its year lets us reckon. */
function firstOf(quarters: readonly Report[], years: readonly Report[]): Span | null {
  const [first] = quarters.flatMap(({ span }) => span ?? []).sort(byStart);
  if (!first) return null;
  const ofYear = first.from.slice(0, 4);
  const known = quarters.filter(({ span }) => span?.from.startsWith(ofYear));
  const year = years.find(({ span }) => span?.from.startsWith(ofYear));
  return year && known.length === 3 ? quarterSpan(Number(ofYear), 1) : first;
}

const byStart = (a: Span, b: Span) => a.from.localeCompare(b.from);

function lastQuarter(day: Day): Span {
  return quarterSpan(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3));
}

/** The one missing quarter of a year filled from the year's own count. */
function withMissing(points: readonly Point[], year: Report, measure: Measure): Point[] {
  const { span } = year;
  const inYear = points.filter(
    (point) => span && point.span.from.slice(0, 4) === span.from.slice(0, 4),
  );
  const [missing, ...more] = inYear.filter(({ mark }) => mark === 'missing');
  const total = year.tolls[measure]?.best ?? null;
  if (inYear.length !== 4 || !missing || more.length > 0 || total === null) return [...points];
  const others = inYear.filter((point) => point !== missing);
  const rest = others.reduce((left, { toll }) => left - (toll?.best ?? 0), total);
  if (rest < 0) return [...points];
  const claims = [year.claim, ...others.flatMap((point) => point.claims)];
  const toll = { best: rest, low: null, high: null };
  const filled: Point = { span: missing.span, toll, mark: 'reckoned', claims };
  return points.map((point) => (point === missing ? filled : point));
}
