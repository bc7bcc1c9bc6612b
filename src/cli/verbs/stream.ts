// Lines written out in blocks, and only as fast as whoever reads them takes them: 20,000 people are
// never held as text.
import { once } from 'node:events';

const BLOCK = 1 << 16;

export class Stream {
  private waiting = '';

  async line(text: string): Promise<void> {
    this.waiting += `${text}\n`;
    if (this.waiting.length >= BLOCK) await this.end();
  }

  /** Writes what still waits; to be called at the end. */
  async end(): Promise<void> {
    const text = this.waiting;
    this.waiting = '';
    if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
  }
}
