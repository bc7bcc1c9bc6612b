// How often one address may ask. The machine itself is not counted for reading, since whoever is on
// it holds the data anyway; tries with a secret are counted for everybody.
import type { FastifyRequest } from 'fastify';
import { Problem } from '../kernel/index.ts';
import { isLoopback } from './hosts.ts';
import type { Rates } from './limits.ts';
import type { Serving } from './options.ts';
import { SERVER_PROBLEMS } from './problems.ts';

export function rateOf(serving: Serving, which: keyof Rates) {
  const { max, seconds } = serving.rates[which];
  const free = which !== 'signIn' && serving.origin === null;
  return {
    max,
    timeWindow: seconds * 1000,
    groupId: which,
    allowList: (request: FastifyRequest) => free && isLoopback(request.ip),
    errorResponseBuilder: (_request: unknown, context: { ttl: number }) =>
      new Problem(SERVER_PROBLEMS.tooMany, { seconds: Math.ceil(context.ttl / 1000) }),
  };
}
