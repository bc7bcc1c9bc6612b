// What the server is given, and what its parts share.
import type { House, Pages } from '../acts/index.ts';
import type { Rates } from './limits.ts';
import type { Log } from './log.ts';

export interface ServerOptions {
  readonly house: House;
  readonly pages: Pages;
  /** The address to listen on; a loopback one until an owner has a passphrase. */
  readonly host?: string;
  /** 0: any free port. */
  readonly port?: number;
  /** Further names that this program answers to; MUSTER_HOSTS (by commas) where left out. */
  readonly hosts?: readonly string[];
  /** The public address behind a proxy on this machine; MUSTER_ORIGIN where left out. */
  readonly origin?: string | null;
  /** Failures go to the standard error where this is left out. */
  readonly log?: Log;
  readonly rates?: Partial<Rates>;
}

export interface RunningServer {
  /** `http://127.0.0.1:4707`, without a slash at its end. */
  readonly address: string;
  /** Takes no more requests, ends those that run, and resolves. */
  close(): Promise<void>;
}

/** Shared by the parts of one server. */
export interface Serving {
  readonly house: House;
  readonly pages: Pages;
  readonly hosts: readonly string[];
  readonly origin: string | null;
  readonly rates: Rates;
  readonly log: Log;
  /** Names of the cookies; ports of one machine share a jar, so the port is in the name. */
  cookieNames(): { readonly session: string; readonly visitor: string };
}
