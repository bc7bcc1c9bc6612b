// What stands between here and deployment, in order: what is open, what is unknown, what is met.
import { defineView, z } from '../../../acts/index.ts';
import type { Lang } from '../../../kernel/index.ts';
import { claimView, flatRow, named, namedParty } from '../../claims/index.ts';
import type { Gate, Shown } from '../condition.ts';
import { gateName } from '../labels.ts';
import { whyGate } from '../why.ts';
import { factsOf } from './facts.ts';

const gateRow = z.object({
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
});
export type GateRow = z.infer<typeof gateRow>;

export function gateRows(gates: readonly Gate[], lang: Lang): GateRow[] {
  return gates.map((gate) => {
    const { topic, what, holder, before, since, state, claims, shown } = gate;
    return {
      ...{ topic, what, before, since, state, claims: [...claims], shownBy: shownBy(shown) },
      holder: holder === null ? null : named(holder, lang),
      stateName: gateName(state, lang),
      why: whyGate(gate, lang),
    };
  });
}

function shownBy(shown: Shown | null): GateRow['shownBy'] {
  if (!shown) return [];
  return 'rung' in shown ? [...shown.rung.claims] : [shown.claim];
}

export const conditions = defineView({
  name: 'mandates.conditions',
  says: 'What must happen before the mission can go, who holds it, since when, and whether it did.',
  query: z.object({}),
  answer: z.object({ rows: z.array(gateRow) }),
  async look(_query, reach, asking) {
    const { gates } = await factsOf(reach, asking);
    return { rows: gateRows(gates, asking.lang) };
  },
  rows: ({ rows }) =>
    rows.flatMap(({ what, holder, before, state, claims }) =>
      claims.map((claim) =>
        flatRow(claim, { party: holder?.name ?? null, status: state, what, before }),
      ),
    ),
});
