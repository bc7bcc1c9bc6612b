import type { ProblemKind } from '../../../kernel/index.ts';

export const MONEY_PROBLEMS = {
  noContribution: {
    code: 'forces.no-contribution',
    status: 404,
    title: 'There is no contribution {contribution} in the ledger of this mission',
    remedy: 'Look at the page of money for its id, or enter the pledge first',
  },
  noFund: {
    code: 'forces.no-fund',
    status: 404,
    title: 'There is no fund {fund} in the ledger of this mission',
    remedy: 'Use the name or the id of a fund on the page of money, or open the fund first',
  },
  fundThere: {
    code: 'forces.fund-there',
    status: 409,
    title: 'A fund of the name {name} is open already',
    remedy: 'Use that one, or give the new fund a name that tells them apart',
  },
  abovePledge: {
    code: 'forces.above-pledge',
    status: 422,
    title:
      'With {amount} {currency} on {on}, {reached} {currency} would have come in, above the ' +
      'pledge of {pledged}',
    remedy:
      'Mend the amount; if the pledge was raised, change the pledge first; if a source says so ' +
      'of a donor, record it as a claim, where the contradiction is shown',
  },
  signedAbovePledge: {
    code: 'forces.signed-above-pledge',
    status: 422,
    title:
      'With {amount} {currency} on {on}, {reached} {currency} would be signed, above the pledge ' +
      'of {pledged}',
    remedy: 'Mend the amount, or change the pledge first if it was raised',
  },
  beforePledge: {
    code: 'forces.before-its-pledge',
    status: 422,
    title: '{on} lies before {pledged}, the day of the pledge itself',
    remedy: 'Mend the day, or enter a pledge of its own with the earlier day',
  },
  belowDeposits: {
    code: 'forces.pledge-below-deposits',
    status: 422,
    title: 'The pledge cannot be {amount} {currency}: {came} {currency} of it have come in',
    remedy: 'Write at least what came in, or strike out a deposit that is wrong',
  },
  noRate: {
    code: 'forces.no-rate',
    status: 422,
    title: 'How much {from} is in {to} on {on} is not known here',
    remedy:
      'Record the rate of that day with who set it (forces.record-rate), then enter this again',
  },
  fundCurrency: {
    code: 'forces.fund-currency',
    status: 422,
    title: 'The fund “{fund}” is held in {currency}, not in {given}',
    remedy: 'Write what the fund received, in its own currency',
  },
  noCurrency: {
    code: 'forces.amount-without-currency',
    status: 422,
    title: 'An amount is given and no currency',
    remedy: 'Write the ISO 4217 code of its currency, such as USD',
  },
  cashUnnamed: {
    code: 'forces.support-without-words',
    status: 422,
    title: 'It is not said which goods or services these are',
    remedy: 'Say in a few words what is given, such as “40 armoured vehicles”',
  },
  cashAmount: {
    code: 'forces.cash-without-amount',
    status: 422,
    title: 'Money came in, and no amount is given',
    remedy: 'Write how much; only goods and services can come without a value',
  },
  cashValued: {
    code: 'forces.cash-is-not-valued',
    status: 422,
    title: 'This contribution is money: it has an amount and needs no valuation',
    remedy: 'Change the pledge instead, if the amount is otherwise',
  },
  aboveDeposits: {
    code: 'forces.above-deposits',
    status: 422,
    title: 'The fund has received {came} {currency}; {reached} {currency} would be allotted',
    remedy: 'Enter the deposits first, or mend the amount',
  },
  earmarked: {
    code: 'forces.earmark-of-another-fund',
    status: 422,
    title: 'The contribution {contribution} does not go to this fund',
    remedy: 'Name a contribution to this fund, or leave it out',
  },
  noAllotment: {
    code: 'forces.no-allotment',
    status: 404,
    title: 'The fund has no allotment {allotment}',
    remedy: 'Look at the page of the fund for its allotments',
  },
  aboveAllotment: {
    code: 'forces.above-allotment',
    status: 422,
    title: 'For “{what}” {allotted} {currency} are allotted; {reached} {currency} would be spent',
    remedy: 'Allot more first, or mend the amount',
  },
  noLine: {
    code: 'forces.no-line',
    status: 404,
    title: 'There is no line {line} here that could be struck out',
    remedy:
      'The pages of the contribution and the fund show each line; a pledge is changed instead',
  },
  lineHolds: {
    code: 'forces.line-holds-others',
    status: 409,
    title: 'Without this line {reached} {currency} would rest on {left} {currency}',
    remedy: 'Strike out first what rests on it',
  },
  sameCurrency: {
    code: 'forces.rate-of-itself',
    status: 422,
    title: 'A rate is between two currencies, not of {from} in {from}',
    remedy: 'Write two codes, such as EUR and USD',
  },
  moneyYetToCome: {
    code: 'forces.money-yet-to-come',
    status: 422,
    title: '{on} lies after today, {today}: it cannot have happened',
    remedy: 'Write the day on which it happened; what is to come is a pledge',
  },
  noClaim: {
    code: 'forces.no-such-claim',
    status: 404,
    title: 'There is no claim {claim} in this mission',
    remedy: 'Name claims by the ids that their pages show, or leave them out',
  },
  noWords: {
    code: 'forces.no-such-words',
    status: 422,
    title: 'The document {source} does not hold these words',
    remedy: 'Copy them from its page exactly, or leave them out',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
