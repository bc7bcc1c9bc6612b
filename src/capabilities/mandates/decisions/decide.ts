// The acts of decisions: one is awaited, then taken; what it chooses is chosen with it.
import { z } from '../../../acts/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { maybe, maybeDate, party, required } from '../../claims/index.ts';
import { groundFields, type LookUpGround, list, stepAct } from './ground.ts';
import { WEIGHING_PROBLEMS } from './problems.ts';

const awaitInput = z.object({
  what: required.describe('What is to be decided'),
  by: party.describe('Who decides'),
  basis: maybe.describe('On what basis: a law, a mandate, a report'),
  waitsFor: list.describe('Visits that it waits for, by their ids, or other things in words'),
  unlocks: list.describe('What can go on once it is taken'),
  dueOn: maybeDate.describe('The day by which it is expected'),
  ...groundFields,
});
const takeInput = z.object({
  decision: z.string().trim().min(1, { error: 'is missing' }),
  outcome: required.describe('What was decided'),
  basis: maybe,
  option: maybe.describe('The option that it chooses'),
  ...groundFields,
});

export const decisionActs = (lookUp: LookUpGround) => [
  stepAct(
    {
      name: 'mandates.await-decision',
      says: 'Lays down a decision that somebody must take, what it waits for and what it unlocks.',
      thing: 'decision',
      event: 'DecisionAwaited',
      makes: 'dec',
      first: true,
      input: awaitInput,
      example: {
        ...{ what: 'whether to lead the force', by: 'KEN', basis: 'the report of its visit' },
        ...{ waitsFor: 'the assessment visit', unlocks: 'deployment' },
      },
    },
    lookUp,
  ),
  stepAct(
    {
      name: 'mandates.take-decision',
      says: 'Records that a decision was taken; an option that it names is chosen with it.',
      thing: 'decision',
      event: 'DecisionTaken',
      input: takeInput,
      example: { decision: 'dec_01h00000000000000000000000', outcome: 'will lead the force' },
      check: (state, { decision }) =>
        state.taken ? new Problem(WEIGHING_PROBLEMS.taken, { decision }) : null,
      also: ({ option, outcome, decision, on, claims, source, quote }) =>
        option === null
          ? []
          : [
              {
                act: 'mandates.choose-option',
                input: { option, reason: outcome, decision, on, claims, source, quote },
              },
            ],
    },
    lookUp,
  ),
];
