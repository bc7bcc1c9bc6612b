// What comes after what, drawn: boxes in columns of time, a line from each to what waits for it. A
// box is a link, so Tab walks it without script; with script the arrow keys walk along the lines.
import { Fragment, type JSX } from 'preact';
import { type Drawing, laidOut } from '../../engines/graph/index.ts';
import type { Standing } from '../marks/marks.tsx';
import { cutTo, widthOf, wrapped } from './wrap.ts';

export interface Box {
  readonly id: string;
  readonly title: string;
  /** A gate is black: it is what all the others are for. */
  readonly gate: boolean;
  readonly status: Standing;
  readonly statusName: string;
  /** A few words after the status. */
  readonly gist: string;
  readonly href: string;
  /** What the lines of the drawing say, in words, for who hears the page. */
  readonly more: string;
  /** The one that the page is about. */
  readonly here?: boolean;
}

export interface Tie {
  readonly from: string;
  readonly to: string;
  /** Of the longest chain. */
  readonly heavy: boolean;
}

/** The widths that a box may have, and that of a whole page with the gaps between columns. */
const WIDE_MIN = 160;
const WIDE_MAX = 212;
const PAGE_WIDE = 1272;
const GAP = 28;
const PAD = 14;
const LINE = 16;
/** Lines of a title. */
const LINES_MAX = 3;
/** The widest drawing that is made smaller to fit a page; a wider one is scrolled. */
const FITS_MAX = 1560;

export interface RoadDrawingProps {
  readonly boxes: readonly Box[];
  readonly ties: readonly Tie[];
  readonly label: string;
}

export function RoadDrawing({ boxes, ties, label }: RoadDrawingProps): JSX.Element {
  const wide = wideFor(columnsOf(ties));
  const titles = new Map(
    boxes.map(({ id, title }) => [id, wrapped(title, wide - PAD * 2, LINES_MAX)]),
  );
  const lines = Math.max(1, ...[...titles.values()].map((all) => all.length));
  const height = 36 + LINE * lines;
  const sized = boxes.map(({ id }) => ({ id, width: wide, height }));
  const drawing = laidOnce(sized, ties);
  const [width, tall] = [drawing.width + 8, drawing.height + 8];
  const no = new Map(boxes.map(({ id }, i) => [id, i]));
  const walk = walkOf(ties, no);
  return (
    <section class="road wide" data-road tabindex={0} aria-label={label}>
      <svg
        viewBox={`-4 -4 ${width} ${tall}`}
        width={width}
        height={tall}
        class={width <= FITS_MAX ? 'fits' : undefined}
        role="presentation"
      >
        <Lines drawing={drawing} boxes={boxes} ties={ties} />
        {drawing.boxes.map((place) => {
          const box = boxes[no.get(place.id) ?? -1];
          return box ? (
            <BoxMark
              key={place.id}
              box={box}
              place={place}
              titleLines={titles.get(box.id) ?? []}
              walk={{ no: no.get(box.id) ?? 0, height, wide, ...walk.get(box.id) }}
            />
          ) : null;
        })}
      </svg>
    </section>
  );
}

// Finding few crossings takes a tenth of a second for a full drawing, and a layout hangs on nothing
// but boxes and ties: the same road on another day, or for another reader, is laid out once.
const laid = new Map<string, Drawing>();
const LAID_MAX = 64;

function laidOnce(boxes: Parameters<typeof laidOut>[0], ties: readonly Tie[]): Drawing {
  const key = JSON.stringify([boxes, ties]);
  const known = laid.get(key) ?? laidOut(boxes, ties);
  laid.delete(key);
  laid.set(key, known);
  for (const old of [...laid.keys()].slice(0, Math.max(0, laid.size - LAID_MAX))) laid.delete(old);
  return known;
}

/** Boxes on the longest way: so many columns the drawing has. */
function columnsOf(ties: readonly Tie[]): number {
  const after = new Map<string, Tie[]>();
  for (const tie of ties) after.set(tie.to, [...(after.get(tie.to) ?? []), tie]);
  const known = new Map<string, number>();
  const depth = (id: string): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // A way that comes back to where it is ends there.
    known.set(id, 0);
    const most = Math.max(0, ...(after.get(id) ?? []).map(({ from }) => depth(from)));
    known.set(id, most + 1);
    return most + 1;
  };
  return Math.max(1, ...[...after.keys()].map(depth));
}

/** As wide as the page allows, so that the words under a status can be read. */
const wideFor = (columns: number): number =>
  Math.min(WIDE_MAX, Math.max(WIDE_MIN, Math.floor((PAGE_WIDE + GAP) / columns) - GAP));

interface Walk {
  readonly after?: string;
  readonly next?: string;
}

/** For each box the numbers of those that it comes after, and of those that come after it. */
function walkOf(ties: readonly Tie[], no: ReadonlyMap<string, number>): Map<string, Walk> {
  const of = (id: string, from: 'from' | 'to', other: 'from' | 'to') =>
    ties.flatMap((tie) => (tie[from] === id ? [no.get(tie[other]) ?? -1] : [])).join(' ');
  return new Map(
    [...no.keys()].map((id) => [id, { after: of(id, 'to', 'from'), next: of(id, 'from', 'to') }]),
  );
}

function Lines(props: {
  drawing: Drawing;
  boxes: readonly Box[];
  ties: readonly Tie[];
}): JSX.Element {
  const { drawing, boxes, ties } = props;
  const status = new Map(boxes.map((box) => [box.id, box.status]));
  const heavy = new Set(ties.flatMap((tie) => (tie.heavy ? [`${tie.from}>${tie.to}`] : [])));
  const kind = (from: string, to: string) =>
    `tie ${status.get(from) ?? ''}${heavy.has(`${from}>${to}`) ? ' heavy' : ''}`;
  // The heavy ones last, so that none is hidden.
  const sorted = [...drawing.lines].sort(
    (a, b) => Number(heavy.has(`${a.from}>${a.to}`)) - Number(heavy.has(`${b.from}>${b.to}`)),
  );
  return (
    <g>
      {sorted.map(({ from, to, points }) => (
        <path
          key={`${from}>${to}`}
          class={kind(from, to)}
          d={points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
        />
      ))}
    </g>
  );
}

function BoxMark(props: {
  box: Box;
  place: Drawing['boxes'][number];
  titleLines: readonly string[];
  walk: Walk & { readonly no: number; readonly height: number; readonly wide: number };
}): JSX.Element {
  const { box, place, titleLines, walk } = props;
  const { x, y, column, row } = place;
  const { height, wide } = walk;
  const kind = ['box', box.gate ? 'of-gate' : box.status, box.here ? 'here' : ''];
  const base = y + height - 11;
  const state = stateIn(box, wide);
  return (
    <a
      href={box.href}
      class={kind.filter(Boolean).join(' ')}
      aria-label={nameOf(box, [...titleLines, ...state])}
      aria-current={box.here ? 'true' : undefined}
      data-no={walk.no}
      data-after={walk.after}
      data-next={walk.next}
      data-column={column}
      data-row={row}
    >
      <rect class="ring" x={x - 4} y={y - 4} width={wide + 8} height={height + 8} />
      <rect class="edge" x={x} y={y} width={wide} height={height} />
      {box.gate ? null : <rect class="side" x={x} y={y} width="5" height={height} />}
      {titleLines.map((line, i) => (
        <Fragment key={`${i}${line}`}>
          <text class="title" x={x + PAD} y={y + 20 + i * LINE}>
            {line}
          </text>{' '}
        </Fragment>
      ))}
      <Mark status={box.status} x={x + PAD + 4} y={base - 4} />
      <text class="state" x={x + PAD + 14} y={base}>
        <tspan class="word">{state[0]}</tspan>
        {state[1] ? ` ${state[1]}` : ''}
      </text>
    </a>
  );
}

/** The status and the few words after it, cut to the width of a box. */
function stateIn({ statusName, gist }: Box, wide: number): string[] {
  // It is set at 12 px, so that it takes nine tenths of what is reckoned.
  const room = (wide - PAD * 2 - 4) / 0.89;
  const name = cutTo(statusName, room);
  const rest = gist ? cutTo(`· ${gist}`, room - widthOf(`${name} `)) : '';
  return rest.length > 4 ? [name, rest] : [name];
}

/** What stands in the box, word for word; then what was cut, and what the lines say. */
function nameOf({ title, gist, more }: Box, seen: readonly string[]): string {
  const cut = seen.some((line) => line.endsWith('…'));
  const whole = cut ? [title, gist].filter(Boolean).join(': ') : '';
  return [seen.join(' '), whole, more].filter(Boolean).join('. ');
}

/** The shape of a status: a full ring, a square, a diamond, a broken ring. */
function Mark({ status, x, y }: { status: Standing; x: number; y: number }): JSX.Element {
  if (status === 'over')
    return <rect class="shape full" x={x - 4} y={y - 4} width="8" height="8" />;
  if (status === 'waived')
    return <path class="shape" d={`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`} />;
  const kind = status === 'met' ? 'shape full' : 'shape broken';
  return <circle class={kind} cx={x} cy={y} r="4" />;
}
