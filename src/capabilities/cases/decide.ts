// The rules of cases: a question is opened from a claim, answered, given more time, and closed.
import { type Act, defineAct, z } from '../../acts/index.ts';
import { type Day, dayOf, isDay, Problem } from '../../kernel/index.ts';
import { maybeDate, maybeParty } from '../claims/index.ts';
import { type CaseState, evolve, NO_CASE, OUTCOMES } from './case.ts';
import { CASE_PROBLEMS } from './problems.ts';

/** Signs of a question or an answer: a page; what is longer is a source of its own. */
const WORDS_MAX = 4000;
const words = z.string().trim().min(1, { error: 'is missing' }).max(WORDS_MAX);
const day = z
  .string()
  .trim()
  .refine((text) => isDay(text), { error: 'is not a day: write 2026-12-31' });
const owner = z.enum(['desk', 'force-generation', 'liaison', 'host', 'oversight']);

const openInput = z.object({
  claim: z.string().describe('The claim that the question comes from'),
  question: words,
  owner: owner.default('oversight'),
  dueOn: z
    .union([day, z.literal('')])
    .nullish()
    .transform((text): Day | null => text || null),
});
const offset = z
  .union([z.coerce.number().int().min(0), z.literal('')])
  .nullish()
  .transform((n) => (typeof n === 'number' ? n : null));
const answerInput = z.object({
  case: z.string(),
  words: words.describe('What was answered; it may name people, and lies outside the record'),
  saidBy: maybeParty.describe('Who answered: a state or a body, never a person'),
  saidOn: maybeDate.describe('When; today where left out'),
  source: z
    .string()
    .nullish()
    .transform((id) => id || null)
    .describe('The source in which the answer stands, if there is one'),
  start: offset,
  end: offset,
});
export type AnswerInput = z.infer<typeof answerInput>;
const extendInput = z.object({ case: z.string(), dueOn: day, reason: words });
const closeInput = z.object({ case: z.string(), outcome: z.enum(OUTCOMES), reason: words });

export type OpenInput = z.infer<typeof openInput>;
type OpenFacts = { words: string };

/** Keeps the words outside the record and gives their hash; impure, handed in by the door. */
export type Keep<I> = Act<I, CaseState, OpenFacts>['facts'];

const onCase = (input: { case: string }) => `case:${input.case}`;

export const openCase = (keep: Keep<OpenInput>) =>
  defineAct<OpenInput, CaseState, OpenFacts>({
    name: 'cases.open',
    says: 'Opens a question from a claim, with an owner and a day by which it is to be answered.',
    example: {
      claim: 'clm_01h00000000000000000000000',
      question: 'Which of the four allegations has been acted on?',
      owner: 'oversight',
      dueOn: '2027-01-31',
    },
    input: openInput,
    stream: (_input, { id }) => `case:${id('cas')}`,
    start: NO_CASE,
    evolve,
    facts: keep,
    decide(_state, { claim, owner: office, dueOn }, { id, at, facts }) {
      if (dueOn && dueOn < dayOf(at)) return late(dueOn, at);
      const opened = id('cas');
      return {
        events: [
          {
            type: 'CaseOpened',
            stream: `case:${opened}`,
            payload: { case: opened, claim, owner: office, dueOn, words: facts.words },
          },
        ],
        answer: { case: opened },
      };
    },
  });

export const answerQuestion = (keep: Keep<AnswerInput>) =>
  defineAct<AnswerInput, CaseState, OpenFacts>({
    name: 'cases.answer-question',
    says: 'Writes down what was answered, by whom and where; the clock runs until the case closes.',
    example: {
      case: 'cas_01h00000000000000000000000',
      words: 'Two were sent home.',
      saidBy: 'KEN',
    },
    input: answerInput,
    stream: onCase,
    start: NO_CASE,
    evolve,
    facts: keep,
    decide(state, input, { facts }) {
      const refused = no(state, input.case);
      if (refused) return refused;
      const { case: id, saidBy, saidOn, source, start, end } = input;
      const passage = source !== null && start !== null && end !== null && { source, start, end };
      const payload = { case: id, words: facts.words, saidBy, saidOn, passage: passage || null };
      return { events: [{ type: 'CaseAnswered', payload, on: saidOn }] };
    },
  });

export const extendCase = (keep: Keep<z.infer<typeof extendInput>>) =>
  defineAct<z.infer<typeof extendInput>, CaseState, OpenFacts>({
    name: 'cases.extend',
    says: 'Gives a question more time, with the reason; the earlier day stays visible.',
    example: { case: 'cas_01h00000000000000000000000', dueOn: '2027-02-28', reason: 'asked for' },
    input: extendInput,
    stream: onCase,
    start: NO_CASE,
    evolve,
    facts: keep,
    decide(state, input, { facts, at }) {
      const refused = no(state, input.case);
      if (refused) return refused;
      if (input.dueOn < dayOf(at)) return late(input.dueOn, at);
      if (state.dueOn && input.dueOn <= state.dueOn)
        return new Problem(CASE_PROBLEMS.notLater, { dueOn: input.dueOn, before: state.dueOn });
      const payload = { case: input.case, dueOn: input.dueOn, words: facts.words };
      return { events: [{ type: 'CaseExtended', payload }] };
    },
  });

export const closeCase = (keep: Keep<z.infer<typeof closeInput>>) =>
  defineAct<z.infer<typeof closeInput>, CaseState, OpenFacts>({
    name: 'cases.close',
    says: 'Closes a question with its outcome and the reason.',
    example: {
      case: 'cas_01h00000000000000000000000',
      outcome: 'answered',
      reason: 'all four told',
    },
    input: closeInput,
    stream: onCase,
    start: NO_CASE,
    evolve,
    facts: keep,
    decide: (state, input, { facts }) =>
      no(state, input.case) ?? {
        events: [
          {
            type: 'CaseClosed',
            payload: { case: input.case, outcome: input.outcome, words: facts.words },
          },
        ],
      },
  });

function no(state: CaseState, id: string): Problem | null {
  if (state.open) return null;
  if (state.closedAs === null) return new Problem(CASE_PROBLEMS.unknown, { case: id });
  return new Problem(CASE_PROBLEMS.closed, { case: id, outcome: state.closedAs });
}

const late = (dueOn: Day, at: string) =>
  new Problem(CASE_PROBLEMS.dueInThePast, { dueOn, today: dayOf(at) });
