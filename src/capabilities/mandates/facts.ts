// What the answers of mandates are written from, at the two clocks.
import type { Day, Party } from '../../kernel/index.ts';
import type { Appeal } from '../diplomacy/index.ts';
import type { Gate } from './condition.ts';
import type { Rung, Standing } from './ladder.ts';
import type { Assessment, Option } from './mandate.ts';

export interface Facts {
  readonly asOf: Day;
  /** The state that leads the mission; null where none does. */
  readonly lead: Party | null;
  readonly appeals: readonly Appeal[];
  readonly rungs: readonly Rung[];
  readonly standing: Standing;
  readonly gates: readonly Gate[];
  readonly options: readonly Option[];
  readonly assessments: readonly Assessment[];
}
