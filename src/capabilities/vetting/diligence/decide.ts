// The acts of due diligence: a unit or a commander is assessed, a measure is met, all is suspended
// and lifted again by another person, an assessment is withdrawn.
import { type Act, defineAct, type Reach } from '../../../acts/index.ts';
import { type Json, Problem } from '../../../kernel/index.ts';
import type { NewEntry } from '../../../record/index.ts';
import { daysRefused } from '../attested/batch.ts';
import { type DiligenceStep, reviewBy } from './diligence.ts';
import {
  type AssessInput,
  assessInput,
  type LiftInput,
  liftInput,
  type MetInput,
  metInput,
  type SuspendInput,
  suspendInput,
  type WithdrawInput,
  withdrawInput,
} from './forms.ts';
import { DILIGENCE_PROBLEMS } from './problems.ts';
import { type DiligenceAssessed, type DiligenceNow, GRAVE } from './terms.ts';

type Look<I, F> = NonNullable<Act<I, null, F>['facts']>;
const alone = { start: null, evolve: (state: null) => state } as const;
const UNIT = 'unt_01h00000000000000000000000';
const ASSESSMENT = 'dlg_01h00000000000000000000000';

/** Null where it is neither a unit nor a commander. */
export type SubjectFacts = DiligenceNow | null;

export const assessRisk = (facts: Look<AssessInput, SubjectFacts>): Act =>
  defineAct<AssessInput, null, SubjectFacts>({
    name: 'vetting.assess-risk',
    says: 'Weighs the human-rights risk of a unit or a commander: measures, decision, next look.',
    example: {
      ...{ subject: UNIT, on: '2024-05-02', risk: 'medium', decision: 'go_with_measures' },
      ...{ grounds: ['excessive_force'], reviewOn: '2024-11-01' },
      measures: [{ measure: 'training', due: '2024-06-01' }],
    },
    input: assessInput,
    stream: ({ subject }) => `diligence:${subject}`,
    ...alone,
    facts,
    decide(_state, input, { at, id, facts: now }) {
      const { subject, on, note: _note, receivedOn, ...rest } = input;
      if (!now) return new Problem(DILIGENCE_PROBLEMS.noSubject, { subject });
      const no = daysRefused({ on, receivedOn }, at.slice(0, 10)) ?? assessmentNo(input);
      if (no) return no;
      const assessment = id('dlg');
      const event: DiligenceAssessed = {
        ...{ ...rest, assessment, subject, on, receivedOn: receivedOn ?? on },
      };
      const payload = event as unknown as Json;
      return {
        events: [{ type: 'DiligenceAssessed', on, payload }],
        answer: { assessment, subject },
      };
    },
    keep: (input, reach, [entry]) => keepNote(input, reach, entry),
  });

function assessmentNo(input: AssessInput): Problem | null {
  const { on, reviewOn, measures, decision, risk, grounds } = input;
  const until = reviewBy(on);
  if (reviewOn <= on || reviewOn > until)
    return new Problem(DILIGENCE_PROBLEMS.lateReview, { day: reviewOn, from: on, until });
  const early = measures.find(({ due }) => due < on);
  if (early) return new Problem(DILIGENCE_PROBLEMS.measureBefore, { day: early.due, from: on });
  const weighs = risk === 'high' || grounds.some((ground) => GRAVE.includes(ground));
  if (decision === 'go' && weighs) return new Problem(DILIGENCE_PROBLEMS.noMeasures);
  if (decision === 'go' && measures.length > 0)
    return new Problem(DILIGENCE_PROBLEMS.measuresForNobody);
  return decision === 'go_with_measures' && measures.length === 0
    ? new Problem(DILIGENCE_PROBLEMS.noMeasures)
    : null;
}

/** The vault's field for why something was said of a unit or a person. */
export const noteField = (entry: string): string => `diligence ${entry}`;

/** It may name people, so it lies with the unit or the person, and is gone with them. */
async function keepNote(
  { subject, note }: { readonly subject: string; readonly note: string | null },
  reach: Reach,
  entry: NewEntry | undefined,
): Promise<() => Promise<void>> {
  if (note === null || !entry) return async () => undefined;
  await reach.vault.put(subject, { [noteField(entry.id)]: note });
  return () => reach.vault.put(subject, { [noteField(entry.id)]: null });
}

export interface AssessmentFacts {
  /** Whose it is; null where there is none of this id. */
  readonly subject: string | null;
  readonly assessed: DiligenceAssessed | null;
  readonly now: DiligenceNow | null;
  readonly steps: readonly DiligenceStep[];
}

export const meetMeasure = (facts: Look<MetInput, AssessmentFacts>): Act =>
  defineAct<MetInput, null, AssessmentFacts>({
    name: 'vetting.meet-measure',
    says: 'Records that a measure agreed for a unit or a commander is met.',
    example: { assessment: ASSESSMENT, measure: 'training', on: '2024-05-28' },
    input: metInput,
    stream: ({ assessment }) => assessment,
    ...alone,
    facts,
    decide(_state, { assessment, measure, on, document }, { at, facts: { assessed, now } }) {
      if (!assessed || now?.assessed?.assessment !== assessment)
        return new Problem(DILIGENCE_PROBLEMS.noAssessment, { assessment });
      const open = now.measures.find((each) => each.measure === measure && each.metOn === null);
      if (!open) return new Problem(DILIGENCE_PROBLEMS.noMeasure, { assessment });
      const no = daysRefused({ from: assessed.on, on }, at.slice(0, 10));
      if (no) return no;
      const { subject } = assessed;
      const payload = { assessment, subject, measure, on, receivedOn: on, document };
      return { events: [{ type: 'MeasureMet', on, payload }], answer: { assessment, subject } };
    },
  });

export const suspendUnit = (facts: Look<SuspendInput, SubjectFacts>): Act =>
  defineAct<SuspendInput, null, SubjectFacts>({
    name: 'vetting.suspend-unit',
    says: 'Suspends a unit or a commander: from that day nobody of it is held to be looked into.',
    example: { subject: UNIT, on: '2024-07-01', grounds: ['excessive_force'] },
    input: suspendInput,
    stream: ({ subject }) => `diligence:${subject}`,
    ...alone,
    facts,
    decide(_state, { subject, on, grounds, document }, { at, facts: now }) {
      if (!now) return new Problem(DILIGENCE_PROBLEMS.noSubject, { subject });
      if (now.suspended) return new Problem(DILIGENCE_PROBLEMS.suspended, { subject });
      const no = daysRefused({ on }, at.slice(0, 10));
      if (no) return no;
      const payload = { subject, on, receivedOn: on, grounds, document };
      return { events: [{ type: 'DiligenceSuspended', on, payload }], answer: { subject } };
    },
    keep: (input, reach, [entry]) => keepNote(input, reach, entry),
  });

export const liftSuspension = (facts: Look<LiftInput, SubjectFacts>): Act =>
  defineAct<LiftInput, null, SubjectFacts>({
    name: 'vetting.lift-suspension',
    says: 'Ends the suspension of a unit or a commander; not by the person who suspended it.',
    example: { subject: UNIT, on: '2024-08-01', document: 'HR-2024/31' },
    input: liftInput,
    stream: ({ subject }) => `diligence:${subject}`,
    ...alone,
    facts,
    decide(_state, { subject, on, document }, { at, actor, facts: now }) {
      if (!now) return new Problem(DILIGENCE_PROBLEMS.noSubject, { subject });
      if (!now.suspended) return new Problem(DILIGENCE_PROBLEMS.notSuspended, { subject });
      if (now.suspended.by === actor.person) return new Problem(DILIGENCE_PROBLEMS.sameHand);
      const no = daysRefused({ from: now.suspended.on, on }, at.slice(0, 10));
      if (no) return no;
      const payload = { subject, on, receivedOn: on, document };
      return { events: [{ type: 'SuspensionLifted', on, payload }], answer: { subject } };
    },
    keep: (input, reach, [entry]) => keepNote(input, reach, entry),
  });

export const withdrawAssessment = (facts: Look<WithdrawInput, AssessmentFacts>): Act =>
  defineAct<WithdrawInput, null, AssessmentFacts>({
    name: 'vetting.withdraw-assessment',
    says: 'Says that an assessment was recorded wrongly: the one before it counts again.',
    example: { assessment: ASSESSMENT, reason: 'wrong_subject' },
    input: withdrawInput,
    stream: ({ assessment }) => assessment,
    ...alone,
    facts,
    decide(_state, { assessment, reason }, { at, facts: { assessed, steps } }) {
      const gone = steps.some(
        ({ type, payload }) =>
          type === 'AssessmentWithdrawn' &&
          (payload as { assessment?: string }).assessment === assessment,
      );
      if (!assessed || gone) return new Problem(DILIGENCE_PROBLEMS.noAssessment, { assessment });
      const { subject, on } = assessed;
      // It never counted: so it goes from its own day, once this is known.
      const payload = { assessment, subject, on, receivedOn: at.slice(0, 10), reason };
      return {
        events: [{ type: 'AssessmentWithdrawn', on, payload }],
        answer: { assessment, subject },
      };
    },
  });
