// What the pages are given of obligations.
export type { DutyRow } from './row.ts';
export type { DutyView } from './views/duty.ts';
export type { DutyProposal } from './views/proposals.ts';
