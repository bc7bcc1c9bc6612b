import type { ProblemKind } from '../../../kernel/index.ts';

export const DILIGENCE_PROBLEMS = {
  noSubject: {
    code: 'vetting.nobody-to-look-into',
    status: 404,
    title: '{subject} is no unit and no commander of a roster of this mission',
    remedy: 'Take a unit or a commander from the list on the page of due diligence',
  },
  noMeasures: {
    code: 'vetting.risk-without-measures',
    status: 422,
    title: 'With this risk, or for these grounds, nobody goes without measures',
    remedy: 'Agree on measures with a day by which each is met, or decide that they may not go',
  },
  measuresForNobody: {
    code: 'vetting.go-and-measures',
    status: 422,
    title: 'Measures are given, and the decision knows none',
    remedy: 'Decide that they may go with measures, or take the measures out',
  },
  lateReview: {
    code: 'vetting.review-out-of-time',
    status: 422,
    title: 'The next look would be on {day}: it must come after {from}, and by {until}',
    remedy: 'Give a day between the two',
  },
  measureBefore: {
    code: 'vetting.measure-before-assessment',
    status: 422,
    title: 'A measure would be due on {day}, before the assessment of {from}',
    remedy: 'Give a day after it',
  },
  noMeasure: {
    code: 'vetting.no-such-measure',
    status: 404,
    title: 'The assessment {assessment} has agreed on no such measure, or it is met',
    remedy: 'Look at the page of the unit for what is open',
  },
  noAssessment: {
    code: 'vetting.no-such-assessment',
    status: 404,
    title: 'There is no assessment {assessment}, or it is withdrawn',
    remedy: 'Look at the page of the unit for what is on record',
  },
  suspended: {
    code: 'vetting.already-suspended',
    status: 409,
    title: '{subject} is suspended already',
    remedy: 'Nothing has to be done',
  },
  notSuspended: {
    code: 'vetting.not-suspended',
    status: 409,
    title: '{subject} is not suspended',
    remedy: 'Nothing has to be done',
  },
  sameHand: {
    code: 'vetting.lifted-by-the-same',
    status: 403,
    title: 'Who suspended does not lift it: a second person must look',
    remedy: 'Have another person of the office do it',
  },
} as const satisfies Record<string, ProblemKind>;
