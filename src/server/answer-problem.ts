// The one translator from every "no" and every failure to HTTP: problem+json (RFC 9457) for
// programs, a page for people. A failure of ours is told to the log; its caller gets only the
// reference.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Fault, Problem } from '../kernel/index.ts';
import { FILE_BYTES_MAX, FILES_MAX, UPLOAD_BYTES_MAX } from './limits.ts';
import { SERVER_PROBLEMS } from './problems.ts';

/** What is sent: RFC 9457, with our code and the cure beside it. */
interface ProblemAnswer {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly remedy: string;
  readonly reference: string;
}

type Words = Pick<ProblemAnswer, 'title' | 'remedy'>;

function problemAnswer(problem: Problem, words: Words, reference: string): ProblemAnswer {
  const { code, status } = problem;
  const { title, remedy } = words;
  // The list of the API explains each code under this address.
  return { type: `/api#${code}`, title, status, detail: remedy, code, remedy, reference };
}

/** Any thrown thing as a problem. @param reference what the log has the cause under */
export function problemFrom(error: unknown, reference: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Fault) return new Problem(SERVER_PROBLEMS.fault, { reference });
  const status = statusOf(error);
  if (status === 413) return tooLarge();
  if (status === 415) return new Problem(SERVER_PROBLEMS.wrongMedia);
  if (status >= 400 && status < 500) return new Problem(SERVER_PROBLEMS.unreadable);
  return new Problem(SERVER_PROBLEMS.bug, { reference });
}

export function tooLarge(): Problem {
  const megabytes = FILE_BYTES_MAX / 1024 / 1024;
  const total = UPLOAD_BYTES_MAX / 1024 / 1024;
  return new Problem(SERVER_PROBLEMS.tooLarge, { megabytes, files: FILES_MAX, total });
}

/** Whether the problem is ours, and so belongs into the log. */
export function isFailure(problem: Problem): boolean {
  return problem.kind === SERVER_PROBLEMS.bug || problem.kind === SERVER_PROBLEMS.fault;
}

/** Whether a person reads the answer, and so gets a page. */
export function wantsPage(request: FastifyRequest): boolean {
  if (request.url === '/api' || request.url.startsWith('/api/')) return false;
  return (request.headers.accept ?? 'text/html').includes('text/html');
}

/** `words`: the title and the cure in the language of the caller; in English where left out. */
export function sendProblem(
  reply: FastifyReply,
  problem: Problem,
  reference: string,
  words: Words = { title: problem.message, remedy: problem.remedy },
): FastifyReply {
  sayWait(reply, problem);
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problemAnswer(problem, words, reference)));
}

/** Retry-After, where the problem says how long to wait. */
export function sayWait(reply: FastifyReply, problem: Problem): void {
  const { seconds } = problem.detail;
  if (typeof seconds === 'number') reply.header('retry-after', seconds);
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500;
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' ? status : 500;
}
