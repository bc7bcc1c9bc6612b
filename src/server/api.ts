// The API, generated from the registry: `POST /api/{mission}/<act>`, `GET /api/{mission}/<view>`.
// Input and answers are checked once, in `acts`; the schemas here only describe.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ACT_PROBLEMS, type Act, ask, HOUSE_TREE, type View } from '../acts/index.ts';
import { Problem } from '../kernel/index.ts';
import { tooLarge } from './answer-problem.ts';
import { carryOut, SECRET_ACTS } from './carry-out.ts';
import { clocksIn } from './clocks.ts';
import { nested, shaped } from './fields.ts';
import { JSON_BYTES_MAX, STRANGER_BYTES_MAX } from './limits.ts';
import { actSchema, HIDDEN, viewSchema } from './openapi.ts';
import type { Serving } from './options.ts';
import { langOf } from './preferences.ts';
import { SERVER_PROBLEMS } from './problems.ts';
import { rateOf } from './rates.ts';
import { inputShape } from './shapes.ts';
import { isTableFormat, sendTable } from './tables.ts';
import { visitorOf } from './visitor.ts';

/** Words of the query that are for the edge and never reach a view. */
const OURS = new Set(['on', 'known', 'lang', 'format', 'hxl', 'theme']);
const KEY_HEADER = 'idempotency-key';
const CSRF_HEADER = 'x-csrf-token';
/** A key longer than this is no key. */
const KEY_LENGTH_MAX = 200;

export function serveApi(app: FastifyInstance, serving: Serving): void {
  for (const capability of serving.house.capabilities) {
    const mission = capability.tree === 'house' ? HOUSE_TREE : ':mission';
    for (const act of capability.acts) serveAct(app, serving, act, `/api/${mission}/${act.name}`);
    for (const view of capability.views)
      serveView(app, serving, view, `/api/${mission}/${view.name}`);
  }
  app.all('/api/:mission/:name', { schema: HIDDEN }, (request) => {
    const { name } = request.params as { name: string };
    throw new Problem(ACT_PROBLEMS.unknownAct, { name: name.slice(0, 80) });
  });
}

function serveAct(app: FastifyInstance, serving: Serving, act: Act, url: string): void {
  app.post(url, {
    schema: actSchema(act, url),
    config: { rateLimit: rateOf(serving, SECRET_ACTS.has(act.name) ? 'signIn' : 'api') },
    bodyLimit: JSON_BYTES_MAX,
    onRequest: (request) => mayCall(serving, request),
    async handler(request, reply) {
      const { mission = HOUSE_TREE } = request.params as { mission?: string };
      const visitor = await visitorOf(serving, request);
      const wanted = { mission, act: act.name, input: request.body ?? {}, key: keyIn(request) };
      reply.header('cache-control', 'no-store');
      return carryOut(serving, visitor, reply, wanted);
    },
  });
}

function serveView(app: FastifyInstance, serving: Serving, view: View, url: string): void {
  app.get(url, {
    schema: viewSchema(view, url),
    config: { rateLimit: rateOf(serving, 'api') },
    async handler(request, reply) {
      const { mission = HOUSE_TREE } = request.params as { mission?: string };
      const query = request.query as Record<string, string>;
      const visitor = await visitorOf(serving, request);
      const today = serving.house.effects.now().slice(0, 10);
      const answer = await ask(serving.house, {
        mission,
        view: view.name,
        query: queryOf(view, query),
        actor: await visitor.actor(mission),
        lang: langOf(request),
        clocks: clocksIn(query, today),
      });
      reply.header('cache-control', 'private, no-cache');
      const { format, hxl } = query;
      if (isTableFormat(format))
        return sendTable(reply, { view, answer, format, name: view.name, hxl });
      return format === 'file' ? sendFile(reply, answer) : answer;
    },
  });
}

/** A file that an answer holds in base64, handed out as bytes to keep and never to show. */
function sendFile(reply: FastifyReply, answer: unknown): FastifyReply {
  const { name, content } = (answer ?? {}) as { name?: unknown; content?: unknown };
  if (typeof name !== 'string' || typeof content !== 'string')
    throw new Problem(SERVER_PROBLEMS.noData);
  const plain = name.replace(/[^\w. -]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, encodeURIComponent);
  return reply
    .type('application/octet-stream')
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${whole}`)
    .send(Buffer.from(content, 'base64'));
}

function queryOf(view: View, query: Readonly<Record<string, unknown>>): unknown {
  const theirs = Object.entries(query).filter(([key]) => !OURS.has(key));
  return shaped(nested(theirs), inputShape(view));
}

/**
 * Before the body is read: a session needs its token in a header, since a browser sends its cookie
 * with anybody's request; a stranger has little to say. A form of another site cannot be JSON.
 * @throws Problem server.stale-form, server.too-large, server.wrong-media-type
 */
async function mayCall(serving: Serving, request: FastifyRequest): Promise<void> {
  const type = request.headers['content-type'];
  if (type !== undefined && !/^application\/json(?:$|[\s;])/i.test(type))
    throw new Problem(SERVER_PROBLEMS.wrongMedia);
  const visitor = await visitorOf(serving, request);
  if (visitor.person !== null) {
    if (!visitor.owns(request.headers[CSRF_HEADER])) throw new Problem(SERVER_PROBLEMS.staleForm);
    return;
  }
  const chunked = request.headers['transfer-encoding'] !== undefined;
  const length = Number(request.headers['content-length'] ?? 0);
  if (chunked || length > STRANGER_BYTES_MAX) throw tooLarge();
}

function keyIn(request: FastifyRequest): string | null {
  const key = request.headers[KEY_HEADER];
  return typeof key === 'string' ? key.slice(0, KEY_LENGTH_MAX) : null;
}
