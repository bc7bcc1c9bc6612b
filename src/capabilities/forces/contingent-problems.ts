// Every "no" that units, movements, returns and goods share.
import type { ProblemKind } from '../../kernel/index.ts';

export const CONTINGENT_PROBLEMS = {
  future: {
    code: 'forces.day-to-come',
    status: 422,
    title: '{on} is yet to come: today is {today}',
    remedy: 'Record what happened; what is planned goes into a rotation',
  },
  foretold: {
    code: 'forces.noted-before',
    status: 422,
    title: 'It is said to have been noted on {notedOn}, before it happened on {on}',
    remedy: 'Look at the two days; leave the day of noting out where it is not known',
  },
  noUnit: {
    code: 'forces.no-unit',
    status: 404,
    title: '{state} has no unit {unit} on {on}',
    remedy: 'Form the unit first, or leave the unit out',
  },
  noRotation: {
    code: 'forces.no-rotation',
    status: 404,
    title: '{state} has no rotation {rotation}',
    remedy: 'Plan the rotation first, or leave it out',
  },
  noClaim: {
    code: 'forces.cites-no-claim',
    status: 404,
    title: 'No source says what goes by {claim}',
    remedy: 'Copy the id of the claim from its page, or leave it out',
  },
} as const satisfies Record<string, ProblemKind>;
