// The occurrences of a duty: each time that it falls due is a line of its own, with a key that
// stays the same whatever becomes of the dates.
import {
  type Due,
  dayWhere,
  plusSpan,
  type Rule,
  schedule,
} from '../../../engines/calendar/index.ts';
import {
  type Day,
  firstDay,
  isPartialDate,
  lastDay,
  type PartialDate,
} from '../../../kernel/index.ts';
import { type Delivery, type DutyState, eventName, type Terms, type TriggerEvent } from './duty.ts';

export interface Occurrence {
  readonly key: string;
  /** Null where no date can be reckoned: the event has not happened, or no time is given. */
  readonly due: Omit<Due, 'key'> | null;
  /** The event from which or before which it is reckoned. */
  readonly event: TriggerEvent | null;
}

/** What the occurrences of one duty may depend on beside itself. */
export interface World {
  readonly duties: ReadonlyMap<string, DutyState>;
  /** By the name of the event, in the order of their days. */
  readonly events: ReadonlyMap<string, readonly TriggerEvent[]>;
}

/** The key of a duty that has no date, or whose event has not happened yet. */
export const ONLY = '1';
/** The line of a duty that waits for the first of its events. */
export const WAITING = '0';

/** A moment as a date: an instant is a day where the owner of the duty is. */
export function dateOf(when: string, zone: string): PartialDate {
  return isPartialDate(when) ? when : dayWhere(when, zone);
}

/** The day on which a delivery counts: when it was received, else the day that it bears. */
export function deliveredOn({ received, said }: Delivery, zone: string): PartialDate {
  return dateOf(received ?? said, zone);
}

/** Every occurrence up to `until`, and the first after it. */
export function occurrencesOf(
  duty: DutyState,
  world: World,
  until: Day,
  seen: ReadonlySet<string> = new Set(),
): Occurrence[] {
  const { terms } = duty;
  if (!terms) return [];
  const { trigger } = terms;
  switch (trigger.kind) {
    case 'standing':
      return [{ key: ONLY, due: null, event: null }];
    case 'event':
      return ofEvents(terms, trigger, world);
    case 'before': {
      const event = world.events.get(eventName(trigger.event))?.[0] ?? null;
      const date = event && dateOf(event.when, terms.zone);
      return [{ key: ONLY, due: date === null ? null : dueOn(date), event }];
    }
    case 'with':
      return together(duty, world, until, seen);
    default:
      return scheduled(terms, until).map(({ key, ...due }) => ({ key, due, event: null }));
  }
}

function dueOn(date: PartialDate): Omit<Due, 'key'> {
  return { from: firstDay(date), to: lastDay(date), date };
}

function ofEvents(
  terms: Terms,
  { event: name, span }: { event: string; span: Parameters<typeof plusSpan>[1] | null },
  world: World,
): Occurrence[] {
  const events = world.events.get(eventName(name)) ?? [];
  if (events.length === 0) return [{ key: WAITING, due: null, event: null }];
  return events.map((event) => {
    const date = dateOf(event.when, terms.zone);
    const from = span && plusSpan(firstDay(date), span, terms);
    const to = span && plusSpan(lastDay(date), span, terms);
    const due = from && to ? { from, to, date: to } : null;
    return { key: event.id, due, event };
  });
}

/** With each occurrence of the other: on the day on which that came, or else is due. */
function together(
  duty: DutyState,
  world: World,
  until: Day,
  seen: ReadonlySet<string>,
): Occurrence[] {
  const trigger = duty.terms?.trigger;
  const other = trigger?.kind === 'with' ? world.duties.get(trigger.duty) : undefined;
  // A circle is refused when a duty is laid down; two clocks can still show one half of a change.
  if (!other?.terms || seen.has(other.id)) return [{ key: ONLY, due: null, event: null }];
  const { zone } = other.terms;
  const theirs = occurrencesOf(other, world, until, new Set([...seen, duty.id]));
  return theirs.map(({ key, due, event }) => {
    const delivery = other.deliveries.find((each) => each.key === key);
    return { key, due: delivery ? dueOn(deliveredOn(delivery, zone)) : due, event };
  });
}

const kept = new WeakMap<Terms, { readonly until: Day; readonly dues: readonly Due[] }>();

/** The terms of an entry never change, so what follows from them is reckoned once. */
function scheduled(terms: Terms, until: Day): readonly Due[] {
  const before = kept.get(terms);
  if (before && before.until >= until) return upTo(before.dues, until);
  const rule = ruleOf(terms);
  const dues = rule ? schedule(rule, terms, until) : [];
  kept.set(terms, { until, dues });
  return dues;
}

/** Those up to the day and one more. */
function upTo(dues: readonly Due[], until: Day): readonly Due[] {
  const after = dues.findIndex(({ from }) => from > until);
  return after === -1 ? dues : dues.slice(0, after + 1);
}

function ruleOf({ trigger }: Terms): Rule | null {
  if (trigger.kind === 'date') return { kind: 'on', date: trigger.on };
  if (trigger.kind === 'within' || trigger.kind === 'every') return trigger;
  if (trigger.kind === 'yearly' || trigger.kind === 'ahead') return trigger;
  return null;
}

/** Whether it falls due more than once. */
export function recurs({ trigger: { kind } }: Terms): boolean {
  return kind === 'every' || kind === 'yearly' || kind === 'event' || kind === 'with';
}
