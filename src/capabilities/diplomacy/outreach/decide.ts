// The acts of outreach: an approach is planned, made, renewed, answered, followed up and closed. An
// appeal that a claim tells of goes by the id of the claim and takes the same steps.
import { defineAct } from '../../../acts/index.ts';
import { dayOf, Problem } from '../../../kernel/index.ts';
import { type Evidence, yetToCome } from '../evidence.ts';
import { DIPLOMACY_PROBLEMS } from '../problems.ts';
import { type Approach, type Begun, begunBy, evolve, NO_APPROACH } from './approach.ts';
import {
  begunOf,
  factsOfPlan,
  factsOfStep,
  factsOfTie,
  type PlanFacts,
  type StepFacts,
  type TieFacts,
} from './facts.ts';
import {
  type AnswerInput,
  answerInput,
  type CloseInput,
  closeInput,
  type FollowInput,
  followInput,
  type MakeInput,
  makeInput,
  type PlanInput,
  planInput,
  type RenewInput,
  renewInput,
  type TieInput,
  tieInput,
} from './forms.ts';
import { noAnswer, noClosing, noFollowUp, noPlan, noRenewal, noTie } from './rules.ts';

export const planApproach = defineAct<PlanInput, Approach, PlanFacts>({
  name: 'diplomacy.plan-approach',
  says: 'Puts a party on the outreach list: who is to ask it, for what, how and when.',
  example: {
    ...{ to: 'KEN', by: 'USA', what: 'whether it would lead the force', way: 'visit' },
    plannedOn: '2023-07',
  },
  input: planInput,
  stream: ({ approach }, { id: make }) => `approach:${approach ?? make('apr')}`,
  start: NO_APPROACH,
  evolve,
  facts: factsOfPlan,
  decide(state, { approach: given, what, way: how, plannedOn, followUpOn: next }, context) {
    const { facts } = context;
    const approach = given ?? context.id('apr');
    const refused = noPlan(state, approach, { ...facts, asked: plannedOn, followUpOn: next });
    if (refused) return refused;
    const { to, by, question } = facts;
    const payload = { approach, to, by, what, way: how, question, plannedOn, followUpOn: next };
    return {
      events: [{ type: 'ApproachPlanned', stream: `approach:${approach}`, payload }],
      answer: { approach },
    };
  },
});

export const recordApproach = defineAct<MakeInput, Approach, PlanFacts>({
  name: 'diplomacy.record-approach',
  says: 'Records that a party was asked: by whom, for what, how, when, and on what it rests.',
  example: {
    ...{ to: 'KEN', by: 'USA', what: 'whether it would lead the force', way: 'visit' },
    ...{ on: '2023-07', followUpOn: '2023-08-15' },
  },
  input: makeInput,
  stream: ({ approach }, { id: make }) => `approach:${approach ?? make('apr')}`,
  start: NO_APPROACH,
  evolve,
  facts: factsOfPlan,
  decide(state, { approach: given, what, way: how, on, followUpOn: next }, context) {
    const { facts, at } = context;
    const approach = given ?? context.id('apr');
    const refused =
      yetToCome(on, at) ?? noPlan(state, approach, { ...facts, asked: on, followUpOn: next });
    if (refused) return refused;
    const { to, by, question, evidence } = facts;
    const subjectOf = { approach, to, by, what, way: how, question };
    const payload = { ...subjectOf, on, followUpOn: next, evidence: said(evidence) };
    return {
      events: [{ type: 'ApproachMade', stream: `approach:${approach}`, payload, on }],
      answer: { approach },
    };
  },
});

const said = (evidence: Evidence | null) => evidence && { ...evidence };

export const renewApproach = defineAct<RenewInput, Approach, StepFacts>({
  name: 'diplomacy.renew-approach',
  says: 'Records that the same party was asked again; a planned approach is thereby made.',
  example: { approach: 'apr_01h00000000000000000000000', on: '2023-09-22', way: 'letter' },
  input: renewInput,
  stream: ({ approach }) => `approach:${approach}`,
  start: NO_APPROACH,
  evolve,
  facts: factsOfStep,
  decide(own, { approach, on, way: how, words, followUpOn: next }, { facts, at }) {
    const state = begunBy(own, facts.begun);
    const refused = yetToCome(on, at) ?? noRenewal(state, approach, { on, followUpOn: next });
    if (refused) return refused;
    const evidence = said(facts.evidence);
    const payload = { approach, on, way: how, words, followUpOn: next, evidence };
    return { events: [{ type: 'ApproachRenewed', payload, on }], answer: { approach } };
  },
});

export const recordAnswer = defineAct<AnswerInput, Approach, StepFacts>({
  name: 'diplomacy.record-answer',
  says: 'Records what a party answered: its words, its stance, when, and the passage that says so.',
  example: {
    ...{ approach: 'apr_01h00000000000000000000000', on: '2023-07-29', stance: 'considers' },
    words: 'will positively consider leading',
  },
  input: answerInput,
  stream: ({ approach }) => `approach:${approach}`,
  start: NO_APPROACH,
  evolve,
  facts: factsOfStep,
  decide(own, { approach, on, stance, words, followUpOn: next }, { facts, at }) {
    const state = begunBy(own, facts.begun);
    const refused = yetToCome(on, at) ?? noAnswer(state, approach, { on, followUpOn: next });
    if (refused) return refused;
    const by = facts.by ?? state.subject?.to ?? null;
    if (!by) return new Problem(DIPLOMACY_PROBLEMS.unknownParty, { party: '–', near: '' });
    const evidence = said(facts.evidence);
    const payload = { approach, on, by, stance, words, followUpOn: next, evidence };
    return { events: [{ type: 'ApproachAnswered', payload, on }], answer: { approach } };
  },
});

export const setFollowUp = defineAct<FollowInput, Approach, Begun | null>({
  name: 'diplomacy.set-follow-up',
  says: 'Sets the day on which a party is to be asked again if nothing has come.',
  example: { approach: 'apr_01h00000000000000000000000', dueOn: '2027-01-31' },
  input: followInput,
  stream: ({ approach }) => `approach:${approach}`,
  start: NO_APPROACH,
  evolve,
  facts: ({ approach }, reach, { mission }) => begunOf(reach, mission, approach),
  decide(own, { approach, dueOn, reason }, { facts }) {
    const refused = noFollowUp(begunBy(own, facts), approach, dueOn);
    if (refused) return refused;
    const payload = { approach, dueOn, reason };
    return { events: [{ type: 'FollowUpSet', payload }], answer: { approach } };
  },
});

export const closeApproach = defineAct<CloseInput, Approach, Begun | null>({
  name: 'diplomacy.close-approach',
  says: 'Closes an approach, settled, dropped or overtaken, with the reason; its steps stay.',
  example: { approach: 'apr_01h00000000000000000000000', ended: 'overtaken', reason: 'it joined' },
  input: closeInput,
  stream: ({ approach }) => `approach:${approach}`,
  start: NO_APPROACH,
  evolve,
  facts: ({ approach }, reach, { mission }) => begunOf(reach, mission, approach),
  decide(own, { approach, ended, reason, on }, { facts, at }) {
    const when = on ?? dayOf(at);
    const refused = yetToCome(when, at) ?? noClosing(begunBy(own, facts), approach, when);
    if (refused) return refused;
    const payload = { approach, ended, reason, on: when };
    return { events: [{ type: 'ApproachClosed', payload, on: when }], answer: { approach } };
  },
});

export const tieAppeal = defineAct<TieInput, Approach, TieFacts>({
  name: 'diplomacy.tie-appeal',
  says: 'Says that one reported appeal renews an earlier one, or that it stands alone.',
  example: {
    approach: 'clm_01h00000000000000000000000',
    renews: 'clm_01h00000000000000000000001',
  },
  input: tieInput,
  stream: ({ approach }) => `approach:${approach}`,
  start: NO_APPROACH,
  evolve,
  facts: factsOfTie,
  decide: (_own, { approach, renews }, { facts }) =>
    noTie(approach, renews, facts) ?? {
      events: [{ type: 'AppealTied', payload: { approach, renews } }],
      answer: { approach },
    },
});
