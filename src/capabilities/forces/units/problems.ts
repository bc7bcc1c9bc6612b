// Every "no" of units and rotations.
import type { ProblemKind } from '../../../kernel/index.ts';

export const UNIT_PROBLEMS = {
  sameUnit: {
    code: 'forces.unit-as-it-is',
    status: 409,
    title: 'The unit {unit} of {state} is on record as it stands here',
    remedy: 'Nothing has to be done',
  },
  disbanded: {
    code: 'forces.unit-disbanded',
    status: 409,
    title: 'The unit {unit} of {state} had its last day on {on}',
    remedy: 'Form a unit with another designation',
  },
  beforeFormed: {
    code: 'forces.before-formed',
    status: 422,
    title: 'The unit {unit} would have its last day on {on}, before its first on {from}',
    remedy: 'Look at the two days',
  },
  sameRotation: {
    code: 'forces.rotation-as-it-is',
    status: 409,
    title: 'Rotation {rotation} of {state} is planned as it stands here',
    remedy: 'Nothing has to be done',
  },
  backwards: {
    code: 'forces.rotation-backwards',
    status: 422,
    title: 'Rotation {rotation} would end on {until}, before it begins on {from}',
    remedy: 'Look at the two days',
  },
} as const satisfies Record<string, ProblemKind>;
