// What a person or a unit holds of all that is asked before they may go: certified, of an age,
// tested, trained, looked into. Certification, selection, training and diligence say it in this one
// shape, and clearance asks for nothing else. The reasons name nobody and give no birth date, and
// no end of an age: they may stand in an entry of the record.
import type { Day, ProseLang } from '../../kernel/index.ts';

/**
 * `lapsed`: was held, and its time is over. `failed`: was looked at, and the answer is no.
 * `missing`: nothing is on record. `unknown`: something is, and it does not say (a birth year
 * where an age is asked).
 */
export const HOLDING_STATES = ['held', 'unknown', 'lapsed', 'missing', 'failed'] as const;
export type HoldingState = (typeof HOLDING_STATES)[number];

export const TESTS = ['language', 'interview', 'driving', 'firearms', 'medical'] as const;
export type TestKind = (typeof TESTS)[number];

/** Who certifies a person: the state that sends them, and they themselves. */
export const CERTIFIERS = ['state', 'candidate'] as const;
export type Certifier = (typeof CERTIFIERS)[number];

/**
 * `training.<module>`: one each of the modules that the person's role needs. `diligence`: of the
 * unit that a person serves in, and of a commander's own; of a unit, where the subject is a unit.
 */
export type Requirement =
  | `certified.${Certifier}`
  | 'age'
  | 'conviction'
  | 'investigation'
  | `test.${TestKind}`
  | `training.${string}`
  | 'diligence';

export interface Holding {
  /** Id of a person (`off_…`, by which they stand after merges) or of a unit (`unt_…`). */
  readonly subject: string;
  readonly requirement: Requirement;
  readonly state: HoldingState;
  /** First and last day on which it holds; null where it has none, or none that may be told. */
  readonly from: Day | null;
  readonly until: Day | null;
  readonly why: Readonly<Record<ProseLang, string>>;
}

/** From the best to the worst, for sorting; the worst of none is `held`: nothing was asked. */
export function worstOf(holdings: readonly Pick<Holding, 'state'>[]): HoldingState {
  const rank = Math.max(0, ...holdings.map(({ state }) => HOLDING_STATES.indexOf(state)));
  return HOLDING_STATES[rank] ?? 'held';
}

/** What is held and lapses first, of those that lapse at all; null where none does. */
export function firstToLapse(holdings: readonly Holding[]): Holding | null {
  const ending = holdings.filter(({ state, until }) => state === 'held' && until !== null);
  return ending.reduce<Holding | null>(
    (first, each) => (first === null || (each.until ?? '') < (first.until ?? '') ? each : first),
    null,
  );
}

/** `held` within its days, both counted; `lapsed` after them, `missing` before. */
export function stateOn(from: Day, until: Day | null, on: Day): HoldingState {
  if (on < from) return 'missing';
  return until !== null && on > until ? 'lapsed' : 'held';
}
