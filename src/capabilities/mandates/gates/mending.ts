// What was laid down wrongly of a gate itself: its title, whether it deploys, that it was passed.
import { defineAct, yesNo, z } from '../../../acts/index.ts';
import { type Json, Problem } from '../../../kernel/index.ts';
import { maybeNames, reason, slug } from './forms.ts';
import { noGate, onRoad } from './laying.ts';
import { GATE_PROBLEMS } from './problems.ts';
import { roadOf, type Trodden } from './road.ts';

const changeInput = z.object({
  gate: slug,
  title: maybeNames.describe('What is passed, in a few words; as it is where left out'),
  deploys: yesNo
    .optional()
    .describe('Whether people of the mission stand on the ground once it is passed'),
  reason,
});
type ChangeInput = z.infer<typeof changeInput>;

export const changeGate = defineAct<ChangeInput, Trodden>({
  name: 'mandates.change-gate',
  says: 'Corrects the title of a gate, or whether it deploys; its short name and history stay.',
  example: { gate: 'first-arrival', title: { en: 'First flight' }, reason: 'as the plan has it' },
  input: changeInput as unknown as z.ZodType<ChangeInput>,
  ...onRoad,
  decide(trail, { gate, title, deploys, reason: why }) {
    const before = roadOf(trail).gates.get(gate);
    if (!before) return noGate(gate);
    const set = {
      // A language that was not typed keeps its words.
      ...(title === null ? {} : { title: { ...before.title, ...title } }),
      ...(deploys === undefined ? {} : { deploys }),
    };
    if (Object.keys(set).length === 0) return new Problem(GATE_PROBLEMS.nothingChanged);
    return { events: [{ type: 'GateChanged', payload: { gate, set, reason: why } as Json }] };
  },
});

const backInput = z.object({ gate: slug, reason });

export const takeBackPassing = defineAct<z.infer<typeof backInput>, Trodden>({
  name: 'mandates.take-back-passing',
  says: 'Takes back that the mission passed a gate, where it was recorded wrongly.',
  example: { gate: 'first-arrival', reason: 'the flight turned back' },
  input: backInput,
  ...onRoad,
  decide(trail, { gate, reason: why }) {
    const before = roadOf(trail).gates.get(gate);
    if (!before) return noGate(gate);
    if (!before.passed) return new Problem(GATE_PROBLEMS.notPassed, { gate });
    return { events: [{ type: 'GatePassingTakenBack', payload: { gate, reason: why } }] };
  },
});
