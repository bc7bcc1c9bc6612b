// Violence against people or property as sources report it: events on a day, and counts over a span
// (a quarter, a year). A count over a span is an indicator: it is never added to events, which it
// may hold already.
import {
  type ClaimFields,
  firstDay,
  type Json,
  lastDay,
  precisionOf,
  type Quantity,
} from '../../kernel/index.ts';
import type { ClaimDates, ClaimView } from '../claims/index.ts';

export type Incident = ClaimFields['incident'];
export type IncidentClaim = ClaimView<Incident>;

export const MEASURES = ['killed', 'injured', 'abducted'] as const;
export type Measure = (typeof MEASURES)[number];

/** A claim that speaks of a span is a count over it. */
export function isPeriod({ until }: Pick<ClaimDates, 'until'>): boolean {
  return until !== null;
}

/** A name as two sources may write it alike: no case, no accents, no article. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:the|la|le|les|l['’])\s*/, '')
    .replaceAll(/[\s/–-]+/g, ' ')
    .trim();
}

/** Attack and killing are two words for one event. */
const likeKind = (type: Incident['type']) => (type === 'killing' ? 'attack' : type);

/** The first measure that has a number: killed before injured before abducted. */
export function firstMeasure(incident: Incident): Measure | null {
  return MEASURES.find((measure) => incident[measure] !== null) ?? null;
}

/** A report may put an event of the night on the day after. */
const EVENT_WINDOW_DAYS = 1;

/**
 * What two incidents are compared by. Counts: one measure of the same place over the same span.
 * Events: the same place and measure on about the same day; an event without place or day is like
 * no other.
 */
export function incidentFigure(
  incident: Incident,
  dates: ClaimDates,
): { key: string; value: Json; window: number } | null {
  const measure = firstMeasure(incident);
  if (!measure) return null;
  const value = { ...(incident[measure] as Quantity) };
  const { on, until } = dates;
  if (until !== null) {
    if (on === null) return null;
    const where = plainName(incident.place ?? 'everywhere');
    const by = incident.by ? plainName(incident.by) : 'any';
    const span = `${firstDay(on)}..${lastDay(until)}`;
    return { key: `incident/${incident.type}/${where}/${by}/${measure}/${span}`, value, window: 0 };
  }
  if (on === null || precisionOf(on) !== 'day' || incident.place === null) return null;
  const key = `incident/${likeKind(incident.type)}/${plainName(incident.place)}/event/${measure}`;
  return { key, value, window: EVENT_WINDOW_DAYS };
}
