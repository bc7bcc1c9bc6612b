// The parts that the forms of requirements share.
import { z } from '../../../acts/index.ts';
import { maybe, maybeDate, quantity } from '../../claims/index.ts';
import { CAPABILITIES } from '../capability.ts';
import { LINE_UNITS } from './requirement.ts';

export const capability = z.enum(CAPABILITIES);
const unit = z.enum(LINE_UNITS);

/** What can be said of a line beside its capability; empty is null. */
export const lineFields = {
  quantity: quantity.describe('How many: 140, 120-160, >=40, <=150'),
  what: maybe.describe('What it is to do, in a few words'),
  equipment: maybe.describe('What it must bring'),
  language: maybe.describe('What it must speak'),
  from: maybeDate.describe('When it is needed'),
  until: maybeDate,
  where: maybe,
  why: maybe.describe('The clause or the words that ask for it'),
};

/** A unit that is left out counts people, or pieces where equipment is asked for. */
export const unitField = z
  .union([unit, z.literal('')])
  .nullish()
  .transform((word) => word || null)
  .describe('What the number counts: police, military, personnel or equipment');
