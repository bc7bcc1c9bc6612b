// The door of cases.
import type { Capability } from '../../acts/index.ts';
import { carries } from './carries.ts';
import { answerQuestion, closeCase, extendCase, openCase } from './decide.ts';
import { policy } from './policy.ts';
import { CASE_PROBLEMS } from './problems.ts';
import { keep } from './texts/keep.ts';
import { answer } from './views/answer.ts';
import { casesProjection, listCases, showCase } from './views/cases.ts';

export type { CaseView } from './views/cases.ts';

export const cases: Capability = {
  name: 'cases',
  carries: [carries],
  acts: [openCase(keep), answerQuestion(keep), extendCase(keep), closeCase(keep)],
  views: [listCases, showCase, answer],
  policy,
  problems: Object.values(CASE_PROBLEMS),
  projections: [casesProjection],
};
