// How many may be there on a later day, as a range: those who are there, less what such a force has
// lost before, and those who were promised, at the pace at which promises have come so far. It
// knows of no plan and of no vote, and it is never a fact.
import { type Day, daysBetween, plusDays } from '../../kernel/index.ts';
import {
  type Awaited,
  awaitedOn,
  type History,
  type Stage,
  type TrackStep,
  valueOn,
  type Watched,
  watchedBy,
} from './tracks.ts';

/** Made-up courses from which the range is read. */
const DRAWS = 400;
/** The shares of all courses that lie below and above the range. */
const TAIL = 0.1;
/**
 * What is taken before anything is known, and loses its weight as promises are watched: half a
 * promise comes in a year.
 */
const PRIOR = { came: 0.5, days: 365 };
/** Days between the beginnings of past spans, over which changes are looked at. */
const STRIDE = 30;
/**
 * Counts of one force on one day differ by so much either way (744, 735 and 757 in February 2025 in
 * Haiti), and people are on leave or ill: no count is held to be closer than that.
 */
const COUNT_NOISE = 0.03;
/** With fewer past spans the range says less than it seems to. */
const SPANS_MIN = 6;

export interface Forecast {
  readonly on: Day;
  /** The middle: as many courses end above as below. */
  readonly likely: number;
  /** Eight courses in ten end between both. */
  readonly low: number;
  readonly high: number;
  readonly basis: Basis;
}

export interface Basis {
  readonly present: number;
  readonly awaited: number;
  /** The share of what is awaited that comes in thirty days, by stage. */
  readonly pace: Readonly<Record<Stage, number>>;
  readonly watched: Readonly<Record<Stage, Watched>>;
  /** Past spans of the same length, over which presence was seen to change. */
  readonly spans: number;
  /** Too little has been seen for the range to be trusted. */
  readonly thin: boolean;
}

/** @param on a day after `asOf`. */
export function forecast(history: History, asOf: Day, on: Day): Forecast {
  const days = Math.max(1, daysBetween(asOf, on));
  const present = valueOn(history.total, asOf);
  const awaited = awaitedOn(history, asOf);
  const watched = watchedBy(history, asOf);
  const rates = ratesOf(watched);
  const wider = widening(history.total, asOf, days);
  const changes = changesOver(history.total, asOf, days).map((change) => change * wider);
  const came = watched.words.came + watched.notice.came;
  const shape = came + PRIOR.came;
  const twoSided = history.tracks.length === 0;
  const draw = seeded(days + awaited.length);
  const courses = Array.from({ length: DRAWS }, (_, i) => {
    const pace = gammaAt(shape, (i + 0.5) / DRAWS);
    const noise = 1 + COUNT_NOISE * (2 * draw() - 1);
    const staying = present * noise * factorOf(changes, draw, twoSided);
    return staying + arriving(awaited, rates, pace * days, draw);
  }).sort((a, b) => a - b);
  const at = (share: number) => Math.round(courses[Math.floor((DRAWS - 1) * share)] ?? present);
  const monthly = (stage: Stage) => 1 - Math.exp(-rates[stage] * STRIDE);
  return {
    // Without promises, up and down are alike: the middle is what is there.
    ...{ on, likely: twoSided ? Math.round(present) : at(0.5), low: at(TAIL), high: at(1 - TAIL) },
    basis: {
      ...{ present, awaited: awaited.reduce((all, { amount }) => all + amount, 0) },
      ...{ pace: { words: monthly('words'), notice: monthly('notice') }, watched },
      ...{ spans: changes.length, thin: changes.length < SPANS_MIN || (!twoSided && came < 1) },
    },
  };
}

/** Shares of a promise a day. A stage of which little was seen leans on both together. */
function ratesOf({ words, notice }: Record<Stage, Watched>): Record<Stage, number> {
  const both = (words.came + notice.came + PRIOR.came) / (words.days + notice.days + PRIOR.days);
  const of = ({ came, days }: Watched) => (came + both * PRIOR.days) / (days + PRIOR.days);
  return { words: of(words), notice: of(notice) };
}

/**
 * Each promise comes as a whole or not: states send units, not shares of one. `days` are stretched
 * or shrunk by how well the pace is known, for all alike, since one vote may open the way for many.
 */
function arriving(
  awaited: readonly Awaited[],
  rates: Record<Stage, number>,
  days: number,
  draw: () => number,
): number {
  let all = 0;
  for (const { stage, amount } of awaited)
    if (draw() < 1 - Math.exp(-rates[stage] * days)) all += amount;
  return all;
}

/** By what factor presence has changed over past spans of so many days, as logarithms. */
export function changesOver(total: readonly TrackStep[], asOf: Day, days: number): number[] {
  const first = total.find(({ value }) => value > 0)?.day;
  if (first === undefined) return [];
  const found: number[] = [];
  const spans = Math.floor((daysBetween(first, asOf) - days) / STRIDE);
  for (let i = 0; i <= spans; i++) {
    const from = plusDays(first, i * STRIDE);
    const before = valueOn(total, from);
    const after = valueOn(total, plusDays(from, days));
    if (before > 0 && after > 0) found.push(Math.log(after / before));
  }
  return found;
}

/** One past span says little: changes are widened by one part in as many as there were. */
function widening(total: readonly TrackStep[], asOf: Day, days: number): number {
  const first = total.find(({ value }) => value > 0)?.day ?? asOf;
  return 1 + 1 / Math.max(1, daysBetween(first, asOf) / days);
}

/**
 * Of those who are there: a past change, drawn. Where promises are known, growth comes from them,
 * and only losses are drawn; else what has grown so fast may shrink as fast.
 */
function factorOf(changes: readonly number[], draw: () => number, twoSided: boolean): number {
  if (changes.length === 0) return 1;
  const change = changes[Math.floor(draw() * changes.length)] ?? 0;
  if (!twoSided) return Math.exp(Math.min(0, change));
  return Math.exp(draw() < 0.5 ? change : -change);
}

/** Numbers from 0 to 1 that look like chance and are the same each time (Park and Miller, 1988). */
function seeded(seed: number): () => number {
  let state = (seed * 48_271 + 11) % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A quantile of a gamma distribution with mean 1, after Wilson and Hilferty (1931). */
function gammaAt(shape: number, share: number): number {
  const third = 1 - 1 / (9 * shape) + normalAt(share) / (3 * Math.sqrt(shape));
  return Math.max(0, third) ** 3;
}

/** A quantile of the normal distribution, to a thousandth (Hastings, 1955, 26.2.23). */
function normalAt(share: number): number {
  const tail = Math.min(share, 1 - share);
  const t = Math.sqrt(-2 * Math.log(tail));
  const over = 2.515517 + t * (0.802853 + t * 0.010328);
  const under = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  const value = t - over / under;
  return share < 0.5 ? -value : value;
}
