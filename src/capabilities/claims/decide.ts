// The review of proposals, and what may be done with a claim afterwards. The engine proposes, a
// person decides; the owning capability's act records the claim in the same transaction.
import { defineAct, type Reach, z } from '../../acts/index.ts';
import { CLAIM_KINDS, type ClaimKind, type Json, Problem } from '../../kernel/index.ts';
import { CLAIM_PROBLEMS } from './problems.ts';
import { citation } from './report.ts';
import { type Recorded, recordedClaim } from './views/claims.ts';
import { type Proposal, proposalOf } from './views/proposals.ts';

export interface Decided {
  readonly decision: 'accepted' | 'amended' | 'rejected';
  readonly claim: string | null;
  readonly at: string;
}
type ReviewState = Decided | null;

const reason = z.string().trim().min(1, { error: 'give a reason' }).max(1000);
const dates = {
  saidOn: citation.saidOn,
  on: citation.on,
  until: citation.until,
  note: citation.note,
};

function evolveReview(
  state: ReviewState,
  { type, payload, at }: { type: string; payload: Json; at: string },
): ReviewState {
  const claim = (payload as { claim?: string | null }).claim ?? null;
  if (type === 'ProposalAccepted') return { decision: 'accepted', claim, at };
  if (type === 'ProposalAmended') return { decision: 'amended', claim, at };
  if (type === 'ProposalRejected') return { decision: 'rejected', claim: null, at };
  if (type === 'ProposalReopened') return null;
  return state;
}

const already = ({ decision, at }: Decided) =>
  new Problem(CLAIM_PROBLEMS.alreadyDecided, { decision, at });

/** What an entry keeps of a proposal, so that it stays decided when the text is read again. */
function kept(proposal: Proposal): Record<string, Json> {
  const { id, source, kind, start, end, key } = proposal;
  return { proposal: id, source, kind, start, end, key };
}

interface ProposalFacts {
  readonly proposal: Proposal;
  readonly act: string;
}
const onProposal = (proposal: string) => `proposal:${proposal}`;

async function lookUp(
  id: string,
  kind: ClaimKind | undefined,
  reach: Reach,
  mission: string,
): Promise<ProposalFacts> {
  const proposal = await proposalOf(reach, mission, id);
  return { proposal, act: reach.actFor(kind ?? proposal.kind) };
}

const acceptInput = z.object({ proposal: z.string(), ...dates });

export const accept = defineAct<z.infer<typeof acceptInput>, ReviewState, ProposalFacts>({
  name: 'claims.accept',
  says: 'Accepts a proposal as it stands: the claim enters the record.',
  example: { proposal: 'prp_3f0c2a9d41b7e6585a90c1d2' },
  input: acceptInput,
  stream: ({ proposal }) => onProposal(proposal),
  start: null,
  evolve: evolveReview,
  facts: ({ proposal }, reach, { mission }) => lookUp(proposal, undefined, reach, mission),
  decide(state, { proposal: _, ...given }, { facts: { proposal, act }, id }) {
    if (state) return already(state);
    const claim = id('clm');
    const { source, start, end, fields } = proposal;
    return {
      events: [{ type: 'ProposalAccepted', payload: { ...kept(proposal), claim } }],
      also: [
        { act, input: { ...given, source, start, end, fields, claim, proposal: proposal.id } },
      ],
    };
  },
});

const amendInput = z
  .object({
    proposal: z.string().optional(),
    claim: z.string().optional(),
    kind: z.enum(CLAIM_KINDS).optional(),
    fields: z.record(z.string(), z.unknown()).optional(),
    start: citation.start.optional(),
    end: citation.end.optional(),
    ...dates,
  })
  .refine((given) => (given.proposal === undefined) !== (given.claim === undefined), {
    error: 'name either a proposal or a claim',
    path: ['proposal'],
  });
type AmendInput = z.infer<typeof amendInput>;
type AmendFacts = { act: string; proposal: Proposal | null; claim: Recorded | null };

/** The given fields over the old ones; all new where the kind is another. */
function amendedFields(given: AmendInput, before: { kind: ClaimKind; fields: object }) {
  const other = given.kind !== undefined && given.kind !== before.kind;
  return other ? (given.fields ?? {}) : { ...before.fields, ...given.fields };
}

export const amend = defineAct<AmendInput, ReviewState, AmendFacts>({
  name: 'claims.amend',
  says: 'Accepts a proposal with changes, or corrects a claim by a new one that supersedes it.',
  example: { proposal: 'prp_3f0c2a9d41b7e6585a90c1d2', fields: { stance: 'offered' } },
  input: amendInput,
  stream: ({ proposal, claim }) => (proposal ? onProposal(proposal) : `claim:${claim}`),
  start: null,
  evolve: evolveReview,
  async facts({ proposal, claim, kind }, reach, { mission }) {
    if (proposal !== undefined)
      return { ...(await lookUp(proposal, kind, reach, mission)), claim: null };
    const recorded = await recordedClaim(reach, mission, String(claim));
    return { act: reach.actFor(kind ?? recorded.kind), proposal: null, claim: recorded };
  },
  decide(state, given, { facts, id }) {
    const { kind: _kind, proposal: _proposal, claim: _claim, ...rest } = given;
    const before = facts.proposal ?? facts.claim;
    if (!before) return new Problem(CLAIM_PROBLEMS.unknown, { claim: String(given.claim) });
    const claim = id('clm');
    const { source, start, end } = before;
    const input = {
      ...{ source, start, end, ...(facts.claim?.dates ?? {}) },
      ...defined(rest),
      fields: amendedFields(given, before),
      claim,
    };
    if (facts.proposal) {
      if (state) return already(state);
      return {
        events: [{ type: 'ProposalAmended', payload: { ...kept(facts.proposal), claim } }],
        also: [{ act: facts.act, input: { ...input, proposal: facts.proposal.id } }],
      };
    }
    if (facts.claim?.withdrawnAt) {
      const { id: withdrawn, withdrawnAt: at } = facts.claim;
      return new Problem(CLAIM_PROBLEMS.withdrawn, { claim: withdrawn, at });
    }
    return { events: [], also: [{ act: facts.act, input: { ...input, supersedes: before.id } }] };
  },
});

const defined = (given: object) =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
  );

const rejectInput = z.object({ proposal: z.string(), reason });

export const reject = defineAct<z.infer<typeof rejectInput>, ReviewState, ProposalFacts>({
  name: 'claims.reject',
  says: 'Rejects a proposal with a reason; it stays rejected when the text is read again.',
  example: { proposal: 'prp_3f0c2a9d41b7e6585a90c1d2', reason: 'told better in line 4' },
  input: rejectInput,
  stream: ({ proposal }) => onProposal(proposal),
  start: null,
  evolve: evolveReview,
  facts: ({ proposal }, reach, { mission }) => lookUp(proposal, undefined, reach, mission),
  decide(state, { reason: why }, { facts: { proposal } }) {
    if (state) return already(state);
    return { events: [{ type: 'ProposalRejected', payload: { ...kept(proposal), reason: why } }] };
  },
});

const undoInput = z.object({ proposal: z.string() });

export const undo = defineAct<z.infer<typeof undoInput>, ReviewState>({
  name: 'claims.undo',
  says: 'Takes back the decision on a proposal; a claim that came of it is withdrawn.',
  example: { proposal: 'prp_3f0c2a9d41b7e6585a90c1d2' },
  input: undoInput,
  stream: ({ proposal }) => onProposal(proposal),
  start: null,
  evolve: evolveReview,
  decide(state, { proposal }) {
    if (!state) return new Problem(CLAIM_PROBLEMS.notDecided);
    const { claim } = state;
    const withdrawal = claim && {
      type: 'ClaimWithdrawn',
      stream: `claim:${claim}`,
      payload: { claim, reason: 'undone in review' },
    };
    return {
      events: [
        { type: 'ProposalReopened', payload: { proposal, claim } },
        ...(withdrawal ? [withdrawal] : []),
      ],
    };
  },
});

const withdrawInput = z.object({ claim: z.string(), reason });
type Standing = { recorded: boolean; withdrawnAt: string | null };

export const withdraw = defineAct<z.infer<typeof withdrawInput>, Standing>({
  name: 'claims.withdraw',
  says: 'Withdraws a claim with a reason; it stays in the record and counts no longer.',
  example: {
    claim: 'clm_01h00000000000000000000000',
    reason: 'the source was taken down as false',
  },
  input: withdrawInput,
  stream: ({ claim }) => `claim:${claim}`,
  start: { recorded: false, withdrawnAt: null },
  evolve: (state, { type, at }) =>
    type === 'ClaimWithdrawn' ? { ...state, withdrawnAt: at } : { ...state, recorded: true },
  decide(state, { claim, reason: why }) {
    if (!state.recorded) return new Problem(CLAIM_PROBLEMS.unknown, { claim });
    if (state.withdrawnAt)
      return new Problem(CLAIM_PROBLEMS.withdrawn, { claim, at: state.withdrawnAt });
    return { events: [{ type: 'ClaimWithdrawn', payload: { claim, reason: why } }] };
  },
});

const chooseInput = z.object({
  figure: z.string().min(1),
  claim: z
    .string()
    .nullish()
    .transform((id) => id || null),
  reason,
});

export const choose = defineAct<z.infer<typeof chooseInput>, null, Recorded | null>({
  name: 'claims.choose',
  says: 'Chooses the working figure among rivals, with a reason; with no claim, back to the rule.',
  example: {
    figure: 'offer/KEN/deployed/arrival',
    claim: null,
    reason: 'the rule is right after all',
  },
  input: chooseInput,
  stream: ({ figure }) => `figure:${figure}`,
  start: null,
  evolve: (state) => state,
  facts: async ({ claim }, reach, { mission }) =>
    claim ? recordedClaim(reach, mission, claim) : null,
  decide(_state, { figure, claim, reason: why }, { facts }) {
    if (claim && facts?.figure !== figure)
      return new Problem(CLAIM_PROBLEMS.figureOfOther, { claim, figure });
    return { events: [{ type: 'FigureChosen', payload: { figure, claim, reason: why } }] };
  },
});
