// The form of an exported record, `muster-bundle/1` (docs/formats/bundle.md): a text of lines. The
// first names the record; then each entry has a line, each checkpoint one behind the last entry
// that it covers; the end counts and hashes what stands above it.
import crypto from 'node:crypto';
import { canonical, type Instant } from '../kernel/index.ts';
import { leafHash } from './hash.ts';

const FORMAT = 'muster-bundle/1';
export const CHECKPOINT = 'checkpoint ';
export const END = 'end ';

/** What the first line says: `origin` as in each checkpoint, `vkey` the record's public key. */
export interface BundleHeader {
  readonly mission: string;
  readonly origin: string;
  readonly vkey: string;
  /** How many entries the bundle is to hold. */
  readonly size: number;
  readonly madeAt: Instant;
}

/**
 * Writes a bundle piece by piece: `start` once, `entry` per entry in order, `end` once; what they
 * give, put together, is the file. `checkpoints` are the signed notes in order of their size. It
 * writes what it is given and judges nothing: that an altered record can be exported and then found
 * out by anyone is the point.
 */
export function bundleWriter(header: BundleHeader, checkpoints: Iterable<string>) {
  const digest = crypto.createHash('sha256');
  // The size is the second line of a note. One that has none is out of place anywhere.
  const notes = [...checkpoints].map((note) => ({ note, size: Number(note.split('\n', 2)[1]) }));
  let entries = 0;
  let written = 0;
  const out = (text: string): string => {
    digest.update(text);
    return text;
  };
  const notesUpTo = (size: number): string => {
    let text = '';
    for (let next = notes[written]; next && !(next.size > size); next = notes[++written])
      text += `${CHECKPOINT}${JSON.stringify(next.note)}\n`;
    return text;
  };
  return {
    start: (): string => out(`${headerText(header)}\n${notesUpTo(0)}`),
    /** `hash` is the one stored when the entry was appended: a leaf altered since then shows. */
    entry(leaf: string, hash: Uint8Array = leafHash(leaf)): string {
      const line = `${entries} ${Buffer.from(hash).toString('base64')} ${leaf}\n`;
      return out(line + notesUpTo(++entries));
    },
    end(): string {
      const rest = out(notesUpTo(Number.POSITIVE_INFINITY));
      return `${rest}${endText(entries, written, digest.digest('hex'))}\n`;
    },
  };
}

/** The first line, without its newline. */
export function headerText({ madeAt, ...header }: BundleHeader): string {
  return canonical({ format: FORMAT, ...header, 'made-at': madeAt });
}

/** The note in a checkpoint line; null when the line is none, spelled as we spell it. */
export function readCheckpointLine(line: string): string | null {
  try {
    const note: unknown = JSON.parse(line.slice(CHECKPOINT.length));
    return typeof note === 'string' && `${CHECKPOINT}${JSON.stringify(note)}` === line
      ? note
      : null;
  } catch {
    return null;
  }
}

/** The last line, without its newline. `sha256` is of all bytes before it, in hex. */
export function endText(entries: number, checkpoints: number, sha256: string): string {
  return END + canonical({ checkpoints, entries, sha256 });
}

/** Reads a first line; what is wrong with it, as a text, when it is none. */
export function readHeader(line: string): BundleHeader | string {
  let read: Record<string, unknown>;
  try {
    read = Object(JSON.parse(line));
  } catch {
    return 'the file does not begin with the first line of a bundle';
  }
  const { format, mission, origin, vkey, size, 'made-at': madeAt } = read;
  if (format !== FORMAT) return `the file is not in the form ${FORMAT}`;
  const header = { mission, origin, vkey, size, madeAt };
  if (!isHeader(header) || headerText(header) !== line) return 'the first line is malformed';
  return header;
}

function isHeader(read: Record<keyof BundleHeader, unknown>): read is BundleHeader {
  const { mission, origin, vkey, size, madeAt } = read;
  const texts = [mission, origin, vkey, madeAt].every((text) => typeof text === 'string');
  return texts && Number.isSafeInteger(size) && Number(size) >= 0;
}
