// The door of the server: HTTP over a house, with the pages handed in.
export type { LogLine } from './log.ts';
export type { RunningServer } from './options.ts';
export { openServer } from './server.ts';
