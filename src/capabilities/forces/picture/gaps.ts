// What is missing, capability by capability, and which states have named it in an offer.
import type { Party, Quantity } from '../../../kernel/index.ts';
import { CAPABILITIES, capabilityOf, type ForceCapability } from '../capability.ts';
import { type OfferClaim, unitClass } from '../offer.ts';
import type { Facts } from '../picture.ts';
import { sizeOf, sum } from '../quantities.ts';
import { thereOf } from '../requirements/filling.ts';
import { type RequirementLine, requiredOf } from '../requirements/requirement.ts';
import { inTime } from '../standing.ts';

/** A state whose offer names the capability and has not taken it back. */
export interface CouldFill {
  readonly state: Party;
  readonly offer: OfferClaim;
  /** Somebody of it is there already. */
  readonly there: boolean;
}

export interface CapabilityGap {
  readonly capability: ForceCapability;
  /** Null where no line asks for it, or none says how many. */
  readonly required: Quantity | null;
  /** Lines ask for it. */
  readonly asked: boolean;
  readonly promised: Quantity | null;
  readonly present: Quantity | null;
  /** Sure ends: required less present; null where no number is asked. */
  readonly missing: number | null;
  readonly couldFill: readonly CouldFill[];
  readonly claims: readonly OfferClaim[];
}

const ENDED = new Set(['declined', 'withdrawn']);
const PROMISES = new Set(['offered', 'committed', 'notified']);

const names = (claim: OfferClaim, capability: ForceCapability) =>
  capabilityOf(claim.fields, claim.quote) === capability;

function couldFillIn(facts: Facts, capability: ForceCapability): CouldFill[] {
  return facts.standings.states.flatMap(({ state, stance, ladder, support, present }) => {
    const own = inTime([...ladder, ...support]).filter(
      (claim) => names(claim, capability) && PROMISES.has(claim.fields.stance),
    );
    // A later word without a number takes none back.
    const offer = own.findLast(({ fields, working }) => fields.quantity && working) ?? own.at(-1);
    if (!offer || (ladder.includes(offer) && ENDED.has(stance))) return [];
    return [{ state, offer, there: present !== null }];
  });
}

/** Every capability that a line asks for or an offer names, the most missing first. */
export function gapsOf(facts: Facts, lines: readonly RequirementLine[]): CapabilityGap[] {
  return CAPABILITIES.flatMap((capability): CapabilityGap[] => {
    const own = lines.filter(({ now }) => now.capability === capability);
    const couldFill = couldFillIn(facts, capability);
    if (own.length === 0 && couldFill.length === 0) return [];
    const required = requiredOf(own).people;
    const people = couldFill.filter(({ offer }) => unitClass(offer.fields) === 'people');
    const numbers = people.flatMap(({ offer }) => offer.fields.quantity ?? []);
    const there = thereOf(facts, capability);
    const need = required ? sizeOf(required) : null;
    return [
      {
        ...{ capability, required, asked: own.length > 0, couldFill },
        promised: numbers.length > 0 ? sum(numbers) : null,
        present: there?.quantity ?? null,
        missing: need === null ? null : Math.max(0, need - sizeOf(there?.quantity ?? null)),
        claims: [...couldFill.map(({ offer }) => offer), ...(there?.claims ?? [])],
      },
    ];
  }).sort((a, b) => (b.missing ?? -1) - (a.missing ?? -1));
}
