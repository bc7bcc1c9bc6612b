// What the acts on duties must know before they decide.
import type { FactsContext, Reach } from '../../../../acts/index.ts';
import type { PartialDate } from '../../../../kernel/index.ts';
import type { ClaimView } from '../../../claims/index.ts';
import type { Evidence } from '../duty.ts';
import type { EvidenceInput } from '../forms.ts';
import type { World } from '../occurrence.ts';
import { worldOf } from '../world.ts';
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
}

export async function dutyFacts(
  given: { readonly evidence?: EvidenceInput; readonly takes?: readonly string[] },
  reach: Reach,
  context: FactsContext,
): Promise<DutyFacts> {
  const steps = await stepsOf(reach, context.mission);
  const evidence = await evidenceOf(reach, context, given.evidence ?? null);
  const cited = evidence?.claim ? [evidence.claim] : [];
  const claims = await claimsNow(reach, context, [...cited, ...(given.takes ?? [])]);
  const [first] = claims;
  return {
    world: worldOf(steps),
    evidence,
    claims: claims.filter(({ kind }) => kind === 'obligation'),
    saidOn: first ? (first.on ?? first.saidOn) : null,
    rejected: new Set(
      steps
        .filter(({ type }) => type === 'DutyProposalRejected')
        .map(({ payload }) => (payload as { proposal: string }).proposal),
    ),
  };
}
