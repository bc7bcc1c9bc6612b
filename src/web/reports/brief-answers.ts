// What the brief's page asks for beside the seven answers.
import type { PresencePoint } from '../../capabilities/forces/index.ts';
import type { ConditionRow, CriterionRow, DutyRow } from '../../capabilities/mandates/index.ts';
import type { BriefView } from '../../capabilities/reports/index.ts';
import type { SeriesRow } from '../../capabilities/situation/index.ts';
import type { PresenceLine } from '../forces/presence.tsx';
import type { ChangedSince } from './brief-head.tsx';

export interface BriefAnswers {
  readonly brief: BriefView;
  readonly presence: {
    readonly points: readonly PresencePoint[];
    readonly lines: readonly PresenceLine[];
  };
  readonly series: { readonly series: readonly SeriesRow[] };
  readonly gate: { readonly criteria: readonly CriterionRow[] };
  readonly gates: { readonly rows: readonly ConditionRow[] };
  readonly duties: { readonly rows: readonly DutyRow[] };
  readonly changed: ChangedSince | undefined;
}
