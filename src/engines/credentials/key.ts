// Public keys as JWK, the two ways of signing that are taken, and the name of a key: the thumbprint
// of RFC 7638, which nobody can choose.
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { digestOf, fromBase64url, isObject, utf8 } from './bytes.ts';

/** `EdDSA` is Ed25519 (RFC 8037), `ES256` is ECDSA on P-256 (RFC 7518). */
export const ALGORITHMS = ['ES256', 'EdDSA'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

export type PublicJwk =
  | { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string }
  | { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string };

const COORDINATE_BYTES = 32;
const isCoordinate = (text: unknown): text is string =>
  typeof text === 'string' && fromBase64url(text)?.length === COORDINATE_BYTES;

/** The key without anything that is not part of it (a private half above all); null where none. */
export function readJwk(value: unknown): PublicJwk | null {
  if (!isObject(value)) return null;
  const { kty, crv, x, y } = value;
  if (kty === 'OKP' && crv === 'Ed25519' && isCoordinate(x)) return { kty, crv, x };
  if (kty === 'EC' && crv === 'P-256' && isCoordinate(x) && isCoordinate(y))
    return { kty, crv, x, y };
  return null;
}

export const algorithmOf = (jwk: PublicJwk): Algorithm => (jwk.kty === 'OKP' ? 'EdDSA' : 'ES256');

/** 43 signs; the members in the order of RFC 7638. */
export function thumbprint(jwk: PublicJwk): string {
  const { kty, crv, x } = jwk;
  const members = jwk.kty === 'EC' ? { crv, kty, x, y: jwk.y } : { crv, kty, x };
  return digestOf(JSON.stringify(members));
}

/** Whether the key has signed the text; false also for a key or signature that is none. */
export function hasSigned(jwk: PublicJwk, text: string, signature: string): boolean {
  const bytes = fromBase64url(signature);
  if (bytes?.length !== 2 * COORDINATE_BYTES) return false;
  try {
    if (jwk.kty === 'OKP')
      return ed25519.verify(bytes, utf8(text), rawOf(jwk.x), { zip215: false });
    const point = Uint8Array.of(4, ...rawOf(jwk.x), ...rawOf(jwk.y));
    // Programs sign with either of the two values that ECDSA allows, so both are taken.
    return p256.verify(bytes, utf8(text), point, { lowS: false });
  } catch {
    return false;
  }
}

const rawOf = (coordinate: string): Uint8Array => fromBase64url(coordinate) ?? new Uint8Array();
