// Whether what is required is there: the lower end of who is present against the lower end of who
// is asked for. Promises fill nothing.
import type { PartialDate, Quantity } from '../../../kernel/index.ts';
import { capabilityOf, type ForceCapability } from '../capability.ts';
import { unitClass } from '../offer.ts';
import { type Facts, totalOf } from '../picture.ts';
import { type Present, presentOf } from '../presence.ts';
import { sum } from '../quantities.ts';

export interface Filling {
  /** `unknown`: nobody has counted, or no source says how many at least. */
  readonly state: 'met' | 'not_met' | 'unknown';
  /** People asked for: the lower end; null where no number is asked. */
  readonly asked: number | null;
  readonly present: Quantity | null;
  readonly dated: PartialDate | null;
  readonly claims: readonly string[];
}

type There = Pick<Present, 'quantity' | 'dated' | 'claims'> | null;

/** Who is there of one capability; of people of any kind, the whole force. */
export function thereOf(facts: Facts, capability: ForceCapability): There {
  if (capability === 'people') return totalOf(facts);
  const own = facts.standings.states.flatMap(({ ladder, stance }) => {
    if (stance === 'withdrawn' || stance === 'declined') return [];
    const named = ladder.filter(
      ({ fields, quote }) =>
        unitClass(fields) === 'people' && capabilityOf(fields, quote) === capability,
    );
    return presentOf(named) ?? [];
  });
  const numbered = own.filter(({ quantity }) => quantity !== null);
  if (numbered.length === 0) return null;
  const dated = numbered.flatMap((each) => each.dated ?? []).sort();
  return {
    quantity: sum(numbered.flatMap(({ quantity }) => quantity ?? [])),
    dated: dated.at(-1) ?? null,
    claims: numbered.flatMap(({ claims }) => claims),
  };
}

export function fillingOf(asked: Quantity | null, there: There): Filling {
  const need = asked?.min ?? asked?.max ?? null;
  const told = {
    asked: need,
    present: there?.quantity ?? null,
    dated: there?.dated ?? null,
    claims: (there?.claims ?? []).map(({ id }) => id),
  };
  const least = there?.quantity?.min ?? null;
  if (need === null || least === null) return { ...told, state: 'unknown' };
  return { ...told, state: least >= need ? 'met' : 'not_met' };
}
