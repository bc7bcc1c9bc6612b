// Sessions: who is signed in. The browser holds the token, this table its hash; a session ends when
// it idles, when its time is over, when its person signs out, or when the passphrase changes.
import { type Instant, must } from '../kernel/index.ts';
import { type Store, sql, type TableSpec, type Write } from '../record/index.ts';
import { plusMillis } from './times.ts';
import { hashToken } from './tokens.ts';
import type { Way } from './ways.ts';

/** A working day with its pauses. */
export const SESSION_IDLE_MS = 12 * 3_600_000;
/** Whoever works every day signs in every second Monday. */
export const SESSION_MS = 14 * 86_400_000;
/** The last sight is written at most this often: a page is a read, not a write. */
const SEEN_EVERY_MS = 300_000;

export const SESSIONS_TABLE: TableSpec = {
  name: 'sessions',
  columns: {
    hash: 'text not null',
    person: 'text not null',
    way: 'text not null',
    began_at: 'text not null',
    seen_at: 'text not null',
  },
  key: ['hash'],
};

export interface Session {
  readonly person: string;
  readonly way: Way;
  readonly beganAt: Instant;
  readonly seenAt: Instant;
}

/** When a session ends if nothing more is done in it. */
export function sessionEndsAt(session: Pick<Session, 'beganAt' | 'seenAt'>): Instant {
  const ends = [
    plusMillis(session.seenAt, SESSION_IDLE_MS),
    plusMillis(session.beganAt, SESSION_MS),
  ];
  return must(ends.sort()[0], 'a session has two ends');
}

/** The row of a new session, written in the transaction of the sign-in. */
export function beginSession(hash: string, person: string, way: Way, at: Instant): Write {
  const row = { hash, person, way, began_at: at, seen_at: at };
  return { op: 'put', table: SESSIONS_TABLE.name, row };
}

export function endSessionsOf(person: string): Write {
  return { op: 'drop', table: SESSIONS_TABLE.name, key: { person } };
}

/** The session of a token, seen just now; null when there is none or it has ended. */
export async function sessionOf(
  store: Pick<Store, 'rows' | 'write'>,
  token: string,
  at: Instant,
): Promise<Session | null> {
  const hash = hashToken(token);
  const [session] = await store.rows<Session>(sql`
    select person, way, began_at as "beganAt", seen_at as "seenAt"
    from sessions where hash = ${hash}`);
  if (!session) return null;
  if (sessionEndsAt(session) <= at) {
    await endSession(store, token);
    return null;
  }
  if (plusMillis(session.seenAt, SEEN_EVERY_MS) <= at)
    await store.write([
      { op: 'patch', table: SESSIONS_TABLE.name, key: { hash }, set: { seen_at: at } },
    ]);
  return session;
}

export async function endSession(store: Pick<Store, 'write'>, token: string): Promise<void> {
  const key = { hash: hashToken(token) };
  await store.write([{ op: 'drop', table: SESSIONS_TABLE.name, key }]);
}
