// A case, for now: a question that must be followed up, from one claim, with an owner and a clock.
// What was asked and answered may name people, so the words lie outside the record by their hash,
// where they can be forgotten; the entries hold the hash, the owner, the day and the outcome. The
// clock runs until somebody closes the case: an answer may be one in part.
import {
  type Day,
  daysBetween,
  type Json,
  type PartialDate,
  type Party,
} from '../../kernel/index.ts';

export const OUTCOMES = [
  'answered',
  'substantiated',
  'unsubstantiated',
  'referred',
  'no_answer',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface CaseState {
  readonly open: boolean;
  readonly dueOn: Day | null;
  readonly closedAs: Outcome | null;
}

export const NO_CASE: CaseState = { open: false, dueOn: null, closedAs: null };

/** The passage of a source in which an answer is given; offsets are UTF-16 code units. */
export interface Passage {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** What an entry holds of a case; `words` is the sha-256 of a text. */
export interface Step {
  readonly case: string;
  readonly words: string | null;
  readonly dueOn?: Day | null;
  readonly outcome?: Outcome;
  readonly claim?: string;
  readonly owner?: string;
  /** Who answered: a state or a body, never a person. */
  readonly saidBy?: Party | null;
  readonly saidOn?: PartialDate | null;
  readonly passage?: Passage | null;
}

export function evolve(
  state: CaseState,
  { type, payload }: { type: string; payload: Json },
): CaseState {
  const step = payload as unknown as Step;
  if (type === 'CaseOpened') return { open: true, dueOn: step.dueOn ?? null, closedAs: null };
  if (type === 'CaseExtended') return { ...state, dueOn: step.dueOn ?? null };
  if (type === 'CaseClosed') return { ...state, open: false, closedAs: step.outcome ?? null };
  return state;
}

export type Clock = 'no_date' | 'due' | 'overdue' | 'closed';

/** Where a case stands on a day; on the due day itself it is due. */
export function clockOf(
  state: Pick<CaseState, 'open' | 'dueOn'>,
  on: Day,
): { clock: Clock; days: number | null } {
  if (!state.open) return { clock: 'closed', days: null };
  if (!state.dueOn) return { clock: 'no_date', days: null };
  const days = daysBetween(on, state.dueOn);
  return { clock: days < 0 ? 'overdue' : 'due', days: Math.abs(days) };
}
