// The acts on engagements: one is planned, held or called off; what came of it and which assurances
// were given, or expressly not, is written down with the passage that says so.
import { type Context, type Decision, defineAct } from '../../../acts/index.ts';
import { dayOf, firstDay, type Json, lastDay, Problem } from '../../../kernel/index.ts';
import { yetToCome } from '../evidence.ts';
import { DIPLOMACY_PROBLEMS } from '../problems.ts';
import { type Engagement, evolve, NO_ENGAGEMENT, toldBy } from './engagement.ts';
import {
  factsOfAssurance,
  factsOfMeeting,
  factsOfOutcome,
  type MeetingFacts,
  type OutcomeFacts,
  toldOf,
} from './facts.ts';
import {
  type AssuranceInput,
  assuranceInput,
  type CallOffInput,
  callOffInput,
  type HeldInput,
  heldInput,
  type OutcomeInput,
  outcomeInput,
  type PlanInput,
  planInput,
} from './forms.ts';

const ID = 'eng_01h00000000000000000000000';

export const planEngagement = defineAct<PlanInput, Engagement, MeetingFacts>({
  name: 'diplomacy.plan-engagement',
  says: 'Plans a visit, meeting, call, letter, summit or statement for a day.',
  example: { parties: ['KEN', 'HTI'], form: 'visit', place: 'Port-au-Prince', when: '2023-08-20' },
  input: planInput,
  stream: ({ engagement }, { id }) => `engagement:${engagement ?? id('eng')}`,
  start: NO_ENGAGEMENT,
  evolve,
  facts: factsOfMeeting,
  decide(state, { engagement: given, form, place, about, when }, { facts, id }) {
    const engagement = given ?? id('eng');
    if (state.meeting) return new Problem(DIPLOMACY_PROBLEMS.engagementThere, { engagement });
    const payload = { engagement, parties: [...facts.parties], form, place, about, when };
    return {
      events: [{ type: 'EngagementPlanned', stream: `engagement:${engagement}`, payload }],
      answer: { engagement },
    };
  },
});

export const recordEngagement = defineAct<HeldInput, Engagement, MeetingFacts>({
  name: 'diplomacy.record-engagement',
  says: 'Records that an engagement was held: who took part, how, where, when, on what it rests.',
  example: { parties: ['KEN', 'HTI'], form: 'visit', place: 'Port-au-Prince', on: '2023-08-20' },
  input: heldInput,
  stream: ({ engagement }, { id }) => `engagement:${engagement ?? id('eng')}`,
  start: NO_ENGAGEMENT,
  evolve,
  facts: factsOfMeeting,
  decide(state, { engagement: given, form, place, about, on }, { facts, id, at }) {
    const engagement = given ?? id('eng');
    const off = state.calledOff;
    if (off) return new Problem(DIPLOMACY_PROBLEMS.calledOff, { engagement, on: off.on });
    if (state.held)
      return new Problem(DIPLOMACY_PROBLEMS.heldAlready, { engagement, on: state.held.on ?? '–' });
    const refused = yetToCome(on, at);
    if (refused) return refused;
    const { parties, evidence } = facts;
    const meeting = { engagement, parties: [...parties], form, place, about };
    const payload = { ...meeting, on, evidence: evidence && { ...evidence } };
    return {
      events: [{ type: 'EngagementHeld', stream: `engagement:${engagement}`, payload, on }],
      answer: { engagement },
    };
  },
});

export const recordOutcome = defineAct<OutcomeInput, Engagement, OutcomeFacts>({
  name: 'diplomacy.record-outcome',
  says: 'Records what came of an engagement, with the passage that says so.',
  example: { engagement: ID, words: 'Kenya will send an assessment team' },
  input: outcomeInput,
  stream: ({ engagement }) => `engagement:${engagement}`,
  start: NO_ENGAGEMENT,
  evolve,
  facts: factsOfOutcome,
  decide: (own, { engagement, words, on }, context) =>
    after(toldBy(own, context.facts.told), { engagement, on, type: 'OutcomeRecorded' }, context, {
      words,
    }),
});

export const recordAssurance = defineAct<AssuranceInput, Engagement, OutcomeFacts>({
  name: 'diplomacy.record-assurance',
  says: 'Records an assurance that a party gave in an engagement, or expressly did not give.',
  example: { engagement: ID, by: 'USA', to: 'KEN', what: 'funds', given: 'not_given' },
  input: assuranceInput,
  stream: ({ engagement }) => `engagement:${engagement}`,
  start: NO_ENGAGEMENT,
  evolve,
  facts: factsOfAssurance,
  decide(own, { engagement, on, what, given }, context) {
    const { told, by, to } = context.facts;
    const state = toldBy(own, told);
    const there = state.meeting?.parties ?? [];
    if (state.meeting && by && !there.includes(by))
      return new Problem(DIPLOMACY_PROBLEMS.notThere, {
        ...{ party: by, engagement, parties: there.join(', ') },
      });
    const assurance = { by, to, what, given };
    return after(state, { engagement, on, type: 'AssuranceRecorded' }, context, assurance);
  },
});

/** A step on an engagement that has been held. */
function after(
  state: Engagement,
  step: { readonly engagement: string; readonly on: string | null; readonly type: string },
  { facts, at }: Context<OutcomeFacts>,
  said: Readonly<Record<string, Json>>,
): Decision {
  const { engagement, type } = step;
  const refused = notHeld(state, engagement, at);
  if (refused) return refused;
  const held = state.held?.on ?? null;
  const on = step.on ?? held ?? dayOf(at);
  if (held && lastDay(on) < firstDay(held))
    return new Problem(DIPLOMACY_PROBLEMS.outcomeBeforeHeld, { on, held });
  const late = yetToCome(on, at);
  if (late) return late;
  const evidence = facts.evidence && { ...facts.evidence };
  return {
    events: [{ type, payload: { engagement, ...said, on, evidence }, on }],
    answer: { engagement },
  };
}

function notHeld(state: Engagement, engagement: string, at: string): Problem | null {
  if (!state.meeting) return new Problem(DIPLOMACY_PROBLEMS.unknownEngagement, { engagement });
  const off = state.calledOff;
  if (off) return new Problem(DIPLOMACY_PROBLEMS.calledOff, { engagement, on: off.on });
  const day = state.held?.on ?? null;
  if (state.held && !(day && firstDay(day) > dayOf(at))) return null;
  return new Problem(DIPLOMACY_PROBLEMS.notHeld, {
    ...{ engagement, when: state.planned ?? day ?? '–' },
  });
}

export const callOffEngagement = defineAct<CallOffInput, Engagement, OutcomeFacts['told']>({
  name: 'diplomacy.call-off-engagement',
  says: 'Records that a planned engagement will not take place, with the reason.',
  example: { engagement: ID, reason: 'the airport is closed' },
  input: callOffInput,
  stream: ({ engagement }) => `engagement:${engagement}`,
  start: NO_ENGAGEMENT,
  evolve,
  facts: ({ engagement }, reach, { mission }) => toldOf(reach, mission, engagement),
  decide(own, { engagement, reason, on }, { facts, at }) {
    const state = toldBy(own, facts);
    if (!state.meeting) return new Problem(DIPLOMACY_PROBLEMS.unknownEngagement, { engagement });
    const off = state.calledOff;
    if (off) return new Problem(DIPLOMACY_PROBLEMS.calledOff, { engagement, on: off.on });
    if (own.held)
      return new Problem(DIPLOMACY_PROBLEMS.heldAlready, { engagement, on: own.held.on ?? '–' });
    const when = on ?? dayOf(at);
    const late = yetToCome(when, at);
    if (late) return late;
    const payload = { engagement, reason, on: when };
    return { events: [{ type: 'EngagementCalledOff', payload, on: when }], answer: { engagement } };
  },
});
