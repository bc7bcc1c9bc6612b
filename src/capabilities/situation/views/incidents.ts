// Incidents: events and counts over a span apart, casualties as best, low and high.
import { defineView, z } from '../../../acts/index.ts';
import { type Lang, WORDS } from '../../../kernel/index.ts';
import { claimView, flatRow } from '../../claims/index.ts';
import { STALE_DAYS } from '../freshness.ts';
import { MEASURES } from '../incident.ts';
import { incidentName } from '../labels.ts';
import { spanPhrase } from '../spans.ts';
import type { Report } from '../toll.ts';
import { factsOf } from './facts.ts';

export const tollView = z
  .object({
    best: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .nullable();

const row = z.object({
  /** The working claim of this event or count. */
  claim: claimView,
  /** Second sources and rivals of it. */
  others: z.array(claimView),
  type: z.enum(WORDS.incident),
  typeName: z.string(),
  place: z.string().nullable(),
  by: z.string().nullable(),
  dated: z.string().nullable(),
  killed: tollView,
  injured: tollView,
  abducted: tollView,
  /** Of a count: from when to when, and in words. Null for an event. */
  span: z.object({ from: z.string(), until: z.string(), text: z.string() }).nullable(),
});
export type IncidentRow = z.infer<typeof row>;

export function incidentRows(reports: readonly Report[], lang: Lang): IncidentRow[] {
  return reports.map(({ claim, others, tolls, span }) => {
    const { type, place, by } = claim.fields;
    return {
      ...{ claim, others: [...others], type, place, by, dated: claim.dated, ...tolls },
      typeName: incidentName(type, lang),
      span: span && { ...span, text: spanPhrase(span, lang) },
    };
  });
}

export const throughView = z.array(
  z.object({
    what: z.enum(['counts', 'events']),
    /** The last day of which they speak; null where nothing was received. */
    through: z.string().nullable(),
    days: z.number().nullable(),
    stale: z.boolean(),
  }),
);

export const listIncidents = defineView({
  name: 'situation.incidents',
  says: 'Events newest first, counts over a span apart, and the day through which they speak.',
  query: z.object({ place: z.string().optional().describe('Only of this place') }),
  answer: z.object({
    events: z.array(row),
    periods: z.array(row),
    through: throughView,
    /** Days after which data are called stale. */
    staleDays: z.number(),
  }),
  async look({ place }, reach, asking) {
    const { reports, through } = await factsOf(reach, asking);
    const some = (all: readonly Report[]) =>
      place ? all.filter(({ claim }) => claim.fields.place === place) : all;
    return {
      events: incidentRows(some(reports.events), asking.lang),
      periods: incidentRows(some(reports.periods), asking.lang),
      through: [...through],
      staleDays: STALE_DAYS,
    };
  },
  rows: ({ events, periods }) =>
    [...events, ...periods].map((each) => ({
      ...flatRow(each.claim, { party: each.by, status: each.type, place: each.place }),
      ...{ from: each.span?.from ?? null, until: each.span?.until ?? null },
      ...Object.fromEntries(
        MEASURES.flatMap((measure) => [
          [measure, each[measure]?.best ?? null],
          [`${measure}_low`, each[measure]?.low ?? null],
          [`${measure}_high`, each[measure]?.high ?? null],
        ]),
      ),
    })),
});
