// Every "no" of equipment.
import type { ProblemKind } from '../../../kernel/index.ts';

export const EQUIPMENT_PROBLEMS = {
  moreLost: {
    code: 'forces.more-goods-gone',
    status: 422,
    title: '{number} ({item}) are said to be gone on {on}, and fewer are there on {day}',
    remedy: 'Look at the number and the day; record first what arrived',
  },
  moreServiceable: {
    code: 'forces.more-serviceable',
    status: 422,
    title: '{number} ({item}) are said to work on {day}, and {there} are there',
    remedy: 'Look at the number and the day; record first what arrived',
  },
  moreArrived: {
    code: 'forces.more-goods-arrived',
    status: 422,
    title: '{arrived} ({item}) would have arrived by {day}, and {shipped} were shipped',
    remedy: 'Look at the number and the day; record first what was shipped',
  },
  needed: {
    code: 'forces.goods-needed',
    status: 409,
    title: 'Without {entry} more would be gone or work by {day} than arrived',
    remedy: 'Withdraw first the later entries that rest on it',
  },
  unknown: {
    code: 'forces.no-goods',
    status: 404,
    title: '{state} has no entry of equipment {entry}',
    remedy: 'Look at the equipment of the contingent for the id',
  },
  withdrawn: {
    code: 'forces.goods-withdrawn',
    status: 409,
    title: 'The entry of equipment {entry} was withdrawn already',
    remedy: 'Nothing has to be done',
  },
} as const satisfies Record<string, ProblemKind>;
