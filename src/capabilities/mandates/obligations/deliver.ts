// What is delivered, and what happens by which duties fall due.
import { defineAct, type z } from '../../../acts/index.ts';
import { type Day, dayOf, firstDay, type Json, lastDay, Problem } from '../../../kernel/index.ts';
import { type DutyState, eventName, evolve } from './duty.ts';
import {
  type DeliverInput,
  deliverForm,
  type EventInput,
  eventForm,
  withdrawDeliveryForm,
  withdrawEventForm,
} from './forms.ts';
import { noDuty, onDuty, start } from './lay-down.ts';
import { dateOf, type Occurrence, occurrencesOf, recurs } from './occurrence.ts';
import { DUTY_PROBLEMS } from './problems.ts';
import { type DutyFacts, dutyFacts } from './views/facts.ts';

/** Today where it is already tomorrow: fourteen hours ahead of UTC. */
const HOURS_AHEAD = 14;
const latestToday = (at: string): Day =>
  dayOf(new Date(Date.parse(at) + HOURS_AHEAD * 3_600_000).toISOString());

/** Occurrences far ahead can be delivered early; ten years hold the longest mandate. */
const YEARS_AHEAD = 10;

/** The occurrence that is meant, or why none is. */
export function occurrenceOf(
  duty: DutyState,
  key: string | null,
  { world }: DutyFacts,
  at: string,
): Occurrence | Problem {
  const { terms, id } = duty;
  if (!terms) return new Problem(DUTY_PROBLEMS.unknown, { duty: id });
  const until = `${Number(at.slice(0, 4)) + YEARS_AHEAD}${at.slice(4, 10)}`;
  const all = occurrencesOf(duty, world, until);
  const [first] = all;
  if (key === null && recurs(terms) && all.length > 1)
    return new Problem(DUTY_PROBLEMS.whichOccurrence, { duty: id, example: first?.key ?? '' });
  const found = key === null ? first : all.find((each) => each.key === key);
  return found ?? new Problem(DUTY_PROBLEMS.noOccurrence, { duty: id, occurrence: key ?? '' });
}

export const deliverDuty = defineAct<DeliverInput, DutyState, DutyFacts>({
  name: 'mandates.deliver-duty',
  says: 'Records that what was owed was delivered: on which date, by whom, and where that stands.',
  example: {
    duty: 'dut_01h00000000000000000000000',
    occurrence: null,
    said: '2023-08-14',
    received: '2023-08-15',
  },
  input: deliverForm as unknown as z.ZodType<DeliverInput>,
  stream: onDuty,
  start,
  evolve,
  facts: dutyFacts,
  decide(state, given, { facts, at, id }) {
    const { duty, occurrence, said, received, by, note } = given;
    if (!state.terms) return new Problem(DUTY_PROBLEMS.unknown, { duty });
    const { zone, owner } = state.terms;
    const found = occurrenceOf(state, occurrence, facts, at);
    if (found instanceof Problem) return found;
    const on = dateOf(received ?? said, zone);
    const since = found.event ? dateOf(found.event.when, zone) : state.since;
    const before = state.terms.trigger.kind === 'before' ? state.since : since;
    if (before !== null && lastDay(on) < firstDay(before))
      return new Problem(DUTY_PROBLEMS.beforeDuty, { on, since: before });
    const today = latestToday(at);
    for (const date of [dateOf(said, zone), on])
      if (firstDay(date) > today) return new Problem(DUTY_PROBLEMS.ahead, { on: date, today });
    const { evidence } = facts;
    const delivery = { id: id('del'), key: found.key, said, received, by: by ?? owner };
    const payload = { duty, ...delivery, evidence, note } as unknown as Json;
    return {
      events: [{ type: 'DutyDelivered', payload, on }],
      answer: { duty, delivery: delivery.id, occurrence: found.key },
    };
  },
});

export const withdrawDelivery = defineAct<z.infer<typeof withdrawDeliveryForm>, DutyState>({
  name: 'mandates.withdraw-delivery',
  says: 'Takes back a delivery recorded by mistake, with a reason; both stay in the record.',
  example: {
    duty: 'dut_01h00000000000000000000000',
    delivery: 'del_01h00000000000000000000000',
    reason: 'it was another report',
  },
  input: withdrawDeliveryForm,
  stream: onDuty,
  start,
  evolve,
  decide(state, { duty, delivery, reason }) {
    const refused = noDuty(state, duty);
    if (refused) return refused;
    if (!state.deliveries.some(({ id }) => id === delivery))
      return new Problem(DUTY_PROBLEMS.noDelivery, { duty, delivery });
    return { events: [{ type: 'DeliveryWithdrawn', payload: { duty, delivery, reason } }] };
  },
});

const onEvent = ({ event }: { event: string }) => `trigger:${eventName(event)}`;

export const recordEvent = defineAct<EventInput, null, DutyFacts>({
  name: 'mandates.record-trigger-event',
  says: 'Records that something happened by which duties fall due, such as an arrival.',
  example: { event: 'use of a power of arrest', when: '2024-07-01T21:40:00-04:00' },
  input: eventForm as unknown as z.ZodType<EventInput>,
  stream: onEvent,
  start: null,
  evolve: (state) => state,
  facts: dutyFacts,
  decide(_state, { event, when, note }, { facts, at, id }) {
    const on = dateOf(when, 'UTC');
    const today = latestToday(at);
    if (firstDay(on) > today) return new Problem(DUTY_PROBLEMS.ahead, { on, today });
    const { evidence } = facts;
    const made = { id: id('tev'), event: eventName(event), when, note, evidence };
    return {
      events: [{ type: 'TriggerEventRecorded', payload: made as unknown as Json, on }],
      answer: { event: made.event, occurrence: made.id },
    };
  },
});

type Held = { readonly held: ReadonlySet<string> };

export const withdrawEvent = defineAct<z.infer<typeof withdrawEventForm>, Held>({
  name: 'mandates.withdraw-trigger-event',
  says: 'Takes back an event that was recorded by mistake; what fell due by it falls away.',
  example: {
    event: 'use of a power of arrest',
    occurrence: 'tev_01h00000000000000000000000',
    reason: 'counted twice',
  },
  input: withdrawEventForm,
  stream: onEvent,
  start: { held: new Set() },
  evolve({ held }, { type, payload }) {
    const { id } = payload as { id: string };
    const next = new Set(held);
    if (type === 'TriggerEventRecorded') next.add(id);
    else next.delete(id);
    return { held: next };
  },
  decide({ held }, { event, occurrence, reason }) {
    if (!held.has(occurrence)) return new Problem(DUTY_PROBLEMS.noEvent, { event, occurrence });
    const payload = { id: occurrence, event: eventName(event), reason };
    return { events: [{ type: 'TriggerEventWithdrawn', payload }] };
  },
});
