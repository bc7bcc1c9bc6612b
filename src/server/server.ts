// The server: HTTP over a house. It holds no rule: every act goes through `perform`, every view
// through `ask`, and what they say no to is translated in one place.
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { sweepAccess } from '../access/index.ts';
import { mayListenBeyondLoopback } from '../capabilities/people/index.ts';
import { Problem } from '../kernel/index.ts';
import { isFailure, problemFrom, sayWait, sendProblem, wantsPage } from './answer-problem.ts';
import { serveApi } from './api.ts';
import { serveApiList } from './api-list.ts';
import { serveAssets } from './assets.ts';
import { serveCertificates } from './certificates.ts';
import { compress } from './compress.ts';
import { serveEntrance } from './enter.ts';
import { serveFeeds } from './feeds.ts';
import { serveForms } from './forms.ts';
import { isLoopback } from './hosts.ts';
import { FORM_BYTES_MAX, RATES, REQUEST_MS_MAX } from './limits.ts';
import { logFailures, tellable } from './log.ts';
import { describeApi } from './openapi.ts';
import type { RunningServer, ServerOptions, Serving } from './options.ts';
import { pageRequest, sendPage } from './page-request.ts';
import { placeOf, servePages } from './page-routes.ts';
import { likedLang } from './preferences.ts';
import { SERVER_PROBLEMS } from './problems.ts';
import { guard } from './security.ts';
import { MULTIPART_LIMITS } from './uploads.ts';

/** How long a request that runs may go on after the program was told to stop. */
const LAST_REQUESTS_MS = 5_000;

/**
 * Listens, and resolves when it does.
 * @throws Problem server.loopback-only, server.port-in-use
 */
export async function openServer(options: ServerOptions): Promise<RunningServer> {
  const { house, host = '127.0.0.1', port = 0 } = options;
  if (!isLocal(host) && !(await mayListenBeyondLoopback(house)))
    throw new Problem(SERVER_PROBLEMS.loopbackOnly);
  await sweepAccess(house.store, house.effects.now());
  let bound = port;
  const app = await build(servingOf(options, () => bound));
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    const { code } = error as { code?: string };
    if (code !== 'EADDRINUSE') throw error;
    throw new Problem(SERVER_PROBLEMS.portInUse, { port, host, other: port + 1 });
  }
  const address = app.server.address();
  if (typeof address === 'object' && address !== null) bound = address.port;
  return { address: printable(host, bound), close: () => closeGently(app) };
}

function servingOf(options: ServerOptions, port: () => number): Serving {
  const { house, pages, rates, log = logFailures } = options;
  const origin = options.origin ?? (process.env.MUSTER_ORIGIN?.replace(/\/$/, '') || null);
  const named = process.env.MUSTER_HOSTS?.split(',').map((name) => name.trim());
  const hosts = options.hosts ?? named?.filter(Boolean) ?? [];
  const prefix = origin?.startsWith('https:') ? '__Host-muster' : 'muster';
  return {
    ...{ house, pages, hosts, origin, log },
    rates: { ...RATES, ...rates },
    cookieNames: () => ({
      session: `${prefix}-session-${port()}`,
      visitor: `${prefix}-visitor-${port()}`,
    }),
  };
}

async function build(serving: Serving): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: FORM_BYTES_MAX,
    requestTimeout: REQUEST_MS_MAX,
    forceCloseConnections: 'idle',
    trustProxy: serving.origin === null ? false : 'loopback',
    routerOptions: { ignoreTrailingSlash: true },
    genReqId: () => serving.house.effects.id('req'),
  });
  // Acts and views check what comes in and cut what goes out; schemas of routes only describe.
  app.setValidatorCompiler(() => (value: unknown) => ({ value }));
  app.setSerializerCompiler(() => (value: unknown) => JSON.stringify(value));
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );
  watch(app, serving);
  await guard(app, serving);
  await app.register(cookie);
  await app.register(multipart, { limits: MULTIPART_LIMITS });
  await app.register(rateLimit, { global: false, addHeaders: NO_COUNTS });
  compress(app);
  await describeApi(app, serving);
  await serveAssets(app, serving.pages.assets.dir);
  serveApiList(app, serving);
  serveApi(app, serving);
  serveEntrance(app, serving);
  serveForms(app, serving);
  serveFeeds(app, serving);
  serveCertificates(app, serving);
  servePages(app, serving);
  return app;
}

/** How many tries are left is nobody's business but ours; Retry-After says what a caller needs. */
const NO_COUNTS = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
  'retry-after': false,
};

/** The log, and what becomes of everything that is thrown. */
function watch(app: FastifyInstance, serving: Serving): void {
  app.addHook('onResponse', async (request, reply) => {
    serving.log({ ...line(request, reply), level: 'info', status: reply.statusCode });
  });
  app.setNotFoundHandler(() => {
    throw new Problem(SERVER_PROBLEMS.noPage);
  });
  app.setErrorHandler(async (error, request, reply) => {
    const problem = problemFrom(error, request.id);
    if (isFailure(problem)) {
      const told = tellable(error);
      serving.log({ ...line(request, reply), level: 'error', status: problem.status, error: told });
    }
    return answer(serving, problem, request, reply);
  });
  const line = (request: FastifyRequest, reply: FastifyReply) => ({
    at: serving.house.effects.now(),
    request: request.id,
    method: request.method,
    route: request.routeOptions.url ?? '(none)',
    ms: Math.round(reply.elapsedTime * 10) / 10,
  });
}

async function answer(
  serving: Serving,
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (!wantsPage(request) || problem.kind === SERVER_PROBLEMS.foreignHost)
    return sendProblem(reply, problem, request.id, wordsFor(serving, request, problem));
  try {
    const asked = await pageRequest(serving, request, placeOf(request));
    const html = serving.pages.problem(asked, problem);
    sayWait(reply, problem);
    return await sendPage(serving, request, reply, { status: problem.status, html });
  } catch {
    // The page itself failed, most likely for the same cause: the bare answer still goes out.
    return sendProblem(reply, problem, request.id);
  }
}

/** A script of a French page asks for French; a program that asks for none gets English. */
function wordsFor({ pages }: Serving, request: FastifyRequest, problem: Problem) {
  const lang = likedLang(request.headers['accept-language'], pages.langs ?? []);
  return pages.told?.(problem, lang);
}

async function closeGently(app: FastifyInstance): Promise<void> {
  const late = setTimeout(() => app.server.closeAllConnections(), LAST_REQUESTS_MS);
  late.unref();
  await app.close();
  clearTimeout(late);
}

function isLocal(host: string): boolean {
  return host === 'localhost' || isLoopback(host);
}

function printable(host: string, port: number): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name === '0.0.0.0' || name === '[::]' ? 'localhost' : name}:${port}`;
}
