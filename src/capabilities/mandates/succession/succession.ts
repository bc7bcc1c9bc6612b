// A mission survives its mandate: what went on under the successor, what it replaced or ended.
import type { Day, Instant, Json } from '../../../kernel/index.ts';
import type { MissionSucceeded } from '../../missions/index.ts';

export const FATES = ['kept', 'superseded', 'closed'] as const;
export type Fate = (typeof FATES)[number];

export interface Item {
  readonly kind: string;
  readonly id: string;
  readonly fate: Fate;
  /** What takes its place, where something does. */
  readonly by: string | null;
}

export interface Succession extends MissionSucceeded {
  readonly succession: string;
  readonly from: Day;
  /** The successor's instrument, and that of the mandate before it, by their ids. */
  readonly instrument: string;
  readonly before: string | null;
  readonly reason: string;
  readonly items: readonly Item[];
}

export interface Recorded extends Succession {
  readonly at: Instant;
  readonly entry: number;
}

export interface SuccessionState {
  readonly all: readonly Succession[];
}

export const NONE: SuccessionState = { all: [] };

export function evolve(
  state: SuccessionState,
  { type, payload }: { readonly type: string; readonly payload: Json },
): SuccessionState {
  if (type !== 'MissionSucceeded') return state;
  return { all: [...state.all, payload as unknown as Succession] };
}
