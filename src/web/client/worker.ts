// Keeps the page of the gate, its scripts and what it fetched last, so that it opens without a
// network. It keeps nothing else: no page of the record, no certificate, no answer of a check.

interface KeeperEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends KeeperEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Keeper {
  addEventListener(type: 'install' | 'activate', heard: (event: KeeperEvent) => void): void;
  addEventListener(type: 'fetch', heard: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

const keeper = self as unknown as Keeper;
const STORE = 'muster-gate-1';

keeper.addEventListener('install', (event) => event.waitUntil(keeper.skipWaiting()));
keeper.addEventListener('activate', (event) => event.waitUntil(keeper.clients.claim()));
keeper.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(keptFirst(request));
  else if (
    /\/certificates\/(?:verify|show)\/?$/.test(pathname) ||
    /\.certificate-trust$/.test(pathname)
  )
    event.respondWith(newest(request));
});

/** A file with a hash in its name never changes. */
async function keptFirst(request: Request): Promise<Response> {
  const store = await caches.open(STORE);
  const kept = await store.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await store.put(request, response.clone());
  return response;
}

/** From the program where it answers; else what the page kept last, marked as such. */
async function newest(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const store = await caches.open(STORE);
    // The same page in another language, or at other dates, is better than none.
    const kept = await store.match(request, { ignoreVary: true, ignoreSearch: true });
    if (!kept) throw error;
    const headers = new Headers(kept.headers);
    headers.set('x-kept', '1');
    return new Response(kept.body, { status: kept.status, headers });
  }
}
