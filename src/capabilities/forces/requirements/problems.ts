import type { ProblemKind } from '../../../kernel/index.ts';

export const REQUIREMENT_PROBLEMS = {
  unknown: {
    code: 'forces.no-such-requirement',
    status: 404,
    title: 'There is no requirement line {requirement} in this mission',
    remedy: 'Look at the list of requirements for the id',
  },
  dropped: {
    code: 'forces.requirement-dropped',
    status: 409,
    title: 'The requirement line {requirement} was dropped on {on}',
    remedy: 'Add a new line where it is needed again; both stay on record',
  },
  nothingChanged: {
    code: 'forces.requirement-unchanged',
    status: 422,
    title: 'The requirement line reads so already',
    remedy: 'Say what is otherwise: number, capability, when, where or why',
  },
  backwards: {
    code: 'forces.requirement-backwards',
    status: 422,
    title: 'It would be needed until {until}, before it is needed from {from}',
    remedy: 'Give a last day that is not before the first',
  },
  earlier: {
    code: 'forces.requirement-before-it-was',
    status: 422,
    title: 'The change would hold from {on}, before the line itself, of {since}',
    remedy: 'Give a day from {since} on',
  },
  optionTaken: {
    code: 'forces.option-taken-up',
    status: 409,
    title: 'Every line of the option {option} is a requirement already',
    remedy: 'Change a line by its own act, or say more of the option first',
  },
  optionEmpty: {
    code: 'forces.option-asks-nothing',
    status: 422,
    title: 'The option {option} does not say whom it needs',
    remedy: 'Say first of which kind of people it is, or how many (mandates.describe-option)',
  },
} as const satisfies Record<string, ProblemKind>;
