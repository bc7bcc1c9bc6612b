// A drawing of amounts in time, as steps: an amount holds until the next one and is never smoothed.
// It is laid out once, as shapes, and then written by whoever shows it: a page by its own styles, a
// file by colours. Across, a place is a share of the width with some pixels beside it, so that one
// drawing fits every width with text of one size; down, it is in pixels.
import { type Day, daysBetween, plusDays } from '../../kernel/index.ts';

/** From a day on, so many; a range has two ends, and what nobody said has none. */
export interface ChartStep {
  readonly day: Day;
  readonly low: number | null;
  readonly high: number | null;
  /** There is more of it, of which no number is known. */
  readonly open?: boolean;
  /** Other sources say otherwise of it. */
  readonly rivalled?: boolean;
  /** The last day for which the amount is vouched; after it the line goes on over a hatch. */
  readonly sure?: Day;
}

export interface Series {
  /** Which of the looks a line has, such as `present`. */
  readonly tone: string;
  readonly steps: readonly ChartStep[];
  /** Stands at the right end of the line. */
  readonly label: string;
  readonly look: 'line' | 'dashed' | 'area';
  /** Writes each new amount above its step. */
  readonly tells?: (amount: number) => string;
  /** Where the line ends, if that is before the drawing does. */
  readonly end?: Day;
}

/** One amount on one day that no line goes through: a rival, say. */
export interface Point {
  readonly tone: string;
  readonly day: Day;
  readonly value: number;
  readonly label: string;
}

/** The distance between two amounts on the last day. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

export interface Chart {
  readonly from: Day;
  readonly to: Day;
  /** The day on which it is looked at. */
  readonly asOf: Day;
  readonly series: readonly Series[];
  readonly points: readonly Point[];
  readonly gap: Gap | null;
  /** Pixels of the plot, without the line of years under it. */
  readonly height: number;
  /** How a number is written in the reader's language. */
  number(value: number): string;
}

/** A share of the width, and pixels to the right of it. */
export type Across = readonly [share: number, px: number];

export type Shape =
  | ({
      readonly kind: 'area';
      readonly tone: string;
      readonly from: Across;
      readonly to: Across;
    } & Down)
  | ({
      readonly kind: 'line';
      readonly tone: string;
      readonly from: Across;
      readonly to: Across;
    } & Down)
  | {
      readonly kind: 'dot';
      readonly tone: string;
      readonly at: Across;
      readonly y: number;
      readonly r: number;
    }
  | {
      readonly kind: 'text';
      readonly tone: string;
      readonly at: Across;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      /** Stands beside the plot, where a narrow page has no room. */
      readonly beside?: boolean;
    };

interface Down {
  readonly y1: number;
  readonly y2: number;
}

export interface Axes {
  at(day: Day): number;
  y(value: number): number;
  readonly ticks: readonly number[];
  readonly years: readonly Day[];
}

const ROUND = [1, 2, 2.5, 5, 10];
/** Round lines in a plot. */
const TICKS = 4.5;
/** What stays free above the highest amount. */
const HEADROOM = 1.1;

export function axesOf({ from, to, series, points, height }: Chart): Axes {
  const whole = Math.max(1, daysBetween(from, to));
  const amounts = series.flatMap(({ steps }) => steps.map(({ low, high }) => high ?? low ?? 0));
  const most = Math.max(1, ...amounts, ...points.map(({ value }) => value));
  const rough = most / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ROUND.map((n) => n * power).find((n) => n >= rough && Number.isInteger(n)) ?? 1;
  const top = Math.max(most * HEADROOM, step);
  const first = Number(from.slice(0, 4)) + 1;
  const last = Number(to.slice(0, 4));
  return {
    at: (day) => Math.min(1, Math.max(0, daysBetween(from, day) / whole)),
    y: (value) => height - (Math.max(0, value) / top) * height,
    ticks: Array.from({ length: Math.floor(top / step) }, (_, i) => (i + 1) * step),
    years: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => `${first + i}-01-01`),
  };
}

/** A line of amounts as a reader has it. */
export interface Line {
  readonly tone: string;
  readonly name: string;
  readonly look: Series['look'];
  readonly steps: readonly LineStep[];
  /** What holds on the day on which it is looked at, in words. */
  readonly now: string;
  readonly tells: boolean;
  readonly end: Day | null;
}

export interface LineStep {
  readonly day: Day;
  readonly quantity: { readonly min: number | null; readonly max: number | null } | null;
  /** Of how many there is something without a number. */
  readonly open: number;
  readonly sure: Day | null;
  readonly rivals: readonly {
    readonly quantity: { readonly min: number | null; readonly max: number | null } | null;
    readonly text: string;
  }[];
}

/** Days before the first step, so that it is seen to begin. */
const MARGIN_DAYS = 20;

export interface Lines {
  readonly lines: readonly Line[];
  readonly gap: Gap | null;
  readonly from: Day;
  readonly asOf: Day;
  readonly height: number;
  number(value: number): string;
}

/** Lines with what other sources say beside them, as a chart up to the day of looking. */
export function chartOf({ lines, gap, from, asOf, height, number }: Lines): Chart {
  const series = lines.map(
    ({ tone, name, look, steps, now, tells, end }): Series => ({
      ...{ tone, look, label: `${name} ${now}` },
      steps: steps.map(({ day, quantity, open, sure, rivals }) => ({
        ...{ day, low: quantity?.min ?? null, high: quantity?.max ?? null, open: open > 0 },
        rivalled: rivals.length > 0,
        ...(sure ? { sure } : {}),
      })),
      ...(tells ? { tells: end ? (value) => `${name} ${number(value)}` : number } : {}),
      ...(end ? { end } : {}),
    }),
  );
  const points = lines.flatMap(({ steps }) =>
    steps.flatMap(({ day, rivals }) =>
      rivals.flatMap(({ quantity, text }): Point[] => {
        const value = quantity?.min ?? quantity?.max ?? null;
        return value === null ? [] : [{ tone: 'rival', day, value, label: text }];
      }),
    ),
  );
  const first = plusDays(from, -MARGIN_DAYS);
  return { from: first, to: asOf, asOf, series, points, gap, height, number };
}
