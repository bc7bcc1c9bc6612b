// One-time links: how somebody comes in the first time, and again when the passphrase is lost. The
// record knows a link by its id; this table knows the hash of its secret and nothing else of it.
import type { Instant } from '../kernel/index.ts';
import { type Store, sql, type TableSpec, type Write } from '../record/index.ts';
import { hashToken } from './tokens.ts';

/** Long enough for a letter to be opened the next morning. */
export const LINK_MS = 24 * 3_600_000;

export const LINKS_TABLE: TableSpec = {
  name: 'one_time_links',
  columns: {
    hash: 'text not null',
    id: 'text not null',
    person: 'text not null',
    ends_at: 'text not null',
  },
  key: ['hash'],
};

export interface Link {
  readonly id: string;
  readonly person: string;
  readonly endsAt: Instant;
}

/** The link with this secret; null when there is none (or it has been used). */
export async function linkOf(store: Pick<Store, 'rows'>, secret: string): Promise<Link | null> {
  const rows = await store.rows<Link>(sql`
    select id, person, ends_at as "endsAt" from one_time_links where hash = ${hashToken(secret)}`);
  return rows[0] ?? null;
}

/** Keeps a new link in place of every earlier one of the person. */
export function keepLink(link: Link, hash: string): Write[] {
  const row = { hash, id: link.id, person: link.person, ends_at: link.endsAt };
  return [dropLinks(link.person), { op: 'put', table: LINKS_TABLE.name, row }];
}

export function dropLinks(person: string): Write {
  return { op: 'drop', table: LINKS_TABLE.name, key: { person } };
}
