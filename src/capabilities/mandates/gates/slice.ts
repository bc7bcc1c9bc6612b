// Gates, criteria and what they wait for: acts, views and rules of one slice of mandates.
import type { Slice } from '../../../acts/index.ts';
import { citeEvidence, estimateCriterion, recordFinding, reopenCriterion } from './judging.ts';
import {
  addCriterion,
  addGate,
  changeCriterion,
  dropCriterion,
  dropGate,
  passGate,
  takeUpCondition,
} from './laying.ts';
import { changeGate, takeBackPassing } from './mending.ts';
import { policy } from './policy.ts';
import { GATE_PROBLEMS } from './problems.ts';
import { blocked, gate } from './views/gate.ts';
import { criteria, gates } from './views/gates.ts';
import { roadProjection } from './views/road.ts';
import { wholeRoad } from './views/whole.ts';
import { confirmWaiver, endWaiver, refuseWaiver, waiveCriterion } from './waiving.ts';

export const gateSlice: Slice = {
  acts: [
    ...[addGate, dropGate, passGate, addCriterion, changeCriterion, dropCriterion],
    ...[takeUpCondition, citeEvidence, recordFinding, reopenCriterion, estimateCriterion],
    ...[changeGate, takeBackPassing],
    ...[waiveCriterion, confirmWaiver, refuseWaiver, endWaiver],
  ],
  views: [gates, gate, criteria, blocked, wholeRoad],
  policy,
  problems: Object.values(GATE_PROBLEMS),
  projections: [roadProjection],
};
