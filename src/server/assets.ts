// Style sheets, scripts and fonts, under `/assets/`. A name with a hash in it never changes its
// bytes and is kept for ever; any other is asked again each time.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** `page-4F3A9C21.css`, `source-serif.d41d8cd9.woff2`: eight signs or more before the ending. */
const HASHED = /[-.][A-Za-z0-9_]{8,}\.\w+(?:\.(?:br|gz))?$/;

const WORKER = /\/worker-[A-Za-z0-9_]{8,}\.js(?:\.(?:br|gz))?$/;

export async function serveAssets(app: FastifyInstance, dir: string): Promise<void> {
  // A program that runs from its tests has no built pages.
  if (!existsSync(dir)) return;
  await app.register(fastifyStatic, {
    root: resolve(dir),
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    schemaHide: true,
    setHeaders(reply, path) {
      const kept = HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
      reply.header('cache-control', kept);
      // The one that keeps a page for a machine without a network stands for pages beside it.
      if (WORKER.test(path)) reply.header('service-worker-allowed', '/');
    },
  });
}
