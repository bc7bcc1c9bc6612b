// The door of roster: names and ranks out of the cells of a roster, and who may be one person.
export { type NameCells, type NameRead, readName } from './name.ts';
export { RANKS, type Rank, readRank } from './rank.ts';
export {
  type Facts,
  type Likeness,
  likenessOf,
  type Pair,
  pairsIn,
  plainNumber,
  type SameReason,
} from './same.ts';
