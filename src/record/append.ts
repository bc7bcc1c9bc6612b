// The append: one statement that carries entries, their writes and the key, and is one transaction
// of the database. Nothing is asked first; the database itself says what has moved.
import { Fault, type Instant, must, Problem } from '../kernel/index.ts';
import { constraintOf, detailOf, faultOf, sqlState } from './connection.ts';
import { type Appended, type Batch, checkBatch, isStorable, leafOf } from './entry.ts';
import type { Line } from './line.ts';
import { RECORD_PROBLEMS } from './problems.ts';
import type { Projection } from './table.ts';
import { checkWrite, type Declared } from './tables.ts';
import { wireWork, wireWrites } from './wire.ts';

export interface Appending {
  readonly line: Line;
  readonly projections: readonly Projection[];
  readonly declared: ReadonlyMap<string, Declared>;
}

/** Another append may come between an answer and the next try. */
const TRIES_MAX = 8;

export async function append(parts: Appending, batch: Batch): Promise<Appended> {
  checkBatch(batch);
  let at: Instant | null = null;
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const answer = await send(parts, at === null ? batch : movedTo(batch, at));
    if (!('clockAt' in answer)) return answer;
    at = answer.clockAt;
  }
  throw new Fault("couldn't append: the clock of this machine is behind the record", 'retry');
}

/** The record's order is that of its times: a clock that is behind takes the last entry's. */
function movedTo(batch: Batch, at: Instant): Batch {
  const entries = batch.entries.map((e) => (e.at < at ? { ...e, at } : e));
  return { ...batch, entries };
}

/** To be sent again, as recorded at that instant. */
interface Again {
  readonly clockAt: Instant;
}

async function send(parts: Appending, batch: Batch): Promise<Appended | Again> {
  const values = valuesOf(parts, batch);
  try {
    const { rows } = await parts.line.query({
      // Named: parsed and planned once per session.
      name: 'append',
      text: 'select append($1, $2, $3, $4, $5) as first',
      values,
    });
    const first = Number(rows[0]?.first);
    const { length } = batch.entries;
    const { at } = must(batch.entries[length - 1], 'a batch has an entry');
    return { outcome: 'appended', first, last: first + length - 1, at };
  } catch (error) {
    return answerTo(await told(parts, values, error));
  }
}

/** Why a batch was not taken, is asked when it was not: nearly every batch is. */
async function told({ line }: Appending, values: readonly unknown[], error: unknown) {
  if (sqlState(error) !== 'MU002' && !ASKED.has(constraintOf(error) ?? '')) return error;
  return line
    .query({ text: 'select tell_refusal($1, $2, $3)', values: values.slice(0, 3) })
    .then(() => error)
    .catch((answer: unknown) => answer);
}

const ASKED = new Set(['entries_key', 'entries_version']);

function valuesOf({ projections, declared }: Appending, batch: Batch): unknown[] {
  const { mission, key = null, work } = batch;
  const leaves = batch.entries.map((entry) => leafOf(mission, entry));
  if (!leaves.every(isStorable)) throw new Problem(RECORD_PROBLEMS.textNotStorable);
  const entries = batch.entries.map((entry) => ({ ...entry, mission }));
  const writes = wireWrites(entries, projections, (write, owner) =>
    checkWrite(declared, write, owner),
  );
  for (const write of work ?? []) checkWrite(declared, write);
  return [mission, leaves.join('\n'), key, writes, work ? wireWork(work) : null];
}

/** What the database says no with: an answer, a problem of the caller, or a fault. */
function answerTo(error: unknown): Appended | Again {
  const state = sqlState(error);
  if (state === 'MU007') {
    const { stream, version } = JSON.parse(detailOf(error)) as { stream: string; version: number };
    return { outcome: 'conflict', stream, version };
  }
  if (state === 'MU005') return { clockAt: detailOf(error) };
  if (state === 'MU006') {
    const [first, last, at = ''] = detailOf(error).split(' ');
    return { outcome: 'repeated', first: Number(first), last: Number(last), at };
  }
  if (constraintOf(error) === 'entries_id') throw new Problem(RECORD_PROBLEMS.idTaken);
  throw faultOf('append to the record', error);
}
