// Whose signature a bundle must carry. The key in the bundle itself proves only that the bundle is
// whole; a key that came by another way proves whose it is.

import { Problem } from '../kernel/index.ts';
import type { BundleHeader } from './bundle.ts';
import { readVkey, type VerifyKey } from './vkey.ts';
import { Wrong } from './wrong.ts';

/** Where the key came from: given by the caller, among the keys known, or only from the bundle. */
export type Trust = 'given' | 'known' | 'bundle';

export interface Keys {
  readonly given: VerifyKey | null;
  readonly known: readonly VerifyKey[];
}

/** @throws Problem seal.bad-key when a key of the caller cannot be read */
export function readKeys(given: string | undefined, known: readonly string[] = []): Keys {
  return { given: given === undefined ? null : readVkey(given), known: known.map(readVkey) };
}

/** The key that must have signed a bundle with this first line. @throws Wrong */
export function signerOf(header: BundleHeader, keys: Keys): { key: VerifyKey; trust: Trust } {
  const key = readOwn(header.vkey);
  if (keys.given) {
    if (keys.given.vkey !== key.vkey) throw new Wrong(stranger(key, 'the key that was given'));
    return { key, trust: 'given' };
  }
  if (keys.known.some((known) => known.vkey === key.vkey)) return { key, trust: 'known' };
  if (keys.known.some((known) => known.name === key.name && known.role === key.role))
    throw new Wrong(stranger(key, `the key that is known of ${key.name}`));
  return { key, trust: 'bundle' };
}

function readOwn(vkey: string): VerifyKey {
  try {
    return readVkey(vkey);
  } catch (error) {
    throw new Wrong(`the key in the first line is none: ${reason(error)}`);
  }
}

/** Why a key or a checkpoint was refused. Anything but a Problem is thrown on. */
export function reason(error: unknown): string {
  if (error instanceof Problem) return String(error.detail.why);
  throw error;
}

function stranger({ name, id }: VerifyKey, wanted: string): string {
  const found = `${name}+${id.toString('hex')}`;
  return `the bundle is signed with a stranger's key (${found}), not with ${wanted}`;
}
