// The acts of options: one is added, described cell by cell, chosen, or dropped.
import { z } from '../../../acts/index.ts';
import { Problem, WORDS } from '../../../kernel/index.ts';
import { maybe, maybeParty, party, quantity, required } from '../../claims/index.ts';
import { groundFields, type LookUpGround, list, stepAct } from '../decisions/ground.ts';
import { WEIGHING_PROBLEMS } from '../decisions/problems.ts';
import { FIELDS } from './option.ts';
import { optionSheet } from './sheet.ts';

const cells = {
  force: z
    .enum(['', ...WORDS.force])
    .nullish()
    .transform((word) => word || null)
    .describe('Of which kind of people'),
  size: quantity.describe('How many people: 1000, 1000-2000, >=40'),
  powers: maybe.describe('What it may do'),
  tasks: maybe.describe('What it is to do; several are parted by ;'),
  command: maybe.describe('Who leads it'),
  cost: maybe.describe('What it would cost, as said'),
  funding: maybe.describe('Who would pay'),
  risks: maybe.describe('What speaks against it'),
  proposedBy: maybeParty.describe('Who proposed it'),
  favouredBy: list
    .transform((names) => names.map((name) => party.parse(name)))
    .describe('Who favours it'),
};
const optionId = z.string().trim().min(1, { error: 'is missing' });

const addInput = z.object({
  what: required.describe('The option, in a few words'),
  ...cells,
  takes: list.describe('Claims of this option that it takes up, by their ids'),
  ...groundFields,
});
const describeInput = z.object({ option: optionId, ...cells, ...groundFields });
const chooseInput = z.object({
  option: optionId,
  by: maybeParty.describe('Who chose it'),
  reason: required.describe('Why, as said'),
  decision: maybe.describe('The decision by which it was chosen'),
  ...groundFields,
});
const dropInput = z.object({ option: optionId, reason: required, ...groundFields });

const EXAMPLE = 'opt_01h00000000000000000000000';

export const optionActs = (lookUp: LookUpGround) => [
  stepAct(
    {
      name: 'mandates.add-option',
      says: 'Adds a form that the mission could take, with what is known of it.',
      thing: 'option',
      event: 'OptionAdded',
      makes: 'opt',
      first: true,
      input: addInput,
      example: { what: 'a medium-sized mission', force: 'police', size: '1000-2500' },
      sheet: optionSheet,
    },
    // A claim that is taken up is also what the option rests on.
    (input, reach, context) =>
      lookUp({ ...input, claims: [...new Set([...input.claims, ...input.takes])] }, reach, context),
  ),
  stepAct(
    {
      name: 'mandates.describe-option',
      says: 'Says more of an option, or otherwise: each row keeps the source of its last word.',
      thing: 'option',
      event: 'OptionDescribed',
      input: describeInput,
      example: { option: EXAMPLE, powers: 'may use force', command: 'KEN' },
      check: (_state, input) =>
        FIELDS.every((field) => {
          const value = input[field];
          return value === null || (Array.isArray(value) && value.length === 0);
        })
          ? new Problem(WEIGHING_PROBLEMS.nothingSaid)
          : null,
    },
    lookUp,
  ),
  stepAct(
    {
      name: 'mandates.choose-option',
      says: 'Records that an option was chosen, by whom and why; the latest choice counts.',
      thing: 'option',
      event: 'OptionChosen',
      input: chooseInput,
      example: { option: EXAMPLE, by: 'UN Security Council', reason: 'adopted as resolution' },
    },
    lookUp,
  ),
  stepAct(
    {
      name: 'mandates.drop-option',
      says: 'Takes an option off the table, with the reason; it stays visible.',
      thing: 'option',
      event: 'OptionDropped',
      input: dropInput,
      example: { option: EXAMPLE, reason: 'nobody would lead it' },
    },
    lookUp,
  ),
];
