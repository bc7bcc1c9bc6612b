// The three ways into the database: the owner (schema, rebuild), the program (appends, files,
// vault) and the reader (views, never writes). Types come out as JSON has them.
import pg from 'pg';
import { Fault, Problem } from '../kernel/index.ts';
import type { Address } from './embedded/server.ts';
import { RECORD_PROBLEMS } from './problems.ts';

/** Roles of the cluster, made by the schema where the owner may make roles. */
export const APP_ROLE = 'muster_app';
export const READER_ROLE = 'muster_reader';

/** An address of the embedded server, or the URL of any other. */
export type Target = Address | string;

export interface Entrance {
  /** Null: the owner itself. */
  readonly role: string | null;
  readonly searchPath: string;
  readonly max: number;
  readonly readOnly?: boolean;
}

const CONNECT_MILLIS_MAX = 10_000;
/** No query of a page takes longer; one that does would only hold others up. */
const READ_MILLIS_MAX = 30_000;
/** What `<%` takes for the same word: one wrong letter in the middle of a name of eight. */
const LIKENESS_MIN = 0.45;
const IDLE_MILLIS_MAX = 30_000;

export function makePool(target: Target, entrance: Entrance): pg.Pool {
  const pool = new pg.Pool({
    ...configOf(target, entrance),
    max: entrance.max,
    idleTimeoutMillis: IDLE_MILLIS_MAX,
    // Named statements (the append) stay prepared as long as their connection.
    allowExitOnIdle: true,
  });
  // A connection that breaks while idle is replaced at the next query; that query gets the Fault.
  pool.on('error', () => undefined);
  return pool;
}

export function makeClient(target: Target, entrance: Omit<Entrance, 'max'>): pg.Client {
  const client = new pg.Client(configOf(target, { ...entrance, max: 1 }));
  client.on('error', () => undefined);
  return client;
}

function configOf(target: Target, { role, searchPath, readOnly }: Entrance): pg.ClientConfig {
  const settings = [
    ...[`search_path=${searchPath}`, 'timezone=UTC', 'datestyle=ISO'],
    'default_transaction_isolation=read committed',
  ];
  if (readOnly)
    settings.push(
      'default_transaction_read_only=on',
      `statement_timeout=${READ_MILLIS_MAX}`,
      `pg_trgm.word_similarity_threshold=${LIKENESS_MIN}`,
    );
  const common = {
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
    connectionTimeoutMillis: CONNECT_MILLIS_MAX,
    keepAlive: true,
    application_name: 'muster',
  };
  if (typeof target === 'string') {
    // On a server of others we sign in as the owner and step down at once.
    if (role) settings.push(`role=${role}`);
    return { ...common, ...withOptions(target, settings) };
  }
  const user = role ?? target.user;
  return { ...common, ...target, user, ssl: false, options: optionsOf(settings) };
}

function withOptions(url: string, settings: readonly string[]) {
  const parsed = new URL(url);
  const options = [parsed.searchParams.get('options') ?? '', optionsOf(settings)].join(' ').trim();
  parsed.searchParams.delete('options');
  return { connectionString: parsed.toString(), options };
}

function optionsOf(settings: readonly string[]): string {
  return settings.map((setting) => `-c ${setting.replace(/([\\ ])/g, '\\$1')}`).join(' ');
}

const text = (value: string): string => value;
/** As PostgreSQL prints it in UTC, `2026-01-02 03:04:05.678+00`. */
const instant = (value: string): string =>
  new Date(value.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString();
const PARSERS: Readonly<Record<number, (value: string) => unknown>> = {
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.NUMERIC]: Number,
  [pg.types.builtins.DATE]: text,
  [pg.types.builtins.TIMESTAMPTZ]: instant,
};

/** Counts and sums as numbers, days as `YYYY-MM-DD`, instants as `Date.toISOString` prints them. */
function parserOf(oid: number, format?: 'text' | 'binary') {
  const own = format === 'binary' ? undefined : PARSERS[oid];
  return own ?? pg.types.getTypeParser(oid, format);
}

/** All that `work` writes, or nothing. */
export async function transact<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const done = await work();
    await client.query('commit');
    return done;
  } catch (error) {
    // Where the connection is gone the server has rolled back by itself.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** What PostgreSQL says of an error, without the values that its text may quote. */
interface DatabaseError {
  readonly code?: string;
  readonly detail?: string;
  readonly constraint?: string;
  readonly message: string;
}

export function sqlState(error: unknown): string | undefined {
  return (error as DatabaseError).code;
}

export function constraintOf(error: unknown): string | undefined {
  return (error as DatabaseError).constraint;
}

export function detailOf(error: unknown): string {
  return (error as DatabaseError).detail ?? '';
}

/**
 * An error of the database as a fault: "couldn't <what>". The cause keeps code and text, but of
 * errors about values (classes 22 and 23) only the code: their text quotes what somebody entered.
 */
export function faultOf(what: string, error: unknown): Error {
  if (error instanceof Problem || error instanceof Fault) return error;
  const code = sqlState(error);
  const quotesValues = code === undefined || /^2[23]/.test(code) === true;
  const words = code !== undefined && quotesValues ? '' : `: ${(error as Error).message}`;
  const reason = code === undefined ? words : ` (${code})${words}`;
  return new Fault(`couldn't ${what}${reason}`, isPassing(code, error) ? 'retry' : 'fatal');
}

/** Lost connections, a server that stops or starts, deadlocks: the same call may go through. */
function isPassing(code: string | undefined, error: unknown): boolean {
  if (code === undefined) return /terminated|timeout|not queryable/i.test((error as Error).message);
  return /^(08|57P0|40|53|55P03|ECONN|EPIPE|ENOENT)/.test(code);
}

/** @throws Problem when the server of DATABASE_URL does not let us in */
export async function tryConnect(target: string): Promise<void> {
  // The message of a URL's own error would show the whole of it.
  if (!URL.canParse(target))
    throw new Problem(RECORD_PROBLEMS.unreachable, { why: 'it is not a URL' });
  const client = makeClient(target, { role: null, searchPath: 'public' });
  try {
    await client.connect();
    const { rows } = await client.query('show server_version_num');
    const version = Number(rows[0]?.server_version_num);
    if (version < 150_000)
      throw new Problem(RECORD_PROBLEMS.serverTooOld, { found: Math.floor(version / 10_000) });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(RECORD_PROBLEMS.unreachable, { why: reasonOf(error) });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Never the message itself: a driver may quote the URL, and the URL holds a password. */
function reasonOf(error: unknown): string {
  const code = sqlState(error);
  if (code === '28P01' || code === '28000') return 'name or password is wrong';
  if (code === '3D000') return 'there is no such database';
  return code ?? 'no answer';
}
