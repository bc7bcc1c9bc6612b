// The acts beside what states say: a condition is tied to a gate, found met or dropped; a step of
// readiness is recorded with what shows it; a pledge is renewed; how long one counts is set.
import { defineAct, z } from '../../../acts/index.ts';
import {
  dayOf,
  firstDay,
  type Json,
  type PartialDate,
  type Party,
  Problem,
  partyName,
} from '../../../kernel/index.ts';
import type { Entry } from '../../../record/index.ts';
import { maybe, maybeParty, party, required } from '../../claims/index.ts';
import { grounds } from '../../mandates/index.ts';
import { capability } from '../requirements/forms.ts';
import { type Condition, pledgeOf, READINESS, type Step } from './pledge.ts';
import { PLEDGE_PROBLEMS } from './problems.ts';
import { lookUpWord, type Word } from './views/word.ts';

type Steps = readonly Step[];
const evolve = (steps: Steps, { type, payload, at, by }: Pick<Entry, keyof Step & keyof Entry>) => [
  ...steps,
  { type, payload: payload as unknown as Step['payload'], at, by, entry: steps.length },
];
const streamOf = (state: Party) => `pledge:${state}`;

const dayIn = (on: PartialDate | null, { grounded }: Word, at: string) =>
  on ?? grounded.on ?? grounded.ground.publishedOn ?? at.slice(0, 10);

function yetToCome(on: PartialDate, at: string): Problem | null {
  const today = dayOf(at);
  return firstDay(on) > today ? new Problem(PLEDGE_PROBLEMS.yetToCome, { on, today }) : null;
}

const restsOnNothing = ({ grounded: { ground } }: Word) =>
  ground.claims.length === 0 && ground.passage === null;

const happened = (type: string, day: PartialDate, payload: object) => ({
  events: [{ type, on: day, payload: payload as Json }],
});

const tieInput = z
  .object({
    state: maybeParty.describe('Whose offer; that of the claim where left out'),
    claim: maybe.describe('The statement that names it; empty: all that the state offers'),
    what: required.describe('What must come first, in a few words'),
    gate: maybe.describe('The gate by which it is met'),
    criterion: maybe.describe('Or one criterion of a gate; both empty: a person finds it met'),
    ...grounds.fields,
  })
  .transform((input, context) => {
    if (input.state === null && input.claim === null)
      context.addIssue({ code: 'custom', path: ['state'], message: 'is missing' });
    return input;
  });
type TieInput = z.infer<typeof tieInput>;

/** The condition stands with the state's other words; a claim alone names the state by its id. */
export const tieCondition = defineAct<TieInput, null, Word>({
  name: 'forces.tie-condition',
  says: 'Says what an offer hangs on, tied to a gate or a criterion, by which it is then met.',
  example: { state: 'KEN', what: 'a vote of the Security Council', criterion: 'council-vote' },
  input: tieInput,
  stream: ({ state, claim }) => (state ? streamOf(state) : `pledge-of:${claim}`),
  start: null,
  evolve: (state) => state,
  facts: (input, reach, context) => lookUpWord(input, reach, context),
  decide(_state, input, { facts, id, at }) {
    const { what, gate, criterion, on } = input;
    if (gate !== null && criterion !== null) return new Problem(PLEDGE_PROBLEMS.twoTies);
    const { state, claim, tie } = facts;
    if (state === null) return new Problem(PLEDGE_PROBLEMS.noState);
    if (tie === null && (gate ?? criterion) !== null)
      return new Problem(PLEDGE_PROBLEMS.noTie, { tie: gate ?? criterion ?? '' });
    const day = dayIn(on, facts, at);
    const no = yetToCome(day, at);
    if (no) return no;
    const condition = id('cnd');
    const { ground } = facts.grounded;
    const payload = { state, condition, claim, what, gate, criterion, on: day, ground };
    const [event] = happened('ConditionTied', day, payload).events;
    return {
      events: event ? [{ ...event, stream: streamOf(state) }] : [],
      answer: { condition, state },
    };
  },
});

const endInput = z.object({
  state: party,
  condition: required.describe('The condition, by its id'),
  reason: required,
  ...grounds.fields,
});
type EndInput = z.infer<typeof endInput>;

/** The condition while it stands, or why nothing can be said of it. */
function openCondition(steps: Steps, { state, condition: id }: EndInput): Condition | Problem {
  const { conditions } = pledgeOf(state, steps);
  const found = conditions.find(({ condition }) => condition === id);
  if (!found) return new Problem(PLEDGE_PROBLEMS.noCondition, { state, condition: id });
  const end = found.dropped ?? found.met;
  if (!end) return found;
  const how = found.dropped ? 'dropped' : 'met';
  return new Problem(PLEDGE_PROBLEMS.conditionOver, { how, on: end.on });
}

const endAct = (spec: {
  readonly name: string;
  readonly says: string;
  readonly event: string;
  readonly reason: string;
  readonly check: (condition: Condition) => Problem | null;
}) =>
  defineAct<EndInput, Steps, Word>({
    ...{ name: spec.name, says: spec.says, input: endInput },
    example: {
      ...{ state: 'KEN', condition: 'cnd_01h00000000000000000000000', reason: spec.reason },
    },
    stream: ({ state }) => streamOf(state),
    start: [],
    evolve,
    facts: (input, reach, context) => lookUpWord({ ...input, claim: null }, reach, context),
    decide(steps, input, { facts, at }) {
      const found = openCondition(steps, input);
      if (found instanceof Problem) return found;
      const { state, condition, reason, on } = input;
      const day = dayIn(on, facts, at);
      const no = spec.check(found) ?? yetToCome(day, at);
      if (no) return no;
      const { ground } = facts.grounded;
      return happened(spec.event, day, { state, condition, reason, on: day, ground });
    },
  });

export const meetCondition = endAct({
  name: 'forces.meet-condition',
  says: 'Records that a condition that no gate decides is met, and what shows it.',
  event: 'ConditionMet',
  reason: 'the money was set aside',
  check: ({ gate, criterion }) =>
    gate === null && criterion === null
      ? null
      : new Problem(PLEDGE_PROBLEMS.tied, { tie: gate ?? criterion ?? '' }),
});

export const dropCondition = endAct({
  name: 'forces.drop-condition',
  says: 'Takes a condition off an offer, with the reason; it stays visible.',
  event: 'ConditionDropped',
  reason: 'the state does not ask for it any more',
  check: () => null,
});

const readinessInput = z.object({
  state: party,
  level: z.enum(READINESS).describe('The step that was reached; none takes the steps back'),
  capability: z
    .union([capability, z.literal('')])
    .nullish()
    .transform((word) => word || null)
    .describe('Of which capability; empty: of all that it offers'),
  note: maybe,
  ...grounds.fields,
});
type ReadinessInput = z.infer<typeof readinessInput>;

export const recordReadiness = defineAct<ReadinessInput, Steps, Word>({
  name: 'forces.record-readiness',
  says: 'Records how ready a state is: documents in, assessed, agreement, deployable in 60 days.',
  example: { state: 'JAM', level: 'assessed', claims: ['clm_01h00000000000000000000000'] },
  input: readinessInput,
  stream: ({ state }) => streamOf(state),
  start: [],
  evolve,
  facts: (input, reach, context) => lookUpWord({ ...input, claim: null }, reach, context),
  decide(steps, { state, level, capability: kind, note, on }, { facts, at }) {
    if (restsOnNothing(facts)) return new Problem(PLEDGE_PROBLEMS.noEvidence);
    const day = dayIn(on, facts, at);
    const no = yetToCome(day, at);
    if (no) return no;
    const own = pledgeOf(state, steps).readiness.filter((each) => each.capability === kind);
    const last = own.at(-1);
    const same = last ? last.level === level && last.on === day : level === 'none';
    if (same) return new Problem(PLEDGE_PROBLEMS.sameLevel, { state: partyName(state, 'en') });
    const { ground } = facts.grounded;
    const payload = { state, level, capability: kind, note, on: day, ground };
    return happened('ReadinessRecorded', day, payload);
  },
});

const renewInput = z.object({ state: party, ...grounds.fields });

export const renewPledge = defineAct<z.infer<typeof renewInput>, null, Word>({
  name: 'forces.renew-pledge',
  says: 'Records that a state still stands by what it promised, and what shows it.',
  example: { state: 'BEN', on: '2024-11-02', claims: ['clm_01h00000000000000000000000'] },
  input: renewInput,
  stream: ({ state }) => streamOf(state),
  start: null,
  evolve: (state) => state,
  facts: (input, reach, context) => lookUpWord({ ...input, claim: null }, reach, context),
  decide(_state, { state, on }, { facts, at }) {
    const name = partyName(state, 'en');
    if (facts.stance === null) return new Problem(PLEDGE_PROBLEMS.saidNothing, { state: name });
    if (facts.stance === 'declined' || facts.stance === 'withdrawn')
      return new Problem(PLEDGE_PROBLEMS.over, { state: name, stance: facts.stance });
    if (restsOnNothing(facts)) return new Problem(PLEDGE_PROBLEMS.noEvidence);
    const day = dayIn(on, facts, at);
    const { ground } = facts.grounded;
    return yetToCome(day, at) ?? happened('PledgeRenewed', day, { state, on: day, ground });
  },
});

/** Ten years: longer is no limit any more. */
const LIFE_MAX = 3650;

const lifeInput = z.object({
  days: z.coerce.number().int().min(1).max(LIFE_MAX).describe('Days that a word counts unrenewed'),
  reason: required.describe('Why so long, or by which rule'),
  ...grounds.fields,
});

export const setPledgeLife = defineAct<z.infer<typeof lifeInput>, null, Word>({
  name: 'forces.set-pledge-life',
  says: 'Sets after how many days a promise that was not renewed is called stale.',
  example: { days: 90, reason: 'the force generation conference meets every quarter' },
  input: lifeInput,
  stream: () => 'pledge-life',
  start: null,
  evolve: (state) => state,
  facts: (input, reach, context) =>
    lookUpWord({ ...input, claim: null, state: null }, reach, context),
  decide(_state, { days, reason, on }, { facts, at }) {
    // A rule of the office holds from its own day, whatever it rests on.
    const day = on ?? dayOf(at);
    const { ground } = facts.grounded;
    const payload = { days, reason, on: day, ground };
    return yetToCome(day, at) ?? happened('PledgeLifeSet', day, payload);
  },
});
