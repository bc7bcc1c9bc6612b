// The acts of visits: planned, begun, ended; groups, questions, findings, recommendations and what
// became of them.
import { z } from '../../../acts/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { maybe, maybeDate, party, required } from '../../claims/index.ts';
import {
  groundFields,
  isBackwards,
  type LookUpGround,
  list,
  stepAct,
} from '../decisions/ground.ts';
import { WEIGHING_PROBLEMS } from '../decisions/problems.ts';

const visit = z.string().trim().min(1, { error: 'is missing' });
const done = z.preprocess(
  (given) => (given === 'true' || given === 'on' ? true : given === 'false' ? false : given),
  z.boolean().default(false),
);

const planInput = z.object({
  by: party.describe('Who goes'),
  place: maybe,
  purpose: maybe.describe('What is to be found out'),
  from: maybeDate.describe('The first day, as planned'),
  until: maybeDate.describe('The last day, as planned'),
  takes: list.describe('Claims of this visit that it takes up, by their ids'),
  ...groundFields,
});
const dayInput = z.object({ visit, ...groundFields });
const groupInput = z.object({
  visit,
  name: required.describe('The group, in a few words'),
  place: maybe,
  when: maybeDate,
  members: maybe.describe('Who goes in it: offices, never private persons'),
  counterparts: list.describe('Whom it meets'),
  ...groundFields,
});
const questionInput = z.object({ visit, question: required, ...groundFields });
const findingInput = z.object({
  visit,
  finding: required,
  question: maybe.describe('The id of the question that it answers'),
  ...groundFields,
});
const recommendInput = z.object({
  visit,
  what: required.describe('What is recommended'),
  owner: party.describe('Who is to do it'),
  dueOn: maybeDate,
  ...groundFields,
});
const followInput = z.object({
  visit,
  recommendation: z.string().trim().min(1, { error: 'is missing' }),
  what: required.describe('What became of it'),
  done: done.describe('Whether it is done with this'),
  ...groundFields,
});

const backwards = ({ from, until }: { from: string | null; until: string | null }) =>
  isBackwards(from, until)
    ? new Problem(WEIGHING_PROBLEMS.backwards, { from: from ?? '', until: until ?? '' })
    : null;
const EXAMPLE = { visit: 'vis_01h00000000000000000000000' };

export const visitActs = (lookUp: LookUpGround) => [...goingActs(lookUp), ...findingActs(lookUp)];

/** Who goes, and when. */
const goingActs = (lookUp: LookUpGround) => [
  stepAct(
    {
      name: 'mandates.plan-visit',
      says: 'Lays down a visit to find out facts: who goes, where, when, for what.',
      thing: 'visit',
      event: 'VisitPlanned',
      makes: 'vis',
      first: true,
      input: planInput,
      example: { by: 'KEN', place: 'Haiti', from: '2023-08', purpose: 'what the police need' },
      check: (_state, input) => backwards(input),
    },
    (input, reach, context) =>
      lookUp({ ...input, claims: [...new Set([...input.claims, ...input.takes])] }, reach, context),
  ),
  stepAct(
    {
      name: 'mandates.begin-visit',
      says: 'Records that a visit has begun.',
      thing: 'visit',
      event: 'VisitBegun',
      input: dayInput,
      example: { ...EXAMPLE, on: '2023-08-19' },
    },
    lookUp,
  ),
  stepAct(
    {
      name: 'mandates.end-visit',
      says: 'Records that a visit is done.',
      thing: 'visit',
      event: 'VisitEnded',
      input: dayInput,
      example: { ...EXAMPLE, on: '2023-08-23' },
    },
    lookUp,
  ),
  stepAct(
    {
      name: 'mandates.add-visit-group',
      says: 'Adds a group of a visit, with its place and whom it meets.',
      thing: 'visit',
      event: 'VisitGroupAdded',
      makes: 'grp',
      input: groupInput,
      example: { ...EXAMPLE, name: 'smaller group', place: 'Port-au-Prince', counterparts: 'HTI' },
    },
    lookUp,
  ),
];

/** What is asked, found, recommended, and done about it. */
const findingActs = (lookUp: LookUpGround) => [
  stepAct(
    {
      name: 'mandates.add-visit-question',
      says: 'Adds a question that a visit is to answer.',
      thing: 'visit',
      event: 'VisitQuestionAdded',
      makes: 'que',
      input: questionInput,
      example: { ...EXAMPLE, question: 'Which sites must be guarded first?' },
    },
    lookUp,
  ),
  stepAct(
    {
      name: 'mandates.add-finding',
      says: 'Records what a visit found, with its evidence.',
      thing: 'visit',
      event: 'FindingAdded',
      makes: 'fnd',
      input: findingInput,
      example: { ...EXAMPLE, finding: 'the base has no water' },
      check: (state, { question }) => missing(state.parts, question),
    },
    lookUp,
  ),
  stepAct(
    {
      name: 'mandates.add-recommendation',
      says: 'Records what a visit recommends, who is to do it and by when.',
      thing: 'visit',
      event: 'RecommendationAdded',
      makes: 'rec',
      input: recommendInput,
      example: { ...EXAMPLE, what: 'build the base first', owner: 'USA' },
    },
    lookUp,
  ),
  stepAct(
    {
      name: 'mandates.follow-up-recommendation',
      says: 'Records what became of a recommendation, and whether it is done.',
      thing: 'visit',
      event: 'RecommendationFollowedUp',
      input: followInput,
      example: {
        ...{ ...EXAMPLE, recommendation: 'rec_01h00000000000000000000000' },
        ...{ what: 'the base was built', done: true },
      },
      check: (state, { recommendation }) => missing(state.parts, recommendation),
    },
    lookUp,
  ),
];

const missing = (parts: readonly string[], part: string | null): Problem | null =>
  part === null || parts.includes(part) ? null : new Problem(WEIGHING_PROBLEMS.noPart, { part });
