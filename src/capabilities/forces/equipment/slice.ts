import type { FactsContext, Reach, Slice } from '../../../acts/index.ts';
import { claimThere } from '../movements/views/facts.ts';
import { type EquipmentInput, recordEquipment, withdrawEquipment } from './decide.ts';
import { policy } from './policy.ts';
import { EQUIPMENT_PROBLEMS } from './problems.ts';
import { equipmentProjection, listEquipment } from './views/equipment.ts';

const said = ({ claim }: EquipmentInput, reach: Reach, { mission }: FactsContext) =>
  claimThere(reach, mission, claim);

/** Goods of the contingents, stage by stage. */
export const equipmentSlice: Slice = {
  acts: [recordEquipment(said), withdrawEquipment],
  views: [listEquipment],
  policy,
  problems: Object.values(EQUIPMENT_PROBLEMS),
  projections: [equipmentProjection],
};
