// Everything that diplomacy's views are told from, at the two clocks: the claims of its kinds and
// what offices wrote down by hand, folded into approaches, engagements and questions.
import { type Asking, type Reach, z } from '../../../acts/index.ts';
import type { Day, Lang, Party } from '../../../kernel/index.ts';
import { type ClaimView, claimsOf, type NamedParty } from '../../claims/index.ts';
import { sourceOf, textOf } from '../../sources/index.ts';
import type { Appeal, Engagement as EngagementClaim, Position } from '../diplomacy.ts';
import type { Evidence } from '../evidence.ts';
import { type Approach, evolve as evolveApproach, NO_APPROACH } from '../outreach/approach.ts';
import { type AddedParty, nameOn } from '../roll.ts';
import type { Question } from '../stances/question.ts';
import type { Offer } from '../stances/statement.ts';
import { type Engagement, evolve as evolveEngagement, NO_ENGAGEMENT } from '../talks/engagement.ts';
import { addedOf, isClaimId } from './lookups.ts';
import { questionsIn, tiesIn } from './questions.ts';
import { type StepRow, stepsBy, stepsOf } from './steps.ts';

export interface Ground {
  readonly asOf: Day;
  readonly lang: Lang;
  readonly appeals: readonly Appeal[];
  readonly talks: readonly EngagementClaim[];
  readonly positions: readonly Position[];
  readonly offers: readonly Offer[];
  readonly claims: ReadonlyMap<string, ClaimView>;
  readonly steps: readonly StepRow[];
  /** By id; that of a reported one is the id of the claim that stands today. */
  readonly approaches: ReadonlyMap<string, Approach>;
  readonly engagements: ReadonlyMap<string, Engagement>;
  readonly questions: readonly Question[];
  readonly ties: ReadonlyMap<string, string | null>;
  /** Words of passages that no claim was made from, by source and offsets. */
  readonly passages: ReadonlyMap<string, Passage>;
  named(party: Party): NamedParty;
}

interface Passage {
  readonly title: string;
  readonly quote: string;
}

export async function groundOf(reach: Reach, asking: Asking): Promise<Ground> {
  const { clocks, lang, mission } = asking;
  const [all, steps] = await Promise.all([claimsOf(reach, asking), stepsOf(reach, asking)]);
  const views = all as readonly ClaimView<object>[] as readonly ClaimView[];
  const of = <C>(kind: ClaimView['kind']) =>
    views.filter((claim) => claim.kind === kind) as unknown as readonly C[];
  const claims = new Map(views.map((claim) => [claim.id, claim]));
  const heirs = await heirsOf(reach, asking, claims, steps);
  const added: AddedParty[] = [...stepsBy(steps, 'party').values()]
    .flat()
    .map(({ payload }) => addedOf(payload));
  return {
    ...{ asOf: clocks.asOf, lang, steps, claims },
    appeals: of<Appeal>('appeal'),
    talks: of<EngagementClaim>('engagement'),
    positions: of<Position>('position'),
    offers: of<Offer>('offer'),
    approaches: folded(stepsBy(steps, 'approach'), heirs, (own) =>
      own.reduce(evolveApproach, NO_APPROACH),
    ),
    engagements: folded(stepsBy(steps, 'engagement'), heirs, (own) =>
      own.reduce(evolveEngagement, NO_ENGAGEMENT),
    ),
    questions: questionsIn(steps),
    ties: new Map([...tiesIn(steps)].map(([id, question]) => [heirs.get(id) ?? id, question])),
    passages: await passagesOf(reach, mission, steps),
    named: (party) => ({ party, name: nameOn({ added }, party, lang) }),
  };
}

function folded<T>(
  things: ReadonlyMap<string, readonly StepRow[]>,
  heirs: ReadonlyMap<string, string>,
  fold: (steps: readonly StepRow[]) => T,
): Map<string, T> {
  return new Map([...things].map(([id, own]) => [heirs.get(id) ?? id, fold(own)]));
}

/** A corrected claim keeps what was written down on the one before: its id leads to the later. */
async function heirsOf(
  reach: Reach,
  asking: Asking,
  claims: ReadonlyMap<string, ClaimView>,
  steps: readonly StepRow[],
): Promise<Map<string, string>> {
  const heirs = new Map<string, string>();
  const lost = new Set(steps.map(({ id }) => id).filter((id) => isClaimId(id) && !claims.has(id)));
  if (lost.size === 0) return heirs;
  const every = await claimsOf(reach, asking, { corrected: true });
  const next = new Map(
    every.flatMap(({ id, supersedes }) => (supersedes ? [[supersedes, id]] : [])),
  );
  for (const id of lost) {
    let heir = next.get(id);
    while (heir && !claims.has(heir)) heir = next.get(heir);
    if (heir) heirs.set(id, heir);
  }
  return heirs;
}

const passageKey = ({ source, start, end }: Evidence) => `${source} ${start} ${end}`;

async function passagesOf(reach: Reach, mission: string, steps: readonly StepRow[]) {
  const passages = new Map<string, Passage>();
  for (const { payload } of steps) {
    const { evidence } = payload as unknown as { readonly evidence?: Evidence | null };
    if (!evidence || evidence.claim || passages.has(passageKey(evidence))) continue;
    const source = await sourceOf(reach, mission, evidence.source);
    const text = await textOf(reach, source);
    const quote = text.slice(evidence.start, evidence.end);
    passages.set(passageKey(evidence), { title: source.title, quote });
  }
  return passages;
}

/** What a step rests on, with its words. Null: nobody's word but that of who wrote it down. */
export const restsOn = z
  .object({
    claim: z.string().nullable(),
    source: z.string(),
    title: z.string(),
    start: z.number(),
    end: z.number(),
    quote: z.string(),
  })
  .nullable();
export type RestsOn = z.infer<typeof restsOn>;

export function restOf(ground: Ground, evidence: Evidence | null): RestsOn {
  if (!evidence) return null;
  const claim = evidence.claim ? ground.claims.get(evidence.claim) : undefined;
  const passage = ground.passages.get(passageKey(evidence));
  const words = claim
    ? { title: claim.source.title, quote: claim.quote }
    : (passage ?? { title: '', quote: '' });
  // A claim that these dates hide, or that was taken back, is not pointed at.
  return { ...evidence, claim: claim ? claim.id : null, ...words };
}

/** The claims among several pieces of evidence, for the numbers beside a line. */
export function claimsAmong(ground: Ground, evidence: readonly (Evidence | null)[]): ClaimView[] {
  const ids = new Set(evidence.flatMap((each) => each?.claim ?? []));
  return [...ids].flatMap((id) => ground.claims.get(id) ?? []);
}
