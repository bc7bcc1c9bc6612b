// Failed tries slow the next one down. Each try is taken before it is looked at, by compare and
// set, so that a hundred at once count as a hundred; a right one wipes the count.

import type { Instant } from '../kernel/index.ts';
import { type Store, sql, type TableSpec, type Write } from '../record/index.ts';
import { plusMillis } from './times.ts';

/** This many tries are free of waiting: a person mistypes. */
const FREE_TRIES = 5;
/** The wait after them: 30 s, doubled each time, at most 15 minutes. */
const WAIT_MS = 30_000;
const WAIT_MS_MAX = 900_000;
/** Tries older than this are forgotten. */
export const FORGET_MS = 86_400_000;

/** `who` is a hash of the name that was tried, whether or not anybody has it. */
export const TRIES_TABLE: TableSpec = {
  name: 'sign_in_tries',
  columns: {
    who: 'text not null',
    tries: 'integer not null',
    last_at: 'text not null',
  },
  key: ['who'],
};

export interface Tries {
  readonly tries: number;
  readonly lastAt: Instant;
}

/** When the next try may be made; null when at once. */
export function nextTryAt(before: Tries | null, at: Instant): Instant | null {
  if (!before || before.tries < FREE_TRIES) return null;
  if (plusMillis(before.lastAt, FORGET_MS) <= at) return null;
  const wait = Math.min(WAIT_MS * 2 ** (before.tries - FREE_TRIES), WAIT_MS_MAX);
  const next = plusMillis(before.lastAt, wait);
  return next <= at ? null : next;
}

/**
 * Takes one try. `waitUntil` is set when it came too early: then nothing was counted and nothing
 * must be looked at. `tries` counts this one. `slow: false` only counts.
 */
export async function takeTry(
  store: Pick<Store, 'rows' | 'write'>,
  who: string,
  at: Instant,
  { slow } = { slow: true },
): Promise<{ readonly tries: number; readonly waitUntil: Instant | null }> {
  for (;;) {
    const before = await triesOf(store, who);
    const waitUntil = slow ? nextTryAt(before, at) : null;
    if (before && waitUntil) return { tries: before.tries, waitUntil };
    const stale = !before || plusMillis(before.lastAt, FORGET_MS) <= at;
    const tries = stale ? 1 : before.tries + 1;
    if (await count(store, who, before, { tries, last_at: at })) return { tries, waitUntil: null };
  }
}

/** False when another try came between. */
async function count(
  store: Pick<Store, 'rows' | 'write'>,
  who: string,
  before: Tries | null,
  set: { readonly tries: number; readonly last_at: string },
): Promise<boolean> {
  const table = TRIES_TABLE.name;
  const seed = { who, tries: 0, last_at: set.last_at };
  if (!before) await store.write([{ op: 'put', table, row: seed, ifNew: true }]);
  const expect = { tries: before?.tries ?? 0 };
  return store.write([{ op: 'patch', table, key: { who }, set, expect }]);
}

async function triesOf(store: Pick<Store, 'rows'>, who: string): Promise<Tries | null> {
  const rows = await store.rows<Tries>(
    sql`select tries, last_at as "lastAt" from sign_in_tries where who = ${who}`,
  );
  return rows[0] ?? null;
}

/** Wipes the count after a right try, in the transaction of the sign-in. */
export function wipeTries(who: string): Write {
  return { op: 'drop', table: TRIES_TABLE.name, key: { who } };
}
