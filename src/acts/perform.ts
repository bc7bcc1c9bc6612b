// Performs an act: permission, facts, rule, then one append of everything that happened, with the
// acts that must happen with it. Nothing is written unless all of it is.
import type { Actor } from '../access/index.ts';
import { Fault, type Json, Problem } from '../kernel/index.ts';
import { ask } from './ask.ts';
import { inPlace } from './checks.ts';
import { Draft } from './draft.ts';
import type { House } from './house.ts';
import { ACT_PROBLEMS } from './problems.ts';

export interface Call {
  readonly mission: string;
  readonly act: string;
  readonly input: unknown;
  readonly actor: Actor;
  /** A repeated call with the same key is one entry. */
  readonly key?: string | null;
}

export interface Performed {
  readonly outcome: 'done' | 'repeated';
  /** Positions in the mission's record, first and last; null where nothing had to be written. */
  readonly first: number | null;
  readonly last: number | null;
  readonly answer: Json;
}

/** How often a decision is taken again when another writer came between. */
const ATTEMPTS_MAX = 5;

/** @throws Problem when the answer is no: nothing was written. */
export async function perform(house: House, call: Call): Promise<Performed> {
  if (house.acts.has(call.act)) await inPlace(house, call.mission, call.act);
  for (let attempt = 1; ; attempt++) {
    const draft = new Draft(house, call, ask);
    const answer = await draft.decide(call.act, call.input);
    if (draft.entries.length === 0) {
      if (draft.work.length > 0) await house.store.write(draft.work);
      await draft.settle([]);
      if (draft.refusal) throw draft.refusal;
      return { outcome: 'done', first: null, last: null, answer };
    }
    const appended = await append(house, call, draft);
    if (appended.outcome === 'conflict') {
      if (attempt < ATTEMPTS_MAX) continue;
      const { stream, version } = appended;
      throw new Problem(ACT_PROBLEMS.conflict, { stream, version });
    }
    const { first, last } = appended;
    if (draft.refusal) throw draft.refusal;
    if (appended.outcome === 'repeated') return { outcome: 'repeated', first, last, answer: null };
    await draft.settle(
      draft.entries.map((entry, i) => ({ ...entry, mission: call.mission, no: first + i })),
    );
    return { outcome: 'done', first, last, answer };
  }
}

/** Keeps first what the entries rest on; takes it back where they were not appended. */
async function append(house: House, { mission, key = null }: Call, draft: Draft) {
  const { entries, work } = draft;
  try {
    await draft.hold();
    const appended = await house.store.append({ mission, entries, work, key });
    if (appended.outcome !== 'appended') await draft.release();
    return appended;
  } catch (error) {
    // What may have been appended must not lose what it rests on.
    if (!(error instanceof Fault)) await draft.release();
    throw error;
  }
}
