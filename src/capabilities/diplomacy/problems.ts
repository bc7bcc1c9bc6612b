import type { ProblemKind } from '../../kernel/index.ts';

export const DIPLOMACY_PROBLEMS = {
  unknownParty: {
    code: 'diplomacy.unknown-party',
    status: 422,
    title: 'No state or body named {party} is on record',
    remedy:
      'Write a state by its name or code{near}; a body that no claim names yet is added first ' +
      '(diplomacy.add-party)',
  },
  knownParty: {
    code: 'diplomacy.known-party',
    status: 409,
    title: '{party} is on record already, as {known}',
    remedy: 'Use the name that it has here',
  },
  unknownClaim: {
    code: 'diplomacy.unknown-claim',
    status: 404,
    title: 'There is no claim {claim} in this mission',
    remedy: 'Name a claim that is in the record, or a source with start and end, or neither',
  },
  wrongClaim: {
    code: 'diplomacy.wrong-claim',
    status: 422,
    title: 'The claim {claim} is no {kind}',
    remedy: 'Name a claim of that kind: the lists of diplomacy show their ids',
  },
  passageIncomplete: {
    code: 'diplomacy.passage-incomplete',
    status: 422,
    title: 'Which words of {source} say so is not named',
    remedy: 'Give start and end of the words in its text, or the claim that was made from them',
  },
  passageOutside: {
    code: 'diplomacy.passage-outside',
    status: 422,
    title: 'The passage {start}–{end} is not inside the text, which has {length} characters',
    remedy: 'Choose words in the text of that source, or leave source, start and end out',
  },
  yetToCome: {
    code: 'diplomacy.yet-to-come',
    status: 422,
    title: '{on} lies after today, {today}: it cannot have happened',
    remedy: 'Plan it instead, or give the day on which it happened',
  },
  unknownApproach: {
    code: 'diplomacy.unknown-approach',
    status: 404,
    title: 'There is no approach or appeal {approach} in this mission',
    remedy: 'Look at the outreach list for its id; an appeal goes by the id of its claim',
  },
  approachThere: {
    code: 'diplomacy.approach-there',
    status: 409,
    title: 'The approach {approach} is in the record already',
    remedy: 'Renew it, or leave the id out and a new one is given',
  },
  selfAsked: {
    code: 'diplomacy.asks-itself',
    status: 422,
    title: '{party} cannot approach itself',
    remedy: 'Name who was asked, and who asked on behalf of the mission',
  },
  notAsked: {
    code: 'diplomacy.not-asked-yet',
    status: 422,
    title: 'The approach {approach} is only planned: nobody has been asked',
    remedy: 'Record the asking first (diplomacy.renew-approach), then what came of it',
  },
  answerBeforeAsked: {
    code: 'diplomacy.answer-before-asked',
    status: 422,
    title: 'An answer of {on} would come before the asking, {asked}',
    remedy: 'Correct one of the two dates; a word that came unasked is a position of its own',
  },
  renewedBeforeAsked: {
    code: 'diplomacy.renewed-before-asked',
    status: 422,
    title: 'An asking of {on} would come before the first one, {asked}',
    remedy: 'Correct the date, or record the earlier asking as an approach of its own',
  },
  followUpBeforeApproach: {
    code: 'diplomacy.follow-up-before-approach',
    status: 422,
    title: 'A follow-up on {dueOn} would come before the approach itself, {asked}',
    remedy: 'Give a day after the asking',
  },
  approachClosed: {
    code: 'diplomacy.approach-closed',
    status: 409,
    title: 'The approach {approach} was closed on {on} ({ended})',
    remedy: 'Record a new approach if the party is asked again',
  },
  renewsItself: {
    code: 'diplomacy.renews-itself',
    status: 422,
    title: 'The appeal {appeal} cannot renew itself or one that renews it',
    remedy: 'Name the earlier appeal that this one renews',
  },
  unknownEngagement: {
    code: 'diplomacy.unknown-engagement',
    status: 404,
    title: 'There is no engagement {engagement} in this mission',
    remedy: 'Look at the list of engagements for its id; a reported one goes by its claim',
  },
  engagementThere: {
    code: 'diplomacy.engagement-there',
    status: 409,
    title: 'The engagement {engagement} is in the record already',
    remedy: 'Record its outcome, or leave the id out and a new one is given',
  },
  notHeld: {
    code: 'diplomacy.not-held-yet',
    status: 422,
    title: 'The engagement {engagement} is planned for {when} and not on record as held',
    remedy: 'Record that it was held first (diplomacy.record-engagement)',
  },
  calledOff: {
    code: 'diplomacy.called-off',
    status: 409,
    title: 'The engagement {engagement} was called off on {on}',
    remedy: 'Plan or record another one',
  },
  heldAlready: {
    code: 'diplomacy.held-already',
    status: 409,
    title: 'The engagement {engagement} was held on {on}',
    remedy: 'Record its outcome and the assurances given in it',
  },
  outcomeBeforeHeld: {
    code: 'diplomacy.outcome-before-held',
    status: 422,
    title: 'What came of it on {on} would come before it was held, {held}',
    remedy: 'Correct one of the two dates',
  },
  notThere: {
    code: 'diplomacy.not-at-the-table',
    status: 422,
    title: '{party} is not on record as having taken part in {engagement}',
    remedy: 'Name one of those who took part: {parties}',
  },
  unknownQuestion: {
    code: 'diplomacy.unknown-question',
    status: 404,
    title: 'There is no question {question} in this mission',
    remedy: 'Look at the matrix for the ids of its questions, or put the question first',
  },
  questionThere: {
    code: 'diplomacy.question-there',
    status: 409,
    title: 'A question named {question} stands in the matrix already',
    remedy: 'Change that one, or choose another name',
  },
  nothingOnRecord: {
    code: 'diplomacy.nothing-on-record',
    status: 404,
    title: 'Nothing named {party} is on record here',
    remedy: 'Look at the list of parties on the page of diplomacy',
  },
} as const satisfies Record<string, ProblemKind>;
