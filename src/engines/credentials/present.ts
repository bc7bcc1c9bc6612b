// What the bearer does: choose what to show, and sign that it is shown to this office, now.
import { SDJwtInstance } from '@sd-jwt/core';
import { Problem } from '../../kernel/index.ts';
import { hasher } from './hasher.ts';
import { CREDENTIAL_PROBLEMS as NO } from './problems.ts';
import { readPresented } from './token.ts';

export interface Showing {
  /** Seconds since 1970. */
  readonly at: number;
  /** To whom: the office that asks. */
  readonly audience: string;
  /** What that office has just made up, so that a copy of an earlier answer is found out. */
  readonly nonce: string;
  /** By the bearer's key: the signature in base64url. */
  sign(text: string): string;
}

/**
 * The certificate with these claims alone, signed by the bearer where `showing` is given.
 * @throws Problem certificates.unreadable
 */
export async function present(
  certificate: string,
  claims: readonly string[],
  showing: Showing | null = null,
): Promise<string> {
  const read = readPresented(certificate.trim());
  if (typeof read === 'string') throw new Problem(NO.unreadable, { why: read });
  const frame = Object.fromEntries(claims.map((name) => [name, true]));
  const { audience: aud, nonce, at: iat, sign } = showing ?? {};
  const instance = new SDJwtInstance<Record<string, unknown>>({
    hasher,
    ...(sign ? { kbSigner: sign, kbSignAlg: 'EdDSA' } : {}),
  });
  return instance.present<Record<string, boolean>>(
    read.shown,
    frame,
    aud !== undefined && nonce !== undefined && iat !== undefined
      ? { kb: { payload: { iat, aud, nonce } } }
      : undefined,
  );
}
