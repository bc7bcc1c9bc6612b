// A duty that somebody laid down: who owes what to whom, on what basis, and what makes it fall due.
// Nothing here says how it stands: that follows from these facts and a day (see standing.ts).
import type { Almanac, Span } from '../../../engines/calendar/index.ts';
import type { Day, Instant, Json, PartialDate, Party } from '../../../kernel/index.ts';

/** What makes it fall due. `of`: what happened on the anchor, such as "adoption". */
export type Trigger =
  | { readonly kind: 'date'; readonly on: PartialDate }
  | { readonly kind: 'within'; readonly span: Span; readonly from: Day; readonly of: string | null }
  | {
      readonly kind: 'every';
      readonly span: Span;
      readonly from: Day;
      readonly of: string | null;
      readonly until: Day | null;
      readonly times: number | null;
    }
  | {
      readonly kind: 'yearly';
      readonly days: readonly string[];
      readonly from: Day;
      readonly until: Day | null;
    }
  /** Within a time of each event of this name; without a time, no date can be reckoned. */
  | { readonly kind: 'event'; readonly event: string; readonly span: Span | null }
  | {
      readonly kind: 'ahead';
      readonly span: Span;
      readonly before: Day;
      readonly of: string | null;
    }
  /** Before an event of this name, which may not have happened. */
  | { readonly kind: 'before'; readonly event: string }
  /** Together with what another duty owes. */
  | { readonly kind: 'with'; readonly duty: string }
  /** It holds all the time and has no date. */
  | { readonly kind: 'standing' };

export interface Basis {
  /** A symbol or title, such as `S/RES/2699`. */
  readonly instrument: string | null;
  readonly clause: string | null;
}

/** Where it stands in a source. `claim`: the claim from which the passage was taken. */
export interface Evidence {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly claim: string | null;
  readonly publishedOn: PartialDate | null;
}

export interface Terms extends Almanac {
  readonly owner: Party;
  readonly to: Party | null;
  readonly what: string;
  readonly basis: Basis;
  readonly trigger: Trigger;
  /** Whether a delivery would be seen: published, or received by this office. */
  readonly observable: boolean;
}

/** A moment as it is recorded: a date with its precision, or an instant with its offset. */
export type When = string;

export interface Delivery {
  readonly id: string;
  readonly key: string;
  readonly said: When;
  readonly received: When | null;
  /** Who delivered: a state or a body. */
  readonly by: Party | null;
  readonly evidence: Evidence | null;
  readonly note: string | null;
  readonly at: Instant;
  readonly recordedBy: string;
}

export interface Waiver {
  readonly id: string;
  /** One occurrence, or the whole duty. */
  readonly key: string | null;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly answer: {
    readonly by: string;
    readonly at: Instant;
    readonly confirmed: boolean;
  } | null;
}

export interface Superseded {
  readonly from: Day;
  /** The duty that took its place. */
  readonly by: string | null;
  readonly reason: string;
}

export interface DutyState {
  readonly id: string;
  /** Null until it was laid down. */
  readonly terms: Terms | null;
  /** The day on which it was laid down; null where nobody gave one. */
  readonly since: PartialDate | null;
  /** Claims whose lines it replaces. */
  readonly takes: readonly string[];
  readonly proposal: string | null;
  readonly evidence: Evidence | null;
  readonly deliveries: readonly Delivery[];
  readonly waivers: readonly Waiver[];
  readonly superseded: Superseded | null;
  /** When its last entry was recorded. */
  readonly at: Instant;
}

export const NO_DUTY: DutyState = {
  id: '',
  terms: null,
  since: null,
  takes: [],
  proposal: null,
  evidence: null,
  deliveries: [],
  waivers: [],
  superseded: null,
  at: '',
};

/** Something that happened, by which duties fall due. */
export interface TriggerEvent {
  readonly id: string;
  /** Its name as `eventName` writes it. */
  readonly event: string;
  readonly when: When;
  readonly note: string | null;
  readonly evidence: Evidence | null;
  readonly at: Instant;
}

/** Two spellings of one event are one: small letters, single spaces. */
export function eventName(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

export interface Step {
  readonly type: string;
  readonly payload: Json;
  readonly by: string;
  readonly at: Instant;
}

export const DUTY_STEPS = [
  'DutyLaidDown',
  'DutyChanged',
  'DutyDelivered',
  'DeliveryWithdrawn',
  'DutyWaiverAsked',
  'DutyWaiverConfirmed',
  'DutyWaiverRefused',
  'DutySuperseded',
] as const;

/** What one entry adds; entries that are not of a duty leave it as it is. */
export function evolve(state: DutyState, { type, payload, by, at }: Step): DutyState {
  const p = payload as never;
  switch (type as (typeof DUTY_STEPS)[number]) {
    case 'DutyLaidDown': {
      const laid: Pick<DutyState, 'since' | 'takes' | 'proposal' | 'evidence'> & {
        duty: string;
        terms: Terms;
      } = p;
      const { duty, terms, since, takes, proposal, evidence } = laid;
      return { ...NO_DUTY, id: duty, terms, since, takes, proposal, evidence, at };
    }
    case 'DutyChanged': {
      const { set }: { set: Partial<Terms> } = p;
      return { ...state, terms: state.terms && { ...state.terms, ...set }, at };
    }
    case 'DutyDelivered': {
      const { duty: _, ...given }: Omit<Delivery, 'at' | 'recordedBy'> & { duty: string } = p;
      const delivery = { ...given, at, recordedBy: by };
      return { ...state, deliveries: [...state.deliveries, delivery], at };
    }
    case 'DeliveryWithdrawn': {
      const { delivery }: { delivery: string } = p;
      return { ...state, deliveries: state.deliveries.filter(({ id }) => id !== delivery), at };
    }
    case 'DutyWaiverAsked': {
      const { waiver: id, key, reason }: { waiver: string; key: string | null; reason: string } = p;
      const waiver = { id, key, reason, askedBy: by, askedAt: at, answer: null };
      return { ...state, waivers: [...state.waivers, waiver], at };
    }
    case 'DutyWaiverConfirmed':
    case 'DutyWaiverRefused': {
      const { waiver: id }: { waiver: string } = p;
      const answer = { by, at, confirmed: type === 'DutyWaiverConfirmed' };
      const waivers = state.waivers.map((each) => (each.id === id ? { ...each, answer } : each));
      return { ...state, waivers, at };
    }
    case 'DutySuperseded': {
      const { from, by: next, reason }: Superseded = p;
      return { ...state, superseded: { from, by: next, reason }, at };
    }
    default:
      return state;
  }
}
