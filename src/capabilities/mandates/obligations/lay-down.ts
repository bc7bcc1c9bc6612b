// Laying a duty down, changing it, and ending it: what can be owed at all.
import { defineAct, type z } from '../../../acts/index.ts';
import { isEmptySpan, schedule } from '../../../engines/calendar/index.ts';
import { canonical, type Json, type PartialDate, Problem } from '../../../kernel/index.ts';
import { type DutyState, evolve, NO_DUTY, type Terms, type Trigger } from './duty.ts';
import {
  type ChangeInput,
  changeForm,
  type LayDownInput,
  layDownForm,
  supersedeForm,
  unobservableForm,
} from './forms.ts';
import type { World } from './occurrence.ts';
import { DUTY_PROBLEMS } from './problems.ts';
import { dutySheet } from './sheet.ts';
import { type DutyFacts, dutyFacts } from './views/facts.ts';

export const onDuty = ({ duty }: { duty: string }) => `duty:${duty}`;
export const start = NO_DUTY;

export function noDuty(state: DutyState, duty: string): Problem | null {
  return state.terms ? null : new Problem(DUTY_PROBLEMS.unknown, { duty });
}

/** Why a trigger can never work; null where it can. */
export function wrongTrigger(
  trigger: Trigger,
  id: string,
  world: World,
  almanac: Terms,
): Problem | null {
  if ('span' in trigger && trigger.span && isEmptySpan(trigger.span))
    return new Problem(DUTY_PROBLEMS.intervalOfZero, {
      period: trigger.span.period,
      field: 'trigger.span',
    });
  if (trigger.kind === 'every' || trigger.kind === 'yearly') {
    const rule = { ...trigger, until: null };
    const [first] = schedule(rule, almanac, trigger.from);
    const { until } = trigger;
    if (until !== null && first && first.from > until)
      return new Problem(DUTY_PROBLEMS.endsBefore, { until, first: first.from });
  }
  return trigger.kind === 'with' ? circle(trigger.duty, id, world) : null;
}

/** Follows what falls due with what; a way back to this duty is a circle. */
function circle(other: string, id: string, { duties }: World): Problem | null {
  const path = [id];
  for (let at: string | null = other; at !== null; ) {
    path.push(at);
    if (at === id)
      return new Problem(DUTY_PROBLEMS.onItself, { circle: path.map(named).join(' → ') });
    const terms: Terms | null = duties.get(at)?.terms ?? null;
    if (!terms) return new Problem(DUTY_PROBLEMS.noSuchDuty, { duty: at });
    at = terms.trigger.kind === 'with' ? terms.trigger.duty : null;
    if (at !== null && at !== id && path.includes(at)) return null;
  }
  return null;
  function named(one: string): string {
    const what = duties.get(one)?.terms?.what;
    return what ? `“${what}”` : one;
  }
}

/** Claims that cannot be taken up: not there, no obligation, or taken up already. */
function wrongTakes(takes: readonly string[], { claims, world }: DutyFacts): Problem | null {
  for (const claim of takes) {
    if (!claims.some(({ id }) => id === claim))
      return new Problem(DUTY_PROBLEMS.noClaim, { claim });
    for (const { id, takes: theirs } of world.duties.values())
      if (theirs.includes(claim)) return new Problem(DUTY_PROBLEMS.claimTaken, { claim, duty: id });
  }
  return null;
}

function decided(proposal: string | null, { rejected, world, known }: DutyFacts): Problem | null {
  if (proposal === null) return null;
  if (!known) return new Problem(DUTY_PROBLEMS.noProposal, { proposal });
  const taken = [...world.duties.values()].some((each) => each.proposal === proposal);
  return taken || rejected.has(proposal)
    ? new Problem(DUTY_PROBLEMS.proposalDecided, { proposal })
    : null;
}

/** The stream on which a proposal is taken up or rejected, once. */
export const onProposal = (proposal: string) => `duty-proposal:${proposal}`;

function proposalsIn(input: LayDownInput): string[] {
  const claims = takenBy(input).map((claim) => `claim/${claim}`);
  return [...new Set([...claims, ...(input.proposal ? [input.proposal] : [])])];
}

/** Why a clause that is cited cannot be; null where it is there, or none is cited. */
function wrongBasis({ basis }: Pick<DutyFacts, 'basis'>): Problem | null {
  if (!basis || basis.why === null) return null;
  const { clause, why, cure } = basis;
  return new Problem(DUTY_PROBLEMS.noClause, { clause, why, cure, field: 'clause' });
}

function anchorOf(trigger: Trigger): PartialDate | null {
  return trigger.kind === 'within' || trigger.kind === 'every' ? trigger.from : null;
}

/** A proposal out of a claim takes that claim up. */
function takenBy({ takes, proposal }: LayDownInput): string[] {
  const claim = proposal?.startsWith('claim/') ? [proposal.slice('claim/'.length)] : [];
  return [...new Set([...takes, ...claim])];
}

function withTakes(given: LayDownInput): LayDownInput {
  const takes = takenBy(given);
  const [claim = null] = takes;
  const nothing = { source: null, start: null, end: null, quote: null };
  const evidence = given.evidence ?? (claim === null ? null : { claim, ...nothing });
  return { ...given, takes, evidence };
}

export const layDownDuty = defineAct<LayDownInput, DutyState, DutyFacts>({
  name: 'mandates.lay-down-duty',
  says: 'Lays down who owes what to whom and what makes it fall due; dates follow from that.',
  example: {
    owner: 'UN Secretary-General',
    to: 'UN Security Council',
    what: 'report on the options',
    instrument: 'S/RES/2692',
    trigger: { kind: 'within', span: 'P30D', from: '2023-07-14', of: 'adoption' },
  },
  input: layDownForm as unknown as z.ZodType<LayDownInput>,
  sheet: dutySheet,
  stream: ({ duty }, { id }) => `duty:${duty ?? id('dut')}`,
  guards: (input) => proposalsIn(input).map(onProposal),
  start,
  evolve,
  facts: (given, reach, context) => dutyFacts(withTakes(given), reach, context),
  decide(state, input, { facts, id }) {
    const { instrument, clause, since, evidence: _, takes: __, duty, ...rest } = input;
    const { proposal, ...terms } = { ...rest, basis: { instrument, clause } };
    const made = duty ?? id('dut');
    if (state.terms) return new Problem(DUTY_PROBLEMS.proposalDecided, { proposal: made });
    const takes = takenBy(input);
    const refused =
      wrongTrigger(terms.trigger, made, facts.world, terms) ??
      wrongBasis(facts) ??
      decided(proposal, facts) ??
      wrongTakes(takes, facts);
    if (refused) return refused;
    const { evidence } = facts;
    const from = since ?? anchorOf(terms.trigger) ?? facts.saidOn ?? evidence?.publishedOn ?? null;
    const payload = { duty: made, terms, since: from, takes, proposal, evidence };
    const stream = `duty:${made}`;
    return {
      events: [
        { type: 'DutyLaidDown', stream, payload: payload as unknown as Json, on: from },
        ...proposalsIn(input).map((each) => ({
          ...{ type: 'DutyProposalTaken', stream: onProposal(each) },
          payload: { proposal: each, duty: made },
        })),
      ],
      answer: { duty: made },
    };
  },
});

/** Only what was given; the basis is one thing. */
function changed({ duty: _, reason: __, instrument, clause, ...rest }: ChangeInput, before: Terms) {
  const differs = (name: string, value: unknown) =>
    value !== null && canonical(value) !== canonical(before[name as keyof Terms]);
  const set = Object.fromEntries(Object.entries(rest).filter(([n, value]) => differs(n, value)));
  if (instrument === null && clause === null) return set as Partial<Terms>;
  const basis = {
    instrument: instrument ?? before.basis.instrument,
    clause: clause ?? before.basis.clause,
  };
  return (differs('basis', basis) ? { ...set, basis } : set) as Partial<Terms>;
}

export const changeDuty = defineAct<ChangeInput, DutyState, DutyFacts>({
  name: 'mandates.change-duty',
  says: 'Changes what is owed or what makes it fall due, with a reason; the earlier form stays.',
  example: { duty: 'dut_01h00000000000000000000000', what: 'two reports', reason: 'amended' },
  input: changeForm as unknown as z.ZodType<ChangeInput>,
  stream: onDuty,
  start,
  evolve,
  facts: ({ duty, instrument, clause }, reach, context) =>
    dutyFacts({ changes: duty, instrument, clause }, reach, context),
  decide(state, input, { facts }) {
    if (!state.terms) return new Problem(DUTY_PROBLEMS.unknown, { duty: input.duty });
    const set = changed(input, state.terms);
    const terms = { ...state.terms, ...set };
    const refused =
      wrongBasis(facts) ?? wrongTrigger(terms.trigger, input.duty, facts.world, terms);
    if (refused) return refused;
    if (Object.keys(set).length === 0) return { events: [], answer: { duty: input.duty } };
    const payload = { duty: input.duty, set, reason: input.reason };
    return {
      events: [{ type: 'DutyChanged', payload: payload as unknown as Json }],
      answer: { duty: input.duty },
    };
  },
});

export const supersedeDuty = defineAct<z.infer<typeof supersedeForm>, DutyState, DutyFacts>({
  name: 'mandates.supersede-duty',
  says: 'Ends a duty from a day on, with a reason and the duty that takes its place, if any.',
  example: {
    duty: 'dut_01h00000000000000000000000',
    from: '2025-10-02',
    by: null,
    reason: 'the successor mandate asks for another report',
  },
  input: supersedeForm as unknown as z.ZodType<z.infer<typeof supersedeForm>>,
  stream: onDuty,
  start,
  evolve,
  facts: (_given, reach, context) => dutyFacts({}, reach, context),
  decide(state, { duty, from, by, reason }, { facts }) {
    if (!state.terms) return new Problem(DUTY_PROBLEMS.unknown, { duty });
    if (state.superseded)
      return new Problem(DUTY_PROBLEMS.superseded, { duty, from: state.superseded.from });
    if (by === duty) return new Problem(DUTY_PROBLEMS.onItself, { circle: `${duty} → ${duty}` });
    if (by !== null && !facts.world.duties.has(by))
      return new Problem(DUTY_PROBLEMS.unknown, { duty: by });
    const payload = { duty, from, by, reason };
    return { events: [{ type: 'DutySuperseded', payload, on: from }] };
  },
});

export const markUnobservable = defineAct<z.infer<typeof unobservableForm>, DutyState>({
  name: 'mandates.mark-duty-unobservable',
  says: 'Says that a delivery would not be seen here: after its day it is unknown, never overdue.',
  example: { duty: 'dut_01h00000000000000000000000', reason: 'a letter that nobody publishes' },
  input: unobservableForm,
  stream: onDuty,
  start,
  evolve,
  decide: (state, { duty, reason }) =>
    noDuty(state, duty) ?? {
      events: [{ type: 'DutyChanged', payload: { duty, set: { observable: false }, reason } }],
    },
});
