// The door of mandates.
import { type Capability, joined, type Slice } from '../../acts/index.ts';
import {
  reportAssessment,
  reportAuthorisation,
  reportCondition,
  reportObligation,
  reportOption,
} from './decide.ts';
import { decisionsSlice } from './decisions/slice.ts';
import { gateSlice } from './gates/slice.ts';
import { instrumentsSlice } from './instruments/slice.ts';
import { obligationsSlice } from './obligations/slice.ts';
import { optionsSlice } from './options/slice.ts';
import { policy } from './policy.ts';
import { successionSlice } from './succession/slice.ts';
import { answer } from './views/answers.ts';
import { conditions } from './views/conditions.ts';
import { ladder } from './views/ladder.ts';
import { term, terms } from './views/term.ts';
import { visitsSlice } from './visits/slice.ts';

export type { DecisionRow } from './decisions/views/decisions.ts';
export { type GroundView, grounds } from './decisions/views/ground.ts';
export type * from './gates/shown.ts';
export type * from './instruments/shown.ts';
export type * from './obligations/shown.ts';
export type { ColumnView, OptionRow } from './options/views/options.ts';
export type { SuccessionView } from './succession/views/successions.ts';
export type { ConditionRow } from './views/conditions.ts';
export type { RungRow } from './views/ladder.ts';
export type { VisitRow, VisitView } from './visits/views/assessments.ts';

/** What a source says of the mandate, as claims. */
const reported: Slice = {
  acts: [reportOption, reportAuthorisation, reportObligation, reportAssessment, reportCondition],
  views: [ladder, term, terms, conditions, answer],
  policy,
};

export const mandates: Capability = {
  name: 'mandates',
  ...joined(
    reported,
    instrumentsSlice,
    obligationsSlice,
    gateSlice,
    optionsSlice,
    visitsSlice,
    decisionsSlice,
    successionSlice,
  ),
  records: {
    option: 'mandates.report-option',
    authorisation: 'mandates.report-authorisation',
    obligation: 'mandates.report-obligation',
    assessment: 'mandates.report-assessment',
    condition: 'mandates.report-condition',
  },
};
