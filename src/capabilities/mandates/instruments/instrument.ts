// An instrument: a resolution, letter, agreement, ruling … with its days, its clauses and its vote.
// The words of a clause are in no entry: they are read from the source between two offsets.
import {
  type Day,
  firstDay,
  type Json,
  type PartialDate,
  type Party,
} from '../../../kernel/index.ts';

export const INSTRUMENT_KINDS = [
  ...['resolution', 'letter', 'agreement', 'national_decision', 'ruling'],
  ...['concept', 'directive', 'statement', 'other'],
] as const;

export interface ClausePlace {
  /** As printed; null where nobody has read the paragraph. */
  readonly number: string | null;
  readonly part: string;
  readonly verb: string | null;
  readonly start: number;
  readonly end: number;
  readonly parent: string | null;
}

export interface Instrument {
  readonly id: string;
  readonly kind: string;
  readonly symbol: string | null;
  readonly title: string;
  readonly body: Party | null;
  readonly proposedOn: PartialDate | null;
  readonly adoptedOn: PartialDate | null;
  readonly inForceFrom: PartialDate | null;
  readonly until: PartialDate | null;
  readonly source: string | null;
  readonly clauses: readonly ClausePlace[];
}

export type Cast = 'for' | 'against' | 'abstained' | 'absent';

/** A vote as counts, or by member; both where both are known. */
export interface VoteCast {
  readonly members: number;
  readonly required: number;
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  readonly absent: number;
  readonly by: readonly { readonly member: Party; readonly cast: Cast }[];
  /** Members whose no is enough; empty where none has a veto. */
  readonly vetoes: readonly Party[];
}

/** `unknown`: enough voted for it, and who voted against it is not on record. */
export type Outcome = 'adopted' | 'failed' | 'vetoed' | 'unknown';

/** The permanent members of the Security Council: article 27 of the Charter. */
export const PERMANENT: readonly Party[] = ['CHN', 'FRA', 'GBR', 'RUS', 'USA'];

export function outcomeOf(vote: VoteCast): Outcome {
  const { by, vetoes } = vote;
  if (by.some(({ member, cast }) => cast === 'against' && vetoes.includes(member))) return 'vetoed';
  if (vote.for < vote.required) return 'failed';
  const named = by.filter(({ cast }) => cast === 'against').length;
  return vetoes.length > 0 && vote.against > named ? 'unknown' : 'adopted';
}

export interface InstrumentState {
  readonly instrument: Instrument | null;
  readonly vote: VoteCast | null;
}

export const NO_INSTRUMENT: InstrumentState = { instrument: null, vote: null };

export function evolve(
  state: InstrumentState,
  { type, payload }: { readonly type: string; readonly payload: Json },
): InstrumentState {
  const said = payload as unknown as {
    whole?: Instrument;
    set?: Partial<Instrument>;
    vote?: VoteCast;
  };
  if (type === 'InstrumentAdded') return { instrument: said.whole ?? null, vote: null };
  if (type === 'InstrumentAmended' && state.instrument)
    return { ...state, instrument: { ...state.instrument, ...said.set } };
  if (type === 'VoteRecorded') return { ...state, vote: said.vote ?? null };
  return state;
}

/** The day from which it is one, as far as it says; null where it gives none. */
export function begins({ proposedOn, adoptedOn, inForceFrom }: Instrument): Day | null {
  const first = proposedOn ?? adoptedOn ?? inForceFrom;
  return first === null ? null : firstDay(first);
}
