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
  const told = claims.map((claim) => claim.recordedAt);
  return [laid?.duty.at ?? '', ...told].sort().at(-1) ?? '';
}

/** The last thing that the record said of any of these lines; empty where it said nothing. */
export const upTo = (lines: readonly Line[]): Instant => lines.map(recordedAt).sort().at(-1) ?? '';

export function remindersOf(
  lines: readonly Line[],
  today: Day,
  { looked, person }: { readonly looked: Looked; readonly person: string },
): Reminder[] {
  return lines.flatMap((line): Reminder[] => {
    const { status, due, laid } = line;
    // What was recorded after the look is new, though its day was over before.
    const later = looked.at !== null && recordedAt(line) > looked.at;
    const since = (day: Day) => looked.on === null || day > looked.on || later;
    const asked = laid?.standing.asked;
    if (asked && asked.askedBy !== person)
      return [{ line, reason: 'waiver', fresh: since(dayOf(asked.askedAt)) }];
    if (!due) return [];
    const past = status === 'overdue' || (status === 'unknown' && due.to < today);
    if (past) return [{ line, reason: 'past', fresh: since(plusDays(due.to, 1)) }];
    const from = plusDays(due.from, -SOON_DAYS);
    return status === 'due' && from <= today ? [{ line, reason: 'soon', fresh: since(from) }] : [];
  });
}
