// Roads for tests, from entries that are written as briefly as can be.
import type { RoadEvent, RoadStep } from './road.ts';

export interface Brief {
  readonly type: RoadEvent;
  readonly at?: string;
  readonly by?: string;
  readonly [field: string]: unknown;
}

const GROUND = { on: null, claims: [], passage: null, published: null, note: null };

/** Entries a minute apart on one day, unless `at` says otherwise. */
export function stepsOf(briefs: readonly Brief[]): RoadStep[] {
  return briefs.map(({ type, at, by = 'ann', ...payload }, i) => ({
    type,
    payload: { ...GROUND, ...DEFAULTS[type], ...payload },
    at: at ?? `2023-01-01T00:${String(i % 60).padStart(2, '0')}:00.000Z`,
    by,
    entry: i,
  }));
}

const DEFAULTS: Readonly<Partial<Record<RoadEvent, object>>> = {
  GateAdded: { title: {}, deploys: false },
  CriterionAdded: {
    title: {},
    holder: null,
    metBy: { kind: 'finding' },
    after: [],
    silence: 'not_met',
  },
  CriterionEstimated: { from: null, own: true },
};

export const gate = (id: string, more: object = {}): Brief => ({
  type: 'GateAdded',
  gate: id,
  title: { en: id },
  ...more,
});
export const criterion = (id: string, of: string, more: object = {}): Brief => ({
  type: 'CriterionAdded',
  criterion: id,
  gate: of,
  title: { en: id },
  ...more,
});
export const found = (id: string, shows: string, on: string): Brief => ({
  type: 'FindingMade',
  criterion: id,
  shows,
  on,
});
export const takes = (
  id: string,
  [low, likely, high]: readonly [number, number, number],
  on: string,
): Brief => ({
  type: 'CriterionEstimated',
  criterion: id,
  ...{ low, likely, high, on },
});
