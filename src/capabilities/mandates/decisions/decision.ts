// A decision: who takes it, on what basis, what it waits for, and what it unlocks. It is pending
// until it is taken; no state is typed.
import type { PartialDate, Party } from '../../../kernel/index.ts';
import type { Ground } from './ground.ts';

export interface Taken {
  readonly outcome: string;
  readonly option: string | null;
  readonly basis: string | null;
  readonly on: PartialDate;
  readonly ground: Ground;
}

export interface DecisionKept {
  readonly id: string;
  readonly what: string;
  readonly by: Party;
  readonly basis: string | null;
  /** Ids of visits, or words. */
  readonly waitsFor: readonly string[];
  readonly unlocks: readonly string[];
  readonly dueOn: PartialDate | null;
  readonly on: PartialDate;
  readonly ground: Ground;
  readonly taken: Taken | null;
}

interface Step {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>> & { on: PartialDate; ground: Ground };
}

/** Null where the steps do not begin with its first. */
export function decisionOf(id: string, steps: readonly Step[]): DecisionKept | null {
  let decision: DecisionKept | null = null;
  for (const step of steps) decision = after(id, decision, step);
  return decision;
}

function after(id: string, before: DecisionKept | null, { type, payload }: Step) {
  if (type === 'DecisionAwaited')
    return { ...(payload as unknown as DecisionKept), id, taken: null };
  if (type === 'DecisionTaken' && before) return { ...before, taken: payload as unknown as Taken };
  return before;
}
