// Opens a record: the keys, a database (embedded, or the server of DATABASE_URL), its schema, and
// the store over it. A failure on the way stops what has been started.
import type pg from 'pg';
import { Problem } from '../kernel/index.ts';
import { vkeyOf } from '../seal/index.ts';
import { Checkpoints } from './checkpoints.ts';
import {
  APP_ROLE,
  faultOf,
  makeClient,
  makePool,
  READER_ROLE,
  type Target,
  tryConnect,
} from './connection.ts';
import { type Embedded, startEmbedded } from './embedded/server.ts';
import { Files } from './files.ts';
import { makeHome } from './home.ts';
import { openKeys, serverPassword } from './keys.ts';
import { Line } from './line.ts';
import { RECORD_PROBLEMS } from './problems.ts';
import { ALONE_LOCK, bindKey, prepare } from './schema.ts';
import { SigningKeys } from './signing-keys.ts';
import { Store } from './store.ts';
import type { Projection, TableSpec } from './table.ts';
import { type Declared, declare } from './tables.ts';
import { Vault } from './vault.ts';

export interface OpenOptions {
  /** The data directory of the user; made when it is missing. */
  readonly home: string;
  /** A PostgreSQL server (15 or newer); null or absent: the embedded one under `home`. */
  readonly databaseUrl?: string | null;
  readonly projections: readonly Projection[];
  readonly workTables: readonly TableSpec[];
  /** Name of a new record and of its key; the first line of a checkpoint is `name/mission`. */
  readonly name?: string;
  /** Refuse when another program already holds this record alone (`start` does, verbs do not). */
  readonly alone?: boolean;
  /** How the embedded server is reached; Windows has no choice but `port`. */
  readonly reach?: 'socket' | 'port';
  /** Told before each step that may take more than a second. */
  onStep?(text: string): void;
}

/** With the one that appends and the owner's two: nine at most, of the server's 40. */
const APP_SESSIONS_MAX = 2;
const READER_SESSIONS_MAX = 4;

/**
 * Opens the record under `home`, ready for appends.
 * @throws Problem with a cure for what its operator can mend; Fault for the rest
 */
export async function openRecord(options: OpenOptions): Promise<Store> {
  const declared = declare(options.projections, options.workTables);
  const closers: (() => Promise<unknown>)[] = [];
  try {
    const reached = await reach(options, closers);
    if (options.alone) closers.push(await holdAlone(reached.target));
    return await openStore({ options, declared, reached, closers });
  } catch (error) {
    await closeAll(closers);
    throw error instanceof Problem ? error : faultOf('open the record', error);
  }
}

interface Reached {
  readonly home: string;
  readonly target: Target;
  readonly embedded: Embedded | null;
  /** How roles sign in; null: the owner steps down. */
  readonly signIn: { readonly password?: string } | null;
}

interface Opening {
  readonly options: OpenOptions;
  readonly declared: ReadonlyMap<string, Declared>;
  readonly reached: Reached;
  /** What `close` undoes, in the order in which it was done. */
  readonly closers: (() => Promise<unknown>)[];
}

async function reach(options: OpenOptions, closers: Opening['closers']): Promise<Reached> {
  const home = await makeHome(options.home);
  if (options.databaseUrl) {
    await tryConnect(options.databaseUrl);
    return { home, target: options.databaseUrl, embedded: null, signIn: null };
  }
  const byPort = options.reach === 'port' || process.platform === 'win32';
  const password = byPort ? await serverPassword(home) : null;
  const onStep = (text: string): void => options.onStep?.(text);
  const embedded = await startEmbedded({ home, password, onStep });
  closers.push(() => embedded.stop());
  const signIn = password === null ? {} : { password };
  return { home, target: embedded.address, embedded, signIn };
}

async function openStore({ options, declared, reached, closers }: Opening): Promise<Store> {
  const { home, target, embedded, signIn } = reached;
  const { projections, name, alone = false } = options;
  const keys = await openKeys(home, name);
  const onStep = (text: string): void => options.onStep?.(text);
  const wanted = { declared, projections, signIn, alone, onStep };
  const schema = await withOwner(target, 'muster,public', async (owner) => {
    const prepared = await prepare(owner, wanted);
    await bindKey(owner, vkeyOf(keys.signing));
    return prepared;
  });
  const role = (one: string): string | null => (schema.hasRoles ? one : null);
  const { searchPath } = schema;
  const app = makePool(target, { role: role(APP_ROLE), searchPath, max: APP_SESSIONS_MAX });
  const reader = makePool(target, {
    ...{ role: role(READER_ROLE), searchPath, max: READER_SESSIONS_MAX, readOnly: true },
  });
  const line = new Line(() => makeClient(target, { role: role(APP_ROLE), searchPath }));
  closers.push(() => Promise.all([line.end(), app.end(), reader.end()]));
  // The files of a new cluster must be on disk before the first append is acknowledged.
  await embedded?.settled;
  const now = (): string => new Date().toISOString();
  return new Store({
    ...{ line, app, reader, projections, declared },
    checkpoints: new Checkpoints(app, { key: keys.signing, now }),
    files: new Files(app),
    vault: new Vault(app, keys.master, () => sweepVault(target)),
    signing: new SigningKeys(home),
    asOwner: (work) => withOwner(target, searchPath, work),
    recovered: embedded?.recovered ?? false,
    guard: schema.hasRoles ? 'roles' : 'triggers',
    close: () => closeAll(closers),
  });
}

/** Held by a session of its own until the store is closed or the program has ended. */
async function holdAlone(target: Target): Promise<() => Promise<void>> {
  const client = makeClient(target, { role: null, searchPath: 'public' });
  await client.connect();
  const { rows } = await client.query('select pg_try_advisory_lock($1, $2) as held', [
    ...ALONE_LOCK,
  ]);
  if (!rows[0]?.held) {
    await client.end();
    throw new Problem(RECORD_PROBLEMS.servedElsewhere);
  }
  return () => client.end();
}

async function withOwner<T>(
  target: Target,
  searchPath: string,
  work: (owner: pg.Client) => Promise<T>,
): Promise<T> {
  const owner = makeClient(target, { role: null, searchPath });
  try {
    await owner.connect();
    return await work(owner);
  } catch (error) {
    throw faultOf('work on the tables of the record', error);
  } finally {
    await owner.end().catch(() => undefined);
  }
}

/** Writes the vault's tables anew, without the space in which erased rows lay. */
async function sweepVault(target: Target): Promise<void> {
  await withOwner(target, 'muster', async (owner) => {
    await owner.query('vacuum (full) muster.vault_keys');
    await owner.query('vacuum (full) muster.vault_fields');
  });
}

/** Last opened, first closed; one that fails does not keep the others open. */
async function closeAll(closers: Opening['closers']): Promise<void> {
  let failed: unknown = null;
  while (closers.length > 0)
    await closers
      .pop()?.()
      .catch((error: unknown) => {
        failed ??= error;
      });
  if (failed) throw faultOf('close the record', failed);
}
