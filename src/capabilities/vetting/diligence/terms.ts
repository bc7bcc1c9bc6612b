// The words of due diligence, and how a unit or a commander is met on a day.
import type { Day } from '../../../kernel/index.ts';
import type { HoldingState } from '../holding.ts';

export const RISKS = ['low', 'medium', 'high'] as const;

export type Risk = (typeof RISKS)[number];

/** What the subject is said, or known, to have done or let happen. */
export const GROUNDS = [
  ...(['summary_execution', 'torture', 'enforced_disappearance', 'sexual_violence'] as const),
  ...(['refoulement', 'arbitrary_detention', 'excessive_force', 'exploitation'] as const),
  ...(['command_failure', 'no_cooperation'] as const),
] as const;

export type Ground = (typeof GROUNDS)[number];

/** Grave violations of the policy: with one of these nobody simply goes. */
export const GRAVE: readonly Ground[] = [
  ...(['summary_execution', 'torture', 'enforced_disappearance', 'sexual_violence'] as const),
  ...(['refoulement'] as const),
];

export const MEASURES = [
  ...(['exclude_individuals', 'change_command', 'training', 'rules_of_force'] as const),
  ...(['monitoring', 'embedded_observers', 'restricted_tasks', 'reporting', 'inquiry'] as const),
] as const;

export type Measure = (typeof MEASURES)[number];

export const DECISIONS = ['go', 'go_with_measures', 'withhold'] as const;

export interface Agreed {
  readonly measure: Measure;
  readonly due: Day;
}

export interface DiligenceAssessed {
  readonly assessment: string;
  readonly subject: string;
  readonly on: Day;
  readonly receivedOn: Day;
  readonly risk: Risk;
  readonly grounds: readonly Ground[];
  readonly decision: (typeof DECISIONS)[number];
  readonly measures: readonly Agreed[];
  readonly reviewOn: Day;
  readonly document: string | null;
}

export interface DiligenceSuspended {
  readonly subject: string;
  readonly on: Day;
  readonly receivedOn: Day;
  readonly grounds: readonly Ground[];
  readonly document: string | null;
}

export interface MeasureNow extends Agreed {
  readonly metOn: Day | null;
  /** Not met, and its day is over. */
  readonly late: boolean;
}

/** How a subject stands on a day. */
export interface DiligenceNow {
  readonly subject: string;
  readonly assessed: (DiligenceAssessed & { readonly by: string }) | null;
  readonly measures: readonly MeasureNow[];
  readonly suspended: (DiligenceSuspended & { readonly by: string }) | null;
  /** The day of the next look is over. */
  readonly reviewLate: boolean;
  readonly state: HoldingState;
}
