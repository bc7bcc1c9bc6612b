// Performs an act for a visitor, and does what only the edge can: put a session into a cookie and
// take it out again. Forms and the API both come through here.
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { type Performed, perform } from '../acts/index.ts';
import { canonical, type Json } from '../kernel/index.ts';
import type { Serving } from './options.ts';
import { Upload } from './uploads.ts';
import type { Visitor } from './visitor.ts';

/** Acts that begin a session: their answer holds its token, which leaves only as a cookie. */
const BEGIN = new Set(['people.redeem', 'people.sign-in', 'people.set-passphrase']);
const END = 'people.sign-out';

/** Acts that take a secret, and so have the strictest limit. */
export const SECRET_ACTS: ReadonlySet<string> = BEGIN;

export interface Wanted {
  readonly mission: string;
  readonly act: string;
  readonly input: unknown;
  /** What the caller sent as idempotency key. */
  readonly key: string | null;
}

/** @throws Problem when the answer is no */
export async function carryOut(
  serving: Serving,
  visitor: Visitor,
  reply: FastifyReply,
  wanted: Wanted,
): Promise<Performed> {
  const { mission, act, input } = wanted;
  const actor = await visitor.actor(mission);
  const key = BEGIN.has(act) ? null : keyOf(actor.person, wanted);
  const done = await perform(serving.house, { mission, act, input, actor, key });
  if (act === END) await visitor.leave(reply);
  if (!BEGIN.has(act)) return done;
  const { session, ...rest } = done.answer as { session: string } & Record<string, Json>;
  const csrf = await visitor.enter(reply, session);
  return { ...done, answer: { ...rest, csrf } };
}

/**
 * The key under which the record knows the call: of this person, for this act, with this content.
 * So nobody can use up another's key, and a form that was changed and sent again is not lost.
 */
function keyOf(person: string, { act, input, key }: Wanted): string | null {
  if (key === null || key === '') return null;
  const content = canonical([person, act, key, plain(input)]);
  return createHash('sha256').update(content).digest('hex');
}

/** Input as JSON; a file stands for itself by its hash. */
function plain(value: unknown): unknown {
  if (value instanceof Upload) return value.sha256;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
