// Decisions at the two clocks, for the views that need them.
import type { Asking, Reach } from '../../../../acts/index.ts';
import { type DecisionKept, decisionOf } from '../decision.ts';
import { stepsOf } from './steps.ts';

export async function decisionsAt(reach: Reach, asking: Asking): Promise<DecisionKept[]> {
  const things = await stepsOf(reach, asking, 'decision');
  return [...things].flatMap(([id, steps]) => decisionOf(id, steps) ?? []);
}
