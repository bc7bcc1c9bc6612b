// Clearance: computed from rules, signed by a person, lapsing by itself.
import type { Slice } from '../../../acts/index.ts';
import { clearanceWords, setClearanceRules, signClearances } from './decide.ts';
import { confirmOverride, proposeOverride } from './overriding.ts';
import { policy } from './policy.ts';
import { CLEARANCE_PROBLEMS } from './problems.ts';
import { clearances } from './views/clearances.ts';
import { cleared } from './views/fact.ts';
import { confirmFacts, overrideFacts, signFacts, wordFacts } from './views/facts.ts';
import { clearance } from './views/person.ts';
import { readinessView } from './views/readiness.ts';
import { clearanceRules } from './views/rules.ts';
import { clearanceProjection } from './views/tables.ts';

export const clearanceSlice: Slice = {
  acts: [
    ...[signClearances(signFacts), ...clearanceWords(wordFacts)],
    ...[proposeOverride(overrideFacts), confirmOverride(confirmFacts), setClearanceRules],
  ],
  views: [clearances, readinessView, clearance, clearanceRules, cleared],
  policy,
  problems: Object.values(CLEARANCE_PROBLEMS),
  projections: [clearanceProjection],
};
