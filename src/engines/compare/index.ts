// The door of the compare engine.
export { compareClauses } from './compare.ts';
export type { Comparison, Kind, Piece, Row, Side } from './comparison.ts';
