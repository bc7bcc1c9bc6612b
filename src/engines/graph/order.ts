// An order of things that wait for one another, or the cycle that makes one impossible.

export interface Waiting {
  readonly id: string;
  /** Ids of what comes before it; an id that is not among the nodes is passed over. */
  readonly after: readonly string[];
}

export type Order<N> =
  | { readonly order: readonly N[]; readonly cycle: null }
  /** `a, b, c, a`: each waits for the one after it. */
  | { readonly order: null; readonly cycle: readonly string[] };

/** Among those that are free at once, the given order is kept. */
export function orderOf<N extends Waiting>(nodes: readonly N[]): Order<N> {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const before = new Map(
    nodes.map(({ id, after }) => [id, new Set(after.filter((each) => known.has(each)))]),
  );
  const next = new Map<string, string[]>();
  for (const [id, waits] of before)
    for (const each of waits) {
      const later = next.get(each);
      if (later) later.push(id);
      else next.set(each, [id]);
    }
  const free = nodes.filter(({ id }) => before.get(id)?.size === 0);
  const order: N[] = [];
  for (let node = free[0], i = 0; node; node = free[++i]) {
    order.push(node);
    for (const id of next.get(node.id) ?? []) {
      const waits = before.get(id);
      waits?.delete(node.id);
      const freed = known.get(id);
      if (waits?.size === 0 && freed) free.push(freed);
    }
  }
  if (order.length === known.size) return { order, cycle: null };
  return { order: null, cycle: cycleIn(before) };
}

/** Every node that is left waits for another that is left, so a walk along them must close. */
function cycleIn(before: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const left = [...before].find(([, waits]) => waits.size > 0);
  const walk: string[] = [];
  let at = left?.[0];
  while (at !== undefined && !walk.includes(at)) {
    walk.push(at);
    const waits: ReadonlySet<string> | undefined = before.get(at);
    at = [...(waits ?? [])].find((id) => (before.get(id)?.size ?? 0) > 0);
  }
  return at === undefined ? walk : [...walk.slice(walk.indexOf(at)), at];
}
