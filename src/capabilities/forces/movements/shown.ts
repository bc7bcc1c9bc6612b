// What pages draw of who is there.
export type { EquipmentEntry, EquipmentRow } from '../equipment/views/equipment.ts';
export type { ReconciliationRow, ReturnView } from '../returns/views/reconciliation.ts';
export type { RotationRow, UnitRow } from '../units/views/units.ts';
export type { MovementRow } from './views/movements.ts';
export type { ArrivalOverrideRow } from './views/overrides.ts';
export type { PresentRow } from './views/present.ts';
