// The API described as OpenAPI 3.1, from the same registry as its routes: the operationId is the
// name of the act or view, and the example is the one that the help shows.
import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import type { Act, View } from '../acts/index.ts';
import type { Serving } from './options.ts';
import { answerShape, inputShape, type Schema } from './shapes.ts';

const PROBLEM: Schema = {
  type: 'object',
  description: 'RFC 9457: what was refused, why, the cure, and the reference in the log.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    remedy: { type: 'string' },
    reference: { type: 'string' },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'remedy', 'reference'],
};

const PERFORMED: Schema = {
  type: 'object',
  properties: {
    outcome: { type: 'string', enum: ['done', 'repeated'] },
    first: { type: ['integer', 'null'], description: 'First entry of the record that it made' },
    last: { type: ['integer', 'null'], description: 'Last entry of the record that it made' },
    answer: { description: 'What the act gives back; null for a repeat' },
  },
  required: ['outcome', 'first', 'last', 'answer'],
};

/** For routes that are not of the API. */
export const HIDDEN = { hide: true } as FastifySchema;

const DAY = 'YYYY-MM-DD, or as typed: July 2023, 6 months ago';

const EDGE_QUERY: Readonly<Record<string, Schema>> = {
  on: { type: 'string', description: `As of this day (${DAY}); today where left out` },
  known: { type: 'string', description: `As known on this day (${DAY}); today where left out` },
  lang: { type: 'string', enum: ['en', 'fr', 'ht', 'es'] },
  format: { type: 'string', enum: ['json', 'csv', 'xlsx', 'file'] },
  hxl: { type: 'string', enum: ['no'], description: 'A table without its line of hashtags' },
};

const MISSION = {
  type: 'object',
  properties: { mission: { type: 'string', description: 'Short name of the mission' } },
  required: ['mission'],
};

const problems = { '4xx': PROBLEM, '5xx': PROBLEM };

export function actSchema(act: Act, url: string): FastifySchema {
  return {
    operationId: act.name,
    summary: act.says,
    tags: [act.name.slice(0, act.name.indexOf('.'))],
    ...(url.includes(':mission') ? { params: MISSION } : {}),
    headers: {
      type: 'object',
      properties: {
        'idempotency-key': { type: 'string', description: 'The same call twice is one entry' },
        'x-csrf-token': { type: 'string', description: 'With a session: the csrf of its answer' },
      },
    },
    body: { ...inputShape(act), examples: [act.example] },
    response: { '2xx': PERFORMED, ...problems },
  };
}

export function viewSchema(view: View, url: string): FastifySchema {
  const query = inputShape(view);
  return {
    operationId: view.name,
    summary: view.says,
    tags: [view.name.slice(0, view.name.indexOf('.'))],
    ...(url.includes(':mission') ? { params: MISSION } : {}),
    querystring: { ...query, properties: { ...query.properties, ...EDGE_QUERY } },
    response: { '2xx': answerShape(view), ...problems },
  };
}

/** Before the routes: the plugin gathers them as they come. */
export async function describeApi(app: FastifyInstance, serving: Serving): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Muster',
        version: '1',
        description: 'Acts and views of the record. Each name is the same everywhere.',
      },
      ...(serving.origin ? { servers: [{ url: serving.origin }] } : {}),
    },
  });
  app.get('/api/openapi.json', { schema: HIDDEN }, (_request, reply) => {
    reply.header('cache-control', 'no-cache');
    return app.swagger();
  });
}
