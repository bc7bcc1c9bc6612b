// Duties that are suggested: by claims of obligations that nobody has taken up, and by clauses of
// instruments. What was taken up or rejected is not suggested again.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { isDay } from '../../../../kernel/index.ts';
import { claimView, named, namedParty } from '../../../claims/index.ts';
import { sameSymbol } from '../../instruments/citing.ts';
import { numberKey } from '../../instruments/clause.ts';
import type { Obligation } from '../../mandate.ts';
import { startDay } from '../../mandate.ts';
import { obligations } from '../../views/facts.ts';
import type { Basis, Trigger } from '../duty.ts';
import { ofClaim } from '../propose.ts';
import { groundText } from '../why.ts';
import { worldOf } from '../world.ts';
import { type ClauseSuggestion, clauseSuggestions } from './clauses.ts';
import { stepsOf } from './steps.ts';

const proposalView = z.object({
  /** `claim/clm_…` or `clause/<instrument>/<number>`. */
  id: z.string(),
  owner: namedParty,
  to: namedParty.nullable(),
  what: z.string(),
  instrument: z.string().nullable(),
  clause: z.string().nullable(),
  /** The day on which it was laid down, as far as it is known. */
  since: z.string().nullable(),
  /** The input of `trigger` for mandates.lay-down-duty, and in words. */
  trigger: z.record(z.string(), z.unknown()),
  triggerText: z.string(),
  quote: z.string(),
  /** Where the words of a clause stand. */
  passage: z.object({ source: z.string(), start: z.number(), end: z.number() }).nullable(),
  claims: z.array(claimView),
});
export type DutyProposal = z.infer<typeof proposalView>;

interface Decided {
  /** Proposals that somebody has decided. */
  readonly proposals: ReadonlySet<string>;
  /** The clauses on which duties rest that were laid down by hand or from a table. */
  readonly bases: readonly Basis[];
}

async function decidedOnes(reach: Reach, mission: string): Promise<Decided> {
  const steps = await stepsOf(reach, mission);
  const duties = [...worldOf(steps).duties.values()];
  const rejected = steps.flatMap(({ type, payload }) =>
    type === 'DutyProposalRejected' ? (payload as { proposal: string }).proposal : [],
  );
  const taken = duties.flatMap(({ proposal, takes }) => [
    ...(proposal ? [proposal] : []),
    ...takes.map((claim) => `claim/${claim}`),
  ]);
  const byHand = duties.filter(({ proposal }) => !proposal?.startsWith('clause/'));
  return {
    proposals: new Set([...rejected, ...taken]),
    bases: byHand.flatMap(({ terms }) => terms?.basis ?? []),
  };
}

type Words = Pick<Asking, 'lang'>;

function shown(
  given: Pick<DutyProposal, 'id' | 'what' | 'instrument' | 'clause' | 'since' | 'quote'> &
    Partial<Pick<DutyProposal, 'passage' | 'claims'>> & { readonly trigger: Trigger },
  { owner, to }: { readonly owner: string; readonly to: string | null },
  { lang }: Words,
): DutyProposal {
  const { trigger } = given;
  return {
    ...{ passage: null, claims: [], ...given },
    owner: named(owner, lang),
    to: to === null ? null : named(to, lang),
    trigger: { ...trigger },
    triggerText: groundText({ trigger }, lang, new Map()),
  };
}

function ofOneClaim(claim: Obligation, clause: ClauseSuggestion | null, words: Words) {
  const { fields, quote, id } = claim;
  const from = startDay(claim);
  const own = ofClaim(claim, from !== null && isDay(from) ? from : null);
  const trigger = own.kind === 'standing' && clause ? clause.trigger : own;
  const basis = {
    instrument: clause?.instrumentName ?? null,
    clause: clause?.clause ?? null,
    since: from ?? clause?.adoptedOn ?? null,
  };
  const given = { id: `claim/${id}`, what: fields.what, ...basis, trigger, quote };
  return shown({ ...given, claims: [claim], passage: clause?.passage ?? null }, fields, words);
}

function ofOneClause(suggestion: ClauseSuggestion, words: Words) {
  const { id, what, clause, adoptedOn: since, trigger, quote, passage } = suggestion;
  const given = { id, what, instrument: suggestion.instrumentName, clause, since, trigger };
  return shown({ ...given, quote, passage }, suggestion, words);
}

/** A claim whose passage lies in a clause tells of the same: both are one proposal. */
const inside = ({ source, start, end }: Obligation, { passage }: ClauseSuggestion) =>
  passage !== null && source.id === passage.source && start < passage.end && end > passage.start;

export async function proposalsOf(reach: Reach, asking: Asking): Promise<DutyProposal[]> {
  const [decided, claims, clauses] = await Promise.all([
    decidedOnes(reach, asking.mission),
    obligations(reach, asking),
    clauseSuggestions(reach, asking),
  ]);
  const told = new Map<string, ClauseSuggestion>();
  const left = new Set(clauses);
  for (const claim of claims) {
    const of = clauses.filter((clause) => left.has(clause) && inside(claim, clause));
    const clause = of.find(({ owner }) => owner === claim.fields.owner) ?? of[0];
    if (!clause) continue;
    told.set(claim.id, clause);
    left.delete(clause);
  }
  for (const { instrument, clause } of decided.bases) {
    const rests = clauses.find(
      (each) =>
        left.has(each) &&
        clause !== null &&
        numberKey(each.clause) === numberKey(clause) &&
        instrument !== null &&
        (each.instrument === instrument || sameSymbol(each.instrumentName, instrument)),
    );
    if (rests) left.delete(rests);
  }
  return [
    ...claims
      .filter(({ id }) => !decided.proposals.has(`claim/${id}`))
      .map((claim) => ofOneClaim(claim, told.get(claim.id) ?? null, asking)),
    ...[...left]
      .filter(({ id }) => !decided.proposals.has(id))
      .map((clause) => ofOneClause(clause, asking)),
  ];
}

export const listProposals = defineView({
  name: 'mandates.duty-proposals',
  says: 'Duties that claims and clauses suggest, and that nobody has taken up or rejected.',
  query: z.object({}),
  answer: z.object({ proposals: z.array(proposalView) }),
  look: async (_query, reach, asking) => ({ proposals: await proposalsOf(reach, asking) }),
  rows: ({ proposals }) =>
    proposals.map(({ id, owner, to, what, instrument, clause, triggerText, quote }) => ({
      ...{ proposal: id, party: owner.name, to: to?.name ?? null, what, instrument, clause },
      ...{ trigger: triggerText, words: quote },
    })),
});
