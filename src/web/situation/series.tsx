// Killed, injured and abducted by quarter, as bars and as a table that says the same.
import type { JSX } from 'preact';
import type { SeriesRow } from '../../capabilities/situation/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { Bars } from '../drawings/bars.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { None } from '../marks/marks.tsx';

type Point = SeriesRow['points'][number];

/** Quarters that a drawing shows; the table has them all. */
const SHOWN_MAX = 8;

export const figureOf = ({ toll, mark }: Point): number | null =>
  mark === 'missing' ? null : (toll?.best ?? toll?.low ?? toll?.high ?? null);

/** `Q3 ’24` in the narrow columns of a drawing. */
export const brief = (name: string): string => name.replace(/\b20(\d\d)\b/, '’$1');

export function Series({ series }: { series: readonly SeriesRow[] }): JSX.Element {
  const { t } = useSheet();
  const shown = series.filter(({ points }) => points.some((point) => figureOf(point) !== null));
  return (
    <section>
      <div class="heading">
        <h2>{t('situation.byQuarter')}</h2>
        <span class="small">{t('situation.byQuarterNote')}</span>
      </div>
      <div class="trio">
        {shown.map((row) => (
          <div key={row.measure}>
            <h3>
              {row.measureName}{' '}
              <Cite
                ids={row.points.slice(-SHOWN_MAX).flatMap(({ claims }) => claims.map((c) => c.id))}
              />
            </h3>
            <Bars
              label={row.measureName}
              bars={row.points.slice(-SHOWN_MAX).map((point) => ({
                label: brief(point.name),
                value: figureOf(point),
                reckoned: point.mark === 'reckoned',
              }))}
            />
          </div>
        ))}
      </div>
      <details>
        <summary class="small">{t('forces.asTable')}</summary>
        <SeriesTable series={shown} />
      </details>
    </section>
  );
}

function SeriesTable({ series }: { series: readonly SeriesRow[] }): JSX.Element {
  const { t } = useSheet();
  const quarters = [
    ...new Map(
      series.flatMap(({ points }) => points.map((p) => [p.from + p.until, p] as const)),
    ).values(),
  ].sort((a, b) => a.from.localeCompare(b.from));
  return (
    <table>
      <caption class="sr">{t('situation.byQuarter')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('situation.quarter')}</th>
          {series.map(({ measure, measureName }) => (
            <th key={measure} scope="col" class="num">
              {measureName}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {quarters.map((quarter) => (
          <tr key={quarter.from + quarter.until} data-item>
            <th scope="row">{quarter.name}</th>
            {series.map(({ measure, points }) => (
              <td key={measure} class="num">
                <Figure
                  point={points.find((p) => p.from === quarter.from && p.until === quarter.until)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figure({ point }: { point: Point | undefined }): JSX.Element {
  const { t, lang } = useSheet();
  const value = point ? figureOf(point) : null;
  if (!point || value === null) return <None says={t('mark.noFigure')} />;
  return (
    <>
      <span class={point.mark === 'reckoned' ? 'reckoned' : undefined}>
        {formatNumber(value, lang)}
      </span>
      <Cite ids={point.claims.map(({ id }) => id)} />
    </>
  );
}
