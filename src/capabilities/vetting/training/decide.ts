// The acts of training: the catalogue, who was at a course, one line of it corrected.
import { type Act, defineAct } from '../../../acts/index.ts';
import { type Json, Problem } from '../../../kernel/index.ts';
import { type Attested, corrected, type PeopleAttested } from '../attested/attested.ts';
import { attesting, type BatchFacts, daysRefused, type Part, partsIn } from '../attested/batch.ts';
import { ATTESTED_PROBLEMS } from '../attested/problems.ts';
import { saysTheSame } from '../selection/decide.ts';
import { SELECTION_PROBLEMS } from '../selection/problems.ts';
import { ATTENDANCE_SHEET, MODULES_SHEET } from './columns.ts';
import {
  type CorrectInput,
  correctInput,
  type ModuleInput,
  moduleInput,
  type RecordInput,
  type RetireInput,
  recordInput,
  retireInput,
} from './forms.ts';
import { coversOf, type ModuleSet, type ModuleStep, modulesOn, refreshes } from './module.ts';
import { TRAINING_PROBLEMS } from './problems.ts';

type Look<I, F> = NonNullable<Act<I, null, F>['facts']>;
type Judge = NonNullable<NonNullable<Act['sheet']>['many']>['judge'];

const alone = { start: null, evolve: (state: null) => state } as const;
const PERSON = 'off_01h00000000000000000000000';

export const setModule: Act = defineAct<ModuleInput, null>({
  name: 'vetting.set-module',
  says: 'Sets a training module: who needs it, how long it counts, and where that is written.',
  example: {
    ...{ module: 'cptm-1', title: { en: 'Overview of United Nations peacekeeping' }, area: 'core' },
    ...{ hours: 6, months: 24, refresherWithin: 6, from: '2024-01-01' },
    source: {
      title: 'Core Pre-deployment Training Materials 2017',
      address: 'https://peacekeepingresourcehub.un.org/en/training/pre-deployment/cptm',
    },
  },
  input: moduleInput,
  sheet: MODULES_SHEET,
  stream: ({ module }) => `module:${module}`,
  ...alone,
  decide(_state, { needed, roles, ...rest }) {
    if (needed === 'roles' && !roles?.length) return new Problem(SELECTION_PROBLEMS.noRoles);
    const who = needed === 'all' ? null : needed === 'nobody' ? [] : roles;
    const payload = { ...rest, roles: who } satisfies ModuleSet as unknown as Json;
    const event = { type: 'ModuleSet', on: rest.from, payload };
    return { events: [event], answer: { module: rest.module } };
  },
});

export const retireModule = (facts: Look<RetireInput, readonly ModuleStep[]>): Act =>
  defineAct<RetireInput, null, readonly ModuleStep[]>({
    name: 'vetting.retire-module',
    says: 'Says from when a training module is asked of nobody any more, and why.',
    example: { module: 'cptm-1', reason: 'A newer edition takes its place.', from: '2025-01-01' },
    input: retireInput,
    stream: ({ module }) => `module:${module}`,
    ...alone,
    facts,
    decide(_state, { module, reason, from }, { facts: steps }) {
      const no = { module, day: from };
      if (!steps.some(({ payload }) => payload.module === module))
        return new Problem(TRAINING_PROBLEMS.noModule, no);
      if (!modulesOn(steps, from).some((each) => each.module === module))
        return new Problem(TRAINING_PROBLEMS.retired, no);
      const payload = { module, reason, from };
      return { events: [{ type: 'ModuleRetired', on: from, payload }], answer: { module } };
    },
  });

export interface CourseFacts extends BatchFacts {
  readonly steps: readonly ModuleStep[];
  /** Earlier courses of these people in this module. */
  readonly earlier: readonly Attested[];
}
export interface Recording {
  facts: Look<RecordInput, CourseFacts>;
  judge: Judge;
}

export const recordTraining = ({ facts, judge }: Recording): Act =>
  defineAct<RecordInput, null, CourseFacts>({
    name: 'vetting.record-training',
    says: 'Records who was at a course of a module, or at a refresher, many people at once.',
    example: {
      ...{ module: 'cptm-1', startedOn: '2024-05-06', endedOn: '2024-05-08' },
      people: [{ person: PERSON, certificate: 'C-1042' }],
    },
    input: recordInput,
    sheet: ATTENDANCE_SHEET(judge),
    stream: (_input, { id }) => id('crs'),
    ...alone,
    facts,
    decide(_state, input, { at, id, facts: seen }) {
      const { endedOn: on, until, receivedOn, module, people } = input;
      const startedOn = input.startedOn ?? on;
      const no =
        daysRefused({ from: startedOn, on, until, receivedOn }, at.slice(0, 10)) ??
        courseNo({ ...input, startedOn }, seen);
      if (no) return no;
      const parts = partsIn(
        people.map((row, place) => partOf(row, input, place + 1)),
        seen,
        (line) => partOf({ outcome: null, certificate: null, skip: false }, input, line),
      );
      if (parts instanceof Problem) return parts;
      const batch = id('trn');
      const { course, provider, document } = input;
      const whole: Omit<PeopleAttested, 'people'> = {
        ...{ batch, kind: 'training', what: module, startedOn, on, until },
        ...{ receivedOn: receivedOn ?? on, import: input.import ?? null },
        detail: { course, provider, document },
      };
      return {
        events: attesting(whole, parts.fresh),
        answer: { batch, recorded: parts.fresh.length, before: parts.before },
      };
    },
  });

type Row = Pick<RecordInput['people'][number], 'outcome' | 'certificate' | 'skip'>;

/** Who completed it gets a number: that of the paper, or the module, the day and the row. */
function partOf(row: Row, all: RecordInput, line: number): Part {
  const result = row.outcome ?? all.outcome ?? 'completed';
  const own = `${all.module.toUpperCase()}/${all.endedOn}/${String(line).padStart(3, '0')}`;
  const certificate = row.certificate ?? (result === 'completed' ? own : null);
  return { result, skip: row.skip, detail: certificate === null ? {} : { certificate } };
}

type Course = Pick<RecordInput, 'module' | 'course' | 'endedOn' | 'people' | 'outcome'> & {
  readonly startedOn: string;
};

function courseNo(input: Course, { named, others, steps, earlier }: CourseFacts): Problem | null {
  const { module: name, endedOn: day, startedOn, course, people } = input;
  const module = modulesOn(steps, day).find((each) => each.module === name);
  if (!module) return new Problem(TRAINING_PROBLEMS.noModule, { module: name, day });
  if (course !== 'refresher') return null;
  if (module.refresherWithin === null)
    return new Problem(TRAINING_PROBLEMS.noRefresher, { module: name });
  const renews = (id: string) => {
    const own = earlier.filter(({ person, on }) => person === id && on < startedOn);
    return refreshes(coversOf(own, steps)[0], module, startedOn);
  };
  const completed = (outcome: string | null) =>
    (outcome ?? input.outcome ?? 'completed') === 'completed';
  for (const [i, row] of people.entries()) {
    const who = named[i];
    if (row.skip || !completed(row.outcome) || typeof who !== 'object') continue;
    if (!renews(who.person)) return new Problem(TRAINING_PROBLEMS.refresherAlone, { line: i + 1 });
  }
  const out = completed(null) ? others.filter(({ person }) => !renews(person)) : [];
  if (out.length > 0) {
    const persons = out.map(({ person }) => person).join(', ');
    return new Problem(TRAINING_PROBLEMS.refresherAmong, { persons });
  }
  return null;
}

export const correctTraining = (facts: Look<CorrectInput, Attested | null>): Act =>
  defineAct<CorrectInput, null, Attested | null>({
    name: 'vetting.correct-training',
    says: 'Puts another outcome, day or nothing in the place of what a course was recorded with.',
    example: {
      ...{ batch: 'trn_01h00000000000000000000000', person: PERSON },
      ...{ outcome: 'absent', reason: 'entered_wrongly' },
    },
    input: correctInput,
    stream: ({ batch }) => batch,
    ...alone,
    facts,
    decide(_state, input, { at, facts: before }) {
      const { batch, person, outcome, certificate, reason } = input;
      if (!before) return new Problem(ATTESTED_PROBLEMS.noBatch, { batch, person });
      const today = at.slice(0, 10);
      const on = input.endedOn ?? before.on;
      const startedOn = input.startedOn ?? before.startedOn;
      const until = input.until ?? before.until;
      const no = daysRefused({ from: startedOn, on, until }, today);
      if (no) return no;
      const next = {
        ...{ on, startedOn, until, void: outcome === 'none' },
        result: outcome === null || outcome === 'none' ? before.result : outcome,
        detail: { ...before.detail, ...(certificate === null ? {} : { certificate }) },
      };
      if (saysTheSame(before, next)) return new Problem(ATTESTED_PROBLEMS.same);
      const payload = corrected(before, { ...next, reason, receivedOn: today });
      return { events: [{ type: 'TrainingCorrected', on, payload }], answer: { batch, person } };
    },
  });
