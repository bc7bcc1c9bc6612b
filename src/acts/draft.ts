// One attempt at an act: the streams as they were read, and what would be appended to them. Nothing
// is written here; `perform` appends a draft, a rehearsal throws it away.
import type { Actor } from '../access/index.ts';
import { type Json, must, Problem } from '../kernel/index.ts';
import type { Entry, NewEntry, Write } from '../record/index.ts';
import type { Act, Context, FactsContext, Happening } from './act.ts';
import { allowed, parsed } from './checks.ts';
import type { House } from './house.ts';
import { ACT_PROBLEMS } from './problems.ts';
import type { Question } from './question.ts';
import type { Wanted } from './rehearsal.ts';

/** Who does it, and in which tree. */
interface Doing {
  readonly mission: string;
  readonly actor: Actor;
}

type Ask = (house: House, question: Question) => Promise<unknown>;

export class Draft {
  readonly entries: NewEntry[] = [];
  readonly work: Write[] = [];
  /** A no that is recorded before it is said. */
  refusal: Problem | null = null;
  private readonly streams = new Map<string, Entry[]>();
  private readonly ends: ((entries: readonly Entry[]) => Promise<void>)[] = [];
  private readonly keeps: (() => Promise<() => Promise<void>>)[] = [];
  private kept: (() => Promise<void>)[] = [];
  private readonly at: string;

  constructor(
    private readonly house: House,
    private readonly doing: Doing,
    private readonly ask: Ask,
  ) {
    this.at = house.effects.now();
  }

  async decide(name: string, raw: unknown): Promise<Json> {
    const { house, doing } = this;
    const act = house.acts.get(name);
    if (!act) throw new Problem(ACT_PROBLEMS.unknownAct, { name });
    allowed(house, doing.actor, name);
    const input = parsed(act.input, raw);
    const ids = { id: house.effects.id, mission: doing.mission };
    const stream = act.stream(input, { ...ids, actor: doing.actor });
    const state = (await this.read(stream)).reduce((s, entry) => act.evolve(s, entry), act.start);
    for (const guard of act.guards?.(input) ?? []) await this.read(guard);
    const facts = act.facts ? await act.facts(input, house.reach, this.factsContext()) : null;
    const context: Context<unknown> = { ...ids, actor: doing.actor, at: this.at, facts };
    const decision = act.decide(state, input, context);
    if (decision instanceof Problem) throw decision;
    this.work.push(...(decision.work ?? []));
    this.refusal ??= decision.refusal ?? null;
    const { length } = this.entries;
    for (const event of decision.events) await this.add(act, stream, event);
    if (act.keep) this.keepFor(act, input, this.entries.slice(length));
    if (act.after) this.ends.push((entries) => must(act.after, name)(input, house.reach, entries));
    let answer = decision.answer ?? null;
    for (const next of decision.also ?? []) {
      const theirs = await this.decide(next.act, next.input);
      answer ??= theirs;
    }
    return answer;
  }

  /** Decides one more act; where the answer is no, the draft is as it was before. */
  async attempt({ act, input }: Wanted): Promise<Problem | null> {
    const { length } = this.entries;
    const [work, ends, keeps] = [this.work.length, this.ends.length, this.keeps.length];
    try {
      await this.decide(act, input);
      return null;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      for (const { stream } of this.entries.splice(length)) this.streams.get(stream)?.pop();
      this.work.splice(work);
      this.ends.splice(ends);
      this.keeps.splice(keeps);
      return error;
    }
  }

  /** What must be safe before the append. */
  async hold(): Promise<void> {
    for (const keep of this.keeps) this.kept.push(await keep());
  }

  /** Takes back what was kept, since nothing was appended. */
  async release(): Promise<void> {
    for (const undo of this.kept) await undo();
    this.kept = [];
  }

  private keepFor(act: Act, input: unknown, entries: readonly NewEntry[]): void {
    if (entries.length > 0)
      this.keeps.push(() => must(act.keep, act.name)(input, this.house.reach, entries));
  }

  /** Work that follows the append; a fault here loses nothing, since it can be done again. */
  async settle(entries: readonly Entry[]): Promise<void> {
    for (const end of this.ends) await end(entries);
  }

  private factsContext(): FactsContext {
    const { house, ask } = this;
    const { mission, actor } = this.doing;
    return {
      ask: (question) => ask(house, { ...question, mission, actor }),
      rehearse: (wanted) => rehearse(house, { mission, actor }, wanted, ask),
      mission,
      actor,
      at: this.at,
    };
  }

  private async read(stream: string): Promise<Entry[]> {
    const known = this.streams.get(stream);
    if (known) return known;
    const entries = await this.house.store.stream(this.doing.mission, stream);
    this.streams.set(stream, entries);
    return entries;
  }

  private async add(act: Act, own: string, event: Happening): Promise<void> {
    const stream = event.stream ?? own;
    const before = await this.read(stream);
    const entry: NewEntry = {
      id: this.house.effects.id('ent'),
      stream,
      version: before.length + 1,
      type: event.type,
      act: act.name,
      by: this.doing.actor.person,
      at: this.at,
      on: event.on ?? null,
      payload: event.payload,
    };
    this.entries.push(entry);
    before.push({ ...entry, mission: this.doing.mission, no: -1 });
  }
}

/** @see Rehearse */
export async function rehearse(
  house: House,
  doing: Doing,
  wanted: readonly Wanted[],
  ask: Ask,
): Promise<(Problem | null)[]> {
  const draft = new Draft(house, doing, ask);
  const answers: (Problem | null)[] = [];
  for (const each of wanted) answers.push(await draft.attempt(each));
  return answers;
}
