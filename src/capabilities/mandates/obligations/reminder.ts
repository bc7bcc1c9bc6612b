// What somebody is reminded of: what falls due soon, what went past its day, a waiver that waits.
// New is what came to this since they last looked, by the day or by an entry recorded since,
// however long the program was off meanwhile.
import { type Day, dayOf, type Instant, plusDays } from '../../../kernel/index.ts';
import type { Line } from './line.ts';

export type Reason = 'soon' | 'past' | 'waiver';

export interface Reminder {
  readonly line: Line;
  readonly reason: Reason;
  readonly fresh: boolean;
}

/** Days before it falls due from which a duty is called to mind. */
export const SOON_DAYS = 14;

/** What a person saw last: the reminders of a day, of a record that went up to an instant. */
export interface Looked {
  /** Null: never, so that all of it is new. */
  readonly on: Day | null;
  readonly at: Instant | null;
}

/** When the record last said something of this line. */
function recordedAt({ laid, claims }: Line): Instant {
  let last = laid?.duty.at ?? '';
  for (const claim of claims) if (claim.recordedAt > last) last = claim.recordedAt;
  return last;
}

/** The last thing that the record said of any of these lines; empty where it said nothing. */
export function upTo(lines: readonly Line[]): Instant {
  let last = '';
  for (const line of lines) {
    const at = recordedAt(line);
    if (at > last) last = at;
  }
  return last;
}

interface Cause {
  readonly line: Line;
  readonly reason: Reason;
  /** The day on which it became one. */
  readonly from: Day;
}

/** What anybody may be reminded of today. */
export function causesOf(lines: readonly Line[], today: Day): Cause[] {
  const soon = plusDays(today, SOON_DAYS);
  const causes: Cause[] = [];
  for (const line of lines) {
    const { status, due, laid } = line;
    const asked = laid?.standing.asked;
    if (asked) causes.push({ line, reason: 'waiver', from: dayOf(asked.askedAt) });
    if (!due) continue;
    if (status === 'overdue' || (status === 'unknown' && due.to < today))
      causes.push({ line, reason: 'past', from: plusDays(due.to, 1) });
    else if (status === 'due' && due.from <= soon)
      causes.push({ line, reason: 'soon', from: plusDays(due.from, -SOON_DAYS) });
  }
  return causes;
}

/** Who asked for a waiver is not asked to confirm it, and is reminded of the duty itself. */
export function remindersOf(
  causes: readonly Cause[],
  { looked, person }: { readonly looked: Looked; readonly person: string },
): Reminder[] {
  const told = new Set<Line>();
  return causes.flatMap(({ line, reason, from }): Reminder[] => {
    if (reason === 'waiver' && line.laid?.standing.asked?.askedBy === person) return [];
    if (told.has(line)) return [];
    told.add(line);
    // What was recorded after the look is new, though its day was over before.
    const later = looked.at !== null && recordedAt(line) > looked.at;
    return [{ line, reason, fresh: looked.on === null || from > looked.on || later }];
  });
}
