// Strength over time against what is allowed and planned. Points are counts; the line holds the
// last one until the next. A rival figure stands beside it in rust. Everything is in the table
// below, too.
import type { JSX } from 'preact';
import { type Day, firstDay, formatNumber } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { percent, spanning, type TimeScale, type ValueScale, valueScale } from './scale.ts';

export interface StrengthPoint {
  readonly date: string;
  readonly value: number;
  readonly working: boolean;
}

export interface Level {
  readonly kind: 'ceiling' | 'plan';
  readonly size: number;
  readonly from: string;
}

export interface PresenceProps {
  readonly points: readonly StrengthPoint[];
  readonly levels: readonly Level[];
  readonly asOf: Day;
}

const HEIGHT = 220;

interface Axes {
  readonly x: TimeScale;
  readonly y: ValueScale;
}

export function PresenceDrawing({ points, levels, asOf }: PresenceProps): JSX.Element {
  const { t } = useSheet();
  const dates = [...points.map(({ date }) => date), ...levels.map(({ from }) => from)];
  const x = spanning(dates, asOf);
  const most = Math.max(1, ...points.map((p) => p.value), ...levels.map((l) => l.size));
  const axes = { x, y: valueScale(most, HEIGHT) };
  const working = points
    .filter((point) => point.working)
    .sort((a, b) => a.date.localeCompare(b.date));
  return (
    <figure class="plot">
      <svg width="100%" height={HEIGHT + 24} role="img" aria-label={t('forces.drawing')}>
        <Grid {...axes} />
        <Strength {...axes} points={working} asOf={asOf} />
        <Levels {...axes} levels={levels} asOf={asOf} />
        {points
          .filter((point) => !point.working)
          .map((point) => (
            <Other key={`${point.date}${point.value}`} {...axes} point={point} />
          ))}
        <line class="as-of" x1={percent(x.at(asOf))} x2={percent(x.at(asOf))} y1="0" y2={HEIGHT} />
      </svg>
    </figure>
  );
}

function Grid({ x, y }: Axes): JSX.Element {
  const { lang } = useSheet();
  return (
    <>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1="0" x2="100%" y1={y.at(tick)} y2={y.at(tick)} />
          <text class="faint end" x="-8" y={y.at(tick) + 4}>
            {formatNumber(tick, lang)}
          </text>
        </g>
      ))}
      <line class="axis" x1="0" x2="100%" y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
      {x.years.map((day) => (
        <g key={day}>
          <line
            class="axis"
            x1={percent(x.at(day))}
            x2={percent(x.at(day))}
            y1={HEIGHT}
            y2={HEIGHT + 6}
          />
          <text class="faint" x={percent(x.at(day))} dx="4" y={HEIGHT + 19}>
            {day.slice(0, 4)}
          </text>
        </g>
      ))}
    </>
  );
}

function Strength(props: Axes & { points: readonly StrengthPoint[]; asOf: Day }): JSX.Element {
  const { t, lang } = useSheet();
  const { x, y, points, asOf } = props;
  const last = points.at(-1);
  return (
    <>
      {points.map((point, i) => {
        const from = x.at(firstDay(point.date));
        const to = x.at(points[i + 1] ? firstDay(points[i + 1]?.date ?? asOf) : asOf);
        const top = y.at(point.value);
        const next = points[i + 1];
        return (
          <g key={`${point.date}${point.value}`}>
            <rect
              class="under"
              x={percent(from)}
              width={percent(Math.max(0, to - from))}
              y={top}
              height={HEIGHT - top}
            />
            <line class="line" x1={percent(from)} x2={percent(to)} y1={top} y2={top} />
            {next ? (
              <line class="line" x1={percent(to)} x2={percent(to)} y1={top} y2={y.at(next.value)} />
            ) : null}
          </g>
        );
      })}
      {points.map((point, i) => (
        <g key={`dot${point.date}${point.value}`}>
          <circle
            class="dot"
            cx={percent(x.at(firstDay(point.date)))}
            cy={y.at(point.value)}
            r="3.5"
          />
          {point.value === points[i - 1]?.value ? null : (
            <text class="ink mid" x={percent(x.at(firstDay(point.date)))} y={y.at(point.value) - 9}>
              {formatNumber(point.value, lang)}
            </text>
          )}
        </g>
      ))}
      {last ? (
        <text class="strong wide-only" x="100%" dx="10" y={y.at(last.value) + 4}>
          {t('forces.presentN', { n: formatNumber(last.value, lang) })}
        </text>
      ) : null}
    </>
  );
}

/** A ceiling holds until the next one; a plan until there is a ceiling. */
function Levels(props: Axes & { levels: readonly Level[]; asOf: Day }): JSX.Element {
  const { t, lang } = useSheet();
  const { x, y, levels, asOf } = props;
  const ends = (level: Level): Day =>
    levels
      .filter(({ kind, from }) => kind === 'ceiling' && from > level.from)
      .map(({ from }) => firstDay(from))
      .sort()[0] ?? asOf;
  return (
    <>
      {levels.map((level) => {
        const from = x.at(firstDay(level.from));
        const to = x.at(ends(level));
        const at = y.at(level.size);
        const label = t(`forces.${level.kind}N`, { n: formatNumber(level.size, lang) });
        // A label that would leave the drawing stands before the end of its line.
        const late = from > 0.72;
        return (
          <g key={`${level.kind}${level.from}${level.size}`}>
            <line class="dashed" x1={percent(from)} x2={percent(to)} y1={at} y2={at} />
            <text
              class={late ? 'end' : undefined}
              x={percent(late ? to : from)}
              dx={late ? -6 : 2}
              y={at - 6}
            >
              {label}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Other({ x, y, point }: Axes & { point: StrengthPoint }): JSX.Element {
  const { lang } = useSheet();
  const at = percent(x.at(firstDay(point.date)));
  return (
    <g>
      <circle class="dot other" cx={at} cy={y.at(point.value)} r="3.5" />
      <text class="rust end" x={at} dx="-8" y={y.at(point.value) + 4}>
        ≠ {formatNumber(point.value, lang)}
      </text>
    </g>
  );
}
