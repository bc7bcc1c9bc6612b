// One line of the register: an occurrence of a duty that was laid down, or a duty that claims tell
// of and nobody has taken up. Both stand in one list, and each claim in one line.
import type { Day } from '../../../kernel/index.ts';
import { byRule } from '../../claims/index.ts';
import type { Obligation } from '../mandate.ts';
import { byUrgency, type Duty, dutiesOf, isEnded, wordOf } from '../obligation.ts';
import type { DutyState } from './duty.ts';
import { type Occurrence, occurrencesOf, recurs, type World } from './occurrence.ts';
import { type Standing, standingOf, type Told, UNTOLD } from './standing.ts';

export interface Laid {
  readonly duty: DutyState;
  readonly occurrence: Occurrence;
  readonly standing: Standing;
}

export interface Line extends Duty {
  /** Stable: `dut_…/3`, or the id of the first claim. */
  readonly id: string;
  /** Null where only claims tell of it. */
  readonly laid: Laid | null;
}

/** The lines of everything, those first that fall due first. */
export function linesOf(
  world: World,
  claims: readonly Obligation[],
  asOf: Day,
  until: Day,
): Line[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const taken = new Set<string>();
  const laid = [...world.duties.values()].flatMap((duty) => {
    const own = duty.takes.flatMap((id) => byId.get(id) ?? []);
    for (const { id } of own) taken.add(id);
    return linesOfDuty(duty, own, world, { asOf, until });
  });
  // Claims that tell of the same duty as one that was taken up go with it.
  const told = dutiesOf(claims, asOf)
    .filter((duty) => !duty.claims.some(({ id }) => taken.has(id)))
    .map((duty): Line => ({ ...duty, id: duty.claims[0]?.id ?? duty.what, laid: null }));
  return [...laid, ...told].sort(byUrgency);
}

interface Span {
  readonly asOf: Day;
  /** Occurrences are listed up to this day, and one more. */
  readonly until: Day;
}

export function linesOfDuty(
  duty: DutyState,
  claims: readonly Obligation[],
  world: World,
  { asOf, until }: Span,
): Line[] {
  const { terms, id } = duty;
  if (!terms) return [];
  const told = toldBy(duty, claims, asOf);
  return occurrencesOf(duty, world, until).map((occurrence): Line => {
    const standing = standingOf(duty, occurrence, asOf, told);
    const { status, delivered, outstanding, daysLeft } = standing;
    const { due } = occurrence;
    return {
      id: `${id}/${occurrence.key}`,
      owner: terms.owner,
      to: terms.to,
      what: terms.what,
      claims,
      due: due && { ...due, claim: null, reckoned: null },
      met: delivered && { date: delivered.date, claim: null },
      ...{ outstanding, status, daysLeft },
      laid: { duty, occurrence, standing },
    };
  });
}

/** A claim cannot say which time it means, so it tells only of a duty that falls due once. */
function toldBy({ terms }: DutyState, claims: readonly Obligation[], asOf: Day): Told {
  if (!terms || claims.length === 0 || recurs(terms)) return UNTOLD;
  const best = [...claims].sort((a, b) => byRule(b, a));
  return { met: wordOf(best, 'met', asOf), outstanding: wordOf(best, 'outstanding', asOf) };
}

/** Which occurrence speaks for a duty: the first past or ahead, else the last that ended. */
export function foremost(lines: readonly Line[]): Line[] {
  const best = new Map<string, Line>();
  for (const line of lines) {
    const duty = line.laid?.duty.id ?? line.id;
    const before = best.get(duty);
    if (!before || (isEnded(before.status) && line.status !== 'superseded')) best.set(duty, line);
  }
  return [...best.values()];
}
