// Which entries count at the two clocks. Before the record's first day *as known* goes by the day
// on which a source behind the entry was published, and for the office's own by the day that it is
// about.
import { type Day, dayOf, firstDay } from '../../../kernel/index.ts';
import type { Ground, RoadEvent, RoadStep } from './road.ts';

export interface Clocked {
  readonly asOf: Day;
  readonly knownAt: Day;
  /** The first day on which anything was recorded; null while nothing is. */
  readonly firstDay: Day | null;
  /** Claims that are visible at the two clocks. */
  sees(claim: string): boolean;
}

/** A withdrawn claim takes with it what was shown by it, but never the criterion itself. */
const BY_CLAIMS: ReadonlySet<RoadEvent> = new Set<RoadEvent>(['EvidenceCited']);

export function isSeen({ type, payload, at }: RoadStep, clocked: Clocked): boolean {
  const { on = null, published = null, claims = [] } = payload as unknown as Partial<Ground>;
  const { asOf, knownAt, firstDay: first } = clocked;
  if (on !== null && firstDay(on) > asOf) return false;
  if (first !== null && knownAt >= first) {
    if (dayOf(at) > knownAt) return false;
  } else {
    const from = published ?? (on === null ? null : firstDay(on));
    if (from === null || from > knownAt) return false;
  }
  const rests = BY_CLAIMS.has(type) && claims.length > 0;
  return !rests || claims.some((id) => clocked.sees(id));
}
