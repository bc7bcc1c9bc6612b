// What the acts of diplomacy look up before they decide: the roll of parties, what an entry rests
// on, and the claim by whose id an appeal or an engagement goes.
import type { Reach } from '../../../acts/index.ts';
import { type ClaimFields, type ClaimKind, type Party, Problem } from '../../../kernel/index.ts';
import { type ClaimView, claimsOf, partiesOf } from '../../claims/index.ts';
import { sourceOf, textOf } from '../../sources/index.ts';
import type { Evidence, GivenEvidence } from '../evidence.ts';
import { DIPLOMACY_PROBLEMS } from '../problems.ts';
import { type AddedParty, enrolled, type Roll } from '../roll.ts';
import { stepsBy, stepsOf } from './steps.ts';

const EVER = { asOf: '9999-12-31', knownAt: '9999-12-31' } as const;
const ANY = { person: 'house', offices: ['owner'] } as const;

const ever = (mission: string) => ({ mission, clocks: EVER, actor: ANY });

export async function rollOf(reach: Reach, mission: string): Promise<Roll> {
  const [claims, steps] = await Promise.all([
    claimsOf(reach, ever(mission)),
    stepsOf(reach, ever(mission)),
  ]);
  const onRecord = new Set((claims as readonly ClaimView<object>[]).flatMap(partiesOf));
  const added = [...stepsBy(steps, 'party').values()].flat();
  return { onRecord: [...onRecord], added: added.map(({ payload }) => addedOf(payload)) };
}

export function addedOf(payload: unknown): AddedParty {
  const { party, fr, also } = payload as AddedParty;
  return { party, fr, also };
}

/** @throws Problem diplomacy.unknown-party */
export function onRoll(roll: Roll, text: string): Party {
  const party = enrolled(text, roll);
  if (party instanceof Problem) throw party;
  return party;
}

/** @throws Problem where the claim, the source or the words are not there */
export async function evidenceFor(
  reach: Reach,
  mission: string,
  { claim: id, source, start, end }: GivenEvidence,
): Promise<Evidence | null> {
  if (id) {
    const claim = await claimNamed(reach, mission, id);
    return { claim: id, source: claim.source.id, start: claim.start, end: claim.end };
  }
  if (!source) return null;
  const found = await sourceOf(reach, mission, source);
  if (typeof start !== 'number' || typeof end !== 'number')
    throw new Problem(DIPLOMACY_PROBLEMS.passageIncomplete, { source });
  const { length } = await textOf(reach, found);
  if (start >= end || end > length)
    throw new Problem(DIPLOMACY_PROBLEMS.passageOutside, { start, end, length });
  return { claim: null, source, start, end };
}

async function claimNamed(reach: Reach, mission: string, id: string): Promise<ClaimView<object>> {
  const [claim] = await claimsOf(reach, ever(mission), { ids: [id] });
  if (!claim) throw new Problem(DIPLOMACY_PROBLEMS.unknownClaim, { claim: id });
  return claim as ClaimView<object>;
}

/** @throws Problem where there is no such claim, or it is of another kind */
export async function claimOfKind<K extends ClaimKind>(
  reach: Reach,
  mission: string,
  { id, kind }: { readonly id: string; readonly kind: K },
): Promise<ClaimView<ClaimFields[K]>> {
  const claim = await claimNamed(reach, mission, id);
  if (claim.kind !== kind) throw new Problem(DIPLOMACY_PROBLEMS.wrongClaim, { claim: id, kind });
  return claim as unknown as ClaimView<ClaimFields[K]>;
}

/** Whether a thing goes by the id of a claim. */
export const isClaimId = (id: string) => id.startsWith('clm_');
