// The acts on overrides of arrivals: one person asks with a reason, a second one answers.
import { defineAct, type z } from '../../../acts/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { onMoves, type Whole } from './decide.ts';
import { confirmForm, type OverrideInput, overrideForm } from './forms.ts';
import { MOVEMENT_PROBLEMS as NO } from './problems.ts';

export const overrideArrival = defineAct<OverrideInput, Whole>({
  name: 'forces.override-arrival',
  says: 'Asks that people who are not cleared may arrive on a day, with a reason.',
  example: {
    ...{ state: 'KEN', number: 20, on: '2024-06-25' },
    reason: 'an advance party of engineers, cleared by the lead nation alone',
  },
  input: overrideForm as never,
  ...onMoves,
  decide(_whole, input, { id }) {
    const override = id('ovr');
    return {
      events: [{ type: 'ArrivalOverrideAsked', payload: { ...input, override }, on: input.on }],
      answer: { override },
    };
  },
});

export const answerOverride = defineAct<z.infer<typeof confirmForm>, Whole>({
  name: 'forces.answer-arrival-override',
  says: 'A second person lets people arrive who are not cleared, or does not.',
  example: { state: 'KEN', override: 'ovr_01h00000000000000000000000', agrees: 'yes' },
  input: confirmForm,
  ...onMoves,
  decide({ overrides }, { state, override, agrees }, { actor }) {
    const known = overrides.get(override);
    if (!known) return new Problem(NO.overrideUnknown, { state, override });
    if (known.standing !== 'asked')
      return new Problem(NO.overrideAnswered, { override, standing: known.standing });
    if (known.by === actor.person) return new Problem(NO.ownOverride);
    const payload = { state, override, agrees: agrees === 'yes' };
    return { events: [{ type: 'ArrivalOverrideAnswered', payload }], answer: { override } };
  },
});
