// Training: the catalogue of modules, and who was at which course.
import type { Slice } from '../../../acts/index.ts';
import { correctTraining, recordTraining, retireModule, setModule } from './decide.ts';
import { policy } from './policy.ts';
import { TRAINING_PROBLEMS } from './problems.ts';
import { correctFacts, courseFacts, judgeAttendance, retireFacts } from './views/facts.ts';
import { modules } from './views/modules.ts';
import { lacking, training } from './views/training.ts';

export const trainingSlice: Slice = {
  acts: [
    ...[setModule, retireModule(retireFacts), correctTraining(correctFacts)],
    recordTraining({ facts: courseFacts, judge: judgeAttendance }),
  ],
  views: [modules, training, lacking],
  policy,
  problems: Object.values(TRAINING_PROBLEMS),
};
