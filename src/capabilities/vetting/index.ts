// The door of vetting.
import { type Capability, joined, type Slice } from '../../acts/index.ts';
import { attestedSlice } from './attested/slice.ts';
import { certificatesSlice } from './certificates/slice.ts';
import { certificationSlice } from './certification/slice.ts';
import { clearanceSlice } from './clearance/slice.ts';
import { reportSafeguard } from './decide.ts';
import { diligenceSlice } from './diligence/slice.ts';
import { listsSlice } from './lists/slice.ts';
import { policy } from './policy.ts';
import { rosterSlice } from './roster/slice.ts';
import { screeningSlice } from './screening/slice.ts';
import { selectionSlice } from './selection/slice.ts';
import { trainingSlice } from './training/slice.ts';
import { answer } from './views/answer.ts';
import { safeguards } from './views/safeguards.ts';

export type { BatchView, OneBatch } from './attested/views/batches.ts';
export type { FileAnswer } from './attested/views/one.ts';
export type { CertificateRow, CertificateStep } from './certificates/views/certificates.ts';
export type { ClearanceAnswer } from './clearance/views/person.ts';
export type { ReadinessRow, ReadinessView } from './clearance/views/readiness.ts';
export type { ClearanceRulesView } from './clearance/views/rules.ts';
export type { DiligenceOf, DiligenceView, SubjectRow } from './diligence/views/diligence.ts';
export { measurePhrase } from './labels.ts';
export type { ListChangesView, ListView } from './lists/views/lists.ts';
export type { PersonAnswer } from './roster/views/person.ts';
export type { PairView, SameAnswer } from './roster/views/queue.ts';
export type { RosterAnswer, RosterRow } from './roster/views/roster.ts';
export type { HitView } from './screening/views/hit.ts';
export type { HitRow, ScreeningView } from './screening/views/hits.ts';
export type { ModuleRow, ModulesView } from './training/views/modules.ts';
export type { LackingView, TrainingView } from './training/views/training.ts';
export type { SafeguardRow } from './views/safeguards.ts';

/** What a source says of vetting and training, as claims. */
const said: Slice = {
  acts: [reportSafeguard],
  views: [safeguards, answer],
  policy,
};

export const vetting: Capability = {
  name: 'vetting',
  ...joined(
    ...[said, rosterSlice, listsSlice, screeningSlice, certificatesSlice, attestedSlice],
    ...[certificationSlice, selectionSlice, trainingSlice, diligenceSlice, clearanceSlice],
  ),
  records: { safeguard: 'vetting.report-safeguard' },
};
