// The sample reviewer at work on one digest: accepts what the engine read rightly, amends what it
// read nearly, adds what it missed from the passage, and rejects the rest with a reason.
import { createHash } from 'node:crypto';
import type { Actor } from '../access/index.ts';
import { ask, type House, perform } from '../acts/index.ts';
import { assert, type ClaimKind, canonical, Problem } from '../kernel/index.ts';
import type { Digest, WantedClaim } from './forms.ts';

interface Proposal {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly start: number;
  readonly end: number;
  readonly fields: Record<string, unknown>;
  readonly decision: string | null;
}

const REJECTED = 'The reviewer of the sample takes this passage otherwise, or as background.';

type Do = (act: string, input: Record<string, unknown>) => Promise<unknown>;

export async function review(
  house: House,
  mission: string,
  reviewer: Actor,
  digest: Digest,
): Promise<void> {
  const act: Do = async (name, input) =>
    (await perform(house, { mission, act: name, input, actor: reviewer })).answer;
  const content = Buffer.from(digest.bytes).toString('base64');
  const file = { name: digest.name, mediaType: 'text/plain', content };
  const { source } = (await act('sources.add', { ...digest.source, file })) as { source: string };
  const see = (view: string, query: object) =>
    ask(house, { mission, view, query, actor: reviewer, lang: 'en' });
  const { text } = (await see('sources.show', { source })) as { text: string };
  const { proposals } = (await see('claims.proposals', { source })) as {
    proposals: readonly Proposal[];
  };
  const taken = new Set<string>();
  for (const claim of digest.review) {
    const span = spanOf(text, claim, digest.name);
    const proposal = nearest(proposals, claim, span, taken);
    if (proposal) taken.add(proposal.id);
    await decide(house, act, { source, claim, span, proposal });
  }
  for (const { id, decision } of proposals)
    if (!taken.has(id) && decision === null)
      await act('claims.reject', { proposal: id, reason: REJECTED });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf(text: string, { quote }: WantedClaim, name: string): Span {
  const start = text.indexOf(quote);
  assert(start >= 0, `${name} does not have the words “${quote}”`);
  return { start, end: start + quote.length };
}

/** Of the open proposals of this kind that overlap, the one whose fields agree most. */
function nearest(
  proposals: readonly Proposal[],
  claim: WantedClaim,
  span: Span,
  taken: ReadonlySet<string>,
): Proposal | null {
  const agreeing = (proposal: Proposal) =>
    Object.entries(claim.fields).filter(
      ([name, value]) => canonical(value ?? null) === canonical(proposal.fields[name] ?? null),
    ).length;
  return (
    proposals
      .filter(
        ({ id, kind, start, end }) =>
          !taken.has(id) && kind === claim.kind && start < span.end && span.start < end,
      )
      .sort((a, b) => agreeing(b) - agreeing(a))[0] ?? null
  );
}

async function decide(
  house: House,
  act: Do,
  given: { source: string; claim: WantedClaim; span: Span; proposal: Proposal | null },
): Promise<void> {
  const { source, claim, span, proposal } = given;
  const { kind, quote: _, fields, ...dates } = claim;
  if (proposal?.decision) return;
  if (!proposal) return byHand(house, act, { source, kind, fields, ...span, ...dates });
  const same =
    proposal.start === span.start &&
    proposal.end === span.end &&
    Object.entries(fields).every(
      ([name, value]) => canonical(value ?? null) === canonical(proposal.fields[name] ?? null),
    );
  if (same) await act('claims.accept', { proposal: proposal.id, ...dates });
  else await act('claims.amend', { proposal: proposal.id, fields, ...span, ...dates });
}

/** A claim that the engine missed; its id follows from the passage, so that it is added once. */
async function byHand(
  house: House,
  act: Do,
  { kind, ...input }: { kind: ClaimKind; source: string; fields: object; start: number },
): Promise<void> {
  const name = house.records[kind];
  assert(name, `no act records ${kind}`);
  const said = canonical({ kind, ...input });
  const hash = createHash('sha256').update(said).digest('hex').slice(0, 26);
  try {
    await act(name, { ...input, claim: `clm_${hash}` });
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'claims.already-recorded')) throw error;
  }
}
