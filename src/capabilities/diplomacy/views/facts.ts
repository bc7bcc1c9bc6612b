// What diplomacy's answers are written from, at the two clocks.
import type { Asking, Reach } from '../../../acts/index.ts';
import { claimsOf } from '../../claims/index.ts';
import type { Facts } from '../diplomacy.ts';

export async function factsOf(reach: Reach, asking: Asking): Promise<Facts> {
  const [appeals, engagements, positions] = await Promise.all([
    claimsOf(reach, asking, { kinds: ['appeal'] }),
    claimsOf(reach, asking, { kinds: ['engagement'] }),
    claimsOf(reach, asking, { kinds: ['position'] }),
  ]);
  return { asOf: asking.clocks.asOf, appeals, engagements, positions };
}
