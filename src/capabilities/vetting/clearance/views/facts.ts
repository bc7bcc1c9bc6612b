// What the acts of clearance look up: how those whom they name stand on the day of the act, by all
// that is known now.
import type { Reach } from '../../../../acts/index.ts';
import { dayOf } from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import type { Step } from '../clearance.ts';
import type { Subject, Subjects } from '../decide.ts';
import type { ConfirmForm, OverrideForm, SignForm, WordForm } from '../forms.ts';
import type { Proposed } from '../overriding.ts';
import { standingsAt } from './standings.ts';
import { stepsAt } from './tables.ts';

interface In {
  readonly mission: string;
  readonly at: string;
}

const EVER = '9999-12-31';

interface Wanted {
  readonly on: string | null;
  readonly persons: readonly string[];
  readonly contingent: string | null;
}

async function subjects(reach: Reach, { mission, at }: In, wanted: Wanted): Promise<Subjects> {
  const { on, persons, contingent } = wanted;
  const clocks = { asOf: on ?? dayOf(at), knownAt: EVER };
  const { rules, people, byId } = await standingsAt(reach, { mission, clocks });
  const found = new Map<string, Subject>();
  for (const id of persons) {
    const stood = byId.get(id);
    if (stood) found.set(stood.person, { person: stood.person, standing: stood.standing });
  }
  if (persons.length === 0)
    for (const { person, contingent: state, standing } of people)
      if (contingent === null || state === contingent) found.set(person, { person, standing });
  return {
    ...{ rules, people: [...found.values()] },
    absent: persons.filter((id) => !byId.has(id)),
  };
}

export const signFacts = (input: SignForm, reach: Reach, context: In): Promise<Subjects> =>
  subjects(reach, context, input);

export const wordFacts = ({ on, persons }: WordForm, reach: Reach, context: In) =>
  subjects(reach, context, { on, persons, contingent: null });

export const overrideFacts = ({ on, person }: OverrideForm, reach: Reach, context: In) =>
  subjects(reach, context, { on, persons: [person], contingent: null });

export async function confirmFacts(
  { override, on }: ConfirmForm,
  reach: Reach,
  { mission, at }: In,
): Promise<Proposed> {
  const [row] = await reach.rows<{ person: string }>(sql`
    select person from clearance_steps where mission = ${mission} and override = ${override}
    limit 1`);
  const none = { proposed: null, decided: false, word: false, listed: false };
  if (!row) return none;
  const ever = { mission, clocks: { asOf: EVER, knownAt: EVER } };
  const steps = (await stepsAt(reach, ever, [row.person])).get(row.person) ?? [];
  const own = steps.filter((step) => step.override === override);
  const clocks = { asOf: on ?? dayOf(at), knownAt: EVER };
  const stood = (await standingsAt(reach, { mission, clocks })).byId.get(row.person);
  return {
    proposed: own.find(({ type }: Step) => type === 'proposed') ?? null,
    decided: own.some(({ type }: Step) => type !== 'proposed'),
    word: stood?.standing.word != null,
    listed:
      stood?.checks.some(
        ({ requirement, state }) => requirement === 'screening' && state === 'failed',
      ) ?? false,
  };
}
