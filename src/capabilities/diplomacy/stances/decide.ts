// The acts on questions and parties: a question is put into the matrix or dropped from it, a
// position is tied to a question by hand, a body that no claim names is added to the roll.
import { defineAct, type FactsContext, type Reach, z } from '../../../acts/index.ts';
import { type Party, Problem, partyName } from '../../../kernel/index.ts';
import { maybe, required } from '../../claims/index.ts';
import { DIPLOMACY_PROBLEMS } from '../problems.ts';
import { enrolled, type Roll } from '../roll.ts';
import { claimOfKind, rollOf } from '../views/lookups.ts';
import { questionNamed } from '../views/questions.ts';
import { evolve, NO_QUESTION, type QuestionState } from './question.ts';

const words = z.preprocess(
  (given) => (typeof given === 'string' ? given.split(/\s*[,;]\s*/).filter(Boolean) : given),
  z.array(required).max(40).default([]),
);

const putInput = z.object({
  question: z
    .string()
    .regex(/^que_[0-9a-z]{26}$/, { error: 'is no id of a question: leave it out for a new one' })
    .optional()
    .describe('One that is to read otherwise; left out for a new one'),
  name: required.describe('The question in a few words: the head of its column'),
  nameFr: maybe.describe('The same in French'),
  terms: words.describe('Words that a position on it has in it, with commas between'),
});
type PutInput = z.infer<typeof putInput>;

export const putQuestion = defineAct<PutInput, QuestionState, string | undefined>({
  name: 'diplomacy.put-question',
  says: 'Puts a question into the matrix, or changes how it reads and what counts for it.',
  example: { name: 'UN peacekeeping instead', terms: ['peacekeeping', 'UN mission'] },
  input: putInput,
  stream: ({ question }, { id }) => `question:${question ?? id('que')}`,
  start: NO_QUESTION,
  evolve,
  facts: ({ name }, reach, { mission }) => questionNamed(reach, mission, name),
  decide(state, { question: given, name, nameFr, terms }, { facts: same, id }) {
    const question = given ?? id('que');
    if (same !== undefined && same !== question)
      return new Problem(DIPLOMACY_PROBLEMS.questionThere, { question: name });
    if (given && !state.question)
      return new Problem(DIPLOMACY_PROBLEMS.unknownQuestion, { question });
    const payload = { question, name, nameFr, terms };
    return {
      events: [{ type: 'QuestionPut', stream: `question:${question}`, payload }],
      answer: { question },
    };
  },
});

const dropInput = z.object({ question: required, reason: required });

export const dropQuestion = defineAct<z.infer<typeof dropInput>, QuestionState>({
  name: 'diplomacy.drop-question',
  says: 'Takes a question out of the matrix, with the reason; what was said stays.',
  example: { question: 'que_01h00000000000000000000000', reason: 'settled by resolution' },
  input: dropInput,
  stream: ({ question }) => `question:${question}`,
  start: NO_QUESTION,
  evolve,
  decide: ({ question: there, dropped }, { question, reason }) =>
    there && !dropped
      ? { events: [{ type: 'QuestionDropped', payload: { question, reason } }] }
      : new Problem(DIPLOMACY_PROBLEMS.unknownQuestion, { question }),
});

const tieInput = z.object({
  claim: required.describe('A claim of a position'),
  question: maybe.describe('The question by its name or id; empty: it speaks to none'),
});
type TieInput = z.infer<typeof tieInput>;

export const tiePosition = defineAct<TieInput, null, { readonly question: string | null }>({
  name: 'diplomacy.tie-position',
  says: 'Says to which question of the matrix a position speaks, whatever words it has.',
  example: { claim: 'clm_01h00000000000000000000000', question: 'UN peacekeeping instead' },
  input: tieInput,
  stream: ({ claim }) => `tie:${claim}`,
  start: null,
  evolve: (state) => state,
  async facts({ claim, question }, reach, { mission }) {
    await claimOfKind(reach, mission, { id: claim, kind: 'position' });
    if (!question) return { question: null };
    const id = await questionNamed(reach, mission, question);
    if (id === undefined) throw new Problem(DIPLOMACY_PROBLEMS.unknownQuestion, { question });
    return { question: id };
  },
  decide: (_state, { claim }, { facts: { question } }) => ({
    events: [{ type: 'PositionTied', payload: { tie: claim, question } }],
  }),
});

const addInput = z.object({
  party: required.describe('The name of a body as a reader of English knows it'),
  fr: maybe.describe('Its French name'),
  also: words.describe('Other names and short forms, with commas between'),
});
type AddInput = z.infer<typeof addInput>;

const rollFacts = (_input: AddInput, reach: Reach, { mission }: FactsContext) =>
  rollOf(reach, mission);

export const addParty = defineAct<AddInput, boolean, Roll>({
  name: 'diplomacy.add-party',
  says: 'Puts a body on the roll of parties that no claim names yet, with its names.',
  example: { party: 'Caribbean Development Bank', fr: 'Banque de développement des Caraïbes' },
  input: addInput,
  stream: ({ party }) => `party:${party.toLowerCase()}`,
  start: false,
  evolve: () => true,
  facts: rollFacts,
  decide(_there, { party, fr, also }, { facts: roll }) {
    const known: Party | Problem = enrolled(party, roll);
    if (!(known instanceof Problem))
      return new Problem(DIPLOMACY_PROBLEMS.knownParty, { party, known: partyName(known, 'en') });
    return { events: [{ type: 'PartyAdded', payload: { party, fr, also } }], answer: { party } };
  },
});
