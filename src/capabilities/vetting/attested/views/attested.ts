// What is attested at two dates: the last word of each batch on each person, as known by then.
import type { Clocks, Reach } from '../../../../acts/index.ts';
import { sql } from '../../../../record/index.ts';
import { firstDayOf } from '../../roster/views/members.ts';
import type { Attested, AttestedKind } from '../attested.ts';

export type Rows = Pick<Reach, 'rows'>;

export interface At {
  readonly mission: string;
  readonly clocks: Clocks;
}

/** As claims are: before this record was kept, what had been received by then was known. */
export async function byRecord(reach: Rows, { mission, clocks }: At): Promise<boolean> {
  const first = await firstDayOf(reach, mission);
  return first !== null && clocks.knownAt >= first;
}

interface Which {
  readonly persons?: readonly string[];
  readonly batch?: string;
  readonly kind?: AttestedKind;
  /** What no longer counts too, and every word that another took the place of. */
  readonly all?: boolean;
}

/** @returns the first to have happened first; of a person, by the id in the entry */
export async function attestedAt(reach: Rows, at: At, which: Which = {}): Promise<Attested[]> {
  const { asOf, knownAt } = at.clocks;
  const known = (await byRecord(reach, at))
    ? sql`substr(recorded_at, 1, 10) <= ${knownAt}`
    : sql`received_on <= ${knownAt}`;
  const { persons, batch, kind, all = false } = which;
  const rows = await reach.rows<Attested>(sql`
    select ${all ? sql`` : sql`distinct on (batch, person)`} batch, kind, what, person, result,
      started_on as "startedOn", on_day as "on", until, received_on as "receivedOn",
      recorded_at as "recordedAt", by, entry_no::int as entry, detail, reason, void
    from attested
    where mission = ${at.mission} and ${known}
      and ${persons ? sql`person = any(${[...persons]})` : sql`true`}
      and ${batch ? sql`batch = ${batch}` : sql`true`}
      and ${kind ? sql`kind = ${kind}` : sql`true`}
    order by batch, person, entry_no desc`);
  return rows
    .filter((row) => row.on <= asOf && (all || !row.void))
    .sort((a, b) => (a.on === b.on ? a.entry - b.entry : a.on < b.on ? -1 : 1));
}

/** What stands now on somebody by one batch, whichever day it speaks of. */
export async function lastWord(
  reach: Rows,
  mission: string,
  { batch, person }: { readonly batch: string; readonly person: string },
): Promise<Attested | null> {
  const whole = { asOf: '9999-12-31', knownAt: '9999-12-31' };
  const found = await attestedAt(
    reach,
    { mission, clocks: whole },
    { batch, persons: [person], all: true },
  );
  return found.at(-1) ?? null;
}
