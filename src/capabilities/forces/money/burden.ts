// The burden of the mission, state by state: days that its people were there, its dead, its money
// by stage. Days go by what an office moved, else by what sources counted and saw come. Pure.
import {
  type Day,
  daysBetween,
  lastDay,
  type Party,
  type Quantity,
} from '../../../kernel/index.ts';
import { byRule } from '../../claims/index.ts';
import { type OfferClaim, unitClass } from '../offer.ts';
import { isMovement, isStrength, working } from '../presence.ts';
import { less, sum as sumOf } from '../quantities.ts';
import { byCurrency, type Sum } from './amount.ts';
import { LEDGER_STAGES, type LedgerStage } from './contribution.ts';
import type { DonorRow } from './donors.ts';

/** So many are there from this day until the next level. */
export interface Level {
  readonly on: Day;
  readonly there: Quantity;
}

/**
 * How many of one state were there, as sources tell it: a count holds until the next, and whoever
 * came or left since is added or taken off. A date of a month counts from its last day, on which it
 * is sure. Where nobody counted and nobody saw arrivals, the last number said holds.
 */
export function levelsOf(claims: readonly OfferClaim[]): Level[] {
  const people = claims.filter(
    (claim) => unitClass(claim.fields) === 'people' && claim.fields.quantity && claim.dated,
  );
  const counted = people.filter((claim) => isStrength(claim) && claim.working);
  const moved = working(people.filter(isMovement));
  const told = people.filter(({ fields, working: works }) => fields.stance === 'deployed' && works);
  const all = counted.length + moved.length > 0 ? [...counted, ...moved] : told;
  const levels: Level[] = [];
  let there: Quantity = { min: 0, max: 0 };
  for (const claim of [...all].sort(byRule)) {
    const { quantity, stance } = claim.fields;
    if (!quantity) continue;
    if (!isMovement(claim)) there = quantity;
    else there = stance === 'withdrawn' ? less(there, quantity) : sumOf([there, quantity]);
    levels.push({ on: lastDay(claim.dated ?? ''), there });
  }
  return levels;
}

/** Days of presence up to a day, that day counted; an open end stays open. */
export function personDays(levels: readonly Level[], asOf: Day): Quantity | null {
  const known = levels.filter(({ on }) => on <= asOf);
  if (known.length === 0) return null;
  let min = 0;
  let max: number | null = 0;
  for (const [i, { on, there }] of known.entries()) {
    const next = known[i + 1]?.on;
    const days = next === undefined ? daysBetween(on, asOf) + 1 : daysBetween(on, next);
    min += (there.min ?? 0) * days;
    max = max === null || there.max === null ? null : max + there.max * days;
  }
  return { min, max };
}

export interface StageMoney {
  readonly stage: LedgerStage;
  readonly sums: readonly Sum[];
  readonly unvalued: number;
  /** Whether all of it is the ledger's, all said by sources, or some of each. */
  readonly from: 'ledger' | 'said' | 'both';
  readonly claims: readonly string[];
}

/**
 * What one state gave, stage by stage, over all funds. A word that names no fund may speak of the
 * same money as one that does: it counts only where no other is there.
 */
export function moneyOf(rows: readonly DonorRow[]): StageMoney[] {
  return LEDGER_STAGES.flatMap((stage) => {
    const cells = rows.flatMap(({ fund, currency, cells: own }) =>
      own.filter((each) => each.stage === stage).map((cell) => ({ fund, currency, cell })),
    );
    const counted = cells.filter(
      ({ fund, currency, cell }) =>
        cell.from === 'ledger' ||
        fund !== null ||
        !cells.some((other) => other.currency === currency && other.fund !== null),
    );
    if (counted.length === 0) return [];
    const sums = counted.flatMap(({ currency, cell }) => {
      const amount = cell.quantity?.min ?? cell.quantity?.max ?? null;
      return amount === null || currency === null ? [] : [{ amount, currency }];
    });
    const said = counted.filter(({ cell }) => cell.from === 'said');
    const from =
      said.length === 0
        ? ('ledger' as const)
        : said.length === counted.length
          ? ('said' as const)
          : ('both' as const);
    const unvalued = counted.reduce(
      (n, { cell }) => n + cell.unvalued + Number(cell.from === 'said' && cell.quantity === null),
      0,
    );
    const claims = [...new Set(counted.flatMap(({ cell }) => cell.claims))];
    return [{ stage, sums: byCurrency(sums), unvalued, from, claims }];
  });
}

/** What an office's movements come to for one state. */
export interface Moved {
  readonly state: Party;
  /** Days of presence of all its people together, the last day counted. */
  readonly days: number;
  readonly dead: number;
}

export interface Burden {
  readonly state: Party;
  readonly days: Quantity | null;
  /** By the movements that an office recorded, or by what sources say. */
  readonly by: 'movements' | 'said' | null;
  /** Claims by which the days were reckoned. */
  readonly claims: readonly string[];
  /** Null where no office keeps the movements of this state. */
  readonly dead: number | null;
  readonly money: readonly StageMoney[];
}

export interface BurdenFacts {
  readonly offers: readonly OfferClaim[];
  readonly isForce: (party: Party) => boolean;
  readonly rows: readonly DonorRow[];
  readonly moved: readonly Moved[];
  readonly asOf: Day;
}

/** One line a state that bears anything, the most days first. */
export function burdens({ offers, isForce, rows, moved, asOf }: BurdenFacts): Burden[] {
  const claims = grouped(
    offers.filter(({ fields: { state } }) => state !== null && !isForce(state)),
    ({ fields }) => fields.state ?? '',
  );
  const money = grouped(
    rows.filter(({ donor }) => donor !== null && !isForce(donor)),
    ({ donor }) => donor ?? '',
  );
  const moves = new Map(moved.map((each) => [each.state, each]));
  const states = new Set([...claims.keys(), ...money.keys(), ...moves.keys()]);
  return [...states]
    .map((state): Burden => {
      const own = moves.get(state);
      const people = (claims.get(state) ?? []).filter(
        (claim) => claim.fields.stance === 'deployed' || isMovement(claim),
      );
      const said = personDays(levelsOf(people), asOf);
      const days = own ? { min: own.days, max: own.days } : said;
      return {
        ...{ state, days, by: own ? 'movements' : said ? 'said' : null, dead: own?.dead ?? null },
        claims: own ? [] : people.filter(({ fields }) => fields.quantity).map(({ id }) => id),
        money: moneyOf(money.get(state) ?? []),
      };
    })
    .filter(({ days, dead, money: own }) => days !== null || dead !== null || own.length > 0)
    .sort(
      (a, b) =>
        (b.days?.min ?? -1) - (a.days?.min ?? -1) ||
        largest(b) - largest(a) ||
        a.state.localeCompare(b.state),
    );
}

const largest = ({ money }: Burden) =>
  Math.max(0, ...money.flatMap(({ sums }) => sums.map(({ amount }) => amount)));

function grouped<T>(all: readonly T[], key: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const own = groups.get(key(each));
    if (own) own.push(each);
    else groups.set(key(each), [each]);
  }
  return groups;
}
