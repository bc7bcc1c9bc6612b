// What the acts on duties must know before they decide.
import type { FactsContext, Reach } from '../../../../acts/index.ts';
import type { PartialDate } from '../../../../kernel/index.ts';
import type { ClaimView } from '../../../claims/index.ts';
import { sourceOf } from '../../../sources/index.ts';
import { citedClause } from '../../instruments/views/instruments.ts';
import { ALWAYS, instrumentNamed } from '../../instruments/views/steps.ts';
import type { Basis, Evidence } from '../duty.ts';
import type { EvidenceInput } from '../forms.ts';
import type { World } from '../occurrence.ts';
import { worldOf } from '../world.ts';
import { type BasisFound, basisFound } from './basis.ts';
import { claimsNow, evidenceOf } from './evidence.ts';
import { stepsOf } from './steps.ts';

export interface DutyFacts {
  readonly world: World;
  readonly evidence: Evidence | null;
  /** Claims of obligations that are to be taken up. */
  readonly claims: readonly ClaimView[];
  /** The day of the passage, for a duty to which nobody gave one. */
  readonly saidOn: PartialDate | null;
  /** Proposals that somebody rejected. */
  readonly rejected: ReadonlySet<string>;
  /** The clause that is cited; null where none is. */
  readonly basis: BasisFound | null;
  /** Whether there is, or was, a proposal of that name. */
  readonly known: boolean;
}

interface Given {
  readonly evidence?: EvidenceInput;
  readonly takes?: readonly string[];
  readonly proposal?: string | null;
  readonly instrument?: string | null;
  readonly clause?: string | null;
  /** The duty that is changed, whose basis stands where none is given. */
  readonly changes?: string;
}

export async function dutyFacts(
  given: Given,
  reach: Reach,
  context: FactsContext,
): Promise<DutyFacts> {
  const { mission } = context;
  const steps = await stepsOf(reach, mission);
  const proposed = await passageOfProposal(reach, context, given.proposal ?? null);
  const evidence = (await evidenceOf(reach, context, given.evidence ?? null)) ?? proposed.evidence;
  const cited = evidence?.claim ? [evidence.claim] : [];
  const claims = await claimsNow(reach, context, [...cited, ...(given.takes ?? [])]);
  const [first] = claims;
  const world = worldOf(steps);
  return {
    ...{ world, evidence, known: proposed.known },
    claims: claims.filter(({ kind }) => kind === 'obligation'),
    saidOn: first ? (first.on ?? first.saidOn) : proposed.on,
    rejected: new Set(
      steps
        .filter(({ type }) => type === 'DutyProposalRejected')
        .map(({ payload }) => (payload as { proposal: string }).proposal),
    ),
    basis: await basisFound(reach, mission, basisOf(given, world)),
  };
}

/** What is cited anew; nothing, where a change leaves the basis as it is. */
function basisOf({ instrument = null, clause = null, changes }: Given, world: World): Basis {
  const before = changes ? world.duties.get(changes)?.terms?.basis : undefined;
  if (!before || (instrument === null && clause === null)) return { instrument, clause };
  return { instrument: instrument ?? before.instrument, clause: clause ?? before.clause };
}

/** A proposal is `claim/clm_…`, or `clause/ins_…/5(a)` with `~2` behind it for a second one. */
async function passageOfProposal(
  reach: Reach,
  context: FactsContext,
  proposal: string | null,
): Promise<Proposed> {
  const nothing = { evidence: null, on: null };
  if (proposal === null) return { known: true, ...nothing };
  const [kind, of = '', ...rest] = proposal.split('/');
  if (kind === 'claim') {
    const [claim] = await claimsNow(reach, context, [of]);
    return { known: claim?.kind === 'obligation', ...nothing };
  }
  if (kind !== 'clause') return { known: false, ...nothing };
  const { mission } = context;
  const clause = rest.join('/').replace(/~\d+$/, '');
  const { found, passage } = await citedClause(reach, mission, { instrument: of, clause });
  if (found !== 'clause') return { known: false, ...nothing };
  const one = await instrumentNamed(reach, { mission, clocks: ALWAYS }, of);
  const on = one?.instrument.adoptedOn ?? null;
  if (!passage) return { known: true, evidence: null, on };
  const { publishedOn } = await sourceOf(reach, mission, passage.source);
  return { known: true, evidence: { ...passage, claim: null, publishedOn }, on };
}

interface Proposed {
  readonly known: boolean;
  readonly evidence: Evidence | null;
  /** The day on which the instrument of the clause was adopted. */
  readonly on: PartialDate | null;
}
