// How gates are shown: the forms of the answers that pages draw.
export type { BlockedView, GateView } from './views/gate.ts';
export type { HistoryRow } from './views/history.ts';
export type { CriterionRow, GateLine, GateRow, WaiverRow } from './views/rows.ts';
export type { RoadView } from './views/whole.ts';
