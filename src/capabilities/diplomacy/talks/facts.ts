// What the acts on engagements must know.
import type { FactsContext, Reach } from '../../../acts/index.ts';
import type { Party } from '../../../kernel/index.ts';
import type { Engagement as Claim } from '../diplomacy.ts';
import { givenDay } from '../diplomacy.ts';
import type { Evidence } from '../evidence.ts';
import { claimOfKind, evidenceFor, isClaimId, onRoll, rollOf } from '../views/lookups.ts';
import type { Told } from './engagement.ts';
import type { AssuranceInput, HeldInput, OutcomeInput, PlanInput } from './forms.ts';

export interface MeetingFacts {
  readonly parties: readonly Party[];
  readonly evidence: Evidence | null;
}

export async function factsOfMeeting(
  input: PlanInput | HeldInput,
  reach: Reach,
  { mission }: FactsContext,
): Promise<MeetingFacts> {
  const roll = await rollOf(reach, mission);
  const parties = [...new Set(input.parties.map((each) => onRoll(roll, each)))];
  return { parties, evidence: 'on' in input ? await evidenceFor(reach, mission, input) : null };
}

/** What a claim tells of an engagement; a day to come is a plan until somebody says it was held. */
export function told(claim: Claim): Told {
  const { parties, form, place, when } = claim.fields;
  const { id, source, start, end } = claim;
  const evidence = { claim: id, source: source.id, start, end };
  const on = when ?? givenDay(claim);
  return { meeting: { parties, form, place, about: null }, planned: null, held: { on, evidence } };
}

export async function toldOf(reach: Reach, mission: string, id: string): Promise<Told | null> {
  if (!isClaimId(id)) return null;
  return told(await claimOfKind(reach, mission, { id, kind: 'engagement' }));
}

export interface OutcomeFacts {
  readonly told: Told | null;
  readonly evidence: Evidence | null;
  readonly by: Party | null;
  readonly to: Party | null;
}

export async function factsOfOutcome(
  input: OutcomeInput,
  reach: Reach,
  { mission }: FactsContext,
): Promise<OutcomeFacts> {
  return {
    told: await toldOf(reach, mission, input.engagement),
    evidence: await evidenceFor(reach, mission, input),
    by: null,
    to: null,
  };
}

export async function factsOfAssurance(
  input: AssuranceInput,
  reach: Reach,
  context: FactsContext,
): Promise<OutcomeFacts> {
  const roll = await rollOf(reach, context.mission);
  const facts = await factsOfOutcome({ ...input, words: input.what }, reach, context);
  return {
    ...facts,
    by: input.by && onRoll(roll, input.by),
    to: input.to && onRoll(roll, input.to),
  };
}
