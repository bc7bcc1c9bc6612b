// The append: one statement that carries entries, their part of the tree, their writes and the key,
// and is one transaction of the database. Nothing is asked first: where the tree stands is known
// from the append before, and the database itself says what has moved.
import type pg from 'pg';
import { type Instant, must, Problem } from '../kernel/index.ts';
import { type Frontier, leafHash } from '../seal/index.ts';
import { constraintOf, detailOf, faultOf, sqlState, transact } from './connection.ts';
import {
  type Appended,
  type Batch,
  checkBatch,
  isStorable,
  leafOf,
  type NewEntry,
} from './entry.ts';
import { LOCK } from './functions.ts';
import type { Line } from './line.ts';
import { RECORD_PROBLEMS } from './problems.ts';
import type { Projection } from './table.ts';
import { checkWrite, type Declared } from './tables.ts';
import { readTree, type Tree } from './trees.ts';
import { wireWork, wireWrites } from './wire.ts';

export interface Appending {
  readonly line: Line;
  /** By mission, as the last append of this program has left them. */
  readonly trees: Map<string, Tree>;
  readonly projections: readonly Projection[];
  readonly declared: ReadonlyMap<string, Declared>;
}

export function append(parts: Appending, batch: Batch): Promise<Appended> {
  checkBatch(batch);
  return parts.line
    .turn((session) => appendNext(parts, session, batch))
    .catch((error) => {
      throw faultOf('append to the record', error);
    });
}

async function appendNext(parts: Appending, session: pg.Client, batch: Batch): Promise<Appended> {
  const { trees } = parts;
  const { mission } = batch;
  const known = trees.get(mission);
  // Whatever goes wrong, what was known of the tree may be so no more.
  trees.delete(mission);
  try {
    return await send(parts, session, placed(batch, known ?? (await readTree(session, mission))));
  } catch (error) {
    if (constraintOf(error) !== 'entries_pkey') return refused(session, batch, error);
  }
  return appendHeld(parts, session, batch);
}

/** Another program has appended: the tree is read again with the mission's lock held. */
async function appendHeld(parts: Appending, session: pg.Client, batch: Batch): Promise<Appended> {
  const { mission } = batch;
  try {
    return await transact(session, async () => {
      await session.query(`select ${LOCK.replace('p_mission', '$1')}`, [mission]);
      return send(parts, session, placed(batch, await readTree(session, mission)));
    });
  } catch (error) {
    parts.trees.delete(mission);
    return refused(session, batch, error);
  }
}

/** A batch in its place: entries at their instants, their leaves and nodes, the tree after them. */
interface Placed {
  readonly batch: Batch;
  readonly first: number;
  readonly entries: readonly NewEntry[];
  readonly leaves: readonly string[];
  readonly nodes: readonly Buffer[];
  readonly tree: { readonly frontier: Frontier; readonly lastAt: Instant };
}

/** Grows the frontier that it is given. */
function placed(batch: Batch, { frontier, lastAt }: Tree): Placed {
  const first = frontier.size;
  // The record's order is that of its times: a clock that is behind takes the last entry's.
  let at: Instant = lastAt ?? '';
  const entries = batch.entries.map((entry) => {
    if (entry.at >= at) at = entry.at;
    return entry.at === at ? entry : { ...entry, at };
  });
  const leaves = leavesOf(batch.mission, entries);
  const nodes = leaves.map((leaf) => {
    frontier.append(leafHash(leaf));
    return frontier.newest;
  });
  return { batch, first, entries, leaves, nodes, tree: { frontier, lastAt: at } };
}

function leavesOf(mission: string, entries: readonly NewEntry[]): string[] {
  const leaves = entries.map((entry) => leafOf(mission, entry));
  if (!leaves.every(isStorable)) throw new Problem(RECORD_PROBLEMS.textNotStorable);
  return leaves;
}

async function send(parts: Appending, session: pg.Client, place: Placed): Promise<Appended> {
  const { first, tree, batch } = place;
  await session.query({
    // Named: parsed and planned once per session.
    name: 'append',
    text: 'select append($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)',
    values: valuesOf(parts, place),
  });
  parts.trees.set(batch.mission, tree);
  const last = tree.frontier.size - 1;
  return { outcome: 'appended', first, last, at: tree.lastAt };
}

function valuesOf({ projections, declared }: Appending, place: Placed): unknown[] {
  const { first, entries, leaves, nodes } = place;
  const { mission, key = null, work } = place.batch;
  const writes = wireWrites(
    entries.map((entry) => ({ ...entry, mission })),
    projections,
    (write, owner) => checkWrite(declared, write, owner),
  );
  for (const write of work ?? []) checkWrite(declared, write);
  const { id, stream, version, type, at } = must(entries[0], 'a batch has an entry');
  const more = entries.slice(1).map((entry, i) => ({
    ...{ id: entry.id, stream: entry.stream, version: entry.version, type: entry.type },
    ...{ at: entry.at, leaf: leaves[i + 1], node: nodes[i + 1]?.toString('hex') },
  }));
  const after = afterOf(entries);
  return [
    ...[mission, first, id, stream, version, type, at, leaves[0], nodes[0], key, entries.length],
    more.length === 0 ? null : JSON.stringify(more),
    after.length === 0 ? null : JSON.stringify(after),
    writes,
    work ? wireWork(work) : null,
  ];
}

/**
 * What must be there already: for each stream that goes on, its version so far. That a stream does
 * not have the next version yet, its index says.
 */
function afterOf(entries: readonly NewEntry[]): { stream: string; version: number }[] {
  const firsts = new Map<string, number>();
  for (const { stream, version } of entries)
    if (!firsts.has(stream)) firsts.set(stream, version - 1);
  return [...firsts].flatMap(([stream, version]) => (version > 0 ? [{ stream, version }] : []));
}

/** What the database says no with: an answer, a problem of the caller, or a fault. */
async function refused(session: pg.Client, batch: Batch, error: unknown): Promise<Appended> {
  if (constraintOf(error) === 'entries_id') throw new Problem(RECORD_PROBLEMS.idTaken);
  const answer = await told(session, batch, error);
  const state = sqlState(answer);
  if (state === 'MU007') {
    const { stream, version } = JSON.parse(detailOf(answer)) as { stream: string; version: number };
    return { outcome: 'conflict', stream, version };
  }
  if (state === 'MU006') {
    const [first, last, at = ''] = detailOf(answer).split(' ');
    return { outcome: 'repeated', first: Number(first), last: Number(last), at };
  }
  throw answer;
}

/** Why a batch was not taken, is asked when it was not: nearly every batch is. */
async function told(session: pg.Client, { mission, key, entries }: Batch, error: unknown) {
  if (sqlState(error) !== 'MU002' && !ASKED.has(constraintOf(error) ?? '')) return error;
  const leaves = leavesOf(mission, entries).join('\n');
  return session
    .query('select tell_refusal($1, $2, $3)', [mission, leaves, key ?? null])
    .then(() => error)
    .catch((answer: unknown) => answer);
}

const ASKED = new Set(['entries_key', 'entries_version']);
