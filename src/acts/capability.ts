// What a capability gives at its door, and nothing more.
import type { Policy } from '../access/index.ts';
import type { ClaimKind, ProblemKind } from '../kernel/index.ts';
import type { Projection, TableSpec } from '../record/index.ts';
import type { Act } from './act.ts';
import type { Carry } from './carried.ts';
import type { Reach } from './reach.ts';
import type { View } from './view.ts';

export interface Capability {
  readonly name: string;
  /** `house`: of the installation, not of one mission; its acts are performed in that tree. */
  readonly tree?: 'house';
  /** Set by the one capability that knows the missions: whether there is one of this name. */
  knows?(reach: Reach, mission: string): Promise<boolean>;
  readonly acts: readonly Act[];
  readonly views: readonly View[];
  readonly policy: Policy;
  readonly problems: readonly ProblemKind[];
  readonly projections?: readonly Projection[];
  /** Tables that are no part of the record and can be filled again. */
  readonly workTables?: readonly TableSpec[];
  /** Which of its acts records which kind of claim. */
  readonly records?: Readonly<Partial<Record<ClaimKind, string>>>;
  /** Its things that outlive a mandate. */
  readonly carries?: readonly Carry[];
}

/**
 * A part of a capability that has grown: a folder with its own nouns, rules, views and policy. The
 * capability's door joins its slices.
 */
export type Slice = Partial<
  Pick<
    Capability,
    'acts' | 'views' | 'policy' | 'problems' | 'projections' | 'workTables' | 'carries'
  >
>;

/** Everything that the slices declare, in their order. */
export function joined(...slices: readonly Slice[]): Required<Slice> {
  return {
    acts: slices.flatMap(({ acts = [] }) => acts),
    views: slices.flatMap(({ views = [] }) => views),
    policy: slices.flatMap(({ policy = [] }) => policy),
    problems: slices.flatMap(({ problems = [] }) => problems),
    projections: slices.flatMap(({ projections = [] }) => projections),
    workTables: slices.flatMap(({ workTables = [] }) => workTables),
    carries: slices.flatMap(({ carries = [] }) => carries),
  };
}
