// The bearer's key, made from the code that is handed over apart from the card. The code is as good
// as random 80 bits, so that nobody who copies the card can try them all; the certificate holds the
// public half alone.
import { ed25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64url, utf8 } from './bytes.ts';
import type { PublicJwk } from './key.ts';

/** Crockford's letters: none that is taken for another, none that makes a word. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_BYTES = 10;
const CODE_LETTERS = 16;
const KEY_BYTES = 32;

/** `K7QD-9XWM-3TRA-PB5H` of ten random bytes. */
export function codeOf(random: Uint8Array): string {
  let bits = '';
  for (const byte of random) bits += byte.toString(2).padStart(8, '0');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]);
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

/** The code without what people write between and instead of its letters; null where it is none. */
export function readCode(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const known = [...plain].every((letter) => LETTERS.includes(letter));
  return plain.length === CODE_LETTERS && known ? plain : null;
}

export interface BearerKey {
  readonly jwk: PublicJwk;
  sign(text: string): string;
}

/**
 * @param code as `readCode` gives it
 * @param certificate of which certificate: the same code makes another key for another one
 */
export function bearerKey(code: string, certificate: string): BearerKey {
  const seed = hkdf(sha256, utf8(code), utf8('muster.card-code/1'), utf8(certificate), KEY_BYTES);
  const x = toBase64url(ed25519.getPublicKey(seed));
  return {
    jwk: { kty: 'OKP', crv: 'Ed25519', x },
    sign: (text) => toBase64url(ed25519.sign(utf8(text), seed)),
  };
}
