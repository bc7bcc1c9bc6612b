// The door of the server: HTTP over a house, with the pages handed in.
export type { Rate, Rates } from './limits.ts';
export type { Log, LogLine } from './log.ts';
export type { RunningServer, ServerOptions } from './options.ts';
export { SERVER_PROBLEMS } from './problems.ts';
export { openServer } from './server.ts';
