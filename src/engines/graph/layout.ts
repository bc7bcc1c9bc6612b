// Where boxes and lines stand: columns in order of time from left to right, lines at right angles.
// dagre finds the columns and an order in each that crosses few lines.
import dagre, { type Graph } from '@dagrejs/dagre';

export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  /** Drawn as straight as can be: the longest chain. */
  readonly heavy?: boolean;
}

/** The upper left corner, and the place in the grid that arrow keys walk. */
export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly column: number;
  readonly row: number;
}

export interface Line {
  readonly from: string;
  readonly to: string;
  /** Corners of a line of level and upright strokes. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Placed[];
  readonly lines: readonly Line[];
}

/** Pixels between columns, between rows, and between lines that run side by side. */
const COLUMN_GAP = 28;
const ROW_GAP = 22;
const LINE_GAP = 10;
/** How much more a heavy line pulls its boxes level. */
const HEAVY = 12;

/** Boxes of one width, so that columns stand straight. */
export function laidOut(boxes: readonly Box[], links: readonly Link[]): Drawing {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: COLUMN_GAP, nodesep: ROW_GAP, edgesep: LINE_GAP });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  for (const { from, to, heavy } of links) graph.setEdge(from, to, { weight: heavy ? HEAVY : 1 });
  dagre.layout(graph);
  const placed = placedOf(boxes, graph);
  const at = new Map(placed.map((box) => [box.id, box]));
  const size = new Map(boxes.map((box) => [box.id, box]));
  const lines = links.flatMap(({ from, to }): Line[] => {
    const [a, b] = [at.get(from), at.get(to)];
    const [wide, tall] = [size.get(from)?.width ?? 0, size.get(from)?.height ?? 0];
    if (!a || !b) return [];
    const start: Point = [a.x + wide, a.y + tall / 2];
    const end: Point = [b.x, b.y + (size.get(to)?.height ?? 0) / 2];
    const middle = (graph.edge(from, to) as { points?: readonly { x: number; y: number }[] })
      .points;
    return [{ from, to, points: squared(start, end, middle ?? []) }];
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { width: Math.ceil(width), height: Math.ceil(height), boxes: placed, lines };
}

type Point = readonly [x: number, y: number];

function placedOf(boxes: readonly Box[], graph: Graph): Placed[] {
  const found = boxes.map(({ id, width, height }) => {
    const { x, y } = graph.node(id) as { x: number; y: number };
    return { id, x: Math.round(x - width / 2), y: Math.round(y - height / 2) };
  });
  const columns = [...new Set(found.map(({ x }) => x))].sort((a, b) => a - b);
  return found.map((box) => ({
    ...box,
    column: columns.indexOf(box.x),
    row: found.filter(({ x, y }) => x === box.x && y < box.y).length,
  }));
}

/**
 * Level out of the box to the gap, upright in the gap, level again. A line over several columns
 * keeps to the height that was left free for it.
 */
function squared(start: Point, end: Point, middle: readonly { x: number; y: number }[]): Point[] {
  const inner = middle.slice(1, -1).filter(({ x }) => x > start[0] && x < end[0]);
  const lane = inner.length > 1 ? inner[Math.floor(inner.length / 2)]?.y : undefined;
  if (lane === undefined || end[0] - start[0] <= COLUMN_GAP * 2) {
    const x = end[0] - COLUMN_GAP / 2;
    return start[1] === end[1] ? [start, end] : [start, [x, start[1]], [x, end[1]], end];
  }
  const [out, into] = [start[0] + COLUMN_GAP / 2, end[0] - COLUMN_GAP / 2];
  const y = Math.round(lane);
  return [start, [out, start[1]], [out, y], [into, y], [into, end[1]], end];
}
