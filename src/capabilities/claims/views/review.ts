// What the split screen shows: a source, its text, its proposals in the order of the text with what
// was decided, and for each open one whether the record holds its like already.
import { type Asking, defineView, type Reach, z } from '../../../acts/index.ts';
import { CLAIM_KINDS } from '../../../kernel/index.ts';
import { sql } from '../../../record/index.ts';
import { sourceOf, sourceView, textOf } from '../../sources/index.ts';
import { type ClaimView, claimView } from '../claim.ts';
import { claimsOf } from './claims.ts';
import { ensureRead, type ReviewedProposal, reviewedProposals } from './proposals.ts';

const proposalView = z.object({
  id: z.string(),
  source: z.string(),
  kind: z.enum(CLAIM_KINDS),
  start: z.number(),
  end: z.number(),
  quote: z.string().optional(),
  fields: z.record(z.string(), z.unknown()),
  why: z.string(),
  ties: z.record(z.string(), z.tuple([z.number(), z.number()])),
  unsure: z.boolean(),
  decision: z.enum(['accepted', 'amended', 'rejected']).nullable(),
  claim: z.string().nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** Claims in the record, of other sources, that say the like: accepting makes a second source. */
  alike: z.array(z.string()).optional(),
});
export type ProposalView = z.infer<typeof proposalView>;

const progress = z.object({
  proposals: z.number(),
  accepted: z.number(),
  amended: z.number(),
  rejected: z.number(),
  open: z.number(),
});

function progressOf(proposals: readonly ReviewedProposal[]) {
  const count = (decision: ReviewedProposal['decision']) =>
    proposals.filter((proposal) => proposal.decision === decision).length;
  return {
    proposals: proposals.length,
    accepted: count('accepted'),
    amended: count('amended'),
    rejected: count('rejected'),
    open: count(null),
  };
}

export const review = defineView({
  name: 'claims.review',
  says: 'A source beside its proposals: what the engine reads in it and what a person decided.',
  query: z.object({ source: z.string() }),
  answer: z.object({
    source: sourceView,
    text: z.string(),
    language: z.string().nullable(),
    /** True for a language that the engine knows and does not read. */
    unread: z.boolean(),
    proposals: z.array(proposalView),
    claims: z.array(claimView),
    alike: z.array(claimView),
    progress,
  }),
  async look({ source: id }, reach, asking) {
    const { mission } = asking;
    const source = await sourceOf(reach, mission, id);
    const text = await textOf(reach, source);
    await ensureRead(reach, mission, id);
    const [reading] = await reach.rows<{ language: string | null; unread: boolean }>(
      sql`select language, unread from readings where mission = ${mission} and source = ${id}`,
    );
    const proposals = await reviewedProposals(reach, mission, id);
    const { own, alike, likes } = await aroundOf(reach, asking, id, proposals);
    return {
      source,
      text,
      language: reading?.language ?? null,
      unread: reading?.unread ?? false,
      proposals: proposals.map((proposal) => ({
        ...proposal,
        quote: text.slice(proposal.start, proposal.end),
        alike: likes(proposal).map((claim) => claim.id),
      })),
      claims: own,
      alike,
      progress: progressOf(proposals),
    };
  },
});

async function aroundOf(
  reach: Reach,
  asking: Asking,
  source: string,
  proposals: readonly ReviewedProposal[],
) {
  const now = { ...asking, clocks: { asOf: '9999-12-31', knownAt: asking.today } };
  const all = await claimsOf(reach, now);
  const others = all.filter((claim) => claim.source.id !== source);
  const likes = (proposal: ReviewedProposal) =>
    proposal.decision ? [] : others.filter((claim) => alikeTo(proposal, claim));
  const alike = new Set(proposals.flatMap(likes));
  return { own: all.filter((claim) => claim.source.id === source), alike: [...alike], likes };
}

/** Who acts, by kind: what must agree before two claims can be about one thing. */
const ACTOR_FIELDS = ['state', 'by', 'body', 'owner', 'actor', 'name', 'measure'] as const;
const CODE_FIELDS = ['stance', 'status', 'type', 'action'] as const;

function alikeTo(proposal: ReviewedProposal, claim: ClaimView): boolean {
  if (claim.kind !== proposal.kind) return false;
  const agree = (field: string) =>
    JSON.stringify(claim.fields[field] ?? null) === JSON.stringify(proposal.fields[field] ?? null);
  const actors = ACTOR_FIELDS.filter((field) => field in proposal.fields);
  const named = actors.length > 0 || 'parties' in proposal.fields;
  return named && [...actors, 'parties', ...CODE_FIELDS, 'quantity'].every(agree);
}

export const listProposals = defineView({
  name: 'claims.proposals',
  says: 'Proposals of a source, or of all, with what was decided; open ones where asked.',
  query: z.object({
    source: z.string().optional(),
    open: z
      .union([z.boolean(), z.enum(['true', 'false'])])
      .transform((given) => given === true || given === 'true')
      .optional(),
  }),
  answer: z.object({ proposals: z.array(proposalView), progress: z.record(z.string(), progress) }),
  async look({ source, open }, reach, { mission }) {
    await ensureRead(reach, mission, source);
    const proposals = await reviewedProposals(reach, mission, source ?? null);
    const bySource = grouped(proposals);
    return {
      proposals: open ? proposals.filter(({ decision }) => decision === null) : proposals,
      progress: Object.fromEntries([...bySource].map(([id, own]) => [id, progressOf(own)])),
    };
  },
});

function grouped(proposals: readonly ReviewedProposal[]) {
  const groups = new Map<string, ReviewedProposal[]>();
  for (const each of proposals) groups.set(each.source, [...(groups.get(each.source) ?? []), each]);
  return groups;
}
