// A list that a force is screened against, in versions: each is kept with its bytes, so that it can
// be said for ever against what anyone was screened.
import type { ListKind } from '../../../engines/screening/index.ts';
import { type Day, daysBetween, type Instant } from '../../../kernel/index.ts';

/** `aliases`: OFAC sends them as a file of their own. */
export type ListPartName = 'list' | 'aliases';

export interface ListPart {
  readonly part: ListPartName;
  /** The file's name as it came. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What was read of a version when it was added. */
export interface ListVersionAdded {
  /** Short name: `un`, `ofac`, `eu`, `uk`, or that of a list of one's own. */
  readonly list: string;
  readonly kind: ListKind;
  readonly title: string;
  /** The day to which the list says it holds; null when neither it nor who added it says. */
  readonly dataThrough: Day | null;
  readonly parts: readonly ListPart[];
  /** How many are listed, and under how many names. */
  readonly listed: number;
  readonly names: number;
  readonly remarks: readonly string[];
}

export interface ListRetired {
  readonly list: string;
  readonly reason: string;
}

export interface ListStep {
  readonly type: string;
  readonly payload: ListVersionAdded | ListRetired;
  readonly at: Instant;
  readonly by: string;
}

export interface ListVersion extends ListVersionAdded {
  /** From 1. */
  readonly version: number;
  readonly at: Instant;
  readonly by: string;
}

export interface KeptList {
  readonly list: string;
  readonly versions: readonly ListVersion[];
  readonly retired: { readonly reason: string; readonly at: Instant; readonly by: string } | null;
}

/** The lists by their short names, in the order in which they first came. */
export function listsOf(steps: readonly ListStep[]): KeptList[] {
  const lists = new Map<string, KeptList>();
  for (const { type, payload, at, by } of steps) {
    const { list } = payload;
    const before = lists.get(list) ?? { list, versions: [], retired: null };
    if (type === 'ListRetired')
      lists.set(list, { ...before, retired: { ...(payload as ListRetired), at, by } });
    if (type === 'ListVersionAdded') {
      const added = payload as ListVersionAdded;
      const version = { ...added, version: before.versions.length + 1, at, by };
      lists.set(list, { list, versions: [...before.versions, version], retired: null });
    }
  }
  return [...lists.values()];
}

/** Days between the day to which a list holds and another; null where the list does not say. */
export function ageOf({ dataThrough }: Pick<ListVersion, 'dataThrough'>, on: Day): number | null {
  return dataThrough === null ? null : Math.max(0, daysBetween(dataThrough, on));
}

/** `Dismissed officers 2019-05-01.csv` is `dismissed-officers`, whichever version it is. */
export function shortName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\.\w{2,5}$/, '')
    .toLowerCase()
    .replace(/(?<!\d)\d{4}-?\d{2}-?\d{2}(?!\d)/g, ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
