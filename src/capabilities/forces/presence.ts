// Who is there. A strength (how many are there) and movements (how many came or left) are two
// counts: a strength holds until the next one; only where there is none are movements reckoned.
import { firstDay, lastDay, type PartialDate, type Quantity } from '../../kernel/index.ts';
import { byRule } from '../claims/index.ts';
import type { OfferClaim } from './offer.ts';
import { less, sum } from './quantities.ts';

/**
 * `strength`: counted by somebody. `reckoned`: those who came less those who left. `said`: a number
 * of which no source says whether it is a total or one arrival. `unnumbered`: there, no number.
 */
export type How = 'strength' | 'reckoned' | 'said' | 'unnumbered';

export interface Present {
  readonly how: How;
  readonly quantity: Quantity | null;
  readonly dated: PartialDate | null;
  /** What it rests on: one strength, or every movement that is reckoned. */
  readonly claims: readonly OfferClaim[];
  /** Movements after that day: they make the figure old. */
  readonly since: readonly OfferClaim[];
  /** What the movements up to that day come to, where somebody also counted. */
  readonly reckoned: { readonly quantity: Quantity; readonly claims: readonly OfferClaim[] } | null;
}

const numbered = ({ fields }: OfferClaim) => fields.quantity !== null;

export function isMovement({ fields }: OfferClaim): boolean {
  return fields.counts === 'arrival';
}

export function isStrength({ fields }: OfferClaim): boolean {
  return fields.counts === 'strength';
}

/** Each figure once: the working claim of it, not its rivals, nor the sources that repeat it. */
export function working(claims: readonly OfferClaim[]): OfferClaim[] {
  const told = new Set<string>();
  return claims.filter((claim) => {
    if (told.has(claim.id) || (!claim.working && !isPart(claim, claims))) return false;
    for (const id of claim.also) told.add(id);
    return true;
  });
}

/**
 * "20 soldiers and four police" in one source are two parts of one arrival, though the figures
 * differ: no rivals.
 */
function isPart(claim: OfferClaim, claims: readonly OfferClaim[]): boolean {
  const rivals = claims.filter(({ id }) => claim.rivals.includes(id));
  return rivals.length > 0 && rivals.every((rival) => partsOfOne(claim, rival));
}

export function partsOfOne(a: OfferClaim, b: OfferClaim): boolean {
  const units = new Set([a.fields.unit, b.fields.unit]);
  return a.source.id === b.source.id && units.has('police') && units.has('military');
}

/** The latest by the rule of the record: date, reliability, credibility, entry. */
export function latest(claims: readonly OfferClaim[]): OfferClaim | null {
  return claims.reduce<OfferClaim | null>(
    (best, claim) => (best === null || byRule(claim, best) > 0 ? claim : best),
    null,
  );
}

const dayAfter = (a: OfferClaim, b: OfferClaim) =>
  a.dated !== null && b.dated !== null && firstDay(a.dated) > lastDay(b.dated);

/** Movements reckoned together; null where none has a number. */
export function reckon(movements: readonly OfferClaim[]): Present['reckoned'] {
  const claims = working(movements.filter(numbered));
  const all = (stance: 'deployed' | 'withdrawn') =>
    sum(claims.flatMap(({ fields: f }) => (f.stance === stance && f.quantity ? [f.quantity] : [])));
  if (claims.length === 0) return null;
  return { quantity: less(all('deployed'), all('withdrawn')), claims };
}

/** Who of one state, or of the whole force, is there by these claims about its people. */
export function presentOf(people: readonly OfferClaim[]): Present | null {
  const movements = people.filter(isMovement);
  const strength = latest(people.filter((c) => isStrength(c) && numbered(c) && c.working));
  if (strength) {
    const since = movements.filter((movement) => dayAfter(movement, strength));
    const before = movements.filter((movement) => !since.includes(movement));
    const quantity = strength.fields.quantity;
    return {
      ...{ how: 'strength', quantity, dated: strength.dated, claims: [strength], since },
      reckoned: reckon(before),
    };
  }
  const reckoned = reckon(movements);
  if (reckoned) {
    const dated = latest(reckoned.claims)?.dated ?? null;
    return { how: 'reckoned', ...reckoned, dated, since: [], reckoned: null };
  }
  const there = people.filter(({ fields }) => fields.stance === 'deployed');
  const said = latest(there.filter((claim) => numbered(claim) && claim.working)) ?? latest(there);
  if (!said) return null;
  const { quantity } = said.fields;
  const how = quantity ? 'said' : 'unnumbered';
  return { how, quantity, dated: said.dated, claims: [said], since: [], reckoned: null };
}
