// What pages draw of money.
export type { BurdenRow } from './views/burden.ts';
export type { ContributionRow, ContributionStep } from './views/contributions.ts';
export type { DocumentView } from './views/document.ts';
export type { MoneyCell, MoneyDonorRow } from './views/donors.ts';
export type { AllotmentView, FundRow } from './views/funds.ts';
export type { StageTotalView } from './views/shapes.ts';
