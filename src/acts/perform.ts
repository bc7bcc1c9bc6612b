// Performs an act: permission, facts, rule, then one append of everything that happened, with the
// acts that must happen with it. Nothing is written unless all of it is.
import type { Actor } from '../access/index.ts';
import { type Json, must, Problem } from '../kernel/index.ts';
import type { Entry, NewEntry, Write } from '../record/index.ts';
import type { Act, Context } from './act.ts';
import { ask } from './ask.ts';
import { allowed, inPlace, parsed } from './checks.ts';
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
    const draft = new Draft(house, call);
    const answer = await draft.decide(call.act, call.input);
    if (draft.entries.length === 0) {
      if (draft.work.length > 0) await house.store.write(draft.work);
      await draft.settle([]);
      if (draft.refusal) throw draft.refusal;
      return { outcome: 'done', first: null, last: null, answer };
    }
    const appended = await house.store.append({
      mission: call.mission,
      entries: draft.entries,
      work: draft.work,
      key: call.key ?? null,
    });
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

/** One attempt: the streams as they were read, and what would be appended to them. */
class Draft {
  readonly entries: NewEntry[] = [];
  readonly work: Write[] = [];
  /** A no that is recorded before it is said. */
  refusal: Problem | null = null;
  private readonly streams = new Map<string, Entry[]>();
  private readonly ends: ((entries: readonly Entry[]) => Promise<void>)[] = [];
  private readonly at: string;

  constructor(
    private readonly house: House,
    private readonly call: Call,
  ) {
    this.at = house.effects.now();
  }

  async decide(name: string, raw: unknown): Promise<Json> {
    const { house, call } = this;
    const act = house.acts.get(name);
    if (!act) throw new Problem(ACT_PROBLEMS.unknownAct, { name });
    allowed(house, call.actor, name);
    const input = parsed(act.input, raw);
    const ids = { id: house.effects.id, mission: call.mission };
    const stream = act.stream(input, { ...ids, actor: call.actor });
    const state = (await this.read(stream)).reduce((s, entry) => act.evolve(s, entry), act.start);
    const facts = act.facts
      ? await act.facts(input, house.reach, {
          ask: (question) => ask(house, { ...question, mission: call.mission, actor: call.actor }),
          mission: call.mission,
          actor: call.actor,
          at: this.at,
        })
      : null;
    const context: Context<unknown> = { ...ids, actor: call.actor, at: this.at, facts };
    const decision = act.decide(state, input, context);
    if (decision instanceof Problem) throw decision;
    this.work.push(...(decision.work ?? []));
    this.refusal ??= decision.refusal ?? null;
    for (const event of decision.events) await this.add(act, stream, event);
    if (act.after) this.ends.push((entries) => must(act.after, name)(input, house.reach, entries));
    let answer = decision.answer ?? null;
    for (const next of decision.also ?? []) {
      const theirs = await this.decide(next.act, next.input);
      answer ??= theirs;
    }
    return answer;
  }

  /** Work that follows the append; a fault here loses nothing, since it can be done again. */
  async settle(entries: readonly Entry[]): Promise<void> {
    for (const end of this.ends) await end(entries);
  }

  private async read(stream: string): Promise<Entry[]> {
    const known = this.streams.get(stream);
    if (known) return known;
    const entries = await this.house.store.stream(this.call.mission, stream);
    this.streams.set(stream, entries);
    return entries;
  }

  private async add(
    act: Act,
    own: string,
    event: { type: string; payload: Json; on?: string | null; stream?: string },
  ): Promise<void> {
    const stream = event.stream ?? own;
    const before = await this.read(stream);
    const entry: NewEntry = {
      id: this.house.effects.id('ent'),
      stream,
      version: before.length + 1,
      type: event.type,
      act: act.name,
      by: this.call.actor.person,
      at: this.at,
      on: event.on ?? null,
      payload: event.payload,
    };
    this.entries.push(entry);
    before.push({ ...entry, mission: this.call.mission, no: -1 });
  }
}
