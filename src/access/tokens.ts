// Secrets that a machine makes: one-time links and session tokens. Only the hash is kept, so that
// whoever reads the database cannot sign in with what stands there.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits: out of reach of guessing, so a fast hash is enough to keep them. */
const TOKEN_BYTES = 32;

/** 43 signs of base64url. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** SHA-256 in hex: the form in which a token stands in a table. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}

/**
 * The token that a form must bring back, bound to one session: a page of another site can neither
 * read it nor reckon it. `secret` is the session's token (or that of a visitor's cookie).
 */
export function csrfToken(secret: string): string {
  return createHmac('sha256', secret).update('csrf').digest('base64url');
}

/** Compares in constant time. */
export function sameToken(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/**
 * A name as it is looked up, without standing in the table itself: HMAC-SHA-256 under `key` of the
 * name with case, accents of composition and outer spaces set aside.
 */
export function hashName(key: string, name: string): string {
  return createHmac('sha256', key).update(plainName(name)).digest('hex');
}

function plainName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * A token as it is printed into a page: under a new random mask each time, so that what a
 * compressed page weighs tells nothing about it (BREACH).
 */
export function maskToken(token: string): string {
  const bytes = Buffer.from(token, 'base64url');
  const mask = randomBytes(bytes.length);
  return Buffer.concat([mask, xor(bytes, mask)]).toString('base64url');
}

/** The token under the mask; nonsense gives nonsense, which then is not the same as any token. */
export function unmaskToken(masked: string): string {
  const bytes = Buffer.from(masked, 'base64url');
  const half = bytes.length / 2;
  return xor(bytes.subarray(0, half), bytes.subarray(half)).toString('base64url');
}

function xor(a: Uint8Array, b: Uint8Array): Buffer {
  return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
}
