// The counts of each state and day, out of the office's tables and of what sources say.
import type { Asking, Reach } from '../../../../acts/index.ts';
import {
  type Day,
  daysBetween,
  isDay,
  type Lang,
  lastDay,
  type Party,
  plusDays,
  type Quantity,
} from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import { sourceName } from '../../../claims/index.ts';
import { kindName } from '../../movements/labels.ts';
import type { Kind } from '../../movements/movement.ts';
import { type OfferClaim, unitClass } from '../../offer.ts';
import { isMovement, isStrength, reckon } from '../../presence.ts';
import { sum } from '../../quantities.ts';
import { forceOf, offersOf } from '../../views/facts.ts';
import { countedAt } from '../../views/known.ts';
import { counterName, countName } from '../labels.ts';
import {
  type Anchor,
  anchorKey,
  type Candidate,
  type Count,
  EXPLAIN_DAYS,
  rangeOf,
} from '../reconcile.ts';
import type { Counter } from '../return.ts';

export interface ReturnRow {
  readonly return: string;
  readonly state: Party | null;
  readonly unit: string | null;
  readonly number: number;
  readonly counter: Counter;
  readonly on: Day;
  readonly claim: string | null;
  readonly reference: string | null;
  readonly by: string;
  readonly recordedAt: string;
}

export interface Which {
  /** Null: of all states and of the whole force. */
  readonly state: Party | null;
  /** Only this day. */
  readonly on?: Day;
  /** Days that are looked at, the latest first. */
  readonly limit: number;
}

export async function returnsOf(
  reach: Reach,
  asking: Asking,
  { state, on, limit }: Which,
): Promise<ReturnRow[]> {
  const counted = await countedAt(reach, asking, 'r');
  return reach.rows<ReturnRow>(sql`
    select r."return", r.state, r.unit, r.number, r.counter, r.on_day as "on", r.claim,
      r.reference, r.recorded_by as by, r.recorded_at as "recordedAt"
    from force_returns r where ${counted} and ${state ? sql`r.state = ${state}` : sql`true`}
      and ${on ? sql`r.on_day = ${on}` : sql`true`}
    order by r.on_day desc, r.entry_no desc limit ${limit}`);
}

export interface Said {
  readonly state: Party | null;
  readonly claim: OfferClaim;
  readonly quantity: Quantity;
}

/** What sources say of people who came or are there, of a day or a month, with a number. */
export async function saidOf(reach: Reach, asking: Asking, state: Party | null): Promise<Said[]> {
  const [offers, isForce] = await Promise.all([offersOf(reach, asking), forceOf(asking)]);
  return offers.flatMap((claim) => {
    const { quantity, state: of } = claim.fields;
    const counts = isMovement(claim) || isStrength(claim);
    if (!counts || !quantity || claim.dated === null || unitClass(claim.fields) !== 'people')
      return [];
    const whose = of === null || isForce(of) ? null : of;
    return state !== null && whose !== state ? [] : [{ state: whose, claim, quantity }];
  });
}

export interface Known {
  readonly returns: readonly ReturnRow[];
  readonly said: readonly Said[];
  readonly lang: Lang;
}

/** The states and days of which there is more than one word, the latest first. */
export function anchorsOf({ returns, said }: Known, { on, limit }: Which): Anchor[] {
  const found = new Map<string, Anchor>();
  const add = (anchor: Anchor) => {
    if (!on || anchor.on === on) found.set(anchorKey(anchor), anchor);
  };
  for (const { state, on: day } of returns) add({ state, on: day, of: 'strength' });
  for (const { state, claim } of said) {
    const { dated } = claim;
    if (dated === null || !isDay(dated)) continue;
    if (isStrength(claim)) add({ state, on: dated, of: 'strength' });
    else if (claim.fields.stance === 'deployed') add({ state, on: dated, of: 'arrival' });
  }
  return [...found.values()].sort((a, b) => (a.on < b.on ? 1 : -1)).slice(0, limit);
}

/** What the office's movements come to on each of these days. */
export interface Ledger {
  readonly moved: number;
  readonly there: number;
  readonly came: number;
  readonly lost: number;
  readonly recordedAt: string;
}

export async function ledgersOf(
  reach: Reach,
  asking: Asking,
  anchors: readonly Anchor[],
): Promise<Ledger[]> {
  const counted = await countedAt(reach, asking, 'm');
  // One state at a time goes by the index; the whole force is one sum for each day.
  const sums = (of: readonly Placed[], whose: ReturnType<typeof sql>) =>
    of.length === 0
      ? []
      : reach.rows<Ledger & { i: number }>(sql`
          select a.i::int, t.* from ${placesOf(of)} cross join lateral (
            select count(*)::int as moved, coalesce(sum(m.there), 0)::int as there,
              coalesce(sum(m.came) filter (where m.on_day = a.until), 0)::int as came,
              coalesce(sum(m.dead + m.missing), 0)::int as lost,
              coalesce(max(m.recorded_at), '') as "recordedAt"
            from force_movements m where ${counted} and ${whose} and m.on_day <= a.until) t`);
  const [states, force] = apartOf(anchors, 0);
  const all = await Promise.all([sums(states, sql`m.state = a.state`), sums(force, sql`true`)]);
  return all.flat().sort((x, y) => x.i - y.i);
}

interface Placed {
  readonly i: number;
  readonly state: string;
  readonly since: Day;
  readonly until: Day;
}

/** The days of states and those of the whole force, each with its place in the list. */
function apartOf(anchors: readonly Anchor[], around: number): [Placed[], Placed[]] {
  const placed = anchors.map(({ state, on }, i) => ({
    ...{ i, state: state ?? '', since: plusDays(on, -around), until: plusDays(on, around) },
  }));
  return [placed.filter(({ state }) => state), placed.filter(({ state }) => !state)];
}

const placesOf = (of: readonly Placed[]) => sql`unnest(${of.map(({ i }) => i)}::int[],
  ${of.map(({ state }) => state)}::text[], ${of.map(({ since }) => since)}::text[],
  ${of.map(({ until }) => until)}::text[]) as a (i, state, since, until)`;

/** Movements that are looked at around one day. */
const NEAR_MAX = 200;

interface Near {
  readonly i: number;
  readonly id: string;
  readonly kind: Kind;
  readonly on: Day;
  readonly there: number;
  readonly unit: string | null;
}

/** Movements around each of these days, by the place of the day in the list. */
export async function nearOf(
  reach: Reach,
  asking: Asking,
  anchors: readonly Anchor[],
): Promise<Near[]> {
  const counted = await countedAt(reach, asking, 'm');
  const near = (of: readonly Placed[], whose: ReturnType<typeof sql>) =>
    of.length === 0
      ? []
      : reach.rows<Near>(sql`
          select a.i::int, t.* from ${placesOf(of)} cross join lateral (
            select m.movement as id, m.kind, m.on_day as "on", m.there, m.unit
            from force_movements m where ${counted} and ${whose}
              and m.on_day between a.since and a.until and m.there <> 0
            order by m.on_day, m.entry_no limit ${NEAR_MAX}) t`);
  const [states, force] = apartOf(anchors, EXPLAIN_DAYS);
  const all = await Promise.all([near(states, sql`m.state = a.state`), near(force, sql`true`)]);
  return all.flat().sort((x, y) => x.i - y.i);
}

const sourceCount = ({ claim, quantity }: Said): Count => ({
  ...{ what: 'source', id: claim.id, ...rangeOf(quantity), who: sourceName(claim) },
  recordedAt: claim.recordedAt,
});

/** Claims of one source on one day are parts of one arrival: 20 soldiers and four police. */
function arrivalsBySource(said: readonly Said[]): Count[] {
  const bySource = new Map<string, Said[]>();
  for (const each of said) {
    const { id } = each.claim.source;
    bySource.set(id, [...(bySource.get(id) ?? []), each]);
  }
  return [...bySource.values()].flatMap((parts) => {
    const [first] = parts;
    return first ? [sourceCount({ ...first, quantity: sum(parts.map((p) => p.quantity)) })] : [];
  });
}

/** The counts of one state and day. */
export function countsOf({ state, on, of }: Anchor, ledger: Ledger, known: Known): Count[] {
  const { returns, said, lang } = known;
  const own = said.filter((each) => each.state === state);
  const office = (number: number): Count => ({
    ...{ what: 'movements', id: null, min: number, max: number },
    ...{ who: countName('office', lang), recordedAt: ledger.recordedAt },
  });
  if (of === 'arrival') {
    const came = own.filter(
      ({ claim }) => isMovement(claim) && claim.dated === on && claim.fields.stance === 'deployed',
    );
    return [...(ledger.came > 0 ? [office(ledger.came)] : []), ...arrivalsBySource(came)];
  }
  const counted = returns.filter((each) => each.state === state && each.on === on && !each.unit);
  const cited = new Set(counted.flatMap(({ claim }) => claim ?? []));
  const there = own.filter(({ claim }) => isStrength(claim) && !cited.has(claim.id));
  const sameDay = there.filter(({ claim }) => claim.dated === on);
  const rivals = new Set(sameDay.flatMap(({ claim }) => claim.rivals));
  const beside = there.filter(({ claim }) => claim.dated !== on && rivals.has(claim.id));
  const before = own.filter(
    ({ claim }) => isMovement(claim) && claim.dated !== null && lastDay(claim.dated) <= on,
  );
  return [
    ...(ledger.moved > 0 ? [office(ledger.there)] : []),
    ...counted.map(
      (each): Count => ({
        ...{ what: 'return', id: each.return, min: each.number, max: each.number },
        ...{ who: counterName(each.counter, lang), recordedAt: each.recordedAt },
      }),
    ),
    ...[...sameDay, ...beside].map(sourceCount),
    ...reckonedBy(before, lang),
  ];
}

function reckonedBy(before: readonly Said[], lang: Lang): Count[] {
  const reckoned = reckon(before.map(({ claim }) => claim));
  if (!reckoned) return [];
  const recordedAt =
    reckoned.claims
      .map((claim) => claim.recordedAt)
      .sort()
      .at(-1) ?? '';
  const who = countName('sources', lang);
  return [{ what: 'sources', id: null, ...rangeOf(reckoned.quantity), who, recordedAt }];
}

/** The entries that could explain that counts of one state and day differ. */
export function candidatesOf(
  { state, on, of }: Anchor,
  { ledger, near }: { readonly ledger: Ledger; readonly near: readonly Near[] },
  { said, lang }: Known,
): Candidate[] {
  const moved = near
    .filter((each) => of === 'strength' || each.on !== on)
    .map(
      ({ id, kind, on: day, there, unit }): Candidate => ({
        ...{ kind: 'movement', id, on: day, amount: there },
        says: unit ? `${kindName(kind, lang)}, ${unit}` : kindName(kind, lang),
      }),
    );
  const told = said.flatMap(({ state: whose, claim, quantity }): Candidate[] => {
    const { dated } = claim;
    if (whose !== state || !isMovement(claim) || !dated || !isDay(dated)) return [];
    const near_ = Math.abs(daysBetween(dated, on)) <= EXPLAIN_DAYS;
    if (!near_ || (of === 'arrival' && dated === on)) return [];
    const amount = (quantity.min ?? 0) * (claim.fields.stance === 'withdrawn' ? -1 : 1);
    return [{ kind: 'claim', id: claim.id, on: dated, amount, says: sourceName(claim) }];
  });
  const losses: Candidate[] =
    of === 'strength' && ledger.lost > 0
      ? [{ kind: 'losses', id: null, on, amount: -ledger.lost, says: countName('losses', lang) }]
      : [];
  return [...moved, ...told, ...losses];
}
