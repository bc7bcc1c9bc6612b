// Presence over time: strengths (points that hold until the next), movements, and the lines that
// they are measured against. Rivals stay beside the figure that counts.
import { defineView, z } from '../../../acts/index.ts';
import type { Lang } from '../../../kernel/index.ts';
import { claimView, flatRow, named, namedParty } from '../../claims/index.ts';
import { amountText } from '../amounts.ts';
import { type OfferClaim, unitClass } from '../offer.ts';
import { isMovement, isStrength } from '../presence.ts';
import { inTime } from '../standing.ts';
import { type AllFacts, factsOf } from './facts.ts';
import { quantityView } from './offers.ts';

const point = z.object({
  claim: claimView,
  /** Null for the whole force. */
  state: namedParty.nullable(),
  dated: z.string().nullable(),
  /** `said`: a number of people who are there, of which no source says what it counts. */
  what: z.enum(['strength', 'arrival', 'departure', 'said']),
  quantity: quantityView,
  amount: z.string().nullable(),
  /** Whether it is the working one among its rivals. */
  working: z.boolean(),
});
export type PresencePoint = z.infer<typeof point>;

const line = z.object({
  kind: z.enum(['ceiling', 'plan']),
  size: z.number(),
  from: z.string().nullable(),
  claim: claimView,
});

function whatOf({ fields }: OfferClaim, claim: OfferClaim): PresencePoint['what'] {
  if (isStrength(claim)) return 'strength';
  if (isMovement(claim)) return fields.stance === 'withdrawn' ? 'departure' : 'arrival';
  return 'said';
}

export function presencePoints({ offers, standings }: AllFacts, lang: Lang): PresencePoint[] {
  const whole = new Set(standings.force);
  return inTime(offers)
    .filter(
      (claim) =>
        unitClass(claim.fields) === 'people' &&
        (claim.fields.stance === 'deployed' || isMovement(claim)),
    )
    .map((claim) => {
      const { state, quantity } = claim.fields;
      return {
        ...{ claim, dated: claim.dated, quantity, working: claim.working },
        state: state && !whole.has(claim) ? named(state, lang) : null,
        what: whatOf(claim, claim),
        amount: amountText(claim.fields, lang),
      };
    });
}

export function presenceLines({ authorisations, options }: AllFacts): z.infer<typeof line>[] {
  const ceilings = authorisations.flatMap((claim) => {
    const { ceiling, status } = claim.fields;
    if (ceiling === null || (status !== 'adopted' && status !== 'extended')) return [];
    return [{ kind: 'ceiling' as const, size: ceiling, from: claim.dated, claim }];
  });
  const plans = options.flatMap((claim) =>
    claim.fields.size === null
      ? []
      : [{ kind: 'plan' as const, size: claim.fields.size, from: claim.dated, claim }],
  );
  return [...ceilings, ...plans] as unknown as z.infer<typeof line>[];
}

export const listPresence = defineView({
  name: 'forces.presence',
  says: 'Strengths and movements over time with their rivals, and the ceilings and plans.',
  query: z.object({ state: z.string().optional().describe('Only of this state') }),
  answer: z.object({ points: z.array(point), lines: z.array(line) }),
  async look({ state }, reach, asking) {
    const facts = await factsOf(reach, asking);
    const points = presencePoints(facts, asking.lang);
    return {
      points: state ? points.filter((each) => each.state?.party === state) : points,
      lines: presenceLines(facts),
    };
  },
  rows: ({ points }) =>
    points.map(({ claim, state, what, quantity, working }) =>
      flatRow(claim, {
        party: state?.name ?? null,
        status: what,
        ...{ min: quantity?.min ?? null, max: quantity?.max ?? null },
        working: working ? 1 : 0,
      }),
    ),
});
