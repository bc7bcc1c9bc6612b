import type { ProblemKind } from '../../kernel/index.ts';

export const MISSION_PROBLEMS = {
  unknown: {
    code: 'missions.unknown',
    status: 404,
    title: 'There is no mission named {mission} in this record',
    remedy: 'Look at the list of missions for its short name',
  },
  taken: {
    code: 'missions.name-taken',
    status: 409,
    title: 'The record already holds entries of {mission}',
    remedy: 'Choose another short name; a removed mission keeps its own, since its entries stay',
  },
  reserved: {
    code: 'missions.name-reserved',
    status: 422,
    title: '{mission} is an address of the program itself',
    remedy: 'Choose another short name, such as {mission}-mission',
  },
} as const satisfies Record<string, ProblemKind>;
