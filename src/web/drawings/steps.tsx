// Amounts in time as steps against what is asked for, as the charts engine lays them out. It is
// drawn at any width: across in percent, down in pixels. A table beside it says the same.
import type { JSX } from 'preact';
import type { PictureLineView, PictureView } from '../../capabilities/forces/index.ts';
import {
  type Across,
  chartOf,
  type Line,
  type Shape,
  shapesOf,
} from '../../engines/charts/index.ts';
import { type Day, formatNumber } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { percent } from './scale.ts';

export interface StepsProps {
  readonly picture: PictureView;
  readonly from: Day;
  readonly asOf: Day;
  readonly label: string;
  readonly height: number;
  /** Without numbers along the lines and names beside them: one of many on a page. */
  readonly small?: boolean;
}

const lineOf = ({ of, name, look, steps, now, tells, end }: PictureLineView): Line => ({
  ...{ tone: of, name, look, steps, tells, end },
  now: now?.text ?? (now && now.open > 0 ? '?' : '0'),
});

export function StepsDrawing(props: StepsProps): JSX.Element {
  const { lang } = useSheet();
  const { picture, from, asOf, label, height, small = false } = props;
  const { gap } = picture;
  const chart = chartOf({
    ...{ from, asOf, height },
    lines: picture.lines.map(lineOf),
    gap: gap && { from: gap.present, to: gap.size, label: gap.text },
    number: (value) => formatNumber(value, lang),
  });
  return (
    <figure class={small ? 'plot stairs small' : 'plot stairs'}>
      <svg width="100%" height={height + 24} role="img" aria-label={label}>
        {shapesOf(small ? bare(chart) : chart).map((shape, i) => (
          <Mark key={`${i}-${shape.kind}`} shape={shape} />
        ))}
      </svg>
    </figure>
  );
}

/** A small drawing keeps its lines; the table beside it has the numbers. */
function bare(chart: ReturnType<typeof chartOf>): ReturnType<typeof chartOf> {
  const series = chart.series.map(({ tells: _, ...each }) => ({ ...each, label: '' }));
  const points = chart.points.map((point) => ({ ...point, label: '' }));
  return { ...chart, series, points, number: () => '' };
}

/** Percent cannot carry pixels beside it in an attribute; `calc` in a style may not stand here. */
const shifted = ([, px]: Across) => (px === 0 ? undefined : `translate(${px} 0)`);

function Mark({ shape }: { shape: Shape }): JSX.Element | null {
  const { kind, tone } = shape;
  if (kind === 'text') {
    if (!shape.text) return null;
    const { at, y, text, anchor, beside } = shape;
    const looks = [`t-${tone}`, anchor === 'start' ? '' : anchor, beside ? 'wide-only' : ''];
    return (
      <text
        class={looks.filter(Boolean).join(' ')}
        x={percent(at[0])}
        dx={at[1] || undefined}
        y={y}
      >
        {text}
      </text>
    );
  }
  if (kind === 'dot')
    return (
      <circle
        class={`d-${tone}`}
        cx={percent(shape.at[0])}
        cy={shape.y}
        r={shape.r}
        transform={shifted(shape.at)}
      />
    );
  const { from, to, y1, y2 } = shape;
  if (kind === 'line')
    return (
      <line
        class={`l-${tone}`}
        x1={percent(from[0])}
        x2={percent(to[0])}
        y1={y1}
        y2={y2}
        transform={shifted(from)}
      />
    );
  // A bar of some pixels stands at one place; every other area goes from one day to another.
  const bar = from[0] === to[0];
  return (
    <rect
      class={tone === 'hatch' ? 'hatched' : `a-${tone}`}
      x={percent(from[0])}
      width={bar ? to[1] - from[1] : percent(to[0] - from[0])}
      y={Math.min(y1, y2)}
      height={Math.abs(y2 - y1)}
      transform={shifted(from)}
    />
  );
}
