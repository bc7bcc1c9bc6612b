// The one way of making digests, as the library asks for it.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from './bytes.ts';

export const hasher = (data: string | ArrayBuffer, alg: string): Uint8Array => {
  if (alg !== 'sha-256') throw new TypeError(`no digests by ${alg}`);
  return sha256(typeof data === 'string' ? utf8(data) : new Uint8Array(data));
};
