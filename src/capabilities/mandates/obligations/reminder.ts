// What somebody is reminded of: what falls due soon, what went past its day, a waiver that waits.
// New is what came to this since they last looked, however long the program was off meanwhile.
import { type Day, plusDays } from '../../../kernel/index.ts';
import type { Line } from './line.ts';

export type Reason = 'soon' | 'past' | 'waiver';

export interface Reminder {
  readonly line: Line;
  readonly reason: Reason;
  readonly fresh: boolean;
}

/** Days before it falls due from which a duty is called to mind. */
export const SOON_DAYS = 14;

/**
 * @param lookedOn the last day on which this person looked; null: never, so that all of it is new
 */
export function remindersOf(
  lines: readonly Line[],
  today: Day,
  { lookedOn, person }: { readonly lookedOn: Day | null; readonly person: string },
): Reminder[] {
  const since = (day: Day) => lookedOn === null || day > lookedOn;
  return lines.flatMap((line): Reminder[] => {
    const { status, due, laid } = line;
    const asked = laid?.standing.asked;
    if (asked && asked.askedBy !== person)
      return [{ line, reason: 'waiver', fresh: since(asked.askedAt.slice(0, 10)) }];
    if (!due) return [];
    const past = status === 'overdue' || (status === 'unknown' && due.to < today);
    if (past) return [{ line, reason: 'past', fresh: since(plusDays(due.to, 1)) }];
    const from = plusDays(due.from, -SOON_DAYS);
    return status === 'due' && from <= today ? [{ line, reason: 'soon', fresh: since(from) }] : [];
  });
}
