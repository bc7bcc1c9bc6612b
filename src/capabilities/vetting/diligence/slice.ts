// Human-rights due diligence of units and commanders.
import type { Slice } from '../../../acts/index.ts';
import {
  assessRisk,
  liftSuspension,
  meetMeasure,
  suspendUnit,
  withdrawAssessment,
} from './decide.ts';
import { policy } from './policy.ts';
import { DILIGENCE_PROBLEMS } from './problems.ts';
import { diligence, diligenceOf } from './views/diligence.ts';
import { assessmentFacts, diligenceProjection, subjectFacts } from './views/steps.ts';

export const diligenceSlice: Slice = {
  acts: [
    ...[assessRisk(subjectFacts), meetMeasure(assessmentFacts), suspendUnit(subjectFacts)],
    ...[liftSuspension(subjectFacts), withdrawAssessment(assessmentFacts)],
  ],
  views: [diligence, diligenceOf],
  policy,
  problems: Object.values(DILIGENCE_PROBLEMS),
  projections: [diligenceProjection],
};
