// Every page of the program.

import { casePage } from './cases/case.tsx';
import { casesPage } from './cases/page.tsx';
import { checkPage } from './certificates/gate.tsx';
import { issuePage } from './certificates/issue.tsx';
import { certificatesPage } from './certificates/list.tsx';
import { certificateOfficePage } from './certificates/office.tsx';
import { certificatePage } from './certificates/one.tsx';
import { showPage } from './certificates/show.tsx';
import { findPage } from './claims/find.tsx';
import { claimPage } from './claims/page.tsx';
import { diligenceOfPage } from './diligence/one.tsx';
import { diligencePage } from './diligence/page.tsx';
import { approachPage } from './diplomacy/approach.tsx';
import { engagementPage } from './diplomacy/engagement.tsx';
import { matrixPage } from './diplomacy/matrix.tsx';
import { diplomacyPage } from './diplomacy/page.tsx';
import { contingentPage } from './forces/contingent.tsx';
import { offerPage } from './forces/offer.tsx';
import { offersPage } from './forces/offers.tsx';
import { forcesPage } from './forces/page.tsx';
import { picturePage } from './forces/picture-page.tsx';
import { promisesPage } from './forces/promises.tsx';
import { reconciliationPage } from './forces/reconciliation.tsx';
import { requirementPage } from './forces/requirement.tsx';
import { requirementsPage } from './forces/requirements.tsx';
import { statePage } from './forces/state.tsx';
import { unitPage } from './forces/unit.tsx';
import { newGatePage } from './gates/new.tsx';
import { gatePage } from './gates/page.tsx';
import { dryRunPage } from './imports/dry-run.tsx';
import { importPage } from './imports/page.tsx';
import { comparePage } from './instruments/compare.tsx';
import { instrumentsPage } from './instruments/list.tsx';
import { instrumentPage } from './instruments/page.tsx';
import { successionPage } from './instruments/succession.tsx';
import { mandatePage } from './mandates/page.tsx';
import { homePage } from './missions/home.tsx';
import { burdenPage } from './money/burden.tsx';
import { contributionPage } from './money/contribution.tsx';
import { fundPage } from './money/fund.tsx';
import { moneyPage } from './money/page.tsx';
import { dutyCalendarPage } from './obligations/calendar.tsx';
import { changeDutyPage } from './obligations/change.tsx';
import { dutyPage } from './obligations/duty.tsx';
import { layDownPage } from './obligations/new.tsx';
import { dutyProposalsPage } from './obligations/proposals.tsx';
import { obligationsPage } from './obligations/register.tsx';
import { partyPage } from './parties/page.tsx';
import { peoplePage, signInPage } from './people/pages.tsx';
import { entryPage, recordPage } from './record/pages.tsx';
import { briefPage } from './reports/brief.tsx';
import { changesPage } from './reports/changes.tsx';
import { reportPage, reportsPage } from './reports/pages.tsx';
import { situationPage } from './situation/page.tsx';
import { sourcesPage } from './sources/list.tsx';
import { sourcePage } from './sources/page.tsx';
import { batchPage } from './training/batch.tsx';
import { modulesPage } from './training/modules.tsx';
import { trainingPage } from './training/page.tsx';
import { recordTrainingPage } from './training/record.tsx';
import { clearanceRulesPage } from './vetting/clearance-rules.tsx';
import { rosterImportPage } from './vetting/import.tsx';
import { listsPage } from './vetting/lists.tsx';
import { vettingPage } from './vetting/page.tsx';
import { personPage } from './vetting/person.tsx';
import { readinessPage } from './vetting/readiness.tsx';
import { rosterPage } from './vetting/roster.tsx';
import { samePage } from './vetting/same.tsx';
import { screeningPage } from './vetting/screening.tsx';
import { decisionsPage } from './weighing/decisions.tsx';
import { optionsPage } from './weighing/options.tsx';
import { visitsPage } from './weighing/visits.tsx';

export const PAGES = [
  homePage,
  signInPage,
  peoplePage,
  briefPage,
  mandatePage,
  newGatePage,
  gatePage,
  instrumentsPage,
  comparePage,
  instrumentPage,
  successionPage,
  optionsPage,
  visitsPage,
  decisionsPage,
  obligationsPage,
  dutyCalendarPage,
  dutyProposalsPage,
  layDownPage,
  dutyPage,
  changeDutyPage,
  diplomacyPage,
  matrixPage,
  approachPage,
  engagementPage,
  partyPage,
  changesPage,
  forcesPage,
  ...[moneyPage, contributionPage, fundPage, burdenPage],
  ...[requirementsPage, requirementPage, offersPage, offerPage],
  ...[picturePage, promisesPage],
  statePage,
  ...[reconciliationPage, contingentPage, unitPage],
  vettingPage,
  ...[rosterPage, samePage, rosterImportPage, personPage],
  ...[readinessPage, clearanceRulesPage],
  ...[trainingPage, recordTrainingPage, modulesPage, batchPage],
  ...[diligencePage, diligenceOfPage],
  listsPage,
  certificatesPage,
  issuePage,
  certificateOfficePage,
  certificatePage,
  checkPage,
  showPage,
  screeningPage,
  situationPage,
  casesPage,
  casePage,
  reportsPage,
  reportPage,
  importPage,
  dryRunPage,
  sourcesPage,
  sourcePage,
  claimPage,
  findPage,
  recordPage,
  entryPage,
] as const;
