// How a standing and a check are drawn: the shapes that every page has for met, due and over.
import type { ClearanceAnswer } from '../../capabilities/vetting/index.ts';
import type { Standing as Mark } from '../marks/marks.tsx';

/** Whom a row is about, where no name is shown. */
export const shortId = (person: string): string => `…${person.slice(-6)}`;

export interface Of {
  readonly clearance: ClearanceAnswer;
}

type Standing = ClearanceAnswer['standing'];
type CheckState = ClearanceAnswer['checks'][number]['state'];
type OverrideState = ClearanceAnswer['overrides'][number]['state'];

export const STANDING_MARKS: Readonly<Record<Standing, Mark>> = {
  cleared: 'met',
  'cleared-by-override': 'waived',
  lapsed: 'over',
  suspended: 'over',
  revoked: 'over',
  'not-cleared': 'due',
  unknown: 'unknown',
};

export const CHECK_MARKS: Readonly<Record<CheckState, Mark>> = {
  held: 'met',
  lapsed: 'over',
  failed: 'over',
  missing: 'due',
  unknown: 'unknown',
};

export const OVERRIDE_MARKS: Readonly<Record<OverrideState, Mark>> = {
  proposed: 'due',
  'in-force': 'waived',
  refused: 'past',
  expired: 'past',
  ended: 'past',
};
