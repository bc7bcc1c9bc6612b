// Which entries of an office count at the two clocks: as claims do, before the record's first day
// by when the office had noted them, from that day on by when they were recorded.
import type { Clocks, Reach } from '../../../acts/index.ts';
import { sql } from '../../../record/index.ts';
import { firstRecordDay } from '../../claims/index.ts';

interface At {
  readonly mission: string;
  readonly clocks: Clocks;
  readonly today: string;
}

/** Tables of entries that an office makes: each has the columns of `ENTRY`. */
export const ENTRY = {
  on_day: 'text collate "C" not null',
  noted_on: 'text collate "C"',
  recorded_day: 'text collate "C" not null',
  recorded_at: 'text not null',
  recorded_by: 'text not null',
  withdrawn_day: 'text collate "C"',
  withdrawn_by: 'text',
  withdrawn_reason: 'text',
} as const;

/** What of an entry is the same in all these tables. */
export const entryRow = (
  { at, by }: { readonly at: string; readonly by: string },
  { on, notedOn }: { readonly on: string; readonly notedOn: string | null },
) => ({
  ...{ on_day: on, noted_on: notedOn, recorded_day: at.slice(0, 10), recorded_at: at },
  ...{ recorded_by: by, withdrawn_day: null, withdrawn_by: null, withdrawn_reason: null },
});

export const withdrawnRow = (
  { at, by }: { readonly at: string; readonly by: string },
  reason: string,
) => ({ withdrawn_day: at.slice(0, 10), withdrawn_by: by, withdrawn_reason: reason });

/** SQL for: happened by *as of*, was known at *as known*, and was not taken back by then. */
export async function countedAt(reach: Reach, { mission, clocks, today }: At, table: string) {
  const { asOf, knownAt } = clocks;
  const c = (column: string) => sql.ref(`${table}.${column}`);
  // Nothing is recorded of a day to come: today's question is the plainest, and the quickest.
  if (asOf >= today && knownAt >= today)
    return sql`(${c('mission')} = ${mission} and ${c('withdrawn_day')} is null)`;
  const first = await firstDay(reach, mission);
  const known =
    first !== null && knownAt >= first
      ? sql`${c('recorded_day')} <= ${knownAt} and (${c('withdrawn_day')} is null
          or ${c('withdrawn_day')} > ${knownAt})`
      : sql`${c('noted_on')} <= ${knownAt} and ${c('withdrawn_day')} is null`;
  return sql`(${c('mission')} = ${mission} and ${c('on_day')} <= ${asOf} and ${known})`;
}

/** Of this record: of its claims or of its movements, whichever came first. */
async function firstDay(reach: Reach, mission: string): Promise<string | null> {
  const [row] = await reach.rows<{ day: string | null }>(sql`
    select min(recorded_day) as day from force_movements where mission = ${mission}`);
  const days = [await firstRecordDay(reach, mission), row?.day ?? null];
  return days.filter((day) => day !== null).sort()[0] ?? null;
}
