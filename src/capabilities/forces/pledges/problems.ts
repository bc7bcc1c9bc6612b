import type { ProblemKind } from '../../../kernel/index.ts';

export const PLEDGE_PROBLEMS = {
  noOffer: {
    code: 'forces.no-such-offer',
    status: 404,
    title: 'There is no statement {offer} about taking part in this mission',
    remedy: 'Take the id of a claim that is an offer, from the page of the forces',
  },
  otherState: {
    code: 'forces.offer-of-another',
    status: 422,
    title: 'The statement {claim} is of {of}, not of {state}',
    remedy: 'Leave the state out, or take a statement of its own',
  },
  noState: {
    code: 'forces.no-state',
    status: 422,
    title: 'It is not said whose offer this is about',
    remedy: 'Name the state, or the claim in which it offers',
  },
  saidNothing: {
    code: 'forces.said-nothing',
    status: 409,
    title: 'Nothing on record says that {state} would take part',
    remedy: 'Record what it said first, from a source',
  },
  over: {
    code: 'forces.offer-over',
    status: 409,
    title: '{state} has {stance}: there is nothing to renew',
    remedy: 'Record what it says now as an offer of its own, from a source',
  },
  twoTies: {
    code: 'forces.condition-tied-twice',
    status: 422,
    title: 'A condition is tied to a gate or to one criterion of it, not to both',
    remedy: 'Leave one of the two out',
  },
  noTie: {
    code: 'forces.no-such-gate',
    status: 404,
    title: 'There is no gate or criterion {tie} in this mission',
    remedy: 'Take a short name from the list of gates, or leave it out',
  },
  noCondition: {
    code: 'forces.no-such-condition',
    status: 404,
    title: 'The offer of {state} has no condition {condition}',
    remedy: 'Look at the offers of the state for its conditions',
  },
  tied: {
    code: 'forces.condition-computed',
    status: 409,
    title: 'Whether the condition is met is computed from {tie}; nobody can type over it',
    remedy: 'Record there what was found, or drop the condition',
  },
  conditionOver: {
    code: 'forces.condition-over',
    status: 409,
    title: 'The condition was {how} on {on}',
    remedy: 'Tie a new condition where the offer hangs on something again',
  },
  noEvidence: {
    code: 'forces.no-evidence',
    status: 422,
    title: 'It rests on nothing',
    remedy: 'Name a claim, or a source and its words',
  },
  yetToCome: {
    code: 'forces.yet-to-come',
    status: 422,
    title: '{on} is later than today, {today}',
    remedy: 'Record what has happened; what is to come is a date said in an offer',
  },
  sameLevel: {
    code: 'forces.readiness-unchanged',
    status: 409,
    title: 'The readiness of {state} stands so already',
    remedy: 'Record another step, or a later day on which it was shown again',
  },
} as const satisfies Record<string, ProblemKind>;
