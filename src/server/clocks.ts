// The two clocks of an address: `on` (as of) and `known` (as known). Both take what a person types.
import type { PageClocks } from '../acts/index.ts';
import { type Day, isDay, Problem } from '../kernel/index.ts';
import { SERVER_PROBLEMS } from './problems.ts';
import { typedDay } from './typed-day.ts';

type Query = Readonly<Record<string, string>>;

/** @throws Problem server.no-such-date */
export function clocksIn(query: Query, today: Day): PageClocks {
  const on = dayIn(query.on, today);
  const known = dayIn(query.known, today);
  return {
    asOf: on ?? today,
    knownAt: known ?? today,
    asOfGiven: on !== null,
    knownGiven: known !== null,
  };
}

/**
 * The same address with whole days in place of typed text, so that it can be sent to a colleague
 * and says the same tomorrow; null when it is so already.
 */
export function settled(path: string, query: Query, clocks: PageClocks): string | null {
  const days = { on: clocks.asOfGiven && clocks.asOf, known: clocks.knownGiven && clocks.knownAt };
  const same = (['on', 'known'] as const).every((key) => {
    const typed = query[key];
    return typed === undefined || (isDay(typed) && days[key] === typed);
  });
  if (same) return null;
  const next = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const day = key === 'on' || key === 'known' ? days[key] : value;
    if (day !== false) next.set(key, day);
  }
  const text = next.toString();
  return text === '' ? path : `${path}?${text}`;
}

function dayIn(typed: string | undefined, today: Day): Day | null {
  if (typed === undefined || typed.trim() === '') return null;
  const day = typedDay(typed, today);
  if (day === null) throw new Problem(SERVER_PROBLEMS.noSuchDate, { typed: typed.slice(0, 40) });
  return day;
}
