// What is owed, and what makes it fall due.
import type { Slice } from '../../../acts/index.ts';
import { deliverDuty, recordEvent, withdrawDelivery, withdrawEvent } from './deliver.ts';
import { changeDuty, layDownDuty, markUnobservable, supersedeDuty } from './lay-down.ts';
import { policy } from './policy.ts';
import { DUTY_PROBLEMS } from './problems.ts';
import { obligations } from './views/obligations.ts';
import { owed } from './views/owed.ts';
import { dutiesProjection } from './views/steps.ts';
import { askWaiver, confirmWaiver, refuseWaiver, rejectProposal } from './waive.ts';

export const obligationsSlice: Slice = {
  acts: [
    ...[layDownDuty, changeDuty, supersedeDuty, markUnobservable],
    ...[deliverDuty, withdrawDelivery, recordEvent, withdrawEvent],
    ...[askWaiver, confirmWaiver, refuseWaiver, rejectProposal],
  ],
  views: [obligations, owed],
  policy,
  problems: Object.values(DUTY_PROBLEMS),
  projections: [dutiesProjection],
};
