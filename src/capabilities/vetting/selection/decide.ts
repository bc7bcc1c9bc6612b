// The acts of selection tests: results of a test day, one corrected, the rule of a test set.
import { type Act, defineAct } from '../../../acts/index.ts';
import { type Json, Problem } from '../../../kernel/index.ts';
import { type Attested, corrected, type PeopleAttested } from '../attested/attested.ts';
import { attesting, type BatchFacts, daysRefused, type Part, partsIn } from '../attested/batch.ts';
import { ATTESTED_PROBLEMS } from '../attested/problems.ts';
import { TESTS_SHEET } from './columns.ts';
import {
  type CorrectInput,
  correctInput,
  type RecordInput,
  type RuleInput,
  recordInput,
  ruleInput,
} from './forms.ts';
import { SELECTION_PROBLEMS } from './problems.ts';
import type { TestRuleSet } from './test.ts';

type Look<I, F> = NonNullable<Act<I, null, F>['facts']>;
type Judge = NonNullable<NonNullable<Act['sheet']>['many']>['judge'];

const alone = { start: null, evolve: (state: null) => state } as const;
const PERSON = 'off_01h00000000000000000000000';

export interface Recording {
  facts: Look<RecordInput, BatchFacts>;
  judge: Judge;
}

export const recordTests = ({ facts, judge }: Recording): Act =>
  defineAct<RecordInput, null, BatchFacts>({
    name: 'vetting.record-tests',
    says: 'Records how people did in a selection test, or at the medical examination.',
    example: {
      ...{ test: 'driving', takenOn: '2024-05-10', assessor: 'joint_team', result: 'passed' },
      people: [{ person: PERSON, score: 84 }],
    },
    input: recordInput,
    sheet: TESTS_SHEET(judge),
    stream: (_input, { id }) => id('sel'),
    ...alone,
    facts,
    decide(_state, input, { at, id, facts: seen }) {
      const { takenOn: on, until, receivedOn, people, test, assessor, document } = input;
      const no = daysRefused({ on, until, receivedOn }, at.slice(0, 10));
      if (no) return no;
      const silent = people.findIndex((row) => !row.skip && (row.result ?? input.result) === null);
      if (silent >= 0) return new Problem(SELECTION_PROBLEMS.noResult, { line: silent + 1 });
      if (input.everybody && input.result === null)
        return new Problem(SELECTION_PROBLEMS.noResult, { line: people.length + 1 });
      const parts = partsIn(
        people.map((row) => partOf(row, input)),
        seen,
        () => partOf({ result: null, score: null, skip: false }, input),
      );
      if (parts instanceof Problem) return parts;
      const batch = id('tst');
      const language = test === 'language' ? input.language : null;
      const whole: Omit<PeopleAttested, 'people'> = {
        ...{ batch, kind: 'test', what: test, startedOn: null, on, until },
        ...{ receivedOn: receivedOn ?? on, import: input.import ?? null },
        detail: { assessor, document, ...(language === null ? {} : { language }) },
      };
      return {
        events: attesting(whole, parts.fresh),
        answer: { batch, recorded: parts.fresh.length, before: parts.before },
      };
    },
  });

type Row = Pick<RecordInput['people'][number], 'result' | 'score' | 'skip'>;
const partOf = (row: Row, all: RecordInput): Part => ({
  skip: row.skip,
  result: row.result ?? all.result ?? '',
  detail: { score: row.score },
});

export const correctTest = (facts: Look<CorrectInput, Attested | null>): Act =>
  defineAct<CorrectInput, null, Attested | null>({
    name: 'vetting.correct-test',
    says: 'Puts another result, day or nothing in the place of a test that was recorded wrongly.',
    example: {
      ...{ batch: 'tst_01h00000000000000000000000', person: PERSON },
      ...{ result: 'failed', reason: 'entered_wrongly' },
    },
    input: correctInput,
    stream: ({ batch }) => batch,
    ...alone,
    facts,
    decide(_state, input, { at, facts: before }) {
      const { batch, person, result, reason, document } = input;
      if (!before) return new Problem(ATTESTED_PROBLEMS.noBatch, { batch, person });
      const today = at.slice(0, 10);
      const on = input.takenOn ?? before.on;
      const until = input.until ?? before.until;
      const no = daysRefused({ on, until }, today);
      if (no) return no;
      const next = {
        ...{ on, until, void: result === 'none' },
        result: result === null || result === 'none' ? before.result : result,
        detail: {
          ...before.detail,
          ...(input.score === null ? {} : { score: input.score }),
          ...(document === null ? {} : { document }),
        },
      };
      if (saysTheSame(before, next)) return new Problem(ATTESTED_PROBLEMS.same);
      const payload = corrected(before, { ...next, reason, receivedOn: today });
      return { events: [{ type: 'TestCorrected', on, payload }], answer: { batch, person } };
    },
  });

export function saysTheSame(before: Attested, next: Partial<Attested>): boolean {
  const told = ({ on, startedOn, until, result, detail, void: gone }: Partial<Attested>) =>
    JSON.stringify([on, startedOn, until, result, detail, gone]);
  return told(before) === told({ ...before, ...next });
}

export const setTestRule: Act = defineAct<RuleInput, null>({
  name: 'vetting.set-test-rule',
  says: 'Sets who needs a test and how long its result counts, with the source of the rule.',
  example: {
    ...{ test: 'medical', months: 12, from: '2024-01-01' },
    source: { title: 'The mission’s medical guidance', address: null },
  },
  input: ruleInput,
  stream: () => 'test-rules',
  ...alone,
  decide(_state, { test, months, needed, roles, from, source }) {
    if (needed === 'roles' && !roles?.length) return new Problem(SELECTION_PROBLEMS.noRoles);
    const who = needed === 'all' ? null : needed === 'nobody' ? [] : roles;
    const next: TestRuleSet = { test, months, roles: who, from, source };
    const payload = next as unknown as Json;
    return { events: [{ type: 'TestRuleSet', on: from, payload }], answer: payload };
  },
});
