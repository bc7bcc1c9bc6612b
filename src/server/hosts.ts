// Which names this program answers to, and which pages may send it something. A name of ours that
// somebody else's DNS points at this machine (rebinding) would let their page read the record, so a
// request for an unknown name is refused before anything else is looked at.

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

export interface HostRule {
  /** Names that the operator has allowed, without port. */
  readonly hosts: readonly string[];
  /** The public address, such as `https://muster.example.org`, where a proxy stands before us. */
  readonly origin: string | null;
}

/** The name in a Host header, in small letters and without its port; null when it is none. */
export function hostName(header: string | undefined): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(header ?? '');
  return match?.[1]?.toLowerCase() ?? null;
}

/**
 * Whether a request for this host is for us. The machine's own address is (`localAddress` of the
 * socket): an address cannot be rebound, only a name can.
 */
export function isOurHost(
  header: string | undefined,
  rule: HostRule,
  localAddress: string | undefined,
): boolean {
  const name = hostName(header);
  if (name === null) return false;
  if (LOOPBACK_NAMES.has(name)) return true;
  if (rule.hosts.some((host) => host.toLowerCase() === name)) return true;
  if (rule.origin !== null && new URL(rule.origin).hostname === name) return true;
  const address = (localAddress ?? '').replace(/^::ffff:/, '');
  return address !== '' && (name === address || name === `[${address}]`);
}

export interface SentFrom {
  readonly origin: string | undefined;
  /** Sec-Fetch-Site: the browser's own word, which no page can change. */
  readonly site: string | undefined;
}

/** Whether a writing request was sent by a page of ours, or by no page at all. */
export function isOurOrigin({ origin, site }: SentFrom, own: string): boolean {
  if (origin !== undefined) return origin === own;
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** Whether this address is the machine itself. */
export function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address ?? '');
}
