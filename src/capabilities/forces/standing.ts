// Where each state stands, by a written rule: its latest statement counts, down as well as up; but
// a state whose people came stays *deployed* until a source says that they left, since a newspaper
// that retells an old promise takes nobody home.
import { firstDay, lastDay, type Party, type Stance } from '../../kernel/index.ts';
import { byRule } from '../claims/index.ts';
import { type OfferClaim, unitClass, WINDOW_DAYS } from './offer.ts';
import { isMovement, latest, type Present, presentOf } from './presence.ts';
import { sizeOf } from './quantities.ts';

export interface Standing {
  readonly state: Party;
  readonly lead: boolean;
  /** All about its people, oldest first. */
  readonly ladder: readonly OfferClaim[];
  /** All about its money, goods and services, oldest first. */
  readonly support: readonly OfferClaim[];
  /** Of its people; of its support where it never spoke of people. */
  readonly stance: Stance;
  /** The statement that decides the stance. */
  readonly decidedBy: OfferClaim;
  /** The latest number that it spoke of, whatever the stance. */
  readonly spoken: OfferClaim | null;
  /** The same, once it has gone as far as an offer and has not taken it back. */
  readonly promised: OfferClaim | null;
  /** The larger number that `spoken` came down from. */
  readonly cameDownFrom: OfferClaim | null;
  readonly notified: OfferClaim | null;
  readonly present: Present | null;
}

const PROMISES: ReadonlySet<Stance> = new Set(['offered', 'committed', 'notified']);
const SPOKEN: ReadonlySet<Stance> = new Set(['considering', ...PROMISES]);
const ENDED: ReadonlySet<Stance> = new Set(['declined', 'withdrawn']);

/** Oldest first, as the rule of the record orders them. */
export function inTime(claims: readonly OfferClaim[]): OfferClaim[] {
  return [...claims].sort(byRule);
}

/** The claim that says where the state stands, out of all about its people, or its support. */
export function deciding(claims: readonly OfferClaim[]): OfferClaim | null {
  const statements = claims.filter(
    (claim) => !(isMovement(claim) && claim.fields.stance === 'withdrawn'),
  );
  const there = latest(statements.filter(({ fields }) => fields.stance === 'deployed'));
  if (!there) return latest(statements);
  const left = statements.filter(({ fields, dated }) => {
    if (fields.stance !== 'withdrawn' || !dated) return false;
    return there.dated === null || firstDay(dated) > lastDay(there.dated);
  });
  return left.length === 0 ? there : latest(statements.filter((claim) => !before(claim, there)));
}

const before = (a: OfferClaim, b: OfferClaim) => byRule(a, b) <= 0;

function standingOf(state: Party, claims: readonly OfferClaim[]): Standing | null {
  const all = inTime(claims);
  const ladder = all.filter(({ fields }) => unitClass(fields) === 'people');
  const support = all.filter((claim) => !ladder.includes(claim));
  const decidedBy = deciding(ladder) ?? deciding(support);
  if (!decidedBy) return null;
  const { stance } = decidedBy.fields;
  const numbers = ladder.filter(
    (claim) => claim.working && claim.fields.quantity && SPOKEN.has(claim.fields.stance),
  );
  const spoken = newest(numbers);
  const offered = ladder.some(({ fields }) => PROMISES.has(fields.stance));
  const present = presentOf(ladder);
  return {
    ...{ state, ladder, support, stance, decidedBy, spoken, present },
    lead: all.some(({ fields }) => fields.role === 'lead'),
    promised: offered && !ENDED.has(stance) ? spoken : null,
    cameDownFrom: present ? null : cameDownFrom(numbers, spoken),
    notified: latest(ladder.filter(({ fields }) => fields.stance === 'notified')),
  };
}

/**
 * The latest by the first day of its date: a notice of 28 February is later than an announcement
 * "in February".
 */
function newest(claims: readonly OfferClaim[]): OfferClaim | null {
  const from = ({ dated }: OfferClaim) => (dated ? firstDay(dated) : '');
  return claims.reduce<OfferClaim | null>((best, claim) => {
    const order = best ? from(claim).localeCompare(from(best)) || byRule(claim, best) : 1;
    return order > 0 ? claim : best;
  }, null);
}

/**
 * The largest earlier number, where the latest is smaller and was said more than a statement's
 * window later in another source: within it the two are rivals, and one text may speak of a part.
 */
function cameDownFrom(
  numbers: readonly OfferClaim[],
  spoken: OfferClaim | null,
): OfferClaim | null {
  if (!spoken?.dated) return null;
  const size = ({ fields }: OfferClaim) => sizeOf(fields.quantity);
  const day = Date.parse(firstDay(spoken.dated)) - WINDOW_DAYS.statement * 86_400_000;
  const earlier = numbers.filter(
    (claim) =>
      claim.dated !== null &&
      Date.parse(lastDay(claim.dated)) < day &&
      claim.source.id !== spoken.source.id &&
      size(claim) > size(spoken),
  );
  return earlier.reduce<OfferClaim | null>(
    (best, claim) => (best === null || size(claim) >= size(best) ? claim : best),
    null,
  );
}

export interface Standings {
  readonly states: readonly Standing[];
  /** Claims of the whole force: no state is named, or the name is the mission's own. */
  readonly force: readonly OfferClaim[];
}

/** One standing a state: present first, then by number, then by name. */
export function standingsOf(
  offers: readonly OfferClaim[],
  isForce: (party: Party) => boolean,
): Standings {
  const force: OfferClaim[] = [];
  const states = new Map<Party, OfferClaim[]>();
  for (const offer of offers) {
    const { state } = offer.fields;
    if (state === null || isForce(state)) force.push(offer);
    else states.set(state, [...(states.get(state) ?? []), offer]);
  }
  const standings = [...states].flatMap(([state, claims]) => standingOf(state, claims) ?? []);
  return { states: standings.sort(byWeight), force: inTime(force) };
}

function byWeight(a: Standing, b: Standing): number {
  const there = (s: Standing) => (s.present ? sizeOf(s.present.quantity) + 1 : 0);
  const spoken = (s: Standing) => sizeOf(s.spoken?.fields.quantity ?? null);
  const people = (s: Standing) => (s.ladder.length > 0 ? 1 : 0);
  return (
    there(b) - there(a) ||
    people(b) - people(a) ||
    Number(b.lead) - Number(a.lead) ||
    spoken(b) - spoken(a) ||
    a.state.localeCompare(b.state)
  );
}
