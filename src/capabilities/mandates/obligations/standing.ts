// How one occurrence stands on a day: a function of what is recorded and of the day, and of nothing
// else. It is overdue only where its delivery would have been seen, or where a source says so.
import {
  type Day,
  daysBetween,
  firstDay,
  lastDay,
  type PartialDate,
} from '../../../kernel/index.ts';
import { DUE_DAYS, type DutyStatus, type Word } from '../obligation.ts';
import type { Delivery, DutyState, Superseded, Waiver } from './duty.ts';
import { deliveredOn, type Occurrence } from './occurrence.ts';

/** What claims that the duty took up say of its delivery. */
export interface Told {
  readonly met: Word | null;
  readonly outstanding: Word | null;
}
export const UNTOLD: Told = { met: null, outstanding: null };

export interface Standing {
  readonly status: DutyStatus;
  /** The delivery that counts, by hand or as a claim tells it, with its date. */
  readonly delivered: { readonly date: PartialDate; readonly delivery: Delivery | null } | null;
  readonly waiver: Waiver | null;
  /** A waiver that waits for a second person. */
  readonly asked: Waiver | null;
  readonly superseded: Superseded | null;
  readonly outstanding: Word | null;
  /** From the day asked to the last day on which it is due; negative once that is past. */
  readonly daysLeft: number | null;
}

export function standingOf(
  duty: DutyState,
  occurrence: Occurrence,
  asOf: Day,
  told: Told = UNTOLD,
): Standing {
  const { due, key } = occurrence;
  const delivered = deliveryOf(duty, key, told);
  const ofThis = duty.waivers.filter((each) => each.key === null || each.key === key);
  const waiver = ofThis.findLast(({ answer }) => answer?.confirmed) ?? null;
  const asked = ofThis.findLast(({ answer }) => answer === null) ?? null;
  const superseded = supersededAt(duty, occurrence);
  const { outstanding } = told;
  const facts = { delivered, waiver, asked, superseded, outstanding };
  return {
    status: statusOf(facts, duty, occurrence, asOf),
    ...facts,
    daysLeft: due && daysBetween(asOf, due.to),
  };
}

function deliveryOf(duty: DutyState, key: string, { met }: Told): Standing['delivered'] {
  const zone = duty.terms?.zone ?? 'UTC';
  const own = duty.deliveries
    .filter((each) => each.key === key)
    .map((delivery) => ({ date: deliveredOn(delivery, zone), delivery }))
    .sort((a, b) => firstDay(a.date).localeCompare(firstDay(b.date)));
  return own[0] ?? (met ? { date: met.date, delivery: null } : null);
}

/** What was due before the day from which another duty stands in its place is still owed. */
function supersededAt({ superseded }: DutyState, { due }: Occurrence): Superseded | null {
  if (!superseded) return null;
  return due === null || due.to >= superseded.from ? superseded : null;
}

type Facts = Omit<Standing, 'status' | 'daysLeft'>;

function statusOf(facts: Facts, duty: DutyState, occurrence: Occurrence, asOf: Day): DutyStatus {
  const { due } = occurrence;
  const { delivered, waiver, superseded, outstanding } = facts;
  if (delivered) {
    const { date, delivery } = delivered;
    const owed = delivery === null && outstanding && firstDay(outstanding.date) > lastDay(date);
    // One source says delivered, another that it was owed still later.
    if (owed) return 'unknown';
    return due && firstDay(date) > due.to ? 'met_late' : 'met';
  }
  if (waiver) return 'waived';
  if (superseded) return 'superseded';
  if (!due) return waits(duty, occurrence) ? 'not_yet_due' : 'unknown';
  if (asOf < due.from) return daysBetween(asOf, due.from) > DUE_DAYS ? 'not_yet_due' : 'due';
  if (asOf <= due.to) return 'due';
  if (outstanding && lastDay(outstanding.date) > due.to) return 'overdue';
  return duty.terms?.observable ? 'overdue' : 'unknown';
}

/** Whether it has no date because what it waits for has not happened. */
function waits({ terms }: DutyState, { event }: Occurrence): boolean {
  const kind = terms?.trigger.kind;
  return event === null && (kind === 'before' || kind === 'event' || kind === 'with');
}
