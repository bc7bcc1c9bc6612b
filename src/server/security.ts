// What every answer says to the browser, and what every request must show before it is looked at.
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../kernel/index.ts';
import { isOurHost, isOurOrigin } from './hosts.ts';
import type { Serving } from './options.ts';
import { SERVER_PROBLEMS } from './problems.ts';

/**
 * Every directive is written out: helmet's own would let in fonts and styles of any https host, and
 * upgrade-insecure-requests breaks plain http in a local network.
 */
const CONTENT_SECURITY_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** Nothing of the machine is asked for. */
const PERMISSIONS_POLICY = [
  ...['accelerometer', 'camera', 'display-capture', 'fullscreen', 'geolocation', 'gyroscope'],
  ...['hid', 'identity-credentials-get', 'idle-detection', 'magnetometer', 'microphone', 'midi'],
  ...['payment', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb'],
]
  .map((feature) => `${feature}=()`)
  .join(', ');
/** The two pages that read a card alone may ask whoever reads it for the camera, to read a card. */
const GATE_PERMISSIONS = PERMISSIONS_POLICY.replace('camera=()', 'camera=(self)');
const GATE = /^\/[^/?]+\/certificates\/(?:verify|show)(?:[?/]|$)/;

/** Two years, as the preload lists ask; only ever sent over https. */
const HSTS_SECONDS = 63_072_000;

export async function guard(app: FastifyInstance, serving: Serving): Promise<void> {
  const https = serving.origin?.startsWith('https:') ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    // Not no-referrer: a browser then sends `Origin: null` with our own forms, and the check of the
    // origin could not tell them from those of another site. No other host ever gets a referrer.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https ? { maxAge: HSTS_SECONDS } : false,
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (request, reply) => {
    const permissions = GATE.test(request.url) ? GATE_PERMISSIONS : PERMISSIONS_POLICY;
    reply.header('permissions-policy', permissions);
    const { hosts, origin } = serving;
    if (!isOurHost(request.headers.host, { hosts, origin }, request.socket.localAddress))
      throw new Problem(SERVER_PROBLEMS.foreignHost);
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads && !isOurOrigin(sentFrom(request), ownOrigin(serving, request)))
      throw new Problem(SERVER_PROBLEMS.foreignOrigin);
  });
}

function sentFrom({ headers }: FastifyRequest) {
  const site = headers['sec-fetch-site'];
  return { origin: headers.origin, site: typeof site === 'string' ? site : undefined };
}

function ownOrigin(serving: Serving, request: FastifyRequest): string {
  return serving.origin ?? `${request.protocol}://${request.headers.host}`;
}
