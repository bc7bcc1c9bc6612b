// The acts on movements: one is recorded, or taken back with a reason.
import { type Act, type Context, defineAct } from '../../../acts/index.ts';
import { type Json, Problem } from '../../../kernel/index.ts';
import { contingentStream, whyNoDay } from '../contingent.ts';
import { CONTINGENT_PROBLEMS } from '../contingent-problems.ts';
import { type Contingent, evolveContingent, NO_CONTINGENT, stoodOn } from '../units/unit.ts';
import { type Asked, comingWith, type Passed, passing } from './clearance.ts';
import { type MovementInput, movementForm, withdrawForm } from './forms.ts';
import type { Movement } from './movement.ts';
import { evolveOverrides, NO_OVERRIDES, type Overrides } from './override.ts';
import { MOVEMENT_PROBLEMS as NO } from './problems.ts';
import { movementSheet } from './sheet.ts';
import {
  balanceOn,
  balances,
  evolveMoves,
  isWithdrawn,
  type Moves,
  NO_MOVES,
  standing,
  whyImpossible,
  whyNeeded,
} from './tally.ts';

export interface Whole {
  readonly contingent: Contingent;
  readonly moves: Moves;
  readonly overrides: Overrides;
}

/** What a movement must know of the world. */
export interface MovementFacts {
  /** Whether a source says what goes by the claim's id. */
  readonly claimThere: boolean;
  /** Who comes and is no member of the contingent on that day. */
  readonly stranger: string | null;
  /** By which id an entry of a roster goes, where it was merged into another. */
  stands(person: string): string;
  /** Null where nobody is to be asked for. */
  readonly asked: Asked | null;
}

export const onMoves = {
  stream: ({ state }: { readonly state: string }) => contingentStream(state),
  start: { contingent: NO_CONTINGENT, moves: NO_MOVES, overrides: NO_OVERRIDES } as Whole,
  evolve: (state: Whole, entry: Parameters<typeof evolveOverrides>[1]): Whole => ({
    contingent: evolveContingent(state.contingent, entry),
    moves: evolveMoves(state.moves, entry),
    overrides: evolveOverrides(state.overrides, entry),
  }),
} as const;

type Look = NonNullable<Act<MovementInput, Whole, MovementFacts>['facts']>;

export const recordMovement = (facts: Look): Act =>
  defineAct<MovementInput, Whole, MovementFacts>({
    name: 'forces.record-movement',
    says: 'Records that people of a contingent came, left, died, went missing or were hurt.',
    example: { state: 'KEN', kind: 'arrive', number: 200, on: '2024-06-25' },
    input: movementForm as never,
    sheet: movementSheet,
    ...onMoves,
    facts,
    decide(whole, input, context) {
      const no = whyNotOf(whole, input, context);
      if (no) return no;
      const { stands } = context.facts;
      const { people, relieving, ...rest } = input;
      const move: Movement = {
        ...{ ...rest, movement: context.id('mov') },
        ...{ people: people.map(stands), relieving: relieving.map(stands) },
        ...{ unchecked: 0, overridden: 0 },
      };
      const before = standing(whole.moves).map((each) => merged(each, stands));
      const impossible = whyImpossible(before, move);
      if (impossible) return impossible;
      const passed = passedBy(before, move, { whole, asked: context.facts.asked });
      if (passed instanceof Problem) return passed;
      const recorded = { ...move, ...passed };
      // An override that nobody needed is not used up.
      const override = passed.overridden > 0 ? move.override : null;
      const payload = { ...recorded, override } as unknown as Json;
      return {
        events: [{ type: 'MovementRecorded', payload, on: move.on }],
        answer: { movement: move.movement, unchecked: passed.unchecked },
      };
    },
  });

const merged = (move: Movement, stands: MovementFacts['stands']): Movement =>
  move.people.length + move.relieving.length === 0
    ? move
    : { ...move, people: move.people.map(stands), relieving: move.relieving.map(stands) };

function whyNotOf(
  { contingent }: Whole,
  input: MovementInput,
  { at, facts }: Context<MovementFacts>,
): Problem | null {
  const { state, unit, rotation, on, claim } = input;
  const late = whyNoDay(input, at);
  if (late) return late;
  if (unit !== null && !stoodOn(contingent, unit, on))
    return new Problem(CONTINGENT_PROBLEMS.noUnit, { state, unit, on });
  if (rotation !== null && !contingent.rotations.has(rotation))
    return new Problem(CONTINGENT_PROBLEMS.noRotation, { state, rotation });
  if (claim !== null && !facts.claimThere)
    return new Problem(CONTINGENT_PROBLEMS.noClaim, { claim });
  if (facts.stranger === null) return null;
  return new Problem(NO.otherContingent, { person: facts.stranger, state, on });
}

function passedBy(
  before: readonly Movement[],
  move: Movement,
  { whole, asked }: { readonly whole: Whole; readonly asked: Asked | null },
): Passed | Problem {
  const coming = comingWith(move);
  if (!coming) return { unchecked: 0, overridden: 0 };
  const { there } = balanceOn(balances([...before, move]), move.on);
  const earlier = before.filter(({ on }) => on <= move.on);
  const excused = earlier.reduce((n, each) => n + each.unchecked + each.overridden, 0);
  return passing(move, coming, {
    ...{ asked, before: { there, excused }, overrides: whole.overrides },
  });
}

export const withdrawMovement = defineAct<
  { readonly state: string; readonly movement: string; readonly reason: string },
  Whole
>({
  name: 'forces.withdraw-movement',
  says: 'Takes a movement back that was recorded by mistake; it stays on record with the reason.',
  example: {
    ...{ state: 'KEN', movement: 'mov_01h00000000000000000000000' },
    reason: 'entered twice from one signal',
  },
  input: withdrawForm,
  ...onMoves,
  decide({ moves }, { state, movement, reason }) {
    if (isWithdrawn(moves, movement)) return new Problem(NO.withdrawn, { movement });
    const all = standing(moves);
    if (!all.some((each) => each.movement === movement))
      return new Problem(NO.unknown, { state, movement });
    const needed = whyNeeded(all, movement);
    if (needed) return needed;
    return { events: [{ type: 'MovementWithdrawn', payload: { state, movement, reason } }] };
  },
});
