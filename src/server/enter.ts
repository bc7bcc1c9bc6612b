// The door of a one-time link: `GET /enter/{link}`. On the machine itself it opens at once. From
// elsewhere it asks for one press first, since programs that preview a link in a letter would
// otherwise use it up before its reader.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HOUSE_TREE } from '../acts/index.ts';
import { carryOut } from './carry-out.ts';
import { isLoopback } from './hosts.ts';
import { HIDDEN } from './openapi.ts';
import type { Serving } from './options.ts';
import { sendPage } from './page-request.ts';
import { document, escaped } from './plain-page.ts';
import { rateOf } from './rates.ts';
import { visitorOf } from './visitor.ts';

const REDEEM = 'people.redeem';

export function serveEntrance(app: FastifyInstance, serving: Serving): void {
  const path = '/enter/:link';
  // Pages may bring a door of their own look.
  if (serving.pages.list.some((page) => /^\/enter\/:\w+$/.test(page.path))) return;
  const config = { rateLimit: rateOf(serving, 'signIn') };
  const options = { config, schema: HIDDEN, exposeHeadRoute: false };
  app.get(path, options, (request, reply) => enter(serving, request, reply));
}

async function enter(
  serving: Serving,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { link } = request.params as { link: string };
  const visitor = await visitorOf(serving, request);
  reply.header('cache-control', 'no-store');
  if (opensAtOnce(serving, request)) {
    const wanted = { mission: HOUSE_TREE, act: REDEEM, input: { link }, key: null };
    await carryOut(serving, visitor, reply, wanted);
    return reply.redirect('/', 303);
  }
  const html = document(
    'Sign in to Muster',
    `<p>This link signs you in once.</p>
<form method="post" action="/${HOUSE_TREE}/do/${REDEEM}">
<input type="hidden" name="csrf" value="${escaped(visitor.csrf())}">
<input type="hidden" name="link" value="${escaped(link)}">
<input type="hidden" name="then" value="/">
<button>Sign in</button></form>`,
  );
  return sendPage(serving, request, reply, { status: 200, html });
}

function opensAtOnce(serving: Serving, request: FastifyRequest): boolean {
  const early = request.headers['sec-purpose'] ?? request.headers.purpose;
  return serving.origin === null && early === undefined && isLoopback(request.ip);
}
