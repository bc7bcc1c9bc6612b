// Human-rights due diligence: a unit, or a commander, is looked into before it is sent. The risk of
// grave violations is weighed, measures are agreed by a day, the whole is looked at again; and it
// is suspended when it must be. After the United Nations policy on support to forces not its own.

import { type Day, plusMonths } from '../../../kernel/index.ts';
import { type Holding, type HoldingState, worstOf } from '../holding.ts';
import type {
  DiligenceAssessed,
  DiligenceNow,
  DiligenceSuspended,
  Measure,
  MeasureNow,
} from './terms.ts';
import { DILIGENCE_WORDS as W } from './words.ts';

export const POLICY_SOURCE = {
  title:
    'Human rights due diligence policy on United Nations support to non-United Nations security ' +
    'forces (A/67/775–S/2013/110)',
  address: 'https://undocs.org/A/67/775',
} as const;

/** Longest time to the next look: no published term; a cautious year. */
export const REVIEW_MONTHS_MAX = 12;
export const reviewBy = (on: Day): Day => plusMonths(on, REVIEW_MONTHS_MAX);

export interface MeasureMet {
  readonly assessment: string;
  readonly subject: string;
  readonly measure: Measure;
  readonly on: Day;
  readonly receivedOn: Day;
  readonly document: string | null;
}
export interface SuspensionLifted {
  readonly subject: string;
  readonly on: Day;
  readonly receivedOn: Day;
  readonly document: string | null;
}
export interface AssessmentWithdrawn {
  readonly assessment: string;
  readonly subject: string;
  readonly on: Day;
  readonly receivedOn: Day;
  readonly reason: string;
}

export interface DiligenceStep {
  readonly type: string;
  readonly payload: { readonly subject: string; readonly on: Day };
  readonly at: string;
  readonly by: string;
  readonly entry: number;
}

/** `steps`: of this subject, in the order in which they were recorded. */
export function diligenceOn(
  subject: string,
  steps: readonly DiligenceStep[],
  on: Day,
): DiligenceNow {
  const past = steps.filter(({ payload }) => payload.on <= on);
  const of = <P>(type: string) =>
    past
      .filter((step) => step.type === type)
      .map(({ payload, by }) => ({ ...(payload as unknown as P), by }));
  const withdrawn = new Set(
    of<AssessmentWithdrawn>('AssessmentWithdrawn').map(({ assessment }) => assessment),
  );
  const assessed =
    of<DiligenceAssessed>('DiligenceAssessed')
      .filter(({ assessment }) => !withdrawn.has(assessment))
      .reduce<(DiligenceAssessed & { by: string }) | null>(
        (last, each) => (last && last.on > each.on ? last : each),
        null,
      ) ?? null;
  const met = of<MeasureMet>('MeasureMet').filter(
    ({ assessment }) => assessment === assessed?.assessment,
  );
  const measures = (assessed?.measures ?? []).map(({ measure, due }): MeasureNow => {
    const metOn = met.find((each) => each.measure === measure)?.on ?? null;
    return { measure, due, metOn, late: metOn === null && due < on };
  });
  const stops = past.filter(({ type }) =>
    ['DiligenceSuspended', 'SuspensionLifted'].includes(type),
  );
  const last = stops.at(-1);
  const suspended =
    last?.type === 'DiligenceSuspended'
      ? { ...(last.payload as unknown as DiligenceSuspended), by: last.by }
      : null;
  const reviewLate = assessed !== null && assessed.reviewOn < on;
  const state = stateOf({ assessed, measures, suspended, reviewLate });
  return { subject, assessed, measures, suspended, reviewLate, state };
}

function stateOf(now: Omit<DiligenceNow, 'subject' | 'state'>): HoldingState {
  if (now.suspended) return 'failed';
  if (!now.assessed) return 'missing';
  if (now.assessed.decision === 'withhold') return 'failed';
  if (now.measures.some(({ late }) => late)) return 'failed';
  return now.reviewLate ? 'lapsed' : 'held';
}

/** Of a unit or a commander themselves. */
export function diligenceHolding(now: DiligenceNow): Holding {
  const { subject, assessed, state } = now;
  const from = assessed?.on ?? null;
  const until = state === 'held' || state === 'lapsed' ? (assessed?.reviewOn ?? null) : null;
  return {
    ...{ subject, requirement: 'diligence', state, from, until },
    // Put into words when it is asked for: counts of thousands need none.
    get why() {
      return W.why(now);
    },
  };
}

/**
 * Of a person: that of the unit, and for who commands their own too; the worse counts. Null where a
 * person serves in no unit on record.
 */
export function personDiligence(
  subject: string,
  { unit, own }: { readonly unit: DiligenceNow | null; readonly own: DiligenceNow | null },
): Holding {
  const parts = [
    ...(unit ? [{ of: 'unit' as const, holding: diligenceHolding(unit) }] : []),
    ...(own ? [{ of: 'own' as const, holding: diligenceHolding(own) }] : []),
  ];
  const none = { subject, requirement: 'diligence', from: null, until: null } as const;
  if (!unit && !own) return { ...none, state: 'unknown', why: W.noUnit };
  const state = worstOf(parts.map(({ holding }) => holding));
  const worst = parts.find(({ holding }) => holding.state === state) ?? parts[0];
  if (!worst) return { ...none, state: 'unknown', why: W.noUnit };
  // The first that lapses, where all are held.
  const ends = parts.flatMap(({ holding }) => (holding.state === state ? [holding.until] : []));
  const until = ends.filter((end) => end !== null).sort()[0] ?? null;
  return {
    ...{ ...none, state, from: worst.holding.from, until },
    get why() {
      return W.of(worst.of, worst.holding.why);
    },
  };
}
