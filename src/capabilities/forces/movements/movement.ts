// A movement: what an office recorded of people who came, left, died, went missing or were hurt.
// What a source says of the same is a claim; the two counts are compared and never added.
import type { Day, Party } from '../../../kernel/index.ts';
import type { Origin } from '../contingent.ts';

/** What one person of a movement does to the counts. */
export interface Effect {
  readonly there: -1 | 0 | 1;
  readonly missing: -1 | 0 | 1;
  readonly dead: 0 | 1;
  readonly injured: 0 | 1;
}

const effect = (there: Effect['there'], more: Partial<Effect> = {}): Effect => ({
  ...{ there, missing: 0, dead: 0, injured: 0 },
  ...more,
});

/**
 * `rotate`: those who go home; whoever relieves them comes with the same movement.
 * `found_dead`: somebody who was missing.
 */
export const EFFECTS = {
  advance_party: effect(1),
  arrive: effect(1),
  rotate: effect(-1),
  leave: effect(-1),
  repatriated: effect(-1),
  die: effect(-1, { dead: 1 }),
  missing: effect(-1, { missing: 1 }),
  found: effect(1, { missing: -1 }),
  found_dead: effect(0, { missing: -1, dead: 1 }),
  injured: effect(0, { injured: 1 }),
} as const satisfies Record<string, Effect>;
export type Kind = keyof typeof EFFECTS;
export const KINDS = Object.keys(EFFECTS) as [Kind, ...Kind[]];
/** By which people come who were not there: clearance is asked. */
export const COMING: readonly Kind[] = ['advance_party', 'arrive'];
export const CASUALTIES: readonly Kind[] = ['die', 'missing', 'found', 'found_dead', 'injured'];

export const CAUSES = [
  ...(['hostile', 'accident', 'illness', 'end_of_tour', 'discipline', 'compassion'] as const),
  ...(['other', 'unknown'] as const),
] as const;
export type Cause = (typeof CAUSES)[number];

export interface Movement extends Origin {
  readonly movement: string;
  readonly state: Party;
  readonly kind: Kind;
  readonly number: number;
  /** Of a rotation: how many come for those who go; else 0. */
  readonly relief: number;
  readonly unit: string | null;
  readonly rotation: string | null;
  readonly cause: Cause | null;
  readonly on: Day;
  /** Members of the roster, where it is known who. */
  readonly people: readonly string[];
  readonly relieving: readonly string[];
  /** Of those who came: how many nobody could ask about, since no roster names them. */
  readonly unchecked: number;
  /** Of those who came: how many were not cleared, and came by an override. */
  readonly overridden: number;
  readonly override: string | null;
}

export interface Change {
  readonly there: number;
  readonly missing: number;
  readonly dead: number;
  readonly injured: number;
  readonly came: number;
  readonly went: number;
}

/** What a movement does to the counts of its state. */
export function changeOf({
  kind,
  number,
  relief,
}: Pick<Movement, 'kind' | 'number' | 'relief'>): Change {
  const { there, missing, dead, injured } = EFFECTS[kind];
  return {
    there: there * number + relief,
    missing: missing * number,
    dead: dead * number,
    injured: injured * number,
    came: (COMING.includes(kind) ? number : 0) + relief,
    went: kind === 'rotate' || kind === 'leave' || kind === 'repatriated' ? number : 0,
  };
}
