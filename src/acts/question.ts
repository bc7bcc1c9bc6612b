// A question to a view, as a caller puts it.
import type { Actor } from '../access/index.ts';
import type { Lang } from '../kernel/index.ts';
import type { Clocks } from './view.ts';

export interface Question {
  readonly mission: string;
  readonly view: string;
  readonly query: unknown;
  readonly actor: Actor;
  readonly lang: Lang;
  /** Today for a clock that is left out. */
  readonly clocks?: Partial<Clocks>;
}
