// An engagement: parties meet, call, visit or write; something comes of it, and assurances are
// given or expressly not given. One that a source tells of goes by the id of its claim. Pure.
import {
  type ClaimFields,
  type Day,
  firstDay,
  type Json,
  lastDay,
  type PartialDate,
  type Party,
} from '../../../kernel/index.ts';
import type { Evidence } from '../evidence.ts';

export type Form = ClaimFields['engagement']['form'];

export const GIVEN = ['given', 'on_conditions', 'not_given'] as const;
export type Given = (typeof GIVEN)[number];

interface Said {
  readonly on: PartialDate;
  readonly evidence: Evidence | null;
  readonly entry: number;
}

export interface Outcome extends Said {
  readonly words: string;
}

export interface Assurance extends Said {
  /** Null where the source does not say who. */
  readonly by: Party | null;
  readonly to: Party | null;
  readonly what: string;
  /** `not_given`: expressly withheld, which is more than that nobody spoke of it. */
  readonly given: Given;
}

export interface Meeting {
  readonly parties: readonly Party[];
  readonly form: Form;
  readonly place: string | null;
  readonly about: string | null;
}

export interface Engagement {
  readonly meeting: Meeting | null;
  /** The day for which it is planned; set while it is not on record as held. */
  readonly planned: PartialDate | null;
  readonly held: { readonly on: PartialDate | null; readonly evidence: Evidence | null } | null;
  readonly outcomes: readonly Outcome[];
  readonly assurances: readonly Assurance[];
  readonly calledOff: { readonly on: PartialDate; readonly reason: string } | null;
}

export const NO_ENGAGEMENT: Engagement = {
  meeting: null,
  planned: null,
  held: null,
  outcomes: [],
  assurances: [],
  calledOff: null,
};

export const ENGAGEMENT_EVENTS = [
  'EngagementPlanned',
  'EngagementHeld',
  'OutcomeRecorded',
  'AssuranceRecorded',
  'EngagementCalledOff',
] as const;

interface Payload extends Meeting {
  readonly on: PartialDate;
  readonly when: PartialDate;
  readonly evidence: Evidence | null;
  readonly words: string;
  readonly by: Party | null;
  readonly to: Party | null;
  readonly what: string;
  readonly given: Given;
  readonly reason: string;
}

interface Step {
  readonly type: string;
  readonly payload: Json;
  readonly entry?: number;
}

export function evolve(state: Engagement, step: Step): Engagement {
  const p = step.payload as unknown as Payload;
  const said = { on: p.on, evidence: p.evidence, entry: step.entry ?? -1 };
  const meeting = { parties: p.parties, form: p.form, place: p.place, about: p.about };
  switch (step.type) {
    case 'EngagementPlanned':
      return { ...state, meeting, planned: p.when };
    case 'EngagementHeld':
      return { ...state, meeting, planned: null, held: { on: p.on, evidence: p.evidence } };
    case 'OutcomeRecorded':
      return { ...state, outcomes: [...state.outcomes, { ...said, words: p.words }] };
    case 'AssuranceRecorded': {
      const { by, to, what, given } = p;
      return { ...state, assurances: [...state.assurances, { ...said, by, to, what, given }] };
    }
    case 'EngagementCalledOff':
      return { ...state, calledOff: { on: p.on, reason: p.reason } };
    default:
      return state;
  }
}

/** What a claim tells of it. */
export type Told = Pick<Engagement, 'meeting' | 'planned' | 'held'>;

export function toldBy(state: Engagement, told: Told | null): Engagement {
  return told ? { ...state, ...told, held: state.held ?? told.held } : state;
}

export type Standing = 'planned' | 'unconfirmed' | 'reported' | 'held' | 'called_off';

/**
 * `unconfirmed`: its day is past, and nothing on record says that it was held. `reported`: a source
 * tells of it and gives no day, so that it may be still to come.
 */
export function standingOn({ planned, held, calledOff }: Engagement, asOf: Day): Standing {
  if (calledOff) return 'called_off';
  if (held) return held.on ? 'held' : 'reported';
  if (!planned) return 'held';
  return lastDay(planned) < asOf ? 'unconfirmed' : 'planned';
}

/** The day by which it stands in a list. */
export function dayOf({ planned, held }: Engagement): PartialDate | null {
  return held?.on ?? planned;
}

/** Whether a claim speaks of a day to come, as seen from the day asked for. */
export const isToCome = (when: PartialDate | null, asOf: Day) =>
  when !== null && firstDay(when) > asOf;
