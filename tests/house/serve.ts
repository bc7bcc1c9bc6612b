// A served house for tests: a real record, a real server on a port of its own, pages that print what
// they get, and an owner who can sign in.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect } from 'vitest';
import { firstOwner } from '../../src/capabilities/people/index.ts';
import { must } from '../../src/kernel/index.ts';
import { type LogLine, openServer, type RunningServer } from '../../src/server/index.ts';
import { Browser } from './browser.ts';
import { openTestHouse, type TestHouse } from './open.ts';
import { printedPages } from './pages.ts';

export const PASSPHRASE = 'seven boats left the quay';
/** The tests sign in more often than a person does. */
const MANY = { signIn: { max: 10_000, seconds: 60 } };

/** What the first of the printed pages shows. */
export interface Shown {
  readonly csrf: string;
  readonly key: string;
  readonly me: { readonly name: string | null; readonly offices: readonly string[] };
}

export interface SignedIn {
  readonly browser: Browser;
  readonly csrf: string;
}

export class Served {
  private constructor(
    readonly test: TestHouse,
    readonly server: RunningServer,
    private readonly own: {
      readonly log: LogLine[];
      readonly clock: { ahead: number };
      readonly assets: string;
    },
  ) {}

  get log(): LogLine[] {
    return this.own.log;
  }

  /** Puts the clock of the house forward; it stays so. */
  later(hours: number): void {
    this.own.clock.ahead += hours * 3_600_000;
  }

  static async open(): Promise<Served> {
    const clock = { ahead: 0 };
    const now = () => new Date(Date.now() + clock.ahead).toISOString();
    const assets = await mkdtemp(join(tmpdir(), 'muster-assets-'));
    await writeFile(join(assets, 'page-4F3A9C21.css'), 'body{}');
    await writeFile(join(assets, 'page-4F3A9C21.css.br'), brotliCompressSync('body{}'));
    await writeFile(join(assets, 'page.css'), 'body{}');
    const test = await openTestHouse({ mission: 'haiti', now });
    const log: LogLine[] = [];
    const server = await openServer({
      house: test.house,
      pages: printedPages(assets),
      rates: MANY,
      log: (line) => log.push(line),
    });
    return new Served(test, server, { log, clock, assets });
  }

  visitor(): Browser {
    return new Browser(this.server.address);
  }

  /** The first page as this browser gets it. */
  async shownTo(browser: Browser): Promise<Shown> {
    return (await browser.go('/')).json();
  }

  /** How many entries a tree has. */
  async entries(tree = 'haiti'): Promise<number> {
    return (await this.test.house.store.head(tree)).size;
  }

  /** The first owner comes in by the link and sets a passphrase. */
  async ownerComes(): Promise<void> {
    const { link } = must(await firstOwner(this.test.house), 'there is an owner already');
    const owner = this.visitor();
    await owner.go(`/enter/${link}`);
    const { csrf } = await this.shownTo(owner);
    const form = { csrf, back: '/', name: 'Owner', passphrase: PASSPHRASE };
    const set = await owner.submit('/house/do/people.set-passphrase', form);
    expect(set.status, set.text).toBe(303);
  }

  /** The owner in a browser of its own. */
  async owner(): Promise<SignedIn> {
    const browser = this.visitor();
    const input = { name: 'Owner', passphrase: PASSPHRASE };
    const answer = await browser.call('/api/house/people.sign-in', input);
    expect(answer.status, answer.text).toBe(200);
    return { browser, csrf: (answer.json() as { answer: { csrf: string } }).answer.csrf };
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.test.close();
    await rm(this.own.assets, { recursive: true, force: true });
  }
}
