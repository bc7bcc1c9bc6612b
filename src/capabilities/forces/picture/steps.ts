// A count in time as steps. What one state promised, notified and has there, each day on which it
// was otherwise; and what the states come to together, each step with what made it.
import {
  type Day,
  firstDay,
  type PartialDate,
  type Party,
  type Quantity,
} from '../../../kernel/index.ts';
import type { OfferClaim } from '../offer.ts';
import { type How, partsOfOne, presentOf } from '../presence.ts';
import { sum } from '../quantities.ts';
import { type Standing, standingsOf } from '../standing.ts';

/** From a day on, so many of one state, or of the force where its own total is counted. */
export interface Step {
  readonly day: Day;
  /** As precise as the source has it. */
  readonly date: PartialDate;
  /** Null where there is none of it, or no number is said. */
  readonly quantity: Quantity | null;
  /** There is something of it, without a number. */
  readonly open: boolean;
  readonly claims: readonly OfferClaim[];
  /** What the number would be by other sources. */
  readonly rivals: readonly RivalAmount[];
  /** Of people who are there: counted or reckoned. */
  readonly how: How | null;
}

export interface RivalAmount {
  readonly quantity: Quantity;
  readonly claim: OfferClaim;
}

export interface StateSteps {
  readonly state: Party;
  readonly promised: readonly Step[];
  readonly notified: readonly Step[];
  readonly present: readonly Step[];
}

/** Claims without any date stand before all others. */
const NEVER = '0000-01-01';
const dayOfClaim = ({ dated }: OfferClaim): Day => (dated ? firstDay(dated) : NEVER);

/** The days on which anything of these claims was said or happened, oldest first. */
export function daysOf(claims: readonly OfferClaim[]): Day[] {
  return [...new Set(claims.map(dayOfClaim))].filter((day) => day !== NEVER).sort();
}

/**
 * The claims up to a day, each with the standing that it had among those alone: a figure that a
 * later one contradicts was the one that counted until then.
 */
export function upTo(claims: readonly OfferClaim[], day: Day): OfferClaim[] {
  const some = claims.filter((claim) => dayOfClaim(claim) <= day);
  const ids = new Set(some.map(({ id }) => id));
  return some.map((claim) =>
    claim.working || claim.rivals.some((id) => ids.has(id)) ? claim : { ...claim, working: true },
  );
}

/** The steps of one state, from all its claims. */
export function stepsOfState(state: Party, claims: readonly OfferClaim[]): StateSteps {
  const found: Record<'promised' | 'notified' | 'present', Step[]> = {
    promised: [],
    notified: [],
    present: [],
  };
  for (const day of daysOf(claims)) {
    const then = upTo(claims, day);
    const [standing] = standingsOf(then, () => false).states;
    if (!standing) continue;
    push(found.promised, promisedOn(standing, day), then);
    push(found.notified, notifiedOn(standing, day), then);
    push(found.present, presentOn(standing, day), then);
  }
  return { state, ...found };
}

/** The force's own counts of itself. */
export function stepsOfForce(claims: readonly OfferClaim[]): Step[] {
  const steps: Step[] = [];
  for (const day of daysOf(claims)) {
    const then = upTo(claims, day);
    const present = presentOf(then);
    if (!present?.quantity) continue;
    const { quantity, how, claims: rests, dated } = present;
    push(steps, { day, date: dated ?? day, quantity, open: false, claims: rests, how }, then);
  }
  return steps;
}

type Bare = Omit<Step, 'rivals'>;

const GONE = new Set(['declined', 'withdrawn']);
const PROMISING = new Set(['offered', 'committed', 'notified']);

function promisedOn({ promised, stance, decidedBy, ladder }: Standing, day: Day): Bare {
  const date = (promised ?? decidedBy).dated ?? day;
  const bound = ladder.some(({ fields }) => PROMISING.has(fields.stance));
  const open = promised === null && bound && !GONE.has(stance) && stance !== 'considering';
  const claims = promised ? [promised] : ladder.length > 0 ? [decidedBy] : [];
  return { day, date, quantity: promised?.fields.quantity ?? null, open, claims, how: null };
}

/** A later notice without a number takes none back; a withdrawal does. */
function notifiedOn({ ladder, stance, decidedBy, notified }: Standing, day: Day): Bare {
  const none = { day, date: day, quantity: null, open: false, how: null };
  if (!notified) return { ...none, claims: [] };
  if (GONE.has(stance)) return { ...none, date: decidedBy.dated ?? day, claims: [decidedBy] };
  const numbered = ladder.filter(
    ({ fields, working }) => fields.stance === 'notified' && fields.quantity && working,
  );
  const claim = numbered.at(-1) ?? notified;
  const { quantity } = claim.fields;
  return { ...none, date: claim.dated ?? day, quantity, open: !quantity, claims: [claim] };
}

function presentOn({ present, stance, decidedBy }: Standing, day: Day): Bare {
  if (!present) return { day, date: day, quantity: null, open: false, claims: [], how: null };
  const gone = GONE.has(stance);
  const { quantity, how, dated } = present;
  const date = (gone ? decidedBy.dated : dated) ?? day;
  const claims = gone ? [decidedBy] : present.claims;
  const none = { min: 0, max: 0 };
  const open = !gone && quantity === null;
  return { day, date, quantity: gone ? none : quantity, open, claims, how };
}

/** A new step where the count, or what it rests on, is otherwise than before. */
function push(steps: Step[], bare: Bare, among: readonly OfferClaim[]): void {
  const last = steps.at(-1);
  const nothing = bare.quantity === null && !bare.open;
  if (!last && nothing) return;
  const same =
    last && sameAmount(last, bare) && (bare.how === null || sameClaims(last.claims, bare.claims));
  if (!same) steps.push({ ...bare, rivals: rivalsOf(bare, among) });
}

export const sameAmount = (
  a: Pick<Step, 'quantity' | 'open'>,
  b: Pick<Step, 'quantity' | 'open'>,
): boolean =>
  a.open === b.open &&
  (a.quantity?.min ?? null) === (b.quantity?.min ?? null) &&
  (a.quantity?.max ?? null) === (b.quantity?.max ?? null);

const sameClaims = (a: readonly OfferClaim[], b: readonly OfferClaim[]): boolean =>
  a.length === b.length && a.every(({ id }, i) => id === b[i]?.id);

/** Each rival once: the number that would stand here if it counted instead. */
function rivalsOf({ quantity, claims }: Bare, among: readonly OfferClaim[]): RivalAmount[] {
  const told = new Set<string>();
  return claims.flatMap((own) =>
    among
      .filter(({ id, also }) => own.rivals.includes(id) && !also.some((other) => told.has(other)))
      .filter((rival) => !partsOfOne(own, rival) && !claims.includes(rival))
      .flatMap((rival) => {
        told.add(rival.id);
        const instead = claims.length === 1 ? rival.fields.quantity : moved(quantity, own, rival);
        return instead ? [{ quantity: instead, claim: rival }] : [];
      }),
  );
}

/** The sum with one part replaced; null where a part is no exact number. */
function moved(whole: Quantity | null, own: OfferClaim, rival: OfferClaim): Quantity | null {
  const [a, b] = [own.fields.quantity, rival.fields.quantity];
  if (!whole || a?.min == null || a.min !== a.max || b?.min == null || b.min !== b.max) return null;
  const by = b.min - a.min;
  const end = (n: number | null) => (n === null ? null : Math.max(0, n + by));
  return { min: end(whole.min), max: end(whole.max) };
}

/** What changed in a sum, and of whom: `state` is null where the force counted itself. */
export interface Change {
  readonly state: Party | null;
  readonly before: Step | null;
  readonly after: Step;
}

export interface SumStep {
  readonly day: Day;
  readonly quantity: Quantity | null;
  /** Of how many states there is something without a number. */
  readonly open: number;
  readonly changes: readonly Change[];
  /** The sum with one of the changed figures as another source has it. */
  readonly rivals: readonly RivalAmount[];
}

/** The lines of several states as one, each step with the states whose figures made it. */
export function summed(
  lines: readonly { state: Party | null; steps: readonly Step[] }[],
): SumStep[] {
  const events = new Map<Day, { state: Party | null; after: Step }[]>();
  for (const { state, steps } of lines)
    for (const after of steps)
      events.set(after.day, [...(events.get(after.day) ?? []), { state, after }]);
  const now = new Map<Party | null, Step>();
  return [...events]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([day, changed]) => {
      const changes = changed.map(({ state, after }) => {
        const before = now.get(state) ?? null;
        now.set(state, after);
        return { state, before, after };
      });
      const steps = [...now.values()];
      const numbered = steps.flatMap(({ quantity }) => quantity ?? []);
      const quantity = numbered.length > 0 ? sum(numbered) : null;
      const open = steps.filter((step) => step.open).length;
      return { day, quantity, open, changes, rivals: rivalSums(quantity, changes) };
    });
}

function rivalSums(whole: Quantity | null, changes: readonly Change[]): RivalAmount[] {
  return changes.flatMap(({ after }) =>
    after.rivals.flatMap(({ quantity, claim }) => {
      const own = after.quantity;
      if (!whole || !own) return [];
      const end = (all: number | null, mine: number | null, other: number | null) =>
        all === null || mine === null || other === null ? null : all - mine + other;
      const min = end(whole.min, own.min, quantity.min);
      const max = end(whole.max, own.max, quantity.max);
      return min === null && max === null ? [] : [{ quantity: { min, max }, claim }];
    }),
  );
}

/** The sum of the states until the force first counted itself, and its own counts from then on. */
export function wholePresence(states: readonly SumStep[], force: readonly Step[]): SumStep[] {
  const own = summed([{ state: null, steps: force }]);
  const first = own[0]?.day;
  return first === undefined ? [...states] : [...states.filter(({ day }) => day < first), ...own];
}
