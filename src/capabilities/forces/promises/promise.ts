// What became of each state's promise: from its first words to its notice to the first of its
// people, how long each took, and how much of the promise came.
import {
  type Day,
  daysBetween,
  firstDay,
  lastDay,
  type PartialDate,
  type Party,
  type Quantity,
} from '../../../kernel/index.ts';
import { type OfferClaim, unitClass } from '../offer.ts';
import type { StateSteps, Step } from '../picture/steps.ts';
import { sizeOf } from '../quantities.ts';

/** Whole days; as dates are no more precise than their sources, a range. */
export interface Delay {
  readonly min: number;
  readonly max: number;
}

export interface Kept {
  readonly state: Party;
  /** The first word about its people, whatever its stance. */
  readonly words: OfferClaim | null;
  readonly notice: OfferClaim | null;
  readonly arrival: OfferClaim | null;
  readonly wordsToNotice: Delay | null;
  readonly noticeToArrival: Delay | null;
  readonly wordsToArrival: Delay | null;
  /** Since its first words, where nobody has come. */
  readonly waiting: Delay | null;
  /** Its latest number; null where it gave none or took it back. */
  readonly promised: Step | null;
  /** The most that was there of it at one time. */
  readonly came: Step | null;
  /** What came of what is promised, from 0; null without a number. */
  readonly share: Delay | null;
}

const WORDS = new Set(['considering', 'offered', 'committed', 'notified']);

export function keptBy(steps: StateSteps, claims: readonly OfferClaim[], asOf: Day): Kept {
  const people = claims.filter(({ fields }) => unitClass(fields) === 'people');
  const words = first(people, ({ fields }) => WORDS.has(fields.stance));
  const notice = first(people, ({ fields }) => fields.stance === 'notified');
  const arrival = first(people, ({ fields }) => fields.stance === 'deployed');
  const last = steps.promised.at(-1) ?? null;
  const promised = last?.quantity ? last : null;
  const came = steps.present.reduce<Step | null>(
    (most, step) => (sizeOf(step.quantity) > sizeOf(most?.quantity ?? null) ? step : most),
    null,
  );
  return {
    ...{ state: steps.state, words, notice, arrival, promised, came },
    wordsToNotice: between(words, notice),
    noticeToArrival: between(notice, arrival),
    wordsToArrival: between(words, arrival),
    waiting: words?.dated && !arrival ? delay(words.dated, asOf) : null,
    share: promised?.quantity ? shareOf(came?.quantity ?? null, promised.quantity) : null,
  };
}

/** The earliest by the first day of its date. */
function first(
  claims: readonly OfferClaim[],
  is: (claim: OfferClaim) => boolean,
): OfferClaim | null {
  return claims.reduce<OfferClaim | null>((best, claim) => {
    if (!claim.dated || !is(claim)) return best;
    const before = best?.dated && firstDay(best.dated) <= firstDay(claim.dated);
    return before ? best : claim;
  }, null);
}

function between(from: OfferClaim | null, to: OfferClaim | null): Delay | null {
  return from?.dated && to?.dated ? delay(from.dated, to.dated) : null;
}

/** "June 2024" to 25 June is nought to twenty-four days. */
export function delay(from: PartialDate, to: PartialDate): Delay {
  const [min, max] = [
    daysBetween(lastDay(from), firstDay(to)),
    daysBetween(firstDay(from), lastDay(to)),
  ];
  // Something cannot be later than what it is counted from, where only the month is known.
  return { min: max >= 0 ? Math.max(0, min) : min, max };
}

function shareOf(came: Quantity | null, promised: Quantity): Delay | null {
  const [low, high] = [promised.min ?? promised.max ?? 0, promised.max ?? promised.min ?? 0];
  if (low <= 0) return null;
  const there = came ?? { min: 0, max: 0 };
  return {
    min: (there.min ?? 0) / high,
    max: (there.max ?? there.min ?? 0) / low,
  };
}

export interface KeptSum {
  /** States that gave a number, and how many of them have somebody there. */
  readonly numbered: number;
  readonly come: number;
  /** People promised and the most of each state that came, of those states, by their sure ends. */
  readonly promised: number;
  readonly came: number;
  /** The middle of the delays from first words to first people; null without one. */
  readonly delay: Delay | null;
  readonly delays: number;
}

export function keptSum(all: readonly Kept[]): KeptSum {
  const numbered = all.filter(({ promised }) => promised !== null);
  const delays = all.flatMap(({ wordsToArrival }) => wordsToArrival ?? []);
  const middle = (of: (delay: Delay) => number) =>
    delays.map(of).sort((a, b) => a - b)[Math.floor((delays.length - 1) / 2)] ?? 0;
  const size = (step: Step | null) => sizeOf(step?.quantity ?? null);
  return {
    numbered: numbered.length,
    come: numbered.filter(({ came }) => size(came) > 0).length,
    promised: numbered.reduce((sum, { promised }) => sum + size(promised), 0),
    came: numbered.reduce(
      (sum, { came, promised }) => sum + Math.min(size(came), size(promised)),
      0,
    ),
    delay:
      delays.length > 0 ? { min: middle(({ min }) => min), max: middle(({ max }) => max) } : null,
    delays: delays.length,
  };
}
