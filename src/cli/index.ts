// The door of the command line.
export { run } from './run.ts';
export type { Serving } from './verbs/start.ts';
