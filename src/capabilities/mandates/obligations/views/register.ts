// The register at two clocks: every line, settled once until the record has grown.
import type { Asking, Reach } from '../../../../acts/index.ts';
import { type Day, plusDays } from '../../../../kernel/index.ts';
import { obligations } from '../../views/facts.ts';
import { type Line, linesOf } from '../line.ts';
import type { World } from '../occurrence.ts';
import { worldAt } from './world.ts';

export interface Register {
  readonly lines: readonly Line[];
  readonly world: World;
}

const settled = new WeakMap<readonly Line[], Map<string, unknown>>();

/** What follows from the lines of a register is reckoned once, like the register itself. */
export function once<T>(lines: readonly Line[], name: string, make: () => T): T {
  const known = settled.get(lines) ?? new Map<string, unknown>();
  settled.set(lines, known);
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as T;
}

/** Occurrences are listed for a year from the day asked: a budget, a term of office. */
export const AHEAD_DAYS = 366;

/** Registers that are kept over all missions and clocks: some megabytes each at the largest. */
const KEPT_MAX = 12;

interface Kept {
  readonly size: number;
  readonly register: Promise<Register>;
}

/** By house, since two houses of one process may have missions of one name. */
const houses = new WeakMap<object, Map<string, Kept>>();

export async function registerAt(
  reach: Reach,
  asking: Asking,
  until: Day = horizonOf(asking),
): Promise<Register> {
  const kept = houses.get(reach) ?? new Map<string, Kept>();
  houses.set(reach, kept);
  const { mission, clocks } = asking;
  const { size } = await reach.head(mission);
  const far = until > horizonOf(asking) ? until : horizonOf(asking);
  const key = `${mission} ${clocks.asOf} ${clocks.knownAt} ${far}`;
  const before = kept.get(key);
  kept.delete(key);
  if (before?.size === size) {
    kept.set(key, before);
    return before.register;
  }
  const register = read(reach, asking, far);
  kept.set(key, { size, register });
  register.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
  return register;
}

/** A far day is asked for to see everything; nothing repeats for ever. */
function horizonOf({ clocks: { asOf }, today }: Pick<Asking, 'clocks' | 'today'>): Day {
  return plusDays(asOf > FAR ? today : asOf, AHEAD_DAYS);
}
const FAR = '9000';

async function read(reach: Reach, asking: Asking, until: Day): Promise<Register> {
  const { mission, clocks } = asking;
  const [world, claims] = await Promise.all([
    worldAt(reach, mission, clocks),
    obligations(reach, asking),
  ]);
  return { lines: linesOf(world, claims, clocks.asOf, until), world };
}
