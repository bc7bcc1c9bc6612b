// The door of the instruments engine.
export { readInstrument } from './read.ts';
export type {
  Clause,
  Footnote,
  Head,
  InstrumentReading,
  Kind,
  Noted,
  Part,
  Vote,
} from './reading.ts';
