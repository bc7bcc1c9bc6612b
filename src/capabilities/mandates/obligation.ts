// What is owed, and how it stands on a day. The status is computed, never typed: what cannot be
// seen as delivered is *unknown* after its date; it is met or overdue only where a source says so.
import {
  type Day,
  daysBetween,
  firstDay,
  isPartialDate,
  lastDay,
  type PartialDate,
  type Party,
  plusDuration,
} from '../../kernel/index.ts';
import { byRule } from '../claims/index.ts';
import { alike, grouped } from './likeness.ts';
import { givenDay, type Obligation, startDay } from './mandate.ts';

export const DUTY_STATUSES = [
  'not_yet_due',
  'due',
  'overdue',
  'met',
  'met_late',
  'waived',
  'superseded',
  'unknown',
] as const;
export type DutyStatus = (typeof DUTY_STATUSES)[number];

/** The days on which it falls due: one day, or the span of a date that is less precise. */
export interface Due {
  readonly from: Day;
  readonly to: Day;
  /** A date as a source gives it, or as reckoned. */
  readonly date: PartialDate;
  /** Null where a duty was laid down by hand. */
  readonly claim: Obligation | null;
  /** Set where a period was added to a day. */
  readonly reckoned: {
    readonly period: string;
    readonly from: PartialDate;
    /** Whether a source gives that day; else it is only when the duty was told of. */
    readonly given: boolean;
  } | null;
}

/** Something that a source says of a delivery, on a day; without a claim, what was recorded. */
export interface Word {
  readonly date: PartialDate;
  readonly claim: Obligation | null;
}

/** One thing owed, however many sources tell of it. */
export interface Duty {
  readonly owner: Party;
  readonly to: Party | null;
  readonly what: string;
  /** None where somebody laid it down without a claim. */
  readonly claims: readonly Obligation[];
  readonly due: Due | null;
  readonly met: Word | null;
  readonly outstanding: Word | null;
  readonly status: DutyStatus;
  /** From the day asked to the last day on which it is due; negative once that is past. */
  readonly daysLeft: number | null;
}

/** From how many days before it falls due a duty is *due*: one month, as a reminder would. */
export const DUE_DAYS = 30;

export function dutiesOf(claims: readonly Obligation[], asOf: Day): Duty[] {
  const groups = grouped(claims, (first, other) => {
    const [a, b] = [first.fields, other.fields];
    const sameAddressee = a.to === null || b.to === null || a.to === b.to;
    if (a.owner !== b.owner || !sameAddressee || deliveredApart(first, other)) return false;
    return alike(a.what, b.what) || retold(first, other);
  });
  return groups.map((group) => dutyOf(group, asOf)).sort(byUrgency);
}

/** Days by which two sources may differ on one delivery. */
const SAME_DELIVERY_DAYS = 31;

/** What was delivered in one year and again in another was owed twice. */
function deliveredApart({ fields: a }: Obligation, { fields: b }: Obligation): boolean {
  if (!a.met || !b.met) return false;
  return Math.abs(daysBetween(firstDay(a.met), firstDay(b.met))) > SAME_DELIVERY_DAYS;
}

/** What is over: nothing is owed any more. */
const ENDED: ReadonlySet<DutyStatus> = new Set(['met', 'met_late', 'waived', 'superseded']);

export const isEnded = (status: DutyStatus): boolean => ENDED.has(status);

/** A text that tells, without a day of its own, of a period that was laid down and still runs. */
function retold(first: Obligation, other: Obligation): boolean {
  const from = givenDay(first);
  const told = startDay(other);
  const { due } = first.fields;
  if (!from || !told || givenDay(other) || !due || other.fields.due !== due) return false;
  const to = plusDuration(lastDay(from), due);
  return to !== null && firstDay(from) <= firstDay(told) && firstDay(told) <= to;
}

/** Those that fall due first come first; then those without a date, then what is met. */
export function byUrgency(
  a: Pick<Duty, 'status' | 'due'>,
  b: Pick<Duty, 'status' | 'due'>,
): number {
  const ended = Number(isEnded(a.status)) - Number(isEnded(b.status));
  return ended || compared(a.due?.from, b.due?.from) || compared(a.due?.to, b.due?.to);
}

function compared(a = '9999', b = '9999'): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function dutyOf(claims: readonly [Obligation, ...Obligation[]], asOf: Day): Duty {
  const [first] = claims;
  const best = [...claims].sort((a, b) => byRule(b, a));
  const due = dueOf(best);
  const met = wordOf(best, 'met', asOf);
  const outstanding = wordOf(best, 'outstanding', asOf);
  return {
    owner: first.fields.owner,
    to: best.find(({ fields }) => fields.to !== null)?.fields.to ?? null,
    what: first.fields.what,
    ...{ claims, due, met, outstanding },
    status: statusOf({ due, met, outstanding }, asOf),
    daysLeft: due && daysBetween(asOf, due.to),
  };
}

/** A date that a source names goes before a period, and a period from a given day before others. */
function dueOf(best: readonly Obligation[]): Due | null {
  const all = best.flatMap((claim) => dueIn(claim) ?? []);
  return (
    all.find(({ reckoned }) => reckoned === null) ??
    all.find(({ reckoned }) => reckoned?.given) ??
    all[0] ??
    null
  );
}

function dueIn(claim: Obligation): Due | null {
  const { due } = claim.fields;
  if (due === null) return null;
  if (isPartialDate(due))
    return { from: firstDay(due), to: lastDay(due), date: due, claim, reckoned: null };
  const from = startDay(claim);
  const [first, last] = from
    ? [plusDuration(firstDay(from), due), plusDuration(lastDay(from), due)]
    : [null, null];
  if (!from || !first || !last) return null;
  const date = first === last || first.slice(0, 7) !== last.slice(0, 7) ? last : last.slice(0, 7);
  const reckoned = { period: due, from, given: givenDay(claim) !== null };
  return { from: first, to: last, date, claim, reckoned };
}

/** The latest word of a delivery, or of its absence, that is not of a later day. */
export function wordOf(
  best: readonly Obligation[],
  field: 'met' | 'outstanding',
  asOf: Day,
): Word | null {
  const words = best.flatMap((claim): Word[] => {
    const date = claim.fields[field] ?? null;
    return date !== null && firstDay(date) <= asOf ? [{ date, claim }] : [];
  });
  return words.sort((a, b) => lastDay(b.date).localeCompare(lastDay(a.date)))[0] ?? null;
}

/** Whether one source says that it was delivered, and another that it was owed still later. */
export function contradicted({ met, outstanding }: Pick<Duty, 'met' | 'outstanding'>): boolean {
  return met !== null && outstanding !== null && firstDay(outstanding.date) > lastDay(met.date);
}

function statusOf(duty: Pick<Duty, 'due' | 'met' | 'outstanding'>, asOf: Day): DutyStatus {
  const { due, met, outstanding } = duty;
  if (contradicted(duty)) return 'unknown';
  if (met) return due && firstDay(met.date) > due.to ? 'met_late' : 'met';
  if (!due) return 'unknown';
  if (asOf < due.from) return daysBetween(asOf, due.from) > DUE_DAYS ? 'not_yet_due' : 'due';
  if (asOf <= due.to) return 'due';
  return outstanding && lastDay(outstanding.date) > due.to ? 'overdue' : 'unknown';
}
