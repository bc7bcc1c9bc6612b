// What the answers of mandates are written from, at the two clocks.
import type { Day, Party, Prose } from '../../kernel/index.ts';
import type { Appeal } from '../diplomacy/index.ts';
import type { Gate } from './condition.ts';
import type { Rung, Standing } from './ladder.ts';
import type { Assessment, Option } from './mandate.ts';

/** How the first gate that puts people of the mission on the ground stands. */
export interface Arrival {
  readonly stands: 'open' | 'free' | 'passed';
  /** `First arrival is blocked by 7 of 11`. */
  readonly head: Prose;
}

export interface Facts {
  readonly asOf: Day;
  /** The state that leads the mission; null where none does. */
  readonly lead: Party | null;
  readonly appeals: readonly Appeal[];
  readonly rungs: readonly Rung[];
  readonly standing: Standing;
  /** Conditions that sources tell of, save those that became criteria of a gate. */
  readonly gates: readonly Gate[];
  /** Null where no such gate is laid down. */
  readonly arrival: Arrival | null;
  readonly options: readonly Option[];
  readonly assessments: readonly Assessment[];
}
