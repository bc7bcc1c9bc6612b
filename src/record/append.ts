// The append: one statement that carries entries, their writes and the key, and is one transaction
// of the database. Nothing is asked first; the database itself says what has moved.
import { Fault, type Instant, must, Problem } from '../kernel/index.ts';
import { detailOf, faultOf, sqlState } from './connection.ts';
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
      text: 'select append($1, $2, $3, $4, $5) as done',
      values,
    });
    return answerOf(String(rows[0]?.done), batch);
  } catch (error) {
    return answerTo(error);
  }
}

function answerOf(done: string, { entries }: Batch): Appended {
  const [first, last, at] = done.split(' ');
  if (at) return { outcome: 'repeated', first: Number(first), last: Number(last), at };
  const latest = must(entries.at(-1), 'a batch has an entry').at;
  const number = Number(first);
  return { outcome: 'appended', first: number, last: number + entries.length - 1, at: latest };
}

function valuesOf({ projections, declared }: Appending, batch: Batch): unknown[] {
  const { mission, key = null, work } = batch;
  const leaves = batch.entries.map((entry) => leafOf(mission, entry));
  if (!leaves.every(isStorable)) throw new Problem(RECORD_PROBLEMS.textNotStorable);
  const entries = batch.entries.map((entry) => ({ ...entry, mission }));
  const writes = wireWrites(entries, projections, (write, owner) =>
    checkWrite(declared, write, owner),
  );
  for (const write of work ?? []) checkWrite(declared, write);
  return [mission, leaves, key, writes, work ? wireWork(work) : null];
}

/** What the database says no with: an answer, a problem of the caller, or a fault. */
function answerTo(error: unknown): Appended | Again {
  const state = sqlState(error);
  if (state === 'MU002') {
    const { stream, version } = JSON.parse(detailOf(error)) as { stream: string; version: number };
    return { outcome: 'conflict', stream, version };
  }
  if (state === 'MU005') return { clockAt: detailOf(error) };
  const constraint = (error as { constraint?: string }).constraint;
  if (constraint === 'entries_id') throw new Problem(RECORD_PROBLEMS.idTaken);
  throw faultOf('append to the record', error);
}
