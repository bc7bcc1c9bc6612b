// The house: the capabilities of this program over one store, and the registry of their names. Two
// acts of one name, or an act without a policy sentence, are bugs that stop the start.
import { type Actor, may, type Policy } from '../access/index.ts';
import { assert, type ClaimKind, type Instant, type ProblemKind } from '../kernel/index.ts';
import type { Projection, Store, TableSpec } from '../record/index.ts';
import type { Act } from './act.ts';
import type { Capability } from './capability.ts';
import { Progress } from './progress.ts';
import type { Reach } from './reach.ts';
import type { View } from './view.ts';

/** The world as acts see it: the one clock and the one source of randomness. */
export interface Effects {
  now(): Instant;
  id(prefix: string): string;
}

/** What the capabilities declare, before there is a store. */
export interface Plan {
  readonly capabilities: readonly Capability[];
  readonly acts: ReadonlyMap<string, Act>;
  readonly views: ReadonlyMap<string, View>;
  readonly policy: Policy;
  readonly problems: readonly ProblemKind[];
  readonly projections: readonly Projection[];
  readonly workTables: readonly TableSpec[];
  readonly records: Readonly<Partial<Record<ClaimKind, string>>>;
}

export interface House extends Plan {
  readonly store: Store;
  readonly effects: Effects;
  readonly reach: Reach;
  may(actor: Actor, name: string): boolean;
}

export function planHouse(capabilities: readonly Capability[]): Plan {
  const acts = new Map<string, Act>();
  const views = new Map<string, View>();
  const policy = capabilities.flatMap((c) => c.policy);
  for (const capability of capabilities)
    for (const [map, item] of [
      ...capability.acts.map((act) => [acts, act] as const),
      ...capability.views.map((view) => [views, view] as const),
    ]) {
      assert(
        item.name.startsWith(`${capability.name}.`),
        `${item.name} is not of ${capability.name}`,
      );
      assert(!acts.has(item.name) && !views.has(item.name), `two things are named ${item.name}`);
      assert(
        policy.some((sentence) => sentence.may.includes(item.name)),
        `no policy sentence speaks of ${item.name}`,
      );
      (map as Map<string, Act | View>).set(item.name, item);
    }
  return {
    capabilities,
    acts,
    views,
    policy,
    problems: capabilities.flatMap((c) => c.problems),
    projections: capabilities.flatMap((c) => c.projections ?? []),
    workTables: capabilities.flatMap((c) => c.workTables ?? []),
    records: Object.assign({}, ...capabilities.map((c) => c.records ?? {})),
  };
}

export function openHouse(plan: Plan, store: Store, effects: Effects): House {
  const reach: Reach = {
    rows: store.rows.bind(store),
    files: store.files,
    vault: store.vault,
    signing: store.signing,
    write: store.write.bind(store),
    stream: store.stream.bind(store),
    entries: store.entries.bind(store),
    head: store.head.bind(store),
    actFor(kind) {
      const act = plan.records[kind];
      assert(act, `no capability records ${kind} claims`);
      return act;
    },
    sheets: () =>
      [...plan.acts.values()].flatMap(({ name, says, sheet }) =>
        sheet ? [{ name, says, sheet }] : [],
      ),
    progress: new Progress(),
    carries: plan.capabilities.flatMap((c) => c.carries ?? []),
    facts: [...plan.views.values()].flatMap(({ name, says, fact }) => (fact ? { name, says } : [])),
    sealed: {
      checkpoint: store.checkpoint.bind(store),
      checkpoints: store.checkpoints.bind(store),
      exportBundle: store.exportBundle.bind(store),
      hashes: store.hashes.bind(store),
      find: store.find.bind(store),
    },
  };
  return { ...plan, store, effects, reach, may: (actor, name) => may(plan.policy, actor, name) };
}
