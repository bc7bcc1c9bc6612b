// What "How do we know?" is told from: how much of what kind stands behind the other six answers.
import type { Day } from '../../kernel/index.ts';
import type { ClaimView } from '../claims/index.ts';

export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

export interface Grounds {
  readonly claims: number;
  readonly sources: number;
  /** How many sources of each reliability, A (complete) to F (cannot be judged). */
  readonly byReliability: Readonly<Record<Reliability, number>>;
  /** Figures on which sources differ. */
  readonly rivals: number;
  /** Working figures that a person chose, with the claims chosen. */
  readonly chosen: readonly Pick<ClaimView, 'id' | 'also'>[];
  /** Entries of the record, and the root over them in base64. */
  readonly size: number;
  readonly root: string;
  readonly firstRecordDay: Day | null;
  /** Whether *as known* goes by the day of publication, not of recording. */
  readonly byPublication: boolean;
  /** Claims on record that are later than the two days, or were not known by then. */
  readonly hidden: number;
  readonly knownAt: Day;
}

export interface Counted {
  readonly claims: readonly ClaimView[];
  /** Claims of the record today, whatever their day. */
  readonly all: number;
  readonly size: number;
  readonly root: string;
  readonly firstRecordDay: Day | null;
  readonly knownAt: Day;
}

export function groundsFrom({
  claims,
  all,
  size,
  root,
  firstRecordDay,
  knownAt,
}: Counted): Grounds {
  const sources = new Map(claims.map(({ source }) => [source.id, source.reliability]));
  const count = (letter: Reliability) =>
    [...sources.values()].filter((reliability) => reliability === letter).length;
  const byReliability = Object.fromEntries(
    RELIABILITIES.map((letter) => [letter, count(letter)]),
  ) as Record<Reliability, number>;
  const differing = claims.filter(({ rivals }) => rivals.length > 0);
  return {
    ...{ byReliability, size, root, firstRecordDay, knownAt },
    claims: claims.length,
    sources: sources.size,
    rivals: new Set(differing.map(({ figure }) => figure)).size,
    chosen: claims.filter(({ chosen }) => chosen !== null),
    byPublication: firstRecordDay !== null && knownAt < firstRecordDay,
    hidden: Math.max(0, all - claims.length),
  };
}
