// Reads a bundle line by line as its bytes come, and stops at the first that is wrong. In memory
// are the frontier of the tree, one line, and a few bytes an entry to know ids and streams again.
import crypto from 'node:crypto';
import {
  type BundleHeader,
  CHECKPOINT,
  END,
  endText,
  readCheckpointLine,
  readHeader,
} from './bundle.ts';
import { Entries, isDigit } from './entries.ts';
import { sameHash } from './hash.ts';
import { Lines } from './lines.ts';
import { type Checkpoint, openWith } from './note.ts';
import { type Keys, reason, signerOf, type Trust } from './trust.ts';
import type { VerifyKey } from './vkey.ts';
import { Wrong } from './wrong.ts';

const NEWLINE = 0x0a;

/** A first line that was accepted, and what follows from it. */
interface Opening {
  readonly header: BundleHeader;
  readonly key: VerifyKey;
  readonly trust: Trust;
  /** What someone outside has held of this record. */
  readonly held: Checkpoint | null;
  readonly entries: Entries;
}

export class Check {
  /** How many lines were good: what is wrong is on the next. */
  lines = 0;
  opening: Opening | null = null;
  /** The last checkpoint that is signed and has the root of the entries before it. */
  sealed: Checkpoint | null = null;
  readonly #keys: Keys;
  readonly #heldNote: string | null;
  readonly #lines = new Lines();
  readonly #digest = crypto.createHash('sha256');
  /** The size of each checkpoint that was good. */
  readonly #sizes: number[] = [];
  #ended = false;

  constructor(keys: Keys, heldNote: string | null) {
    this.#keys = keys;
    this.#heldNote = heldNote;
  }

  /** @throws Wrong */
  take(piece: Buffer): void {
    for (const run of this.#lines.take(piece)) this.#takeRun(run);
  }

  /** @throws Wrong */
  finish(): void {
    if (this.#ended && this.#lines.isWhole) return;
    const done = this.opening?.entries.size ?? 0;
    const isShort = done < (this.opening?.header.size ?? 0);
    throw new Wrong('the file ends before its last line', isShort ? done : null);
  }

  /** What is wrong with the order of the entries taken, and on which line. To be asked once. */
  breach(): { wrong: Wrong; line: number } | null {
    const wrong = this.opening?.entries.breach() ?? null;
    if (!wrong) return null;
    const entry = wrong.entry ?? 0;
    return { wrong, line: 2 + entry + this.#sizes.filter((size) => size <= entry).length };
  }

  /** `run` is whole lines. All that stands above the last line goes into the digest. */
  #takeRun(run: Buffer): void {
    for (let from = 0; from < run.length; ) {
      const end = run.indexOf(NEWLINE, from);
      if (this.#ended) throw new Wrong('something follows the last line');
      const opening = this.opening;
      if (!opening) this.#open(run.toString('utf8', from, end));
      else if (isDigit(run[from])) opening.entries.take(run, from, end);
      else if (run[from] === CHECKPOINT.charCodeAt(0))
        this.#takeCheckpoint(opening, run.toString('utf8', from, end));
      else {
        this.#digest.update(run.subarray(0, from));
        this.#takeEnd(opening, run.toString('utf8', from, end));
      }
      from = end + 1;
      this.lines++;
    }
    if (!this.#ended) this.#digest.update(run);
  }

  #open(line: string): void {
    const header = readHeader(line);
    if (typeof header === 'string') throw new Wrong(header);
    const { key, trust } = signerOf(header, this.#keys);
    const held = this.#heldNote === null ? null : this.#openHeld(this.#heldNote, header, key);
    const entries = new Entries(header.mission, header.size, held);
    this.opening = { header, key, trust, held, entries };
  }

  #openHeld(note: string, header: BundleHeader, key: VerifyKey): Checkpoint {
    const held = this.#openNote(note, key, 'the checkpoint that was held outside');
    if (held.origin === header.origin) return held;
    throw new Wrong(`the checkpoint that was held outside is of ${held.origin}`);
  }

  #openNote(note: string, key: VerifyKey, which: string): Checkpoint {
    try {
      return openWith(note, key, this.#keys.known);
    } catch (error) {
      throw new Wrong(`${which} is not good: ${reason(error)}`);
    }
  }

  #takeCheckpoint({ header, key, entries }: Opening, line: string): void {
    const note = readCheckpointLine(line);
    if (note === null) throw new Wrong('the checkpoint is malformed');
    const checkpoint = this.#openNote(note, key, 'the checkpoint');
    if (checkpoint.origin !== header.origin)
      throw new Wrong(`the checkpoint is of ${checkpoint.origin}, not of ${header.origin}`);
    if (checkpoint.size !== entries.size)
      throw new Wrong(`a checkpoint of ${checkpoint.size} stands behind ${entries.size} entries`);
    if (!sameHash(checkpoint.root, entries.root())) throw this.#altered(entries.size);
    this.sealed = checkpoint;
    this.#sizes.push(checkpoint.size);
  }

  /** The tree is not the one that was signed: something since the last good checkpoint is. */
  #altered(size: number): Wrong {
    const what = 'not what the checkpoint was signed for';
    return this.#since(size, what) ?? new Wrong(`the empty record is ${what}`);
  }

  #unsealed(size: number): Wrong {
    return this.#since(size, 'covered by no checkpoint') ?? new Wrong('there is no checkpoint');
  }

  /** The entries since the last good checkpoint; null when there are none. */
  #since(size: number, what: string): Wrong | null {
    const first = this.sealed?.size ?? 0;
    const last = size - 1;
    if (first > last) return null;
    const which = first === last ? `entry ${first} is` : `entries ${first} to ${last} are`;
    return new Wrong(`${which} ${what}`, first, last);
  }

  #takeEnd({ header, entries, held }: Opening, line: string): void {
    const { size } = entries;
    if (!line.startsWith(END))
      throw new Wrong('the line is neither an entry nor a checkpoint nor the end');
    if (size < header.size)
      throw new Wrong(`entry ${size} is missing: the first line promises ${header.size}`, size);
    if (this.sealed?.size !== size) throw this.#unsealed(size);
    if (held && held.size > size)
      throw new Wrong(`the checkpoint that was held outside covers ${held.size} entries`, size);
    if (line !== endText(size, this.#sizes.length, this.#digest.digest('hex')))
      throw new Wrong('the counts or the digest of the last line are not those of the lines above');
    this.#ended = true;
  }
}
