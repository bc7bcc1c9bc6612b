// What stands between here and deployment, in order: what is open, what is unknown, what is met.
import { type Asking, defineView, type Reach, z } from '../../../acts/index.ts';
import type { Lang } from '../../../kernel/index.ts';
import { claimView, flatRow, named, namedParty } from '../../claims/index.ts';
import type { Gate, Shown } from '../condition.ts';
import { roadSeen } from '../gates/views/road.ts';
import { gateName } from '../labels.ts';
import { whyGate } from '../why.ts';
import { factsOf } from './facts.ts';

const conditionRow = z.object({
  topic: z.enum(['vote', 'assessment', 'national', 'agreement', 'other']),
  what: z.string(),
  holder: namedParty.nullable(),
  before: z.string().nullable(),
  since: z.string().nullable(),
  state: z.enum(['open', 'met', 'unknown']),
  stateName: z.string(),
  why: z.string(),
  claims: z.array(claimView),
  /** The claims that show it met, or that overtake it. */
  shownBy: z.array(claimView),
  /** The criterion of a gate that took it up; null while it is only a proposal for one. */
  criterion: z.object({ criterion: z.string(), gate: z.string() }).nullable(),
});
export type ConditionRow = z.infer<typeof conditionRow>;

type TakenUp = ReadonlyMap<string, { readonly criterion: string; readonly gate: string }>;

export function conditionRows(
  gates: readonly Gate[],
  lang: Lang,
  taken: TakenUp = new Map(),
): ConditionRow[] {
  return gates.map((gate) => {
    const { topic, what, holder, before, since, state, claims, shown } = gate;
    return {
      ...{ topic, what, before, since, state, claims: [...claims], shownBy: shownBy(shown) },
      holder: holder === null ? null : named(holder, lang),
      stateName: gateName(state, lang),
      why: whyGate(gate, lang),
      criterion: claims.map(({ id }) => taken.get(id)).find((each) => each !== undefined) ?? null,
    };
  });
}

function shownBy(shown: Shown | null): ConditionRow['shownBy'] {
  if (!shown) return [];
  return 'rung' in shown ? [...shown.rung.claims] : [shown.claim];
}

/** By claim: the criterion that rests on it. */
async function takenUp(reach: Reach, asking: Asking): Promise<TakenUp> {
  const { road } = await roadSeen(reach, asking);
  return new Map(
    [...road.criteria.values()].flatMap(({ criterion, gate, claims, words }) =>
      [...claims, ...words.flatMap((word) => word.claims)].map(
        (id) => [id, { criterion, gate }] as const,
      ),
    ),
  );
}

export const conditions = defineView({
  name: 'mandates.conditions',
  says: 'What must happen before the mission can go, who holds it, since when, and whether it did.',
  query: z.object({}),
  answer: z.object({ rows: z.array(conditionRow) }),
  async look(_query, reach, asking) {
    const { gates } = await factsOf(reach, asking);
    return { rows: conditionRows(gates, asking.lang, await takenUp(reach, asking)) };
  },
  rows: ({ rows }) =>
    rows.flatMap(({ what, holder, before, state, claims, criterion }) =>
      claims.map((claim) =>
        flatRow(claim, {
          party: holder?.name ?? null,
          status: state,
          what,
          before,
          criterion: criterion?.criterion ?? null,
        }),
      ),
    ),
});
