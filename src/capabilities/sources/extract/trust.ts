// How far a document's zip is trusted, in the words of sources.
import { type Decoded, decode, type ZipTrust } from '../../../engines/bytes/index.ts';
import { Problem } from '../../../kernel/index.ts';
import * as LIMIT from './limits.ts';
import { EXTRACT_PROBLEMS } from './problems.ts';

export const DOCUMENT: ZipTrust = {
  membersMax: LIMIT.MEMBERS_MAX,
  unpackedBytesMax: LIMIT.UNPACKED_BYTES_MAX,
  ratioMax: LIMIT.UNPACK_RATIO_MAX,
  ratioFreeBytes: LIMIT.UNPACK_RATIO_FREE_BYTES,
  no: {
    bomb: EXTRACT_PROBLEMS.zipBomb,
    unsafe: EXTRACT_PROBLEMS.unsafeMembers,
    locked: EXTRACT_PROBLEMS.encryptedDocx,
    entities: EXTRACT_PROBLEMS.xmlEntities,
    broken: EXTRACT_PROBLEMS.brokenDocx,
  },
};

/** The text, or null for bytes that are none. @throws Problem sources.unknown-encoding */
export function textIn(bytes: Uint8Array, declared: string | null): Decoded | null {
  const decoded = decode(bytes, declared);
  if (decoded === 'unclear') throw new Problem(EXTRACT_PROBLEMS.unknownEncoding);
  return decoded;
}
