// What a new version of a list says that the one before did not. Entries go by the list's own
// reference, so that a new spelling of a name is a change and not one gone and one come.
import type { Listed } from './listed.ts';

export const LISTED_PARTS = [
  'kind',
  'names',
  'births',
  'birthPlaces',
  'nationalities',
  'sex',
  'documents',
  'programme',
] as const;
export type ListedPart = (typeof LISTED_PARTS)[number];

export interface ListedChange {
  readonly id: string;
  readonly before: Listed;
  readonly after: Listed;
  /** What differs, in the order of `LISTED_PARTS`; never empty. */
  readonly parts: readonly ListedPart[];
}

export interface ListChanges {
  readonly appeared: readonly Listed[];
  readonly changed: readonly ListedChange[];
  readonly vanished: readonly Listed[];
}

/** Entries of the same reference are compared; the order in which a list says things is nothing. */
export function changesOf(before: readonly Listed[], after: readonly Listed[]): ListChanges {
  const had = byId(before);
  const has = byId(after);
  const changed: ListedChange[] = [];
  for (const [id, now] of has) {
    const then = had.get(id);
    if (!then) continue;
    const parts = LISTED_PARTS.filter((part) => sorted(then[part]) !== sorted(now[part]));
    if (parts.length > 0) changed.push({ id, before: then, after: now, parts });
  }
  return {
    appeared: [...has.values()].filter(({ id }) => !had.has(id)),
    changed,
    vanished: [...had.values()].filter(({ id }) => !has.has(id)),
  };
}

const byId = (listed: readonly Listed[]) => new Map(listed.map((each) => [each.id, each]));

function sorted(part: Listed[ListedPart]): string {
  return Array.isArray(part)
    ? JSON.stringify(part.map((each) => JSON.stringify(each)).sort())
    : JSON.stringify(part);
}
