// Addresses of pages: every link carries the two clocks, so that a reader who looks at a past day
// stays on that day, and a copied address shows a colleague the same page.
import type { PageRequest } from '../../acts/index.ts';
import type { Day } from '../../kernel/index.ts';

export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** `on` and `known` as given; null takes a clock out of the address, which makes it today's. */
export interface Turn {
  readonly on?: Day | null;
  readonly known?: Day | null;
}

/** The address of a page of this mission (`/forces`) with the clocks of this one. */
export function inMission(request: PageRequest, path: string, query: Query = {}): string {
  return withQuery(`/${request.mission ?? ''}${path}`, { ...clocksOf(request), ...query });
}

/** This page at other dates, with the rest of its query as it is. */
export function turned(request: PageRequest, turn: Turn): string {
  const { on: _on, known: _known, lang: _lang, theme: _theme, ...rest } = request.query;
  return withQuery(request.path, { ...rest, ...clocksOf(request), ...turn });
}

/** This page with something in its query changed. */
export function changed(request: PageRequest, query: Query): string {
  const { lang: _lang, theme: _theme, ...rest } = request.query;
  return withQuery(request.path, { ...rest, ...clocksOf(request), ...query });
}

export function clocksOf({ clocks }: PageRequest): Query {
  return {
    on: clocks.asOfGiven ? clocks.asOf : null,
    known: clocks.knownGiven ? clocks.knownAt : null,
  };
}

export function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === ''
      ? []
      : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  );
  return pairs.length ? `${path}?${pairs.join('&')}` : path;
}
