// Duties and events out of their steps, at two clocks.

import type { Clocks } from '../../../acts/index.ts';
import { type Day, dayOf } from '../../../kernel/index.ts';
import {
  type DutyState,
  eventName,
  evolve,
  NO_DUTY,
  type Step,
  type TriggerEvent,
} from './duty.ts';
import { dateOf, type World } from './occurrence.ts';

/** A step as the read model keeps it, with the days that the two clocks go by. */
export interface KeptStep extends Step {
  readonly duty: string | null;
  readonly asOfFrom: Day | null;
  readonly publishedFrom: Day | null;
}

/**
 * The steps that count on a day and were known on another. Before the record's first day (`first`)
 * *as known* goes by the day on which their source was published; what rests on no source was not
 * known then.
 */
export function visibleAt<S extends KeptStep>(
  steps: readonly S[],
  { asOf, knownAt }: Clocks,
  first: Day | null,
): readonly S[] {
  const recorded = first !== null && knownAt >= first;
  return steps.filter(({ at, asOfFrom, publishedFrom }) => {
    if (asOfFrom !== null && asOfFrom > asOf) return false;
    if (recorded) return dayOf(at) <= knownAt;
    return publishedFrom !== null && publishedFrom <= knownAt;
  });
}

export function worldOf(steps: readonly KeptStep[]): World {
  const duties = new Map<string, DutyState>();
  const events = new Map<string, TriggerEvent>();
  for (const step of steps) {
    if (step.duty !== null) duties.set(step.duty, evolve(duties.get(step.duty) ?? NO_DUTY, step));
    else if (step.type === 'TriggerEventRecorded') {
      const event = { ...(step.payload as unknown as TriggerEvent), at: step.at };
      events.set(event.id, event);
    } else if (step.type === 'TriggerEventWithdrawn')
      events.delete((step.payload as { id: string }).id);
  }
  // A later step may be visible where the one that laid it down is not.
  for (const [id, { terms }] of duties) if (terms === null) duties.delete(id);
  return { duties, events: byName([...events.values()]) };
}

function byName(events: TriggerEvent[]): Map<string, TriggerEvent[]> {
  const named = new Map<string, TriggerEvent[]>();
  const day = ({ when }: TriggerEvent) => dateOf(when, 'UTC');
  for (const event of events.sort((a, b) => day(a).localeCompare(day(b)))) {
    const name = eventName(event.event);
    const before = named.get(name);
    if (before) before.push(event);
    else named.set(name, [event]);
  }
  return named;
}
