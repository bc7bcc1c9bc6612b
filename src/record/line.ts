// The one session that appends. Appends of a program stand in a queue anyway (their tree is
// locked), and a session of their own saves the pool's way to one, a twentieth of an append.
import type pg from 'pg';

export class Line {
  #session: Promise<pg.Client> | null = null;
  /** The query before; the next waits for it, however it ended. */
  #before: Promise<unknown> = Promise.resolve();

  constructor(private readonly make: () => pg.Client) {}

  /** One query after the other. After a break of the session the next query opens another. */
  query(config: pg.QueryConfig): Promise<pg.QueryResult> {
    const next = this.#before.then(() => this.#run(config));
    this.#before = next.catch(() => undefined);
    return next;
  }

  async end(): Promise<void> {
    await this.#before;
    const session = this.#session;
    this.#session = null;
    await (await session?.catch(() => null))?.end();
  }

  async #run(config: pg.QueryConfig): Promise<pg.QueryResult> {
    this.#session ??= this.#open();
    return (await this.#session).query(config);
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
