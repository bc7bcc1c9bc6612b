// Which key of which office must have signed: known, of the way of signing that it says, at its
// time.
import { Problem } from '../../kernel/index.ts';
import { CREDENTIAL_PROBLEMS as NO } from './problems.ts';
import { instantOf, secondsOf, type TrustedIssuer, type TrustedKey } from './trust.ts';

interface Claimed {
  readonly iss: string;
  readonly kid: unknown;
  readonly alg: unknown;
  /** When it says that it was signed, in seconds since 1970. */
  readonly at: number;
}

/** The key, or why none counts. The name alone never picks a key: office and name both must fit. */
export function keyFor(
  trust: readonly TrustedIssuer[],
  { iss, kid, alg, at }: Claimed,
): TrustedKey | Problem {
  if (alg !== 'ES256' && alg !== 'EdDSA')
    return new Problem(NO.badAlgorithm, { alg: typeof alg === 'string' ? alg.slice(0, 40) : '' });
  const issuer = trust.find((each) => each.iss === iss);
  if (!issuer) return new Problem(NO.unknownIssuer, { issuer: iss.slice(0, 200) });
  const { name } = issuer;
  const key = issuer.keys.find((each) => each.kid === kid);
  if (!key)
    return new Problem(NO.unknownKey, {
      issuer: name,
      key: typeof kid === 'string' ? kid.slice(0, 60) : '',
    });
  if (key.alg !== alg) return new Problem(NO.badAlgorithm, { alg });
  if (key.withdrawn !== null)
    return new Problem(NO.keyWithdrawn, { issuer: name, on: key.withdrawn.slice(0, 10) });
  if (at < secondsOf(key.from))
    return new Problem(NO.keyOutOfTime, { issuer: name, on: instantOf(at).slice(0, 10) });
  if (key.until !== null && at > secondsOf(key.until))
    return new Problem(NO.keyOutOfTime, { issuer: name, on: instantOf(at).slice(0, 10) });
  return key;
}
