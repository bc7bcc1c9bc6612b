// The acts on funds: one is opened, money in it is allotted and spent. And the strike of a wrong
// line, of a fund or of a contribution.
import { defineAct } from '../../../acts/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { type Contribution, evolve as evolveContribution } from './contribution.ts';
import { dayOfLine, happening } from './decide.ts';
import type { Documented } from './document.ts';
import {
  type AllotFacts,
  type FundFacts,
  factsOfAllotment,
  factsOfDocument,
  factsOfFund,
  factsOfStrike,
  type StrikeFacts,
} from './facts.ts';
import {
  type AllotInput,
  allotInput,
  type FundInput,
  fundInput,
  type NeedInput,
  needInput,
  type SpendInput,
  type StrikeInput,
  spendInput,
  strikeInput,
} from './forms.ts';
import { evolve, type Fund } from './fund.ts';
import { MONEY_PROBLEMS } from './problems.ts';
import { noAllotment, noDepositStrike, noSpending, noStrike, yetToCome } from './rules.ts';

type State = Fund | null;
const FUND = 'fnd_01h00000000000000000000000';
const LINE = 'mny_01h00000000000000000000000';

export const openFund = defineAct<FundInput, State, FundFacts>({
  name: 'forces.open-fund',
  says: 'Opens a fund in the ledger: who holds it, in which currency, what is needed of it a year.',
  example: { name: 'UN trust fund', holder: 'United Nations', currency: 'USD', need: '800000000' },
  input: fundInput,
  stream: (_input, { id }) => `fund:${id('fnd')}`,
  start: null,
  evolve,
  facts: factsOfFund,
  decide(_state, { name, holder, currency, purpose, need, on: given }, { facts, id, at }) {
    if (facts.taken) return new Problem(MONEY_PROBLEMS.fundThere, { name });
    const fund = id('fnd');
    const on = dayOfLine(given, facts.documented, at);
    const refused = yetToCome(on, at);
    if (refused) return refused;
    const own = { fund, name, holder, currency, purpose, need };
    const payload = { ...own, on, document: facts.documented.document };
    return { events: [happening('FundOpened', payload, `fund:${fund}`)], answer: { fund } };
  },
});

export const sayNeed = defineAct<NeedInput, State, Documented>({
  name: 'forces.say-need',
  says: 'Records what is said to be needed of a fund in a year; the latest word counts.',
  example: { fund: FUND, need: '600000000', on: '2024-06' },
  input: needInput,
  stream: ({ fund }) => `fund:${fund}`,
  start: null,
  evolve,
  facts: factsOfDocument,
  decide(state, { fund, need: amount, on: given }, { facts, at }) {
    if (!state) return new Problem(MONEY_PROBLEMS.noFund, { fund });
    const on = dayOfLine(given, facts, at);
    const refused = yetToCome(on, at);
    if (refused) return refused;
    const payload = { fund, amount, on, document: facts.document };
    return { events: [happening('FundNeedSaid', payload)], answer: { fund } };
  },
});

export const allotMoney = defineAct<AllotInput, State, AllotFacts>({
  name: 'forces.allot-money',
  says: 'Allots money of a fund to a purpose; never more than has come in.',
  example: { fund: FUND, amount: '5000000', what: 'the base in Port-au-Prince' },
  input: allotInput,
  stream: ({ fund }) => `fund:${fund}`,
  start: null,
  evolve,
  facts: factsOfAllotment,
  decide(state, { fund, amount, what, to, contribution, on: given }, { facts, id, at }) {
    if (!state) return new Problem(MONEY_PROBLEMS.noFund, { fund });
    if (contribution !== null && !facts.given.includes(contribution))
      return new Problem(MONEY_PROBLEMS.earmarked, { contribution });
    const on = dayOfLine(given, facts.documented, at);
    const refused = yetToCome(on, at) ?? noAllotment(state, amount, facts.came);
    if (refused) return refused;
    const line = id('mny');
    const own = { fund, line, amount, what, to, contribution };
    const payload = { ...own, on, document: facts.documented.document };
    return { events: [happening('MoneyAllotted', payload)], answer: { fund, allotment: line } };
  },
});

export const spendMoney = defineAct<SpendInput, State, Documented>({
  name: 'forces.spend-money',
  says: 'Records that allotted money was spent; never more than was allotted.',
  example: { fund: FUND, allotment: LINE, amount: '1200000', what: 'tents and beds' },
  input: spendInput,
  stream: ({ fund }) => `fund:${fund}`,
  start: null,
  evolve,
  facts: factsOfDocument,
  decide(state, { fund, allotment, amount, what, on: given }, { facts, id, at }) {
    if (!state) return new Problem(MONEY_PROBLEMS.noFund, { fund });
    const on = dayOfLine(given, facts, at);
    const refused = yetToCome(on, at) ?? noSpending(state, allotment, amount);
    if (refused) return refused;
    const line = id('mny');
    const payload = { fund, line, allotment, amount, what, on, document: facts.document };
    return { events: [happening('MoneySpent', payload)], answer: { fund, line } };
  },
});

interface Either {
  readonly fund: Fund | null;
  readonly contribution: Contribution | null;
}

export const strikeMoney = defineAct<StrikeInput, Either, StrikeFacts>({
  name: 'forces.strike-money',
  says: 'Strikes out a line that is wrong, with the reason; it stays in the record.',
  example: { of: FUND, line: LINE, reason: 'entered twice' },
  input: strikeInput,
  stream: ({ of }) => (of.startsWith('fnd_') ? `fund:${of}` : `contribution:${of}`),
  start: { fund: null, contribution: null },
  evolve: (state, step) => ({
    fund: evolve(state.fund, step),
    contribution: evolveContribution(state.contribution, step),
  }),
  facts: factsOfStrike,
  decide({ fund, contribution }, { of, line, reason }, { facts, at }) {
    if (fund) {
      const spent = fund.allotments.flatMap((each) => [each, ...each.spent]);
      const on = spent.find((each) => each.line === line)?.on ?? at.slice(0, 10);
      const refused = noStrike(fund, line);
      if (refused) return refused;
      const payload = { fund: of, line, reason, on };
      return { events: [happening('FundLineStruck', payload)], answer: { line } };
    }
    if (!contribution) return new Problem(MONEY_PROBLEMS.noContribution, { contribution: of });
    const own = contribution.lines.find((each) => each.line === line);
    if (!own) return new Problem(MONEY_PROBLEMS.noLine, { line });
    const came = own.stage === 'deposited' && own.amount !== null ? own.amount : null;
    const refused = came !== null && facts.fund ? noDepositStrike(came, facts.fund) : null;
    if (refused) return refused;
    // It is out on every day, from its own on.
    const payload = { contribution: of, line, reason, on: own.on };
    return { events: [happening('ContributionLineStruck', payload)], answer: { line } };
  },
});
