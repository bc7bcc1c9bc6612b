// The door of extraction: the bytes of a file in, its text with a page and offset map out, or one
// clear Problem. Every file is taken for hostile. Plain text is read here; everything else is read
// in a thread of its own. Nothing is kept, nothing is fetched, no markup comes out.
import { charsetOf } from '../../../engines/bytes/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { readApart, workerScript } from './apart.ts';
import type { Extracted, Hint } from './extracted.ts';
import * as LIMIT from './limits.ts';
import { markupOf, namedText } from './markup.ts';
import { parse } from './parse.ts';
import { readPlain } from './plain.ts';
import { EXTRACT_PROBLEMS } from './problems.ts';
import { textIn } from './trust.ts';

export type { Extracted, Found, Hint, Kind, Page } from './extracted.ts';
export { FILE_BYTES_MAX } from './limits.ts';
export { EXTRACT_PROBLEMS } from './problems.ts';

/**
 * Reads a file. `hint` is what its giver says of it; the bytes are believed where they differ.
 * Run from source, as tests do, there is no thread, and so no bound on time and memory.
 * @throws Problem, one of EXTRACT_PROBLEMS
 */
export async function extract(bytes: Uint8Array, hint: Hint = {}): Promise<Extracted> {
  if (bytes.length === 0) throw new Problem(EXTRACT_PROBLEMS.empty);
  if (bytes.length > LIMIT.FILE_BYTES_MAX) {
    const megabytes = Math.ceil(bytes.length / 1_000_000);
    const limit = LIMIT.FILE_BYTES_MAX / 1_000_000;
    throw new Problem(EXTRACT_PROBLEMS.tooLarge, { megabytes, limit });
  }
  const plain = await plainly(bytes, hint);
  if (plain) return plain;
  const script = workerScript();
  return script ? readApart(script, { bytes, hint }) : parse(bytes, hint);
}

/** The common case, a text that nobody calls anything else, without the cost of a thread. */
async function plainly(bytes: Uint8Array, hint: Hint): Promise<Extracted | null> {
  if (/\.\w+$/.test(hint.name ?? '') && !namedText(hint)) return null;
  const decoded = textIn(bytes, charsetOf(bytes, hint.mediaType));
  if (!decoded || decoded.text.slice(0, 100).trimStart().startsWith('%PDF-')) return null;
  return markupOf(decoded.text, hint) === null ? readPlain(decoded) : null;
}
