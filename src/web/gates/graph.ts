// Boxes and ties of a drawing out of what the views of gates give. A criterion that is only another
// gate is no box of its own: the two gates are tied.
import type { CriterionRow, GateLine } from '../../capabilities/mandates/index.ts';
import type { Tie } from '../drawings/road.tsx';

export interface Road {
  readonly gates: readonly GateLine[];
  readonly criteria: readonly CriterionRow[];
  /** The longest chain, first to last: `criterion …` and `gate …`. */
  readonly path: readonly string[];
}

export const gateId = (gate: string): string => `gate ${gate}`;
export const criterionId = (criterion: string): string => `criterion ${criterion}`;

/** What stands for a criterion in the drawing. */
function boxOf({ criterion, metBy, metByWhat }: CriterionRow): string {
  return metBy === 'gate' ? gateId(metByWhat ?? '') : criterionId(criterion);
}

export function tiesOf({ gates, criteria, path }: Road): Tie[] {
  const rows = new Map(criteria.map((row) => [row.criterion, row]));
  const drawn = new Set([
    ...gates.map(({ gate }) => gateId(gate)),
    ...criteria.flatMap((row) => (row.metBy === 'gate' ? [] : [criterionId(row.criterion)])),
  ]);
  const heavy = heavyIn(path, rows);
  const ties = new Map<string, Tie>();
  const tie = (from: string, to: string) => {
    if (from === to || !drawn.has(from) || !drawn.has(to)) return;
    const key = `${from}>${to}`;
    ties.set(key, { from, to, heavy: heavy.has(key) });
  };
  for (const { gate, after } of gates) for (const each of after) tie(gateId(each), gateId(gate));
  // What another criterion of the same gate comes after is tied to that one only.
  const inner = new Set(
    criteria.flatMap(({ gate, after }) => after.filter((id) => rows.get(id)?.gate === gate)),
  );
  for (const row of criteria) {
    const to = row.metBy === 'gate' ? gateId(row.gate) : criterionId(row.criterion);
    for (const id of row.after) {
      const before = rows.get(id);
      if (before) tie(boxOf(before), to);
    }
    if (!inner.has(row.criterion)) tie(boxOf(row), gateId(row.gate));
  }
  return [...ties.values()];
}

function heavyIn(path: readonly string[], rows: ReadonlyMap<string, CriterionRow>): Set<string> {
  const boxes = path
    .map((id) => {
      const row = id.startsWith('criterion ') ? rows.get(id.slice('criterion '.length)) : undefined;
      return row ? boxOf(row) : id;
    })
    .filter((id, i, all) => id !== all[i - 1]);
  return new Set(boxes.slice(1).map((id, i) => `${boxes[i]}>${id}`));
}

/** Boxes of one drawing; a longer road is drawn in part. */
const DRAWN_MAX = 70;
/** Of a longer road the gates before this one, and after it. */
const GATES_MAX = 15;

/**
 * Of a road to one gate what can be drawn: all of it, or the gate with its own criteria and the
 * gates before it, or only the longest chain.
 */
export function drawable(road: Road, gate: string): Road {
  if (road.criteria.length + road.gates.length <= DRAWN_MAX) return road;
  const at = road.gates.findIndex((each) => each.gate === gate);
  const gates = road.gates.slice(Math.max(0, at + 1 - GATES_MAX), at + 1 + GATES_MAX);
  const chain = new Set(road.path);
  const own = road.criteria.filter((row) => row.gate === gate);
  const few = own.length <= DRAWN_MAX ? own : [];
  const kept = road.criteria.filter(
    (row) => few.includes(row) || chain.has(criterionId(row.criterion)),
  );
  return { ...road, criteria: kept.slice(-DRAWN_MAX), gates };
}
