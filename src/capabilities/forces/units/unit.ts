// The units and rotations of a contingent, as its stream has them.
import type { Json, Party } from '../../../kernel/index.ts';
import type { ForceCapability } from '../capability.ts';

export interface Unit {
  readonly state: Party;
  /** Its designation, such as `FPU-1`. */
  readonly unit: string;
  readonly capability: ForceCapability;
  /** How many it is to have. */
  readonly planned: number | null;
  readonly from: string | null;
}

export interface Rotation {
  readonly state: Party;
  /** Its number, such as `2`. */
  readonly rotation: string;
  readonly planned: number | null;
  readonly from: string | null;
  readonly until: string | null;
}

export interface Contingent {
  readonly units: ReadonlyMap<string, Unit & { readonly until: string | null }>;
  readonly rotations: ReadonlyMap<string, Rotation>;
}

export const NO_CONTINGENT: Contingent = { units: new Map(), rotations: new Map() };

export function evolveContingent(
  state: Contingent,
  { type, payload }: { readonly type: string; readonly payload: Json },
): Contingent {
  switch (type) {
    case 'UnitFormed': {
      const unit = payload as unknown as Unit;
      return { ...state, units: new Map([...state.units, [unit.unit, { ...unit, until: null }]]) };
    }
    case 'UnitDisbanded': {
      const { unit, on } = payload as unknown as { unit: string; on: string };
      const known = state.units.get(unit);
      if (!known) return state;
      return { ...state, units: new Map([...state.units, [unit, { ...known, until: on }]]) };
    }
    case 'RotationPlanned': {
      const rotation = payload as unknown as Rotation;
      return {
        ...state,
        rotations: new Map([...state.rotations, [rotation.rotation, rotation]]),
      };
    }
    default:
      return state;
  }
}

/** Whether a unit stood on a day. */
export function stoodOn({ units }: Contingent, unit: string, on: string): boolean {
  const known = units.get(unit);
  return known !== undefined && (known.from ?? on) <= on && on <= (known.until ?? on);
}
