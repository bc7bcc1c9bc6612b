// What the pages are given of instruments.

export type { TermView } from '../views/term.ts';
export type { ClauseRow } from './views/clauses.ts';
export type { CompareRow, CompareView } from './views/compare.ts';
export type { InstrumentView } from './views/instrument.ts';
export type { InstrumentRow } from './views/rows.ts';
