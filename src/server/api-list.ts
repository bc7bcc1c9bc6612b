// The API for people: a plain list of every act and view, and of every "no" with its cure.
import type { FastifyInstance } from 'fastify';
import { ACT_PROBLEMS, type Act, type View } from '../acts/index.ts';
import type { ProblemKind } from '../kernel/index.ts';
import { HIDDEN } from './openapi.ts';
import type { Serving } from './options.ts';
import { document, escaped } from './plain-page.ts';
import { SERVER_PROBLEMS } from './problems.ts';
import { rateOf } from './rates.ts';

export function serveApiList(app: FastifyInstance, serving: Serving): void {
  let page: string | null = null;
  const config = { rateLimit: rateOf(serving, 'pages') };
  app.get('/api', { config, schema: HIDDEN }, (_request, reply) => {
    page ??= listPage(serving);
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}

function listPage({ house }: Serving): string {
  const rooms = house.capabilities.map((capability) => {
    const tree = capability.tree === 'house' ? 'house' : '{mission}';
    const rows = [
      ...capability.acts.map((act) => row('POST', act, tree)),
      ...capability.views.map((view) => row('GET', view, tree)),
    ];
    return `<h2>${escaped(capability.name)}</h2><dl>${rows.join('')}</dl>`;
  });
  const kinds = [
    ...Object.values(ACT_PROBLEMS),
    ...house.problems,
    ...Object.values(SERVER_PROBLEMS),
  ];
  return document(
    'The API of this record',
    `<p>Every act and every view has one name, which is its address, its permission and its verb on
the command line. <a href="/api/openapi.json">OpenAPI 3.1</a>. Views take <code>on</code> and
<code>known</code>, and <code>format=csv</code> or <code>format=xlsx</code>. An act takes JSON, with
<code>Idempotency-Key</code> to send it safely twice, and with a session
<code>X-CSRF-Token</code>.</p>
${rooms.join('')}<h2>Problems</h2><dl>${kinds.map(problemRow).join('')}</dl>`,
  );
}

function row(method: string, item: Act | View, tree: string): string {
  const address = `/api/${tree}/${item.name}`;
  const example = 'example' in item ? `<pre>${escaped(JSON.stringify(item.example))}</pre>` : '';
  return `<dt id="${escaped(item.name)}"><code>${method} ${escaped(address)}</code></dt>
<dd>${escaped(item.says)}${example}</dd>`;
}

function problemRow({ code, status, title, remedy }: ProblemKind): string {
  return `<dt id="${escaped(code)}"><code>${status} ${escaped(code)}</code></dt>
<dd>${escaped(title)}. ${escaped(remedy)}.</dd>`;
}
