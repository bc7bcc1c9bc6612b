// The read model of gates: one row an entry. The road on two days is the entries that count on
// them, walked in their order.
import type { Asking, Reach } from '../../../../acts/index.ts';
import { dayOf } from '../../../../kernel/index.ts';
import { type Projection, sql } from '../../../../record/index.ts';
import { type ClaimView, claimsOf, firstRecordDay } from '../../../claims/index.ts';
import { ROAD_EVENTS, type Road, type RoadStep, walked } from '../road.ts';
import { isSeen } from '../seen.ts';

const TYPES: ReadonlySet<string> = new Set(ROAD_EVENTS);

export const roadProjection: Projection = {
  name: 'gates',
  tables: [
    {
      name: 'gate_steps',
      columns: {
        id: 'text not null',
        type: 'text not null',
        body: 'jsonb not null',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['id'],
    },
  ],
  project({ id, type, payload, at, by }) {
    if (!TYPES.has(type)) return [];
    return [{ op: 'put', table: 'gate_steps', row: { id, type, body: payload, at, by } }];
  },
};

export interface Seen {
  readonly road: Road;
  /** Every claim that is visible at the two clocks, by its id. */
  readonly claims: ReadonlyMap<string, ClaimView>;
}

/** Roads that are kept over all clocks together. */
const KEPT_MAX = 12;

interface Kept {
  readonly size: number;
  readonly seen: Promise<Seen>;
}
const houses = new WeakMap<Reach, Map<string, Kept>>();

/** The road at the two clocks: a function of the entries, so it holds until the record grows. */
export async function roadSeen(
  reach: Reach,
  asking: Pick<Asking, 'mission' | 'clocks'>,
): Promise<Seen> {
  const { mission, clocks } = asking;
  const kept = houses.get(reach) ?? new Map<string, Kept>();
  houses.set(reach, kept);
  const { size } = await reach.head(mission);
  const key = `${mission} ${clocks.asOf} ${clocks.knownAt}`;
  const before = kept.get(key);
  kept.delete(key);
  const now = before?.size === size ? before : { size, seen: seenNow(reach, asking) };
  kept.set(key, now);
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT_MAX))) kept.delete(old);
  // A failed look is not kept, so that the next one tries again.
  now.seen.catch(() => kept.delete(key));
  return now.seen;
}

async function seenNow(reach: Reach, asking: Pick<Asking, 'mission' | 'clocks'>): Promise<Seen> {
  const { mission, clocks } = asking;
  const [steps, first, all] = await Promise.all([
    reach.rows<RoadStep>(sql`
      select type, body as payload, at, by, entry_no::int as entry from gate_steps
      where mission = ${mission} order by entry_no`),
    firstRecordDay(reach, mission),
    claimsOf(reach, asking),
  ]);
  const claims = new Map((all as unknown as ClaimView[]).map((claim) => [claim.id, claim]));
  const days = [first, steps[0] ? dayOf(steps[0].at) : null].filter((day) => day !== null);
  const clocked = {
    ...clocks,
    firstDay: days.sort()[0] ?? null,
    sees: (id: string) => claims.has(id),
  };
  return { road: walked(steps.filter((step) => isSeen(step, clocked))), claims };
}
