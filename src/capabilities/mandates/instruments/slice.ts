// Instruments: what was decided, clause by clause, and by what vote.
import type { Slice } from '../../../acts/index.ts';
import { addInstrument, amendInstrument, recordVote } from './decide.ts';
import { policy } from './policy.ts';
import { INSTRUMENT_PROBLEMS } from './problems.ts';
import { instrument, instruments, instrumentsProjection, lookUp } from './views/instruments.ts';

export const instrumentsSlice: Slice = {
  acts: [addInstrument(lookUp), amendInstrument, recordVote],
  views: [instruments, instrument],
  policy,
  problems: Object.values(INSTRUMENT_PROBLEMS),
  projections: [instrumentsProjection],
};
