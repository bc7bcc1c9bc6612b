// Selection tests and the medical examination.
import type { Slice } from '../../../acts/index.ts';
import { correctTest, recordTests, setTestRule } from './decide.ts';
import { policy } from './policy.ts';
import { SELECTION_PROBLEMS } from './problems.ts';
import { correctFacts, judgeTests, recordFacts } from './views/facts.ts';

export const selectionSlice: Slice = {
  acts: [
    recordTests({ facts: recordFacts, judge: judgeTests }),
    correctTest(correctFacts),
    setTestRule,
  ],
  policy,
  problems: Object.values(SELECTION_PROBLEMS),
};
