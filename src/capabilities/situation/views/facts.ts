// What the views of situation are written from, at the two clocks.
import type { Asking, Reach } from '../../../acts/index.ts';
import { type ClaimView, claimsOf } from '../../claims/index.ts';
import { type IncidentClaim, isPeriod } from '../incident.ts';
import { type Facts, factsFrom } from '../picture.ts';

export interface AllFacts extends Facts {
  /** Everything that was read, for citations. */
  readonly claims: readonly ClaimView[];
}

export async function factsOf(reach: Reach, asking: Asking): Promise<AllFacts> {
  const [incidents, postures, sites] = await Promise.all([
    claimsOf(reach, asking, { kinds: ['incident'] }),
    claimsOf(reach, asking, { kinds: ['posture'] }),
    claimsOf(reach, asking, { kinds: ['site'] }),
  ]);
  const hidden = await hiddenCounts(reach, asking, incidents);
  const claims = [...incidents, ...postures, ...sites] as ClaimView<object>[] as ClaimView[];
  const given = { asOf: asking.clocks.asOf, incidents, postures, sites, hidden };
  return { ...factsFrom(given), claims };
}

/** How many counts over a span the view of an earlier day hides: they were published later. */
async function hiddenCounts(reach: Reach, asking: Asking, seen: readonly IncidentClaim[]) {
  const { clocks, today } = asking;
  if (clocks.knownAt >= today) return 0;
  const later = { ...asking, clocks: { asOf: clocks.asOf, knownAt: today } };
  const all = await claimsOf(reach, later, { kinds: ['incident'] });
  const ids = new Set(seen.map(({ id }) => id));
  return all.filter((claim) => isPeriod(claim) && !ids.has(claim.id)).length;
}
