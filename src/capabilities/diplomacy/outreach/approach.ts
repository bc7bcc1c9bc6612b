// An approach: somebody asks a party for something, once or again, and the party answers or is
// silent. An appeal that a source tells of is an approach too; it goes by the id of its claim, so
// that what a source says and what an office writes down are one line and not two. Pure.
import {
  type Day,
  daysBetween,
  firstDay,
  type Json,
  lastDay,
  type PartialDate,
  type Party,
} from '../../../kernel/index.ts';
import type { Evidence } from '../evidence.ts';

export const WAYS = [
  'letter',
  'note_verbale',
  'call',
  'meeting',
  'visit',
  'message',
  'statement',
  'other',
] as const;
export type Way = (typeof WAYS)[number];

export const ANSWERS = [
  'agrees',
  'agrees_on_conditions',
  'considers',
  'takes_note',
  'declines',
] as const;
export type AnswerStance = (typeof ANSWERS)[number];

export const ENDS = ['settled', 'dropped', 'overtaken'] as const;
export type End = (typeof ENDS)[number];

/** Who asks whom for what. `question`: the column of the matrix that an answer speaks to. */
export interface Subject {
  readonly by: Party;
  readonly to: Party | null;
  readonly what: string;
  readonly question: string | null;
}

/** Where a step stands in the record; null for what a claim alone says. */
export interface Kept {
  readonly entry: number;
  readonly at: string;
}

export interface Asking {
  readonly on: PartialDate | null;
  readonly way: Way | null;
  readonly words: string | null;
  readonly evidence: Evidence | null;
  readonly kept: Kept | null;
}

export interface Answer {
  readonly on: PartialDate;
  readonly by: Party;
  readonly stance: AnswerStance;
  /** What was said, where no passage says it. */
  readonly words: string | null;
  readonly evidence: Evidence | null;
  readonly kept: Kept | null;
}

export interface Approach {
  readonly subject: Subject | null;
  /** Set while it is only planned. */
  readonly planned: { readonly on: PartialDate | null; readonly way: Way | null } | null;
  /** In the order in which they were written down. */
  readonly askings: readonly Asking[];
  readonly answers: readonly Answer[];
  readonly followUp: { readonly dueOn: Day; readonly reason: string | null } | null;
  readonly closed: {
    readonly as: End;
    readonly reason: string;
    readonly on: PartialDate;
  } | null;
  /** Whether a person said which appeal this one renews; `renews` is null where it stands alone. */
  readonly tied: boolean;
  readonly renews: string | null;
}

export const NO_APPROACH: Approach = {
  subject: null,
  planned: null,
  askings: [],
  answers: [],
  followUp: null,
  closed: null,
  tied: false,
  renews: null,
};

export interface Step {
  readonly type: string;
  readonly payload: Json;
  readonly entry?: number;
  readonly at: string;
}

export const APPROACH_EVENTS = [
  'ApproachPlanned',
  'ApproachMade',
  'ApproachRenewed',
  'ApproachAnswered',
  'FollowUpSet',
  'ApproachClosed',
  'AppealTied',
] as const;

interface Payload extends Subject {
  readonly approach: string;
  readonly on: PartialDate;
  readonly plannedOn: PartialDate | null;
  readonly way: Way | null;
  readonly words: string | null;
  readonly stance: AnswerStance;
  readonly evidence: Evidence | null;
  readonly followUpOn: Day | null;
  readonly dueOn: Day;
  readonly reason: string | null;
  readonly ended: End;
  readonly renews: string | null;
}

export function evolve(state: Approach, step: Step): Approach {
  const p = step.payload as unknown as Payload;
  const kept = { entry: step.entry ?? -1, at: step.at };
  const subject = { by: p.by, to: p.to, what: p.what, question: p.question };
  const asking = { on: p.on, way: p.way, words: p.words ?? null, evidence: p.evidence, kept };
  // A step that asks or answers settles the follow-up before it, unless it sets another.
  const followUp = p.followUpOn ? { dueOn: p.followUpOn, reason: null } : null;
  switch (step.type) {
    case 'ApproachPlanned':
      return { ...state, subject, planned: { on: p.plannedOn, way: p.way }, followUp };
    case 'ApproachMade':
      return { ...state, subject, planned: null, askings: [asking], followUp };
    case 'ApproachRenewed':
      return { ...state, planned: null, askings: [...state.askings, asking], followUp };
    case 'ApproachAnswered': {
      const { on, by, stance, words, evidence } = p;
      const answer = { on, by, stance, words, evidence, kept };
      return { ...state, answers: [...state.answers, answer], followUp };
    }
    case 'FollowUpSet':
      return { ...state, followUp: { dueOn: p.dueOn, reason: p.reason } };
    case 'ApproachClosed':
      return {
        ...state,
        closed: { as: p.ended, reason: p.reason ?? '', on: p.on },
        followUp: null,
      };
    case 'AppealTied':
      return { ...state, tied: true, renews: p.renews };
    default:
      return state;
  }
}

/** What a claim tells of an appeal: who asked whom for what, and the first asking. */
export type Begun = Pick<Approach, 'subject' | 'askings'>;

export function begunBy(state: Approach, begun: Begun | null): Approach {
  if (!begun) return state;
  return {
    ...state,
    subject: begun.subject,
    askings: [...begun.askings, ...state.askings],
  };
}

const last = (on: PartialDate | null) => (on ? lastDay(on) : '');
const first = (on: PartialDate | null) => (on ? firstDay(on) : '');

/** In time: the day that the sources give, else the order in which they were written down. */
export function inTime<T extends { readonly on: PartialDate | null }>(steps: readonly T[]): T[] {
  return steps
    .map((step, i) => ({ step, i }))
    .sort((a, b) => last(a.step.on).localeCompare(last(b.step.on)) || a.i - b.i)
    .map(({ step }) => step);
}

export type Standing = 'planned' | 'plan_late' | 'silent' | 'answered' | 'closed';

/** Where an approach stands on a day. Computed, never kept. */
export interface Stood {
  readonly standing: Standing;
  readonly asked: Asking | null;
  readonly lastAsked: Asking | null;
  /** The latest answer; `null` where it was asked again since and nothing came. */
  readonly answer: Answer | null;
  /** Days of silence since the last asking; at least so many where its day is not exact. */
  readonly silentDays: number | null;
  readonly followUp: {
    readonly dueOn: Day;
    readonly reason: string | null;
    /** Days until it; negative when it is past. */
    readonly inDays: number;
  } | null;
}

export function stoodOn(approach: Approach, asOf: Day): Stood {
  const askings = inTime(approach.askings);
  const answers = inTime(approach.answers);
  const [asked = null] = askings;
  const lastAsked = askings.at(-1) ?? null;
  const answer = answers.at(-1) ?? null;
  const answered = answer !== null && last(answer.on) >= first(lastAsked?.on ?? null);
  const silent = !answered && lastAsked?.on ? daysBetween(lastDay(lastAsked.on), asOf) : null;
  const { followUp, planned, closed } = approach;
  const shared = {
    ...{ asked, lastAsked, answer },
    silentDays: silent === null ? null : Math.max(0, silent),
    followUp: followUp && { ...followUp, inDays: daysBetween(asOf, followUp.dueOn) },
  };
  if (closed) return { ...shared, standing: 'closed', silentDays: null };
  if (!asked) {
    const late = planned?.on ? lastDay(planned.on) < asOf : false;
    return { ...shared, standing: late ? 'plan_late' : 'planned' };
  }
  return { ...shared, standing: answered ? 'answered' : 'silent' };
}
