// Cuts a stream of bytes into lines. The bytes lie in one window of ours, that the next piece moves
// on: nobody else sees that memory, so whoever reads a line may use it as it likes.
import { Wrong } from './wrong.ts';

/** The longest line of a bundle, its newline included. */
export const LINE_BYTES_MAX = 16 * 1024 * 1024;

const WINDOW_BYTES = 64 * 1024;
const NEWLINE = 0x0a;

export class Lines {
  #window = Buffer.allocUnsafe(WINDOW_BYTES);
  /** How many bytes at the start of the window wait for the end of their line. */
  #waiting = 0;

  get isWhole(): boolean {
    return this.#waiting === 0;
  }

  /**
   * The whole lines that `piece` ends, run by run; each run begins with a line and ends in a
   * newline, and is good until the next is asked for. @throws Wrong when a line is too long
   */
  *take(piece: Buffer): Generator<Buffer> {
    for (let from = 0; from < piece.length; ) {
      if (this.#waiting === this.#window.length) this.#widen();
      const taken = piece.copy(this.#window, this.#waiting, from);
      const filled = this.#waiting + taken;
      const end = this.#window.subarray(0, filled).lastIndexOf(NEWLINE) + 1;
      if (end > 0) yield this.#window.subarray(0, end);
      this.#window.copyWithin(0, end, filled);
      this.#waiting = filled - end;
      from += taken;
    }
  }

  #widen(): void {
    const bytes = this.#window.length * 2;
    if (bytes > LINE_BYTES_MAX) throw new Wrong(`the line is longer than ${LINE_BYTES_MAX} bytes`);
    const wider = Buffer.allocUnsafe(bytes);
    this.#window.copy(wider);
    this.#window = wider;
  }
}
