// A drawing as a sheet to hand on: a title, the plot, the names of its lines and notes below it,
// with every place in pixels and every look a colour. `svgOf` and `pngOf` write the same sheet.
import type { Across, Chart, Shape } from './chart.ts';
import { shapesOf } from './shapes.ts';

export interface Sheet {
  readonly title: string;
  /** Short lines under the drawing: what the lines are, at which dates, where it is from. */
  readonly notes: readonly string[];
  readonly chart: Chart;
  /** Of the whole sheet, in pixels. */
  readonly width: number;
  readonly lang: string;
  /** The looks of the tones that the caller gave to its lines, beside those of every drawing. */
  readonly looks: Readonly<Record<string, Look>>;
}

/** A stroke, a fill, or both; pixels, and dashes in pixels. */
export interface Look {
  readonly stroke?: string;
  readonly wide?: number;
  readonly dash?: readonly number[];
  readonly fill?: string;
  readonly heavy?: boolean;
}

/** The colours of the pages on white paper: a file is read where no page says them. */
const INK = '#14191b';
const INK_2 = '#454f51';
const INK_3 = '#5f696b';
const BLUE = '#0b4a78';
const RUST = '#8a3d00';
const RED = '#a3242b';
export const HATCH = '#7d8886';

const LOOKS: Readonly<Record<string, Look>> = {
  grid: { stroke: '#dfe3e1', wide: 1 },
  axis: { stroke: '#7d8886', wide: 1 },
  'as-of': { stroke: BLUE, wide: 2 },
  rival: { stroke: RUST, wide: 2, fill: '#ffffff' },
  gap: { fill: RED },
  ink: { fill: INK },
  faint: { fill: INK_3 },
  'gap-text': { fill: RED, heavy: true },
  title: { fill: INK, heavy: true },
  note: { fill: INK_2 },
};
const TEXT_OF: Readonly<Record<string, Look>> = { rival: { fill: RUST, heavy: true } };

export interface Placed {
  readonly kind: Shape['kind'];
  readonly look: Look;
  readonly hatched: boolean;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly text: string;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const LEFT = 64;
const RIGHT = 220;
const TOP = 72;
const UNDER = 34;
const LINE = 19;
const TEXT = 13;
const TITLE = 22;
const MARGIN = 24;
/** Signs of a note for one line of it, at the size of notes. */
const SIGN_WIDE = 6.4;

export interface Laid {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Placed[];
}

export function laid({ title, notes, chart, width, looks }: Sheet): Laid {
  const plot = width - LEFT - RIGHT;
  const x = ([share, px]: Across) => round(LEFT + share * plot + px);
  const lines = notes.flatMap((note) => broken(note, Math.floor((width - MARGIN * 2) / SIGN_WIDE)));
  const below = TOP + chart.height + UNDER;
  const words = [
    written('title', title, { x: MARGIN, y: 38, size: TITLE }),
    ...lines.map((line, i) =>
      written('note', line, { x: MARGIN, y: below + LINE * (i + 1), size: TEXT }),
    ),
  ];
  const all = { ...LOOKS, ...looks };
  const shapes = shapesOf(chart).map((shape) => placed(shape, x, all));
  return {
    ...{ width, height: below + LINE * lines.length + MARGIN },
    shapes: [...shapes, ...words],
  };
}

type Looks = Readonly<Record<string, Look>>;

function placed(shape: Shape, x: (across: Across) => number, looks: Looks): Placed {
  const look = looks[shape.tone] ?? { stroke: INK_3, wide: 1 };
  const hatched = shape.tone === 'hatch';
  const plain = { kind: shape.kind, look, hatched, text: '', size: TEXT, anchor: 'start' } as const;
  if (shape.kind === 'text') {
    const at = { x: x(shape.at), y: round(TOP + shape.y), size: TEXT };
    const text = written(shape.tone, shape.text, at);
    return { ...text, look: TEXT_OF[shape.tone] ?? look, anchor: shape.anchor };
  }
  if (shape.kind === 'dot') {
    const [at, y] = [x(shape.at), round(TOP + shape.y)];
    return { ...plain, x1: at, x2: at, y1: y, y2: y, size: shape.r };
  }
  const { from, to, y1, y2 } = shape;
  return { ...plain, x1: x(from), x2: x(to), y1: round(TOP + y1), y2: round(TOP + y2) };
}

function written(tone: string, text: string, at: { x: number; y: number; size: number }): Placed {
  const { x, y, size } = at;
  const look = LOOKS[tone] ?? { fill: INK_2 };
  const place = { x1: x, x2: x, y1: y, y2: y, size };
  return { kind: 'text', look, hatched: false, text, anchor: 'start', ...place };
}

const round = (n: number) => Math.round(n * 100) / 100;

/** In lines of so many signs, broken between words. */
function broken(text: string, signs: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < signs)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
