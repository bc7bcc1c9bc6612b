// Whether those who arrive may: people by name are asked for one by one; a number is held against
// how many of the state's roster are cleared. Where no roster names anybody, nobody can be asked:
// the movement says so for ever.
import { Problem } from '../../../kernel/index.ts';
import { COMING, type Movement } from './movement.ts';
import type { OverrideNow, Overrides } from './override.ts';
import { MOVEMENT_PROBLEMS as NO } from './problems.ts';

export interface Asked {
  /** Who is cleared on the day of the arrival, by an override of `vetting` or not. */
  readonly passes: ReadonlySet<string>;
  /** Of those who were asked for, the whole roster where nobody is named; how many are cleared. */
  readonly members: number;
  readonly cleared: number;
}

export interface Coming {
  readonly number: number;
  readonly people: readonly string[];
}

/** Who comes with a movement; null where nobody does. */
export function comingWith(
  move: Pick<Movement, 'kind' | 'number' | 'people' | 'relief' | 'relieving'>,
): Coming | null {
  if (COMING.includes(move.kind)) return { number: move.number, people: move.people };
  if (move.kind === 'rotate' && move.relief > 0)
    return { number: move.relief, people: move.relieving };
  return null;
}

/** What was there before, for a number that no name stands behind. */
export interface Before {
  /** There at the end of the day with this movement. */
  readonly there: number;
  /** Who came before unchecked or by an override. */
  readonly excused: number;
}

export type Passed = Pick<Movement, 'unchecked' | 'overridden'>;
type Move = Pick<Movement, 'state' | 'on' | 'override'>;
interface World {
  readonly asked: Asked | null;
  readonly before: Before;
  readonly overrides: Overrides;
}

/** @returns how many came unchecked and by override, or why they may not come */
export function passing(move: Move, coming: Coming, world: World): Passed | Problem {
  const { asked, before, overrides } = world;
  const { number, people } = coming;
  const names = people.length > 0;
  if (!asked || (!names && asked.members === 0)) return { unchecked: number, overridden: 0 };
  const uncleared = people.filter((person) => !asked.passes.has(person));
  const short = Math.min(number, before.there - before.excused - asked.cleared);
  const needed = names ? uncleared.length : Math.max(0, short);
  if (needed === 0) return { unchecked: 0, overridden: 0 };
  const { state, on, override } = move;
  if (override === null) {
    if (!names)
      return new Problem(NO.fewCleared, {
        ...{ number: before.there, state, on, cleared: asked.cleared },
      });
    const some = uncleared.slice(0, 3).join(', ');
    return new Problem(NO.notCleared, { number: needed, on, people: some });
  }
  const known = overrides.get(override);
  if (!known) return new Problem(NO.overrideUnknown, { state, override });
  if (known.standing !== 'confirmed')
    return new Problem(NO.overrideOpen, { override, standing: known.standing });
  const covers = covered(known, { on, uncleared, needed });
  if (covers) return { unchecked: 0, overridden: needed };
  return new Problem(NO.overrideShort, { override, covered: known.number, needed, on });
}

function covered(
  { on, people, number }: OverrideNow,
  wanted: { readonly on: string; readonly uncleared: readonly string[]; readonly needed: number },
): boolean {
  if (on !== wanted.on) return false;
  if (people.length === 0) return number >= wanted.needed;
  return wanted.uncleared.length > 0 && wanted.uncleared.every((each) => people.includes(each));
}
