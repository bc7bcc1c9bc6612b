// Checkpoints: signed notes of C2SP that say "the record named so has so many entries, and this is
// the root of their tree". Each signature is a line of its own, so that outsiders can add theirs to
// say what they saw; lines by keys that the reader does not know are passed over.
import crypto from 'node:crypto';
import { assert, Problem } from '../kernel/index.ts';
import { isHash } from './hash.ts';
import { BAD_NOTE } from './problems.ts';
import { openKey, readVkey, type SigningKey, type VerifyKey } from './vkey.ts';

/** What a checkpoint states: the first `size` entries of the record `origin` have this root. */
export interface TreeHead {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** A checkpoint with a good signature. `signedBy` names the record's key first, then others. */
export interface Checkpoint extends TreeHead {
  readonly signedBy: readonly string[];
}

const SIGNATURE_BYTES = 64;
/** C2SP asks for 16 at least; more than this is not a checkpoint but an attempt to keep us busy. */
const SIGNATURES_MAX = 64;
const CHECKPOINT_CHARS_MAX = 65_536;

/** The signed checkpoint of a tree head, as text. */
export function signCheckpoint({ origin, size, root }: TreeHead, key: SigningKey): string {
  assert(isOrigin(origin), 'an origin is one line');
  assert(
    Number.isSafeInteger(size) && size >= 0 && isHash(root),
    'a tree head has a size and root',
  );
  const text = `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
  return `${text}\n${signatureLine(text, key)}`;
}

/**
 * The checkpoint with the line of one more signer. A witness, and no other, also states when: `at`
 * in whole seconds since 1970. The signer must have checked that this checkpoint follows from
 * those before it.
 */
export function cosign(note: string, key: SigningKey, at?: number): string {
  const { text } = parts(note);
  return note + signatureLine(text, key, at);
}

/**
 * Reads a checkpoint. The key `by` must have signed it; keys of `known` outsiders must be right
 * where they appear. @throws Problem seal.bad-checkpoint, seal.bad-key
 */
export function openCheckpoint(
  note: string,
  by: string,
  known: readonly string[] = [],
): Checkpoint {
  return openWith(note, readVkey(by), known.map(readVkey));
}

/** As `openCheckpoint`, with keys that have been read already. */
export function openWith(note: string, by: VerifyKey, known: readonly VerifyKey[]): Checkpoint {
  const { text, lines } = parts(note);
  const head = readHead(text);
  const signers = new Set<VerifyKey>();
  for (const line of lines) {
    const signer = [by, ...known].find((k) => k.name === line.name && k.id.equals(line.id));
    if (!signer) continue;
    if (!isGood(text, line.signature, signer))
      throw bad(`the signature of ${signer.name} is wrong`);
    signers.add(signer);
  }
  if (!signers.delete(by))
    throw bad(`${by.name} has not signed it with the key that was asked for`);
  return { ...head, signedBy: [by.name, ...[...signers].map((k) => k.name)] };
}

interface SignatureLine {
  readonly name: string;
  readonly id: Buffer;
  readonly signature: Buffer;
}

/** The text that is signed, up to and with its last newline, and the signature lines below it. */
function parts(note: string): { text: string; lines: SignatureLine[] } {
  if (note.length > CHECKPOINT_CHARS_MAX) throw bad('it is too long');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is refused
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note)) throw bad('it holds a control sign');
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) throw bad('it has no signatures below an empty line');
  const rows = note.slice(end + 2, -1).split('\n');
  if (rows.length > SIGNATURES_MAX) throw bad('it has too many signatures');
  return { text: note.slice(0, end + 1), lines: rows.map(readSignatureLine) };
}

function readSignatureLine(row: string): SignatureLine {
  const [, name, encoded] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u.exec(row) ?? [];
  const blob = Buffer.from(encoded ?? '', 'base64');
  // More than one text can stand for the same bytes in base64; only the plain one is taken, so
  // that a checkpoint cannot be altered and still pass.
  if (!name || blob.length < 5 || blob.toString('base64') !== encoded)
    throw bad('a signature line is malformed');
  return { name, id: blob.subarray(0, 4), signature: blob.subarray(4) };
}

function readHead(text: string): TreeHead {
  const [origin, digits, encoded, ...extensions] = text.slice(0, -1).split('\n');
  if (!origin || !digits || !encoded || extensions.includes('')) throw bad('a line is missing');
  const size = Number(digits);
  const root = Buffer.from(encoded, 'base64');
  if (!Number.isSafeInteger(size) || size < 0 || String(size) !== digits)
    throw bad('its size is not a whole number');
  if (!isHash(root) || root.toString('base64') !== encoded) throw bad('its root is not a hash');
  return { origin, size, root };
}

function signatureLine(text: string, key: SigningKey, at?: number): string {
  const { secret, name, role, id } = openKey(key);
  assert((role === 'witness') === (at !== undefined), 'a witness, and no other, states the time');
  const time = at === undefined ? Buffer.alloc(0) : Buffer.alloc(8);
  if (at !== undefined) time.writeBigUInt64BE(BigInt(at));
  const signature = crypto.sign(null, signedBytes(text, time), secret);
  return `\u2014 ${name} ${Buffer.concat([id, time, signature]).toString('base64')}\n`;
}

function isGood(text: string, signature: Buffer, signer: VerifyKey): boolean {
  const timeBytes = signer.role === 'witness' ? 8 : 0;
  if (signature.length !== timeBytes + SIGNATURE_BYTES) return false;
  const time = signature.subarray(0, timeBytes);
  return crypto.verify(null, signedBytes(text, time), signer.key, signature.subarray(timeBytes));
}

/** A record signs the text alone; a witness signs it below two lines: what it does, and when. */
function signedBytes(text: string, time: Buffer): Buffer {
  if (time.length === 0) return Buffer.from(text);
  return Buffer.from(`cosignature/v1\ntime ${time.readBigUInt64BE()}\n${text}`);
}

const isOrigin = (origin: string): boolean => origin !== '' && !/[\n\r]/.test(origin);
const bad = (why: string): Problem => new Problem(BAD_NOTE, { why });
