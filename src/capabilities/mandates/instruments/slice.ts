// Instruments: what was decided, clause by clause, out of which drafts, and by what vote.
import type { Slice } from '../../../acts/index.ts';
import { lookUpGround } from '../decisions/views/ground.ts';
import { addInstrument, amendInstrument } from './decide.ts';
import { addDraft, recordAuthority, recordStep } from './drafting.ts';
import { citeInstrument, withdrawDraft, withdrawStep } from './mending.ts';
import { policy } from './policy.ts';
import { INSTRUMENT_PROBLEMS } from './problems.ts';
import { compare } from './views/compare.ts';
import { instrument } from './views/instrument.ts';
import { instruments, lookUp, lookUpDraft } from './views/instruments.ts';
import { instrumentsProjection } from './views/steps.ts';
import { recordVote } from './voting.ts';
import { addClause, amendClause, withdrawClause } from './writing.ts';

export const instrumentsSlice: Slice = {
  acts: [
    addInstrument(lookUp),
    amendInstrument,
    recordVote,
    addDraft(lookUpDraft),
    recordStep,
    recordAuthority,
    addClause,
    amendClause,
    withdrawClause,
    citeInstrument(lookUpGround),
    withdrawStep,
    withdrawDraft,
  ],
  views: [instruments, instrument, compare],
  policy,
  problems: Object.values(INSTRUMENT_PROBLEMS),
  projections: [instrumentsProjection],
};
