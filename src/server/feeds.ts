// Calendars at secret addresses, for programs that cannot sign in. The address is the whole right;
// it stands in no log, since a log names routes and not addresses.
import type { FastifyInstance } from 'fastify';
import { ANYONE } from '../access/index.ts';
import { ask } from '../acts/index.ts';
import { type CalendarEvent, iCalendar } from '../engines/calendar/index.ts';
import { HIDDEN } from './openapi.ts';
import type { Serving } from './options.ts';
import { rateOf } from './rates.ts';

interface Feed {
  readonly name: string;
  readonly events: readonly (Omit<CalendarEvent, 'url'> & { readonly path: string })[];
}

/** Part of the ids of events: stays the same whatever name the machine has. */
const ID_HOST = 'muster.invalid';

export function serveFeeds(app: FastifyInstance, serving: Serving): void {
  const config = { rateLimit: rateOf(serving, 'pages') };
  app.get('/:mission/feeds/:file', { config, schema: HIDDEN }, async (request, reply) => {
    const { mission, file } = request.params as { mission: string; file: string };
    const token = file.replace(/\.ics$/, '');
    const feed = (await ask(serving.house, {
      ...{ mission, view: 'mandates.duty-feed', query: { token }, actor: ANYONE, lang: 'en' },
    })) as Feed;
    const origin = serving.origin ?? `${request.protocol}://${request.headers.host}`;
    const events = feed.events.map(({ path, ...event }) => ({ ...event, url: origin + path }));
    return reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'private, no-cache')
      .header('content-disposition', `inline; filename="${mission}.ics"`)
      .send(iCalendar(feed.name, ID_HOST, events));
  });
}
