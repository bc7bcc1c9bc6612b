// The one session that appends. Appends of a program stand in a queue anyway (their tree is
// locked), and a session of their own saves the pool's way to one, a twentieth of an append.
import type pg from 'pg';

export class Line {
  #session: Promise<pg.Client> | null = null;
  /** The work before; the next waits for it, however it ended. */
  #before: Promise<unknown> = Promise.resolve();

  constructor(private readonly make: () => pg.Client) {}

  /** One piece of work after the other. After a break of the session the next opens another. */
  turn<T>(work: (session: pg.Client) => Promise<T>): Promise<T> {
    const next = this.#before.then(() => this.#run(work));
    this.#before = next.catch(() => undefined);
    return next;
  }

  async end(): Promise<void> {
    await this.#before;
    const session = this.#session;
    this.#session = null;
    await (await session?.catch(() => null))?.end();
  }

  async #run<T>(work: (session: pg.Client) => Promise<T>): Promise<T> {
    this.#session ??= this.#open();
    return work(await this.#session);
  }

  async #open(): Promise<pg.Client> {
    const client = this.make();
    const forget = (): void => {
      this.#session = null;
    };
    client.once('error', forget);
    client.once('end', forget);
    try {
      await client.connect();
    } catch (error) {
      forget();
      throw error;
    }
    return client;
  }
}
