// The shapes of a drawing, from the back to the front.
import type { Day } from '../../kernel/index.ts';
import { type Across, type Axes, axesOf, type Chart, type Series, type Shape } from './chart.ts';

const at = (share: number, px = 0): Across => [share, px];
/** Pixels from one label to the next below it. */
const LABEL_TALL = 16;
/** Shares of the width between two numbers along one line. */
const APART = 0.05;
/** How tall the hatch is that says "and more, without a number". */
const OPEN_TALL = 7;
/** Years that are named, at most; with more of them every second, or fifth, is. */
const YEARS_MAX = 12;

export function shapesOf(chart: Chart): Shape[] {
  const axes = axesOf(chart);
  return [
    ...ground(chart, axes),
    ...chart.series.flatMap((series) => areas(series, chart, axes)),
    ...chart.series.flatMap((series) => lines(series, chart, axes)),
    ...gap(chart, axes),
    ...chart.points.flatMap(({ tone, day, value, label }): Shape[] => [
      { kind: 'dot', tone, at: at(axes.at(day)), y: axes.y(value), r: 3.5 },
      ...(label ? [textLeft(tone, axes.at(day), axes.y(value), label)] : []),
    ]),
    ...chart.series.flatMap((series) => numbers(series, axes)),
    ...beside(chart, axes),
    {
      ...{
        kind: 'line',
        tone: 'as-of',
        from: at(axes.at(chart.asOf)),
        to: at(axes.at(chart.asOf)),
      },
      ...{ y1: 0, y2: chart.height },
    },
  ];
}

const textLeft = (tone: string, x: number, y: number, text: string): Shape => {
  const right = x < 0.08;
  const anchor = right ? 'start' : 'end';
  return { kind: 'text', tone, at: at(x, right ? 8 : -8), y: y + 4, text, anchor };
};

function ground({ height, number }: Chart, axes: Axes): Shape[] {
  const every = Math.ceil(axes.years.length / YEARS_MAX);
  return [
    ...axes.ticks.flatMap((tick): Shape[] => [
      level('grid', axes.y(tick)),
      {
        ...{ kind: 'text', tone: 'faint', at: at(0, -8), y: axes.y(tick) + 4 },
        ...{ text: number(tick), anchor: 'end' },
      },
    ]),
    level('axis', height + 0.5),
    ...axes.years.flatMap((day, i): Shape[] => [
      { ...upright('axis', axes.at(day), height), y2: height + 6 },
      ...(i % every === 0
        ? [
            {
              ...{ kind: 'text' as const, tone: 'faint', at: at(axes.at(day), 4), y: height + 19 },
              ...{ text: day.slice(0, 4), anchor: 'start' as const },
            },
          ]
        : []),
    ]),
  ];
}

const level = (tone: string, y: number): Shape => ({
  ...{ kind: 'line', tone, from: at(0), to: at(1), y1: y, y2: y },
});
const upright = (tone: string, x: number, y: number) => ({
  ...{ kind: 'line' as const, tone, from: at(x), to: at(x), y1: y, y2: y },
});

interface Span {
  readonly from: number;
  readonly to: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly open: boolean;
  /** The share up to which it is vouched for. */
  readonly sure: number;
}

function spansOf({ steps, end }: Series, { asOf }: Chart, axes: Axes): Span[] {
  const last: Day = end ?? asOf;
  return steps.flatMap((step, i) => {
    const until = steps[i + 1]?.day ?? last;
    if (until <= step.day && i + 1 < steps.length) return [];
    const to = axes.at(until < last ? until : last);
    const sure = step.sure ? Math.min(axes.at(step.sure), to) : to;
    const { low, high, open = false } = step;
    return [{ from: axes.at(step.day), to, low, high, open, sure }];
  });
}

/** The middle of what is said is not said: a line is drawn at the end that is sure. */
const sureEnd = ({ low, high }: { low: number | null; high: number | null }) => low ?? high;

function areas(series: Series, chart: Chart, axes: Axes): Shape[] {
  return spansOf(series, chart, axes).flatMap((span): Shape[] => {
    const { from, to, low, high, open, sure } = span;
    const value = sureEnd(span);
    const top = axes.y(value ?? 0);
    const band = low !== null && high !== null && high > low;
    const area = (tone: string, [a, b]: [number, number], [y1, y2]: [number, number]): Shape[] =>
      b > a ? [{ kind: 'area', tone, from: at(a), to: at(b), y1, y2 }] : [];
    return [
      ...(series.look === 'area' && value !== null
        ? [
            ...area(`under-${series.tone}`, [from, sure], [top, chart.height]),
            ...area('hatch', [Math.max(from, sure), to], [top, chart.height]),
          ]
        : []),
      ...(band ? area(`band-${series.tone}`, [from, to], [axes.y(high), axes.y(low)]) : []),
      ...(open ? area('hatch', [from, to], [top - OPEN_TALL, top]) : []),
    ];
  });
}

function lines(series: Series, chart: Chart, axes: Axes): Shape[] {
  const tone = series.look === 'dashed' ? `dashed-${series.tone}` : `line-${series.tone}`;
  const spans = spansOf(series, chart, axes);
  return spans.flatMap((span, i): Shape[] => {
    const value = sureEnd(span);
    if (value === null) return [];
    const y = axes.y(value);
    const next = spans[i + 1];
    const then = next ? sureEnd(next) : null;
    return [
      { kind: 'line', tone, from: at(span.from), to: at(span.to), y1: y, y2: y },
      ...(then === null || then === value
        ? []
        : [{ ...upright(tone, span.to, y), y2: axes.y(then) }]),
    ];
  });
}

/** New amounts above their steps, where there is room for them. */
function numbers({ steps, tells, tone }: Series, axes: Axes): Shape[] {
  if (!tells) return [];
  let [taken, before] = [-1, null as number | null];
  return steps.flatMap((step): Shape[] => {
    const value = sureEnd(step);
    if (value === null) return [];
    const x = axes.at(step.day);
    const dot: Shape = { kind: 'dot', tone, at: at(x), y: axes.y(value), r: 3 };
    if (value === before || x - taken < APART) return [dot];
    [taken, before] = [x, value];
    const late = x > 0.92;
    const anchor = late ? 'end' : step.rivalled || x < 0.04 ? 'start' : 'middle';
    // The rival stands above; its number goes below the line.
    const y = axes.y(value) + (step.rivalled ? 16 : -9);
    const place = at(x, late ? -6 : step.rivalled ? 6 : 0);
    return [dot, { kind: 'text', tone: 'ink', at: place, y, text: tells(value), anchor }];
  });
}

/** What is missing, as an upright line between both ends on the last day. */
function gap({ gap: missing, asOf }: Chart, axes: Axes): Shape[] {
  if (!missing) return [];
  const x = axes.at(asOf);
  const [y1, y2] = [axes.y(missing.to), axes.y(missing.from)];
  const text = { tone: 'gap-text', at: at(x, -12), anchor: 'end' as const, text: missing.label };
  return [
    { kind: 'area', tone: 'gap', from: at(x, -6), to: at(x, -1), y1, y2 },
    ...(y2 - y1 > LABEL_TALL * 2 ? [{ ...text, kind: 'text' as const, y: (y1 + y2) / 2 + 4 }] : []),
  ];
}

/** The names of the lines at their right ends, pushed apart so that none covers another. */
function beside(chart: Chart, axes: Axes): Shape[] {
  const ends = chart.series
    .filter(({ steps, end }) => steps.length > 0 && (!end || end >= chart.asOf))
    .map(({ steps, label, tone }) => {
      const value = sureEnd(steps.at(-1) ?? { low: null, high: null });
      return { label, tone, y: value === null ? chart.height : axes.y(value) };
    })
    .sort((a, b) => a.y - b.y);
  let lowest = -LABEL_TALL;
  const placed = ends.map(({ label, tone, y }) => {
    lowest = Math.max(y + 4, lowest + LABEL_TALL);
    return { label, tone, y: lowest };
  });
  // What was pushed below the plot goes up again as a whole.
  const over = Math.max(0, lowest - (chart.height + 4));
  return placed.map(({ label, tone, y }) => ({
    ...{ kind: 'text', tone: `name-${tone}`, at: at(1, 10), y: y - over, text: label },
    ...{ anchor: 'start', beside: true },
  }));
}
