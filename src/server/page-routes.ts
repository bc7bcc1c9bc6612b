// Every page of the pages port at its path, and the same address for its data.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Page, PageRequest } from '../acts/index.ts';
import { must, Problem } from '../kernel/index.ts';
import { clocksIn, settled } from './clocks.ts';
import { HIDDEN } from './openapi.ts';
import type { Serving } from './options.ts';
import { answersFor, type Place, pageRequest, sendPage } from './page-request.ts';
import { rememberChoices } from './preferences.ts';
import { SERVER_PROBLEMS } from './problems.ts';
import { rateOf } from './rates.ts';
import { isTableFormat, sendTable, type TableFormat } from './tables.ts';

export function servePages(app: FastifyInstance, serving: Serving): void {
  const config = { rateLimit: rateOf(serving, 'pages') };
  for (const page of serving.pages.list)
    app.get(page.path, { config, schema: HIDDEN }, (request, reply) =>
      show(serving, page, request, reply),
    );
}

async function show(
  serving: Serving,
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const place = placeOf(request);
  const today = serving.house.effects.now().slice(0, 10);
  const clocks = clocksIn(place.query, today);
  const address = settled(place.path, place.query, clocks);
  if (address !== null) return reply.redirect(address, 303);
  const asked = await pageRequest(serving, request, place);
  const answers = await answersFor(serving, request, page, asked);
  const { format } = place.query;
  if (format === 'json' || isTableFormat(format))
    return sendData({ serving, page, asked, answers }, format, reply);
  rememberChoices(request, reply, asked.lang);
  const { status = 200, html } = page.render(asked, answers);
  return sendPage(serving, request, reply, { status, html });
}

interface Shown {
  readonly serving: Serving;
  readonly page: Page;
  readonly asked: PageRequest;
  readonly answers: Readonly<Record<string, unknown>>;
}

async function sendData(
  shown: Shown,
  format: 'json' | TableFormat,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { serving, page, asked, answers } = shown;
  if (page.main === null) throw new Problem(SERVER_PROBLEMS.noData);
  const question = page.views(asked)[page.main];
  if (!question) throw new Problem(SERVER_PROBLEMS.noData);
  const answer = answers[page.main];
  reply.header('cache-control', 'private, no-cache');
  if (format === 'json')
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
  const view = must(serving.house.views.get(question.view), question.view);
  const { asOf } = asked.clocks;
  const name = `${asked.mission ?? 'muster'}-${view.name}-${asOf}`;
  return sendTable(reply, { view, answer, format, name, hxl: asked.query.hxl });
}

export function placeOf(request: FastifyRequest): Place {
  const path = request.url.split('?')[0] ?? '/';
  const params = request.params as Record<string, string>;
  return { path, params, query: firstOfEach(request.query as Record<string, string | string[]>) };
}

/** A parameter that comes twice counts once: no page has lists in its address. */
function firstOfEach(query: Readonly<Record<string, string | string[]>>): Record<string, string> {
  const pairs = Object.entries(query).map(([key, value]) => [
    key,
    Array.isArray(value) ? (value[0] ?? '') : value,
  ]);
  return Object.fromEntries(pairs);
}
