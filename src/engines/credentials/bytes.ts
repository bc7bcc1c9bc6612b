// Bytes and their one text form. More than one text can stand for the same bytes in base64url; only
// the plain one is taken, so that no sign of a certificate can be altered and still pass.
import { sha256 } from '@noble/hashes/sha2.js';

const ALPHABET = /^[A-Za-z0-9_-]*$/;

export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Null where the text is not the plain form of any bytes. */
export function fromBase64url(text: string): Uint8Array | null {
  if (!ALPHABET.test(text) || text.length % 4 === 1) return null;
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
  return toBase64url(bytes) === text ? bytes : null;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The JSON value in base64url; undefined where it is none, or not in UTF-8. */
export function jsonIn(text: string): unknown {
  const bytes = fromBase64url(text);
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** SHA-256 of a text's UTF-8, in base64url: the digests of disclosures and presentations. */
export const digestOf = (text: string): string => toBase64url(sha256(utf8(text)));
