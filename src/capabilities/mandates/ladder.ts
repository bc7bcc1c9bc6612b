// The authorisation ladder: each decision or step of a body is one rung, however many sources tell
// of it. Which mandate is in force on a day, and until when, is reckoned from the rungs by rule.
import {
  type Day,
  daysBetween,
  firstDay,
  isState,
  lastDay,
  type PartialDate,
  type Party,
  plusDuration,
  precisionOf,
} from '../../kernel/index.ts';
import { byRule, type ClaimView } from '../claims/index.ts';
import { type Authorisation, type AuthorisationFields, givenDay, startDay } from './mandate.ts';

export type Status = AuthorisationFields['status'];

/**
 * `mandate`: of a body that can send a mission. `national`: of a state about its own part, or of
 * one of its courts, parliaments, cabinets. `ruling`: of a court, as an instrument: that it was
 * handed down says neither yes nor no. `other`: about another mandate than this mission's.
 */
export type RungKind = 'mandate' | 'national' | 'ruling' | 'other';

export interface Rung {
  readonly kind: RungKind;
  readonly body: Party;
  readonly status: Status;
  readonly instrument: string | null;
  readonly of: string | null;
  readonly date: PartialDate | null;
  /** Whether a source gives that day; else it is the day of publication. */
  readonly dateGiven: boolean;
  readonly until: PartialDate | null;
  readonly term: string | null;
  readonly ceiling: number | null;
  /** What it allows the mission to do, one by one, where the instrument is on record. */
  readonly powers: readonly string[];
  /** The id of the instrument; null where only sources tell of it. */
  readonly known: string | null;
  /** None where the instrument alone tells it. */
  readonly claims: readonly Authorisation[];
  /** Claims of any kind that are cited for the instrument or its clauses. */
  readonly cited: readonly ClaimView[];
}

/** Days between which two texts may place one decision, and still mean the same one. */
const SAME_DECISION_DAYS = 10;
/** Days within which steps of one name are one step: a draft is told of for weeks. */
const SAME_STEP_DAYS = 62;
/** Days after which a text without a day of its own no longer speaks of that decision. */
const RECALL_DAYS = 366;

/** Whether it gives or extends a mandate. */
export const isDecided = (status: Status) => status === 'adopted' || status === 'extended';

export function rungsOf(claims: readonly Authorisation[]): Rung[] {
  const groups: [Authorisation, ...Authorisation[]][] = [];
  // Those that name an instrument first: a text that names none then finds the one that it means.
  const named = claims.filter(({ fields }) => fields.instrument !== null);
  const others = claims.filter(({ fields }) => fields.instrument === null);
  for (const claim of [...named, ...others]) {
    const near = groups.filter(([first]) => sameRung(first, claim));
    const group = near.sort((a, b) => gap(a[0], claim) - gap(b[0], claim))[0];
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups.map(rungOf).sort((a, b) => dayOfRung(a).localeCompare(dayOfRung(b)));
}

const dayOfRung = ({ date }: Rung) => (date ? firstDay(date) : '9999');

function gap(a: Authorisation, b: Authorisation): number {
  const [from, to] = [startDay(a), startDay(b)];
  return from && to ? Math.abs(daysBetween(firstDay(from), firstDay(to))) : Number.MAX_SAFE_INTEGER;
}

function sameRung(first: Authorisation, claim: Authorisation): boolean {
  const [a, b] = [first.fields, claim.fields];
  if (a.body !== b.body || (a.of ?? null) !== (b.of ?? null)) return false;
  if (!isDecided(a.status) || !isDecided(b.status))
    return (
      a.status === b.status && a.instrument === b.instrument && gap(first, claim) <= SAME_STEP_DAYS
    );
  if (a.instrument && b.instrument) return a.instrument === b.instrument;
  // Telling of an extension recalls no first decision; telling of a decision may recall either.
  if (b.status === 'extended' && a.status !== 'extended') return false;
  if (givenDay(first) && givenDay(claim)) return gap(first, claim) <= SAME_DECISION_DAYS;
  return agree(a, b) && gap(first, claim) <= RECALL_DAYS;
}

/** Whether nothing that both say differs. */
function agree(a: AuthorisationFields, b: AuthorisationFields): boolean {
  const same = <T>(x: T | null, y: T | null) => x === null || y === null || x === y;
  return same(a.term, b.term) && same(a.until, b.until) && same(a.ceiling, b.ceiling);
}

function rungOf(claims: readonly [Authorisation, ...Authorisation[]]): Rung {
  const [first] = claims;
  const best = [...claims].sort((a, b) => Number(b.working) - Number(a.working) || byRule(b, a));
  const said = <K extends 'until' | 'term' | 'ceiling'>(field: K): AuthorisationFields[K] | null =>
    best.find(({ fields }) => fields[field] !== null)?.fields[field] ?? null;
  const given = claims.flatMap((claim) => givenDay(claim) ?? []).sort();
  const published = claims.flatMap((claim) => startDay(claim) ?? []).sort();
  const { body, of = null, instrument, status } = first.fields;
  const extended = claims.some(({ fields }) => fields.status === 'extended');
  return {
    ...{ kind: kindOf(first.fields), body, of, instrument },
    status: isDecided(status) && extended ? 'extended' : status,
    date: given[0] ?? published[0] ?? null,
    dateGiven: given.length > 0,
    ...{ until: said('until'), term: said('term'), ceiling: said('ceiling'), claims },
    ...{ powers: [], known: null, cited: [] },
  };
}

const OF_A_STATE =
  /\b(?:courts?|parliament|cabinet|senate|ministry|government|cour|tribunal|parlement|sénat)\b/i;

export function kindOf({ body, of }: Pick<AuthorisationFields, 'body' | 'of'>): RungKind {
  if (of) return 'other';
  return isState(body) || OF_A_STATE.test(body) ? 'national' : 'mandate';
}

/** Until when a decision runs, and how that is known. */
export interface End {
  readonly date: PartialDate;
  /**
   * `said`: a source names the day. `reckoned`: the term added to `from`. `latest`: added to a day
   * of publication, because no source gives the day of the decision; it ends then or before.
   * `about`: an extension of a mandate whose own end is not on record.
   */
  readonly how: 'said' | 'reckoned' | 'latest' | 'about';
  readonly from: PartialDate | null;
}

/** An extension counts from the end of what it extends, unless that had run out already. */
function endOf(rung: Rung, before: End | null): End | null {
  if (rung.until) return { date: rung.until, how: 'said', from: null };
  if (!rung.term || !rung.date) return null;
  const runsOn =
    rung.status === 'extended' && before && lastDay(before.date) >= firstDay(rung.date);
  const from = runsOn ? before.date : rung.date;
  const date = after(from, rung.term);
  if (date === null) return null;
  if (rung.status === 'extended' && !runsOn) return { date: date.slice(0, 7), how: 'about', from };
  return { date, how: rung.dateGiven || runsOn ? 'reckoned' : 'latest', from };
}

/** The date after a term, no more precise than the date from which it counts. */
function after(from: PartialDate, term: string): PartialDate | null {
  const day = plusDuration(firstDay(from), term);
  const last = plusDuration(lastDay(from), term);
  if (precisionOf(from) === 'day' || !day || !last) return day;
  return day.slice(0, from.length) === last.slice(0, from.length)
    ? day.slice(0, from.length)
    : last;
}

/** The end of each decision that gives or extends this mission's mandate. */
export function endsOf(rungs: readonly Rung[]): Map<Rung, End | null> {
  const ends = new Map<Rung, End | null>();
  let before: End | null = null;
  for (const rung of rungs) {
    if (rung.kind !== 'mandate' || !isDecided(rung.status)) continue;
    before = endOf(rung, before);
    ends.set(rung, before);
  }
  return ends;
}

/** What holds on a day. `none`: nobody has decided. */
export interface Standing {
  readonly state: 'in_force' | 'expired' | 'ended' | 'none';
  /** The latest decision that gave or extended the mandate. */
  readonly decision: Rung | null;
  readonly end: End | null;
  /** Whole days from the day asked to the last day of the mandate. */
  readonly daysLeft: number | null;
  /** The rung that ended it, or says that it will end. */
  readonly endedBy: Rung | null;
  readonly ceiling: Rung | null;
}

const NONE: Standing = {
  ...{ state: 'none', decision: null, end: null, daysLeft: null, endedBy: null, ceiling: null },
};

export function standingOn(rungs: readonly Rung[], asOf: Day): Standing {
  let standing = NONE;
  for (const rung of rungs) {
    if (rung.kind !== 'mandate' || !rung.date) continue;
    if (isDecided(rung.status) && firstDay(rung.date) <= asOf && !recalls(rung, standing))
      standing = renewed(standing, rung);
    if (rung.status === 'ended' && standing.decision) standing = closed(standing, rung);
  }
  const { decision, end, endedBy } = standing;
  if (!decision) return NONE;
  if (!end) return { ...standing, state: endedBy ? 'ended' : 'in_force' };
  const daysLeft = daysBetween(asOf, lastDay(end.date));
  if (daysLeft >= 0) return { ...standing, state: 'in_force', daysLeft };
  return { ...standing, state: endedBy ? 'ended' : 'expired', daysLeft };
}

/** Days before its end in which a mandate is renewed, as a rule. */
const RENEWAL_DAYS = 120;

/**
 * Whether a text without a day of its own only recalls what was decided before. A later article
 * says "the Council authorised": that is no second decision.
 */
function recalls(rung: Rung, { decision, end }: Standing): boolean {
  if (rung.dateGiven || !decision || !rung.date) return false;
  const [theirs, ours] = [numberOf(rung), numberOf(decision)];
  if (theirs !== null && ours !== null) return theirs <= ours;
  if (rung.status === 'adopted') return rung.instrument === null;
  return end !== null && daysBetween(firstDay(rung.date), lastDay(end.date)) > RENEWAL_DAYS;
}

/** The number of a Council resolution: they are numbered as they are adopted. */
function numberOf({ instrument }: Rung): number | null {
  const number = /^S\/RES\/(\d+)/.exec(instrument ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

function renewed(before: Standing, rung: Rung): Standing {
  return {
    ...NONE,
    state: 'in_force',
    decision: rung,
    end: endOf(rung, before.end),
    ceiling: rung.ceiling === null ? before.ceiling : rung,
  };
}

/** A word that a mandate ends: on the day that it names, else on its own. */
function closed(before: Standing, rung: Rung): Standing {
  const date = rung.until ?? rung.date;
  const end: End | null = date ? { date, how: 'said', from: null } : before.end;
  return { ...before, end, endedBy: rung };
}

/** Steps towards a mandate that no decision has overtaken: drafts, votes awaited, proposals. */
export function underWay(rungs: readonly Rung[], { decision }: Standing): Rung[] {
  const since = decision?.date ? firstDay(decision.date) : '';
  return rungs.filter(
    (rung) =>
      rung.kind === 'mandate' &&
      !isDecided(rung.status) &&
      rung.status !== 'ended' &&
      dayOfRung(rung) > since,
  );
}
