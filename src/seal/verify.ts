// Checks an exported record from its bytes alone, with neither database nor server, and names the
// first thing in it that is wrong.
import { Check } from './check.ts';
import { readKeys, type Trust } from './trust.ts';
import { Wrong } from './wrong.ts';

/** What came of the check. Entries count from 0, lines from 1. */
export interface Verdict {
  readonly ok: boolean;
  /** Null when not even the first line could be read. */
  readonly mission: string | null;
  /** How many entries the last good checkpoint covers, their root (base64) and who signed it. */
  readonly size: number;
  readonly root: string | null;
  readonly signedBy: readonly string[];
  /** Where the key came from. A key from the bundle alone shows a whole file, not whose it is. */
  readonly trust: Trust;
  readonly firstWrong?: FirstWrong;
}

/**
 * `entry` is the first that may be wrong, `through` the last: a leaf and its hash that were forged
 * together show only at the next checkpoint, which cannot tell which of the entries since the one
 * before it was altered. Both are null when the line is no entry's.
 */
export interface FirstWrong {
  readonly entry: number | null;
  readonly through: number | null;
  readonly line: number;
  readonly why: string;
}

export interface VerifyOptions {
  /** The vkey that the record must be signed with. */
  readonly key?: string;
  /** vkeys that the reader knows, of records and of co-signers. */
  readonly known?: readonly string[];
  /** A signed checkpoint of the same record that someone outside has held. */
  readonly checkpoint?: string;
}

type Piece = Uint8Array | string;

/**
 * Checks a bundle given as bytes, or piece by piece (strings are taken as UTF-8). What is wrong
 * with it is in the verdict. @throws Problem seal.bad-key for a key of `options` that is none
 */
export async function verifyBundle(
  source: Uint8Array | Iterable<Piece> | AsyncIterable<Piece>,
  options: VerifyOptions = {},
): Promise<Verdict> {
  const check = new Check(readKeys(options.key, options.known), options.checkpoint ?? null);
  const stop = await readAll(check, source instanceof Uint8Array ? [source] : source);
  // Entries out of order stand above the line at which the reading stopped.
  const first = check.breach() ?? (stop && { wrong: stop, line: check.lines + 1 });
  return verdictOf(check, first);
}

async function readAll(
  check: Check,
  pieces: Iterable<Piece> | AsyncIterable<Piece>,
): Promise<Wrong | null> {
  try {
    for await (const piece of pieces) check.take(asBuffer(piece));
    check.finish();
    return null;
  } catch (error) {
    if (error instanceof Wrong) return error;
    throw error;
  }
}

function verdictOf(
  { opening, sealed }: Check,
  first: { wrong: Wrong; line: number } | null,
): Verdict {
  const verdict = {
    ok: first === null,
    mission: opening?.header.mission ?? null,
    size: sealed?.size ?? 0,
    root: sealed ? Buffer.from(sealed.root).toString('base64') : null,
    signedBy: sealed?.signedBy ?? [],
    trust: opening?.trust ?? 'bundle',
  };
  if (!first) return verdict;
  const { entry, through, why } = first.wrong;
  return { ...verdict, firstWrong: { entry, through, line: first.line, why } };
}

function asBuffer(piece: Piece): Buffer {
  if (typeof piece === 'string') return Buffer.from(piece);
  return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
}
