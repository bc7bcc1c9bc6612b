// The lists in use, read and put into one catalogue. Building it takes half a second, so the last
// stays built.
import type { Reach } from '../../../../acts/index.ts';
import { type List, Screening } from '../../../../engines/screening/index.ts';
import type { Day } from '../../../../kernel/index.ts';
import type { KeptList, ListVersion } from '../../lists/list.ts';
import { readParts } from '../../lists/views/read.ts';

export interface Catalogued {
  readonly screening: Screening;
  /** Which list of the record a list of the engine is. */
  readonly versionOf: ReadonlyMap<List, ListVersion>;
}

let last: { readonly key: string; readonly made: Promise<Catalogued> } | null = null;

/** The versions that people are screened against: the newest of each list that is not retired. */
export function inUse(lists: readonly KeptList[]): ListVersion[] {
  return lists.flatMap(({ versions, retired }) => (retired ? [] : versions.slice(-1)));
}

/** Of each list in use, the newest version whose data were out by a day. */
export function outBy(lists: readonly KeptList[], on: Day): ListVersion[] {
  const out = lists.map(({ versions, ...list }) => ({
    ...list,
    versions: versions.filter(({ dataThrough }) => dataThrough !== null && dataThrough <= on),
  }));
  return inUse(out);
}

/** @throws Problem screening.* when a list cannot be read: nobody is then screened */
export function catalogued(reach: Reach, versions: readonly ListVersion[]): Promise<Catalogued> {
  const shas = versions.flatMap(({ parts }) => parts.map(({ sha256 }) => sha256));
  const key = [...versions.map(({ list, version }) => `${list} ${version}`), ...shas].join();
  if (last?.key === key) return last.made;
  const made = make(reach, versions);
  last = { key, made };
  made.catch(() => {
    last = null;
  });
  return made;
}

async function make(reach: Reach, versions: readonly ListVersion[]): Promise<Catalogued> {
  const versionOf = new Map<List, ListVersion>();
  for (const version of versions) {
    // A copy, since two lists of the same bytes are still two.
    const list = { ...(await readParts(reach, version.parts)), title: version.title };
    versionOf.set(list, version);
  }
  return { screening: new Screening([...versionOf.keys()]), versionOf };
}
