// What the acts of outreach must know: the parties by their names on the roll, what the step rests
// on, and for an appeal the claim that tells of its first asking.
import type { FactsContext, Reach } from '../../../acts/index.ts';
import { type Party, Problem } from '../../../kernel/index.ts';
import type { Evidence } from '../evidence.ts';
import { DIPLOMACY_PROBLEMS } from '../problems.ts';
import { claimOfKind, evidenceFor, isClaimId, onRoll, rollOf } from '../views/lookups.ts';
import { questionNamed } from '../views/questions.ts';
import type { Begun } from './approach.ts';
import { begun } from './begun.ts';
import type { AnswerInput, MakeInput, PlanInput, RenewInput, TieInput } from './forms.ts';

/** @throws Problem diplomacy.unknown-claim, diplomacy.wrong-claim */
export async function begunOf(reach: Reach, mission: string, id: string): Promise<Begun | null> {
  if (!isClaimId(id)) return null;
  return begun(await claimOfKind(reach, mission, { id, kind: 'appeal' }));
}

export interface PlanFacts {
  readonly to: Party;
  readonly by: Party;
  readonly question: string | null;
  readonly evidence: Evidence | null;
}

export async function factsOfPlan(
  input: PlanInput | MakeInput,
  reach: Reach,
  { mission }: FactsContext,
): Promise<PlanFacts> {
  const roll = await rollOf(reach, mission);
  const evidence = 'on' in input ? await evidenceFor(reach, mission, input) : null;
  const question = input.question && (await questionNamed(reach, mission, input.question));
  if (question === undefined)
    throw new Problem(DIPLOMACY_PROBLEMS.unknownQuestion, { question: input.question ?? '' });
  return { to: onRoll(roll, input.to), by: onRoll(roll, input.by), question, evidence };
}

export interface StepFacts {
  readonly begun: Begun | null;
  readonly evidence: Evidence | null;
  /** Who answers; null where nobody is named: then it is whoever was asked. */
  readonly by: Party | null;
}

export async function factsOfStep(
  input: RenewInput | AnswerInput,
  reach: Reach,
  { mission }: FactsContext,
): Promise<StepFacts> {
  const by = 'by' in input ? input.by : null;
  return {
    begun: await begunOf(reach, mission, input.approach),
    evidence: await evidenceFor(reach, mission, input),
    by: by && onRoll(await rollOf(reach, mission), by),
  };
}

export interface TieFacts {
  readonly later: Begun;
  readonly earlier: Begun | null;
}

export async function factsOfTie(
  { approach, renews }: TieInput,
  reach: Reach,
  { mission }: FactsContext,
): Promise<TieFacts> {
  const of = async (id: string) => begun(await claimOfKind(reach, mission, { id, kind: 'appeal' }));
  return { later: await of(approach), earlier: renews ? await of(renews) : null };
}
