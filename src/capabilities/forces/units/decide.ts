// The acts on units and rotations of a contingent.
import { defineAct, z } from '../../../acts/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { CAPABILITIES } from '../capability.ts';
import { contingentStream, day, maybeCount, maybeDay, neededCode, state } from '../contingent.ts';
import { CONTINGENT_PROBLEMS } from '../contingent-problems.ts';
import { UNIT_PROBLEMS } from './problems.ts';
import { type Contingent, evolveContingent, NO_CONTINGENT } from './unit.ts';

const onContingent = {
  stream: (input: { readonly state: string }) => contingentStream(input.state),
  start: NO_CONTINGENT,
  evolve: evolveContingent,
} as const;

const unitInput = z.object({
  state,
  unit: neededCode.describe('Its designation, such as FPU-1'),
  capability: z.enum(CAPABILITIES),
  planned: maybeCount(1).describe('How many it is to have'),
  from: maybeDay,
});
type UnitInput = z.infer<typeof unitInput>;

export const formUnit = defineAct<UnitInput, Contingent>({
  name: 'forces.form-unit',
  says: 'Forms a unit of a contingent, or says anew what a unit is: capability, size, first day.',
  example: { state: 'KEN', unit: 'FPU-1', capability: 'formed_police_unit', planned: 140 },
  input: unitInput,
  ...onContingent,
  decide({ units }, input) {
    const known = units.get(input.unit);
    const { state: of, unit, capability, planned, from } = input;
    if (known?.until)
      return new Problem(UNIT_PROBLEMS.disbanded, { state: of, unit, on: known.until });
    const same = known?.capability === capability && known.planned === planned;
    if (known && same && known.from === from)
      return new Problem(UNIT_PROBLEMS.sameUnit, { state: of, unit });
    return { events: [{ type: 'UnitFormed', payload: { ...input }, on: from }], answer: { unit } };
  },
});

const disbandInput = z.object({ state, unit: neededCode, on: day });

export const disbandUnit = defineAct<z.infer<typeof disbandInput>, Contingent>({
  name: 'forces.disband-unit',
  says: 'Records the last day of a unit; its movements before that day stay as they are.',
  example: { state: 'KEN', unit: 'FPU-1', on: '2025-10-01' },
  input: disbandInput,
  ...onContingent,
  decide({ units }, { state: of, unit, on }, { at }) {
    const known = units.get(unit);
    if (!known) return new Problem(CONTINGENT_PROBLEMS.noUnit, { state: of, unit, on });
    if (known.until)
      return new Problem(UNIT_PROBLEMS.disbanded, { state: of, unit, on: known.until });
    const today = at.slice(0, 10);
    if (on > today) return new Problem(CONTINGENT_PROBLEMS.future, { on, today });
    if (known.from && on < known.from)
      return new Problem(UNIT_PROBLEMS.beforeFormed, { unit, on, from: known.from });
    return { events: [{ type: 'UnitDisbanded', payload: { state: of, unit, on }, on }] };
  },
});

const rotationInput = z.object({
  state,
  rotation: neededCode.describe('Its number, such as 2'),
  planned: maybeCount(1),
  from: maybeDay,
  until: maybeDay,
});
type RotationInput = z.infer<typeof rotationInput>;

export const planRotation = defineAct<RotationInput, Contingent>({
  name: 'forces.plan-rotation',
  says: 'Plans a rotation of a contingent, or changes the plan: how many, from when until when.',
  example: { state: 'KEN', rotation: '2', planned: 600, from: '2025-06-25', until: '2026-06-24' },
  input: rotationInput,
  ...onContingent,
  decide({ rotations }, input) {
    const { state: of, rotation, planned, from, until } = input;
    if (from && until && until < from)
      return new Problem(UNIT_PROBLEMS.backwards, { rotation, from, until });
    const known = rotations.get(rotation);
    const same = known?.planned === planned && known?.from === from && known?.until === until;
    if (known && same) return new Problem(UNIT_PROBLEMS.sameRotation, { state: of, rotation });
    return { events: [{ type: 'RotationPlanned', payload: { ...input } }], answer: { rotation } };
  },
});
