// Screening: the members of the force against the lists in use, and what people say of each hit.
import type { Slice } from '../../../acts/index.ts';
import { answerHit, confirmHit, screen } from './decide.ts';
import { policy } from './policy.ts';
import { SCREEN_PROBLEMS } from './problems.ts';
import { hitFacts, keepNote, screenFacts } from './views/facts.ts';
import { hit } from './views/hit.ts';
import { hits, screening } from './views/hits.ts';
import { screeningProjection } from './views/steps.ts';

export const screeningSlice: Slice = {
  acts: [screen(screenFacts), answerHit(hitFacts, keepNote), confirmHit(hitFacts)],
  views: [screening, hits, hit],
  policy,
  problems: Object.values(SCREEN_PROBLEMS),
  projections: [screeningProjection],
};
