// An instrument: a resolution, letter, agreement, national decision, court ruling, concept of
// operations, directive … with its days, its drafts in order, its clauses, its vote and history.
// The words of a clause are in no entry: they are read from the source between two offsets, or from
// the file of that hash where somebody typed them.
import {
  type Day,
  firstDay,
  type Json,
  lastDay,
  type PartialDate,
  type Party,
} from '../../../kernel/index.ts';
import type { Ground } from '../decisions/ground.ts';
import {
  type ClausePlace,
  type ClauseSaid,
  type ClauseStep,
  changedClauses,
  isClauseStep,
} from './clause.ts';

export const INSTRUMENT_KINDS = [
  ...['resolution', 'letter', 'agreement', 'national_decision', 'ruling'],
  ...['concept', 'directive', 'statement', 'other'],
] as const;

/** The rungs of the ladder, in the order in which an instrument comes to them. */
export const INSTRUMENT_STATUSES = [
  ...['proposed', 'drafting', 'pending', 'adopted', 'extended', 'rejected', 'ended'],
] as const;
export type InstrumentStatus = (typeof INSTRUMENT_STATUSES)[number];

/** One of the texts that came before the instrument as it was made, with clauses of its own. */
export interface Draft {
  readonly id: string;
  /** Its place among the drafts, from 1. */
  readonly order: number;
  readonly title: string;
  readonly symbol: string | null;
  readonly on: PartialDate | null;
  readonly source: string | null;
  readonly clauses: readonly ClausePlace[];
}

export interface Step {
  readonly status: InstrumentStatus;
  readonly on: PartialDate;
  readonly note: string | null;
}

/** What it gives the mission; a term and an end as in the text, neither reckoned. */
export interface Authority {
  readonly effect: 'gives' | 'extends' | 'ends';
  readonly term: string | null;
  readonly ceiling: number | null;
  readonly powers: readonly string[];
  /** The instrument whose mandate it extends or ends; null: the one in force. */
  readonly of: string | null;
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
  readonly on?: PartialDate | null;
}

/** `unknown`: enough voted for it, and who voted against it is not on record. */
export type Outcome = 'adopted' | 'failed' | 'vetoed' | 'unknown';

/** Who votes by which rule: the members that sit, the votes that are needed, who has a veto. */
export interface VotingRule {
  readonly members: number;
  readonly required: number;
  readonly vetoes: readonly Party[];
}

/** The Security Council: articles 23 and 27 of the Charter. */
export const COUNCIL: VotingRule = {
  members: 15,
  required: 9,
  vetoes: ['CHN', 'FRA', 'GBR', 'RUS', 'USA'],
};

export function outcomeOf(vote: VoteCast): Outcome {
  const { by, vetoes } = vote;
  if (by.some(({ member, cast }) => cast === 'against' && vetoes.includes(member))) return 'vetoed';
  if (vote.for < vote.required) return 'failed';
  const named = by.filter(({ cast }) => cast === 'against').length;
  return vetoes.length > 0 && vote.against > named ? 'unknown' : 'adopted';
}

/** What of an instrument can be cited; a clause is named beside. */
export const CITED = ['itself', 'vote', 'authority'] as const;
export interface Cited {
  readonly of: (typeof CITED)[number] | 'clause';
  /** The id of a clause that was written down, the number of one that was read. */
  readonly clause: string | null;
  readonly ground: Ground;
}

export interface InstrumentState {
  readonly instrument: Instrument | null;
  readonly vote: VoteCast | null;
  readonly drafts: readonly Draft[];
  readonly steps: readonly Step[];
  readonly authority: Authority | null;
  readonly cited: readonly Cited[];
}

export const NO_INSTRUMENT: InstrumentState = {
  ...{ instrument: null, vote: null, drafts: [], steps: [], authority: null, cited: [] },
};

export function evolve(
  state: InstrumentState,
  { type, payload }: { readonly type: string; readonly payload: Json },
): InstrumentState {
  const said = payload as unknown as {
    whole?: Instrument;
    set?: Partial<Instrument>;
    vote?: VoteCast;
    draft?: Draft;
    step?: Step;
    authority?: Authority;
  };
  const { instrument } = state;
  if (type === 'InstrumentAdded') return { ...NO_INSTRUMENT, instrument: said.whole ?? null };
  if (!instrument) return state;
  if (type === 'InstrumentAmended') return { ...state, instrument: { ...instrument, ...said.set } };
  if (type === 'VoteRecorded') return { ...state, vote: said.vote ?? null };
  if (type === 'DraftAdded' && said.draft)
    return { ...state, drafts: placed(state.drafts, said.draft) };
  if (type === 'InstrumentStepRecorded' && said.step)
    return { ...state, steps: inOrder([...state.steps, said.step]) };
  if (type === 'AuthorityRecorded') return { ...state, authority: said.authority ?? null };
  if (type === 'InstrumentCited')
    return { ...state, cited: [...state.cited, payload as unknown as Cited] };
  if (type === 'InstrumentStepWithdrawn') {
    const { status, on } = payload as unknown as Step;
    const steps = state.steps.filter((step) => step.status !== status || step.on !== on);
    return { ...state, steps };
  }
  if (type === 'DraftWithdrawn') {
    const { draft } = payload as { readonly draft: string };
    return { ...state, drafts: numbered(state.drafts.filter(({ id }) => id !== draft)) };
  }
  return isClauseStep({ type, payload })
    ? withClauses(state, instrument, { type, payload })
    : state;
}

function withClauses(state: InstrumentState, instrument: Instrument, step: ClauseStep) {
  const { draft } = step.payload as unknown as ClauseSaid;
  const changed = <T extends Draft | Instrument>(one: T): T => ({
    ...one,
    clauses: changedClauses(one.clauses, step),
  });
  if (draft === null) return { ...state, instrument: changed(instrument) };
  const drafts = state.drafts.map((each) => (each.id === draft ? changed(each) : each));
  return { ...state, drafts };
}

/** A draft that takes the place of another pushes that one and those behind it on. */
function placed(drafts: readonly Draft[], draft: Draft): Draft[] {
  const before = drafts.filter(({ order }) => order < draft.order);
  const behind = drafts.filter(({ order }) => order >= draft.order);
  return numbered([...before, draft, ...behind]);
}

const numbered = (drafts: readonly Draft[]): Draft[] =>
  drafts.map((each, i) => ({ ...each, order: i + 1 }));

/** By the day, and on one day as they were recorded. */
const inOrder = (steps: readonly Step[]): Step[] =>
  [...steps].sort((a, b) => firstDay(a.on).localeCompare(firstDay(b.on)));

/** The day from which it is one, as far as it says; null where it gives none. */
export function begins({ proposedOn, adoptedOn, inForceFrom }: Instrument): Day | null {
  const first = proposedOn ?? adoptedOn ?? inForceFrom;
  return first === null ? null : firstDay(first);
}

/**
 * Its history: the steps that were recorded, and those that its own days tell where none was. One
 * whose vote failed was rejected, whatever its days say.
 */
export function historyOf({ instrument, steps, vote, authority }: InstrumentState): Step[] {
  if (!instrument) return [];
  const { proposedOn, adoptedOn, until } = instrument;
  const told: Step[] = [];
  const tell = (status: InstrumentStatus, on: PartialDate | null) => {
    const there = steps.some((step) => step.status === status);
    if (on !== null && !there) told.push({ status, on, note: null });
  };
  tell('proposed', proposedOn);
  const outcome = vote && outcomeOf(vote);
  if (outcome === 'failed' || outcome === 'vetoed')
    tell('rejected', vote?.on ?? adoptedOn ?? proposedOn);
  else {
    const extended = authority?.effect === 'extends' || steps.some((s) => s.status === 'extended');
    tell(extended ? 'extended' : 'adopted', adoptedOn);
    tell('ended', until);
  }
  return inOrder([...told, ...steps]);
}

/** The step that it had come to by a day; null before the first. Its last day is still its own. */
export function statusOn(history: readonly Step[], day: Day): Step | null {
  const come = ({ status, on }: Step) =>
    status === 'ended' ? lastDay(on) < day : firstDay(on) <= day;
  return history.filter(come).at(-1) ?? null;
}
