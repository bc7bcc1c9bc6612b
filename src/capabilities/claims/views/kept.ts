// What was settled once is kept: the claims at two clocks are a function of the entries, so they
// hold until the record has grown. A page asks for them many times over; the next page often
// again.
import type { Asking, Reach } from '../../../acts/index.ts';
import type { ClaimView } from '../claim.ts';

/** Claims that are kept over all clocks together: some tens of megabytes. */
const CLAIMS_KEPT_MAX = 40_000;

interface Kept {
  readonly size: number;
  readonly claims: Promise<readonly ClaimView[]>;
  /** 0 until it is settled. */
  count: number;
}

/** By house, since two houses of one process may have missions of one name. */
const houses = new WeakMap<Reach, Map<string, Kept>>();

const keyOf = ({ mission, clocks }: Pick<Asking, 'mission' | 'clocks'>) =>
  `${mission} ${clocks.asOf} ${clocks.knownAt}`;

/** Whether the claims at these clocks are at hand. */
export async function isKept(
  reach: Reach,
  asking: Pick<Asking, 'mission' | 'clocks'>,
): Promise<boolean> {
  const before = houses.get(reach)?.get(keyOf(asking));
  return before !== undefined && before.size === (await reach.head(asking.mission)).size;
}

/** The claims at these clocks: `settle` is asked only where the record has grown since. */
export async function settledOnce(
  reach: Reach,
  asking: Pick<Asking, 'mission' | 'clocks'>,
  settle: () => Promise<ClaimView[]>,
): Promise<readonly ClaimView[]> {
  const kept = houses.get(reach) ?? new Map<string, Kept>();
  houses.set(reach, kept);
  const { size } = await reach.head(asking.mission);
  const key = keyOf(asking);
  const before = kept.get(key);
  kept.delete(key);
  if (before?.size === size) {
    kept.set(key, before);
    return before.claims;
  }
  const claims = settle();
  const next: Kept = { size, claims, count: 0 };
  kept.set(key, next);
  // A failed look is not kept, so that the next one tries again.
  claims.then(
    (all) => {
      next.count = all.length;
      forget(kept);
    },
    () => kept.delete(key),
  );
  return claims;
}

/** The longest unused go first: a map keeps the order in which keys were set. */
function forget(kept: Map<string, Kept>): void {
  let total = 0;
  for (const { count } of kept.values()) total += count;
  for (const [key, { count }] of kept) {
    if (total <= CLAIMS_KEPT_MAX || kept.size === 1) return;
    kept.delete(key);
    total -= count;
  }
}
