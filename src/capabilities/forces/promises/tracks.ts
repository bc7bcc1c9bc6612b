// The steps of the picture as the forecast reads them: one number a step, and from when it was
// known.
import type { History, Track, TrackStep } from '../../../engines/arrivals/index.ts';
import { type Day, firstDay } from '../../../kernel/index.ts';
import type { OfferClaim } from '../offer.ts';
import {
  type StateSteps,
  type Step,
  type SumStep,
  summed,
  wholePresence,
} from '../picture/steps.ts';
import { sizeOf } from '../quantities.ts';

/** The day on which the first of its sources was published. */
function knownFrom(claims: readonly OfferClaim[], day: Day): Day {
  const days = claims
    .flatMap(({ source }) => source.publishedOn ?? [])
    .map(firstDay)
    .sort();
  const first = days[0];
  return first && first > day ? first : day;
}

const trackStep = ({ day, quantity, claims }: Step): TrackStep => ({
  ...{ day, value: sizeOf(quantity), known: knownFrom(claims, day) },
});

const sumStep = ({ day, quantity, changes }: SumStep): TrackStep => ({
  ...{ day, value: sizeOf(quantity) },
  known: knownFrom(
    changes.flatMap(({ after }) => after.claims),
    day,
  ),
});

export function historyOf(states: readonly StateSteps[], force: readonly Step[]): History {
  const present = summed(states.map((each) => ({ state: each.state, steps: each.present })));
  return {
    total: wholePresence(present, force).map(sumStep),
    tracks: states.map(({ state, promised, notified, present: there }): Track => {
      const notice = notified[0];
      return {
        ...{ who: state, promised: promised.map(trackStep), present: there.map(trackStep) },
        noticed: notice ? { day: notice.day, known: knownFrom(notice.claims, notice.day) } : null,
      };
    }),
  };
}
