// What the rules of training must know.
import type { Reach } from '../../../../acts/index.ts';
import { isDay } from '../../../../kernel/index.ts';
import type { Attested } from '../../attested/attested.ts';
import { attestedAt, lastWord, type Rows } from '../../attested/views/attested.ts';
import { batchFacts, judging } from '../../attested/views/batch.ts';
import { settingsAt } from '../../attested/views/settings.ts';
import type { CourseFacts } from '../decide.ts';
import type { CorrectInput, RecordInput, RetireInput } from '../forms.ts';
import {
  coversOf,
  type ModuleRetired,
  type ModuleSet,
  type ModuleStep,
  modulesOn,
  refreshes,
} from '../module.ts';

type In = { readonly mission: string };
const ALL_DAYS = { asOf: '9999-12-31', knownAt: '9999-12-31' };
export const MODULE_TYPES = ['ModuleSet', 'ModuleRetired'] as const;

const stepsNow = (reach: Rows, mission: string): Promise<ModuleStep[]> =>
  settingsAt<ModuleSet | ModuleRetired>(reach, { mission, clocks: ALL_DAYS }, MODULE_TYPES);

export const retireFacts = (_input: RetireInput, reach: Reach, { mission }: In) =>
  stepsNow(reach, mission);

export async function courseFacts(
  input: RecordInput,
  reach: Reach,
  { mission }: In,
): Promise<CourseFacts> {
  const { module: what, endedOn: on } = input;
  const facts = await batchFacts(reach, mission, input, { kind: 'training', what, on });
  const all = [...facts.named, ...facts.others];
  const persons = all.flatMap((who) => (typeof who === 'string' ? [] : [who.person]));
  const earlier =
    input.course === 'refresher' ? await coursesOf(reach, mission, { what, persons }) : [];
  return { ...facts, earlier, steps: await stepsNow(reach, mission) };
}

async function coursesOf(
  reach: Rows,
  mission: string,
  { what, persons }: { readonly what: string; readonly persons?: readonly string[] },
): Promise<Attested[]> {
  const which = { kind: 'training', ...(persons ? { persons } : {}) } as const;
  const all = await attestedAt(reach, { mission, clocks: ALL_DAYS }, which);
  return all.filter((each) => each.what === what);
}

export const correctFacts = (input: CorrectInput, reach: Reach, { mission }: In) =>
  lastWord(reach, mission, input);

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const wrong = (field: string, why: string, cure: string) =>
  ({ state: 'wrong', field, why, cure }) as const;

export const judgeAttendance = judging(async (shared, reach, mission) => {
  const [name, on] = [textOf(shared.module).toLowerCase(), textOf(shared.endedOn)];
  const startedOn = textOf(shared.startedOn) || on;
  if (!isDay(on))
    return wrong('endedOn', 'has no last day such as 2024-06-25', 'Say it above the table');
  if (startedOn > on)
    return wrong('endedOn', 'ends before it begins', 'Look at the two days above the table');
  const steps = await stepsNow(reach, mission);
  const module = modulesOn(steps, on).find((each) => each.module === name);
  if (!module)
    return wrong(
      'module',
      'is of a module that the catalogue does not have on that day',
      'Write above the table the short name of a module of the catalogue',
    );
  const refresher = textOf(shared.course) === 'refresher';
  const earlier = refresher ? await coursesOf(reach, mission, { what: name }) : [];
  return {
    ...{ kind: 'training', what: name, on, contingent: textOf(shared.contingent) || null },
    part: (row) => ({
      result: textOf(row.outcome) || textOf(shared.outcome) || 'completed',
      detail: {},
    }),
    also({ person }, row) {
      const result = textOf(row.outcome) || textOf(shared.outcome) || 'completed';
      if (!refresher || result !== 'completed') return null;
      const own = earlier.filter((each) => each.person === person && each.on < startedOn);
      if (refreshes(coversOf(own, steps)[0], module, startedOn)) return null;
      return wrong(
        'number',
        'has no course that a refresher could renew',
        'Record the full course first; where it lapsed too long ago, it is to be taken again',
      );
    },
  };
});
