// An override: people who are not cleared may arrive on one day, by the word of one person and of a
// second one. It stays on record for ever, and lets one arrival through.
import type { Day, Instant, Json, Party } from '../../../kernel/index.ts';

export interface Override {
  readonly override: string;
  readonly state: Party;
  readonly people: readonly string[];
  readonly number: number;
  readonly on: Day;
  readonly reason: string;
}

export type OverrideStanding = 'asked' | 'confirmed' | 'refused' | 'used';

export interface OverrideNow extends Override {
  readonly by: string;
  readonly at: Instant;
  readonly standing: OverrideStanding;
}

export type Overrides = ReadonlyMap<string, OverrideNow>;
export const NO_OVERRIDES: Overrides = new Map();

interface Told {
  readonly type: string;
  readonly payload: Json;
  readonly by: string;
  readonly at: Instant;
}

export function evolveOverrides(state: Overrides, { type, payload, by, at }: Told): Overrides {
  const to = (id: string | null, standing: OverrideStanding): Overrides => {
    const known = id && state.get(id);
    return known ? new Map([...state, [id, { ...known, standing }]]) : state;
  };
  switch (type) {
    case 'ArrivalOverrideAsked': {
      const asked = payload as unknown as Override;
      return new Map([...state, [asked.override, { ...asked, by, at, standing: 'asked' }]]);
    }
    case 'ArrivalOverrideAnswered': {
      const { override, agrees } = payload as unknown as { override: string; agrees: boolean };
      return to(override, agrees ? 'confirmed' : 'refused');
    }
    case 'MovementRecorded':
      return to((payload as { override?: string | null }).override ?? null, 'used');
    default:
      return state;
  }
}
