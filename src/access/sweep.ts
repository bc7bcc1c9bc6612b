// Rows that have outlived their use: sessions and links that have ended, tries that are forgotten.
// Each is refused anyway when it is asked for; sweeping only keeps the tables small.
import type { Instant } from '../kernel/index.ts';
import { type Sql, type Store, sql, type Write } from '../record/index.ts';
import { LINKS_TABLE } from './links.ts';
import { SESSION_IDLE_MS, SESSION_MS, SESSIONS_TABLE } from './sessions.ts';
import { plusMillis } from './times.ts';
import { FORGET_MS, TRIES_TABLE } from './tries.ts';

/** Drops what is over at this instant. @returns how many rows */
export async function sweepAccess(
  store: Pick<Store, 'rows' | 'write'>,
  at: Instant,
): Promise<number> {
  const idle = plusMillis(at, -SESSION_IDLE_MS);
  const old = plusMillis(at, -SESSION_MS);
  const forgotten = plusMillis(at, -FORGET_MS);
  const drops: Write[] = [];
  const find = async (table: string, key: string, query: Sql<{ key: string }>) => {
    for (const row of await store.rows(query))
      drops.push({ op: 'drop', table, key: { [key]: row.key } });
  };
  await find(
    SESSIONS_TABLE.name,
    'hash',
    sql`select hash as key from sessions where seen_at <= ${idle} or began_at <= ${old}`,
  );
  await find(
    LINKS_TABLE.name,
    'hash',
    sql`select hash as key from one_time_links where ends_at <= ${at}`,
  );
  await find(
    TRIES_TABLE.name,
    'who',
    sql`select who as key from sign_in_tries where last_at <= ${forgotten}`,
  );
  if (drops.length > 0) await store.write(drops);
  return drops.length;
}
