import type { ProblemKind } from '../kernel/index.ts';

export const SERVER_PROBLEMS = {
  noPage: {
    code: 'server.no-page',
    status: 404,
    title: 'There is no page at this address',
    remedy: 'Go to the first page and find it from there',
  },
  foreignHost: {
    code: 'server.foreign-host',
    status: 400,
    title: 'This program does not answer to the name in the address',
    remedy: 'Use the address that it printed at its start, or put the name into MUSTER_HOSTS',
  },
  foreignOrigin: {
    code: 'server.foreign-origin',
    status: 403,
    title: 'This was sent from a page of another site',
    remedy: 'Do it from a page of this program',
  },
  staleForm: {
    code: 'server.stale-form',
    status: 403,
    title: 'This form does not belong to your session, or the session has ended',
    remedy: 'Sign in if you are not, then send it again',
  },
  tooLarge: {
    code: 'server.too-large',
    status: 413,
    title: 'That is more than is taken at once',
    remedy: 'Send a file of at most {megabytes} MB, {files} files and {total} MB together',
  },
  tooMany: {
    code: 'server.too-many-requests',
    status: 429,
    title: 'Too many requests from your address',
    remedy: 'Wait {seconds} seconds, then go on',
  },
  wrongMedia: {
    code: 'server.wrong-media-type',
    status: 415,
    title: 'This is not sent in a form that is read here',
    remedy: 'Send application/json to the API, or a form from a page',
  },
  unreadable: {
    code: 'server.unreadable-request',
    status: 400,
    title: 'The request could not be read',
    remedy: 'Look at /api for the form of each request',
  },
  noSuchDate: {
    code: 'server.no-such-date',
    status: 400,
    title: '“{typed}” is no date that is understood here',
    remedy: 'Write 2023-07-31, 31 July 2023, July 2023 or 2023',
  },
  noData: {
    code: 'server.no-data',
    status: 404,
    title: 'This page has no data of its own',
    remedy: 'Leave out ?format, or ask the API',
  },
  loopbackOnly: {
    code: 'server.loopback-only',
    status: 422,
    title: 'Nobody owns this record with a passphrase yet, so only this machine may reach it',
    remedy: 'Start it without --host, sign in by the printed link, set a passphrase, start again',
  },
  portInUse: {
    code: 'server.port-in-use',
    status: 503,
    title: 'Another program already listens on port {port} of {host}',
    remedy: 'Stop that program, or choose another port, such as --port {other}',
  },
  fault: {
    code: 'server.fault',
    status: 503,
    title: 'The program could not reach its record just now; nothing was written',
    remedy: 'Try again; if it stays so, give the operator the reference {reference}',
  },
  bug: {
    code: 'server.bug',
    status: 500,
    title: 'Something in this program is wrong; nothing was written',
    remedy: 'Give the operator the reference {reference}, which stands in the log with the cause',
  },
} as const satisfies Record<string, ProblemKind>;
