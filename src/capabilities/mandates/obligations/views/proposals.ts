// Duties that are suggested: by claims of obligations that nobody has taken up, and by clauses of
// instruments. What was taken up or rejected is not suggested again.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { isDay } from '../../../../kernel/index.ts';
import { claimView, named, namedParty } from '../../../claims/index.ts';
import { startDay } from '../../mandate.ts';
import { obligations } from '../../views/facts.ts';
import type { Trigger } from '../duty.ts';
import { ofClaim } from '../propose.ts';
import { groundText } from '../why.ts';
import { stepsOf } from './steps.ts';

const proposalView = z.object({
  /** `claim/clm_…` or `clause/<instrument>/<number>`. */
  id: z.string(),
  owner: namedParty,
  to: namedParty.nullable(),
  what: z.string(),
  instrument: z.string().nullable(),
  clause: z.string().nullable(),
  /** The input of `trigger` for mandates.lay-down-duty, and in words. */
  trigger: z.record(z.string(), z.unknown()),
  triggerText: z.string(),
  quote: z.string(),
  claims: z.array(claimView),
});
export type DutyProposal = z.infer<typeof proposalView>;

/** Proposals that somebody has decided, with what became of them. */
async function decidedOnes(reach: Reach, mission: string): Promise<ReadonlySet<string>> {
  const decided = new Set<string>();
  for (const { type, payload } of await stepsOf(reach, mission)) {
    const { proposal, takes } = payload as { proposal?: string | null; takes?: string[] };
    if (proposal) decided.add(proposal);
    if (type === 'DutyLaidDown') for (const claim of takes ?? []) decided.add(`claim/${claim}`);
  }
  return decided;
}

export async function proposalsOf(reach: Reach, asking: Asking): Promise<DutyProposal[]> {
  const { mission, lang } = asking;
  const decided = await decidedOnes(reach, mission);
  const claims = await obligations(reach, asking);
  return claims.flatMap((claim): DutyProposal[] => {
    const id = `claim/${claim.id}`;
    if (decided.has(id)) return [];
    const { owner, to, what } = claim.fields;
    const from = startDay(claim);
    const trigger: Trigger = ofClaim(claim, from !== null && isDay(from) ? from : null);
    return [
      {
        ...{ id, what, instrument: null, clause: null, quote: claim.quote, claims: [claim] },
        owner: named(owner, lang),
        to: to === null ? null : named(to, lang),
        trigger: { ...trigger },
        triggerText: groundText({ trigger }, lang, new Map()),
      },
    ];
  });
}

export const listProposals = defineView({
  name: 'mandates.duty-proposals',
  says: 'Duties that claims and clauses suggest, and that nobody has taken up or rejected.',
  query: z.object({}),
  answer: z.object({ proposals: z.array(proposalView) }),
  look: async (_query, reach, asking) => ({ proposals: await proposalsOf(reach, asking) }),
  rows: ({ proposals }) =>
    proposals.map(({ id, owner, to, what, triggerText, quote }) => ({
      ...{ proposal: id, party: owner.name, to: to?.name ?? null, what },
      ...{ trigger: triggerText, words: quote },
    })),
});
