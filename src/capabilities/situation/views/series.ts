// Counts by quarter for the place of which most of them speak, or another.
import { defineView, z } from '../../../acts/index.ts';
import type { Lang } from '../../../kernel/index.ts';
import { claimView } from '../../claims/index.ts';
import { MEASURES } from '../incident.ts';
import { measureName } from '../labels.ts';
import { type Series, seriesOf } from '../series.ts';
import { isQuarter, quarterName } from '../spans.ts';
import { factsOf } from './facts.ts';
import { incidentRows, tollView } from './incidents.ts';

const seriesView = z.object({
  measure: z.enum(MEASURES),
  measureName: z.string(),
  place: z.string().nullable(),
  points: z.array(
    z.object({
      name: z.string(),
      from: z.string(),
      until: z.string(),
      toll: tollView,
      /** `missing` is not zero; `reckoned` is the year less its other quarters. */
      mark: z.enum(['said', 'reckoned', 'missing']),
      claims: z.array(claimView),
    }),
  ),
});
export type SeriesRow = z.infer<typeof seriesView>;

export function seriesRows(all: readonly Series[], lang: Lang): SeriesRow[] {
  return all.map(({ measure, place, points }) => ({
    ...{ measure, place, measureName: measureName(measure, lang) },
    points: points.map(({ span, toll, mark, claims }) => ({
      ...{ name: quarterName(span, lang), ...span, toll, mark, claims: [...claims] },
    })),
  }));
}

export const listSeries = defineView({
  name: 'situation.series',
  says: 'Killed, injured and abducted by quarter; a quarter without a figure is not zero.',
  query: z.object({ place: z.string().optional().describe('Another place than the main one') }),
  answer: z.object({
    series: z.array(seriesView),
    /** Counts over other spans: months, halves, years. */
    others: z.array(z.unknown()),
  }),
  async look({ place }, reach, asking) {
    const { reports, place: main } = await factsOf(reach, asking);
    const series = seriesOf(reports.periods, place ?? main, asking.clocks.asOf);
    const others = reports.periods.filter(({ span }) => span && !isQuarter(span));
    return {
      series: seriesRows(series, asking.lang),
      others: incidentRows(others, asking.lang),
    };
  },
  rows: ({ series }) =>
    series.flatMap(({ measure, place, points }) =>
      points.map(({ from, until, toll, mark }) => ({
        ...{ measure, place, from, until, best: toll?.best ?? null },
        ...{ low: toll?.low ?? null, high: toll?.high ?? null, mark },
      })),
    ),
});
