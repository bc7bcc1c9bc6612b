// Makes certificates: SD-JWT VC (IETF), whose every claim but the frame of it is hidden until the
// bearer shows it. Pure: salts and the signature come in.
import { SDJwtInstance } from '@sd-jwt/core';
import type { Json } from '../../kernel/index.ts';
import { toBase64url, utf8 } from './bytes.ts';
import { hasher } from './hasher.ts';
import { type Algorithm, type PublicJwk, readJwk } from './key.ts';

export const CERTIFICATE_TYPE = 'dc+sd-jwt';

export interface Signer {
  readonly kid: string;
  readonly alg: Algorithm;
  /** @returns the 64 bytes of the signature over the text's UTF-8 */
  sign(text: string): Promise<Uint8Array>;
}

export interface Draft {
  readonly iss: string;
  /** What kind of certificate: a name that nobody else gives to another kind. */
  readonly kind: string;
  /** Seconds since 1970: signed, counts from, counts until. */
  readonly at: number;
  readonly from: number;
  readonly until: number;
  /** Where its state is looked up. */
  readonly list: { readonly uri: string; readonly index: number };
  /** The bearer's key; null where it is bound to nobody. */
  readonly bearer: PublicJwk | null;
  /** Hidden until shown. */
  readonly claims: Readonly<Record<string, Json>>;
}

/** Digests of nothing, so that their number does not say how much a certificate hides. */
const CLAIMS_SHOWN = 10;

/** The frame of a certificate: never hidden, and no name for anything else. */
export const FRAME: readonly string[] = [
  ...['iss', 'iat', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status', '_sd_alg'],
];

/**
 * @param salt 16 random bytes at each call
 * @returns the certificate with everything shown, as its bearer keeps it
 */
export async function issueCertificate(
  draft: Draft,
  signer: Signer,
  salt: () => Uint8Array,
): Promise<string> {
  const names = Object.keys(draft.claims);
  const instance = new SDJwtInstance({
    hasher,
    hashAlg: 'sha-256',
    saltGenerator: () => toBase64url(salt()),
    signAlg: signer.alg,
    signer: async (text) => toBase64url(await signer.sign(text)),
  });
  const { iss, at, from, until, list, bearer } = draft;
  const frame = {
    ...{ iss, iat: at, nbf: from, exp: until, vct: draft.kind },
    status: { status_list: { idx: list.index, uri: list.uri } },
    ...(bearer ? { cnf: { jwk: readJwk(bearer) } } : {}),
  };
  return instance.issue<Record<string, unknown>>(
    { ...draft.claims, ...frame },
    { _sd: names, _sd_decoy: Math.max(0, CLAIMS_SHOWN - names.length) } as never,
    { header: { typ: CERTIFICATE_TYPE, kid: signer.kid } },
  );
}

/** Any other token of the office, such as its list of states. */
export async function signToken(
  type: string,
  payload: Readonly<Record<string, unknown>>,
  signer: Signer,
): Promise<string> {
  const part = (value: unknown) => toBase64url(utf8(JSON.stringify(value)));
  const text = `${part({ typ: type, alg: signer.alg, kid: signer.kid })}.${part(payload)}`;
  return `${text}.${toBase64url(await signer.sign(text))}`;
}
