import type { ProblemKind } from '../../../kernel/index.ts';

export const CLEARANCE_PROBLEMS = {
  nobody: {
    code: 'vetting.clear-whom',
    status: 422,
    title: 'It is not said who is to be cleared',
    remedy: 'Give a contingent or persons',
  },
  nonePass: {
    code: 'vetting.nobody-passes',
    status: 409,
    title:
      'Nothing was signed: of {asked} people, none passes every rule and waits for a signature',
    remedy: 'Look at vetting.readiness for what is missing of whom',
  },
  ahead: {
    code: 'vetting.word-ahead',
    status: 422,
    title: 'It cannot count from {on}: today is {today}',
    remedy: 'Leave the day out, or give one that has come',
  },
  backwards: {
    code: 'vetting.clearance-backwards',
    status: 422,
    title: 'The last day {until} comes before the first, {on}',
    remedy: 'Give a later last day',
  },
  tooLong: {
    code: 'vetting.clearance-too-long',
    status: 422,
    title: 'From {on} to {until} is longer than the {days} days that the rules allow',
    remedy: 'Give an earlier last day; the rules are changed with vetting.set-clearance-rules',
  },
  noPaper: {
    code: 'vetting.clearance-needs-paper',
    status: 422,
    title: 'What counts from {on}, before today, needs the number of the paper that says so',
    remedy: 'Give the number of the file as reference, or leave the day out',
  },
  notCleared: {
    code: 'vetting.nothing-to-suspend',
    status: 409,
    title: '{person} is not cleared: there is nothing to suspend or revoke',
    remedy: 'Look at the page of the person for how the clearance stands',
  },
  suspended: {
    code: 'vetting.clearance-suspended',
    status: 409,
    title: 'The clearance of {person} is suspended already',
    remedy: 'Lift the suspension, or revoke the clearance',
  },
  revoked: {
    code: 'vetting.clearance-revoked',
    status: 409,
    title: 'The clearance of {person} is revoked already',
    remedy: 'Somebody other than who revoked it can sign it anew, for this person alone',
  },
  notSuspended: {
    code: 'vetting.clearance-not-suspended',
    status: 409,
    title: 'The clearance of {person} is not suspended',
    remedy: 'Nothing has to be lifted',
  },
  nothingToWaive: {
    code: 'vetting.nothing-to-override',
    status: 409,
    title: 'Nothing stands against {person}: every rule holds',
    remedy: 'Sign the clearance; no override is needed',
  },
  wordStands: {
    code: 'vetting.override-against-word',
    status: 409,
    title: 'The clearance of {person} was suspended or revoked: no override goes round that',
    remedy: 'Lift the suspension, or have somebody else sign anew what was revoked',
  },
  listed: {
    code: 'vetting.override-listed',
    status: 409,
    title: '{person} was found to be on a list: this cannot be overridden',
    remedy:
      'If the answer to the hit was wrong, have the list or the roster corrected and screen again',
  },
  notWaived: {
    code: 'vetting.override-too-narrow',
    status: 422,
    title: 'The override would leave {left} standing against {person}',
    remedy: 'Leave waives out, or name all that does not hold',
  },
  noOverride: {
    code: 'vetting.no-override',
    status: 404,
    title: 'There is no override {override}',
    remedy: 'Look at the page of the person for those that were proposed',
  },
  decided: {
    code: 'vetting.override-decided',
    status: 409,
    title: 'The override {override} is decided already',
    remedy: 'Propose another where one is still needed',
  },
  waits: {
    code: 'vetting.override-waits',
    status: 409,
    title: 'An override for {person} waits for a second person already',
    remedy: 'Have it confirmed or refused first',
  },
  ownOverride: {
    code: 'vetting.override-second-person',
    status: 409,
    title: 'Who proposed an override cannot be the second to agree',
    remedy: 'Ask a colleague who may confirm overrides; you can only take it back',
  },
  ownRevocation: {
    code: 'vetting.signed-by-revoker',
    status: 409,
    title: 'Who revoked the clearance of {person} cannot sign it anew',
    remedy: 'Ask a colleague to look at it and sign',
  },
} as const satisfies Record<string, ProblemKind>;
