// The acts on contributions: one is pledged, changed, signed, comes in, is valued; a wrong line is
// struck out. Each is decided on the stream of its own contribution.
import { type Decision, defineAct } from '../../../acts/index.ts';
import { type Json, lastDay, type PartialDate, Problem } from '../../../kernel/index.ts';
import { type Contribution, type CountedAt, evolve } from './contribution.ts';
import type { Documented } from './document.ts';
import {
  factsOfDocument,
  factsOfPledge,
  factsOfReach,
  type PledgeFacts,
  type ReachFacts,
} from './facts.ts';
import {
  type ChangeInput,
  changeInput,
  type PledgeInput,
  pledgeInput,
  type ReachInput,
  reachInput,
  type ValueInput,
  valueInput,
} from './forms.ts';
import { MONEY_PROBLEMS } from './problems.ts';
import { rateOn } from './rate.ts';
import { beforePledge, countedIn, noChange, noGift, noReach, yetToCome } from './rules.ts';

type State = Contribution | null;
const streamOf = ({ contribution }: { readonly contribution: string }) =>
  `contribution:${contribution}`;
const EXAMPLE = 'con_01h00000000000000000000000';

/** The day of a line: the one given, else that of its claims or document, else today. */
export function dayOfLine(
  given: PartialDate | null,
  { on, document }: Documented,
  at: string,
): PartialDate {
  return given ?? on ?? document.publishedOn ?? at.slice(0, 10);
}

export function happening(
  type: string,
  payload: Readonly<Record<string, unknown>> & { readonly on: PartialDate },
  stream?: string,
) {
  return {
    type,
    payload: payload as unknown as Json,
    on: payload.on,
    ...(stream ? { stream } : {}),
  };
}

export const pledgeMoney = defineAct<PledgeInput, State, PledgeFacts>({
  name: 'forces.pledge-money',
  says: 'Enters a pledge of money, goods or services: who gives how much to which fund.',
  example: {
    ...{ donor: 'CAN', fund: 'UN trust fund', kind: 'cash', amount: '10000000', currency: 'USD' },
    ...{ on: '2024-02-22', reference: 'note of 22 February 2024' },
  },
  input: pledgeInput,
  stream: ({ contribution }, { id }) => `contribution:${contribution ?? id('con')}`,
  start: null,
  evolve,
  facts: factsOfPledge,
  decide(_state, input, { facts, id, at }): Decision {
    const { fund, documented } = facts;
    const { donor, kind, what, amount, conditions } = input;
    const contribution = input.contribution ?? id('con');
    const currency = input.currency ?? fund?.currency ?? null;
    const on = dayOfLine(input.on, documented, at);
    const refused = yetToCome(on, at) ?? noGift({ kind, what, amount, currency });
    if (refused) return refused;
    const own = { contribution, donor, fund, kind, what, conditions, amount, currency };
    const payload = { ...own, on, document: documented.document };
    const stream = streamOf({ contribution });
    return {
      events: [happening('ContributionPledged', payload, stream)],
      answer: { contribution },
    };
  },
});

export const changePledge = defineAct<ChangeInput, State, Documented>({
  name: 'forces.change-pledge',
  says: 'Records that a pledge was raised, cut or taken back, with the reason; 0 is nothing left.',
  example: { contribution: EXAMPLE, amount: '0', reason: 'the donor froze its money' },
  input: changeInput,
  stream: streamOf,
  start: null,
  evolve,
  facts: factsOfDocument,
  decide(state, { contribution, amount, reason, on: given }, { facts, at }) {
    if (!state) return new Problem(MONEY_PROBLEMS.noContribution, { contribution });
    const on = dayOfLine(given, facts, at);
    const refused = yetToCome(on, at) ?? beforePledge(state, on) ?? noChange(state, amount);
    if (refused) return refused;
    const payload = { contribution, amount, reason, on, document: facts.document };
    return { events: [happening('PledgeChanged', payload)], answer: { contribution } };
  },
});

function reach(
  state: State,
  stage: 'signed' | 'deposited',
  input: ReachInput,
  context: { readonly facts: ReachFacts; readonly at: string; id(prefix: string): string },
): Decision {
  const { contribution, amount } = input;
  const { facts, at, id } = context;
  if (!state) return new Problem(MONEY_PROBLEMS.noContribution, { contribution });
  const on = dayOfLine(input.on, facts.documented, at);
  const late = yetToCome(on, at) ?? beforePledge(state, on);
  if (late) return late;
  const inFund = stage === 'deposited' ? state.fund?.currency : undefined;
  const currency = amount === null ? null : (input.currency ?? state.currency ?? inFund ?? null);
  const rate = rateFor(state, currency, on, facts);
  if (rate instanceof Problem) return rate;
  const pair = { from: currency ?? '', to: state.currency ?? currency ?? '' };
  const counted = amount === null ? null : countedIn(amount, pair, rate);
  const refused = noReach(state, { stage, amount, currency, counted, on });
  if (refused) return refused;
  const line = id('mny');
  const own = { contribution, line, amount, currency, counted, rate };
  const payload = { ...own, on, document: facts.documented.document };
  const type = stage === 'signed' ? 'ContributionSigned' : 'ContributionDeposited';
  return { events: [happening(type, payload)], answer: { contribution, line } };
}

/** The rate of the day at which another currency counts against the pledge; null: the same one. */
function rateFor(
  { currency: to }: Contribution,
  from: string | null,
  on: PartialDate,
  { rates }: ReachFacts,
): CountedAt | Problem | null {
  if (from === null || to === null || from === to) return null;
  const found = rateOn(rates, { from, to }, lastDay(on));
  if (!found) return new Problem(MONEY_PROBLEMS.noRate, { from, to, on });
  return { units: found.units, on: found.on, by: found.by };
}

export const signMoney = defineAct<ReachInput, State, ReachFacts>({
  name: 'forces.sign-money',
  says: 'Records that a pledge, or a part of it, was signed as an agreement.',
  example: { contribution: EXAMPLE, amount: '10000000', reference: 'agreement 2024/7' },
  input: reachInput,
  stream: streamOf,
  start: null,
  evolve,
  facts: factsOfReach,
  decide: (state, input, context) => reach(state, 'signed', input, context),
});

export const depositMoney = defineAct<ReachInput, State, ReachFacts>({
  name: 'forces.deposit-money',
  says: 'Records what of a pledge came in; above the pledge it is refused.',
  example: { contribution: EXAMPLE, amount: '8700000', on: '2024-03-22', reference: 'receipt 12' },
  input: reachInput,
  stream: streamOf,
  start: null,
  evolve,
  facts: factsOfReach,
  decide: (state, input, context) => reach(state, 'deposited', input, context),
});

export const valueSupport = defineAct<ValueInput, State, Documented>({
  name: 'forces.value-support',
  says: 'Says what goods or services are worth, who valued them and how; the last word counts.',
  example: {
    ...{ contribution: EXAMPLE, amount: '2500000', currency: 'USD', by: 'USA' },
    method: 'by the invoice',
  },
  input: valueInput,
  stream: streamOf,
  start: null,
  evolve,
  facts: factsOfDocument,
  decide(state, input, { facts, at }) {
    const { contribution, amount, currency, by, method } = input;
    if (!state) return new Problem(MONEY_PROBLEMS.noContribution, { contribution });
    if (state.kind === 'cash') return new Problem(MONEY_PROBLEMS.cashValued);
    const on = dayOfLine(input.on, facts, at);
    const refused = yetToCome(on, at);
    if (refused) return refused;
    const own = { contribution, amount, currency, by, method };
    const payload = { ...own, on, document: facts.document };
    return { events: [happening('SupportValued', payload)], answer: { contribution } };
  },
});
