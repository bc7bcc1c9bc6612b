// What other offices and their wallets fetch: the list of states and the public keys, at addresses
// that stand in certificates. Anybody may have them, from any page.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANYONE } from '../access/index.ts';
import { ask } from '../acts/index.ts';
import { HIDDEN } from './openapi.ts';
import type { Serving } from './options.ts';
import { rateOf } from './rates.ts';

interface Keys {
  readonly form: string;
  readonly issuers: readonly {
    readonly iss: string;
    readonly name: string;
    readonly keys: readonly {
      readonly kid: string;
      readonly alg: string;
      readonly jwk: Readonly<Record<string, string>>;
      readonly withdrawn: string | null;
    }[];
  }[];
}

/** A list is signed anew each day and at each word; an hour old is young enough. */
const LIST_SECONDS = 3600;

export function serveCertificates(app: FastifyInstance, serving: Serving): void {
  const options = { config: { rateLimit: rateOf(serving, 'pages') }, schema: HIDDEN };
  const seen = (request: FastifyRequest, view: string) => {
    const { mission } = request.params as { mission: string };
    return ask(serving.house, { mission, view, query: {}, actor: ANYONE, lang: 'en' });
  };
  const open = (reply: FastifyReply, type: string) =>
    reply
      .type(type)
      .header('cache-control', `public, max-age=${LIST_SECONDS}`)
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin');

  app.get('/:mission/certificates/status', options, async (request, reply) => {
    const { text } = (await seen(request, 'vetting.status-list')) as { text: string };
    return open(reply, 'application/statuslist+jwt').send(text);
  });
  app.get('/:mission/certificates/keys', options, async (request, reply) => {
    const { form, issuers } = (await seen(request, 'vetting.certificate-keys')) as Keys;
    return open(reply, 'application/json; charset=utf-8').send(JSON.stringify({ form, issuers }));
  });
  // IETF SD-JWT VC, “JWT VC issuer metadata”.
  app.get('/.well-known/jwt-vc-issuer/:mission', options, async (request, reply) => {
    const { issuers } = (await seen(request, 'vetting.certificate-keys')) as Keys;
    const [own] = issuers;
    const keys = (own?.keys ?? [])
      .filter(({ withdrawn }) => withdrawn === null)
      .map(({ jwk, kid, alg }) => ({ ...jwk, kid, alg, use: 'sig' }));
    const metadata = { issuer: own?.iss, jwks: { keys } };
    return open(reply, 'application/json; charset=utf-8').send(JSON.stringify(metadata));
  });
}
