// Folds the entries of a mission again into projected tables. The result is the same, byte for
// byte, as that of the appends, since both apply the same writes in the same order.
import type pg from 'pg';
import { entryOf, type Stored } from './entry.ts';
import { LOCK } from './functions.ts';
import type { Projection } from './table.ts';
import { quoted } from './tables.ts';
import { wireWrites } from './wire.ts';

/** Every mission, by one look into the index for each: it has a row per entry. */
export const MISSIONS_SQL = `
  with recursive found as (
    select min(mission) as mission from muster.entries
    union all
    select (select min(mission) from muster.entries e where e.mission > f.mission)
      from found f where f.mission is not null
  ) select mission from found where mission is not null order by 1`;

/** Entries that are read and folded at a time; about 1 MB of leaves. */
const PAGE = 1_000;

/** Inside a transaction of the caller, as the owner. Gives the number of entries. */
export async function refill(
  owner: pg.Client,
  mission: string,
  projections: readonly Projection[],
): Promise<number> {
  // The lock keeps appends of this mission out until the tables are whole.
  await owner.query(`select ${LOCK.replace('p_mission', '$1')}`, [mission]);
  for (const { name } of projections.flatMap((p) => p.tables))
    await owner.query(`delete from muster.${quoted(name)} where mission = $1`, [mission]);
  for (let first = 0; ; first += PAGE) {
    const { rows } = await owner.query<Stored>(
      `select no, leaf from muster.entries
        where mission = $1 and no >= $2 order by no limit ${PAGE}`,
      [mission, first],
    );
    if (rows.length === 0) return first;
    const writes = wireWrites(rows.map(entryOf), projections);
    if (writes !== null)
      await owner.query(`select muster.apply($1, $2, $3)`, [mission, first, writes]);
    if (rows.length < PAGE) return first + rows.length;
  }
}
