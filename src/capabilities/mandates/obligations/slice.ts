// What is owed, and what makes it fall due.
import type { Slice } from '../../../acts/index.ts';
import { deliverDuty, recordEvent, withdrawDelivery, withdrawEvent } from './deliver.ts';
import { makeFeed, revokeFeed } from './feed.ts';
import { changeDuty, layDownDuty, markUnobservable, supersedeDuty } from './lay-down.ts';
import { policy } from './policy.ts';
import { DUTY_PROBLEMS } from './problems.ts';
import { chooseParty, lookAtDuties } from './reader.ts';
import { dutyCalendar } from './views/calendar.ts';
import { showDuty } from './views/duty.ts';
import { feedTable, listFeeds, showFeed } from './views/feeds.ts';
import { obligations } from './views/obligations.ts';
import { owed } from './views/owed.ts';
import { listProposals } from './views/proposals.ts';
import { readerTable, reminderCount, reminders } from './views/reminders.ts';
import { dutiesProjection } from './views/steps.ts';
import { askWaiver, confirmWaiver, refuseWaiver, rejectProposal } from './waive.ts';

export const obligationsSlice: Slice = {
  acts: [
    ...[layDownDuty, changeDuty, supersedeDuty, markUnobservable],
    ...[deliverDuty, withdrawDelivery, recordEvent, withdrawEvent],
    ...[askWaiver, confirmWaiver, refuseWaiver, rejectProposal],
    ...[makeFeed, revokeFeed, lookAtDuties, chooseParty],
  ],
  views: [
    ...[obligations, owed, showDuty, dutyCalendar, listProposals],
    ...[reminders, reminderCount, listFeeds, showFeed],
  ],
  policy,
  problems: Object.values(DUTY_PROBLEMS),
  projections: [dutiesProjection],
  workTables: [feedTable, readerTable],
};
