// The door of the sample.
export { type Loading, loadSample } from './load.ts';
