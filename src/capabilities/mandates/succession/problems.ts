import type { ProblemKind } from '../../../kernel/index.ts';

export const SUCCESSION_PROBLEMS = {
  notCarried: {
    code: 'mandates.not-carried',
    status: 422,
    title: '{item} is nothing that was open on the day before',
    remedy: 'Look at what a successor would take over: muster mandates carried --on the day before',
  },
  done: {
    code: 'mandates.succeeded-already',
    status: 409,
    title: 'The mandate of {instrument} has succeeded already, on {from}',
    remedy: 'What goes on under it is listed there',
  },
  itself: {
    code: 'mandates.succeeds-itself',
    status: 422,
    title: 'A mandate cannot succeed itself: {instrument}',
    remedy: 'Name the instrument of the mandate before it, or leave it out',
  },
  tooEarly: {
    code: 'mandates.succeeds-too-early',
    status: 422,
    title: 'It would succeed on {from}, before it was adopted on {adoptedOn}',
    remedy: 'Give the day on which the successor begins',
  },
  twoFates: {
    code: 'mandates.two-fates',
    status: 422,
    title: '{item} is given two fates',
    remedy: 'Say of each thing once what becomes of it: kept, superseded or closed',
  },
} as const satisfies Record<string, ProblemKind>;
