// How views give out conditions, readiness and freshness.
import { z } from '../../../../acts/index.ts';
import type { Lang } from '../../../../kernel/index.ts';
import { grounds } from '../../../mandates/index.ts';
import { CAPABILITIES, capabilityName } from '../../capability.ts';
import type { Ground } from '../../requirements/requirement.ts';
import {
  type Condition,
  type ConditionStanding,
  type Freshness,
  type Pledge,
  type PledgeLife,
  READINESS,
  readyOf,
  standingOf,
  waits,
} from '../pledge.ts';
import { conditionSentence, freshSentence, levelName } from '../words.ts';
import type { Ties } from './ties.ts';

const text = z.string().nullable();

export const conditionRow = z.object({
  condition: z.string(),
  state: z.string(),
  what: z.string(),
  claim: text,
  ...{ gate: text, criterion: text },
  /** The gate on whose page it stands. */
  at: text,
  stands: z.enum(['met', 'waived', 'open', 'unknown', 'gone', 'dropped']),
  waits: z.boolean(),
  since: text,
  sentence: z.string(),
  on: z.string(),
  /** Nothing decides it but a finding. */
  byHand: z.boolean(),
  ground: grounds.view,
});
export type ConditionOfOffer = z.infer<typeof conditionRow>;

export const readinessRow = z.object({
  capability: z.enum(CAPABILITIES).nullable(),
  capabilityName: text,
  level: z.enum(READINESS),
  levelName: z.string(),
  on: z.string(),
  note: text,
  scale: z.array(
    z.object({
      level: z.enum(READINESS),
      levelName: z.string(),
      reached: z.boolean(),
      /** The day of the entry that shows it; null where none is on record. */
      on: text,
      ground: grounds.view,
    }),
  ),
  ground: grounds.view,
});
export type ReadinessRow = z.infer<typeof readinessRow>;

export const freshView = z.object({
  last: z.string(),
  until: z.string(),
  stale: z.boolean(),
  sentence: z.string(),
  claim: text,
});

export interface Showing {
  readonly ties: Ties;
  readonly lang: Lang;
  readonly asOf: string;
  show(ground: Ground | null): z.infer<typeof grounds.view>;
}

const tiedOf = ({ gate, criterion }: Condition, { gates, criteria }: Ties) =>
  (gate === null ? criteria.get(criterion ?? '') : gates.get(gate)) ?? null;

function conditionOf(state: string, standing: ConditionStanding, showing: Showing) {
  const { condition: one, since } = standing;
  const { condition, what, claim, gate, criterion, on, dropped, met, ground } = one;
  const at = gate ?? (criterion ? (showing.ties.criteria.get(criterion)?.gate ?? null) : null);
  return {
    ...{ condition, state, what, claim, gate, criterion, on, since, at },
    stands: dropped ? ('dropped' as const) : standing.state,
    waits: dropped === null && waits(standing),
    sentence: conditionSentence(standing, showing.lang),
    byHand: gate === null && criterion === null,
    ground: showing.show(met?.ground ?? ground),
  };
}

/** Of one statement: those that hang on it, and those on all that the state offers. */
export function conditionRows(
  { state, conditions }: Pledge,
  showing: Showing,
  claim?: string,
): ConditionOfOffer[] {
  return conditions
    .filter((each) => claim === undefined || each.claim === null || each.claim === claim)
    .map((each) => conditionOf(state, standingOf(each, tiedOf(each, showing.ties)), showing))
    .sort((a, b) => Number(b.waits) - Number(a.waits) || a.on.localeCompare(b.on));
}

export function readinessRows(pledge: Pledge, { lang, show }: Showing): ReadinessRow[] {
  return readyOf(pledge).map(({ capability, now, scale }) => ({
    ...{ capability, level: now.level, on: now.on, note: now.note, ground: show(now.ground) },
    capabilityName: capability && capabilityName(capability, lang),
    levelName: levelName(now.level, lang),
    scale: scale.map(({ level, step, reached }) => ({
      ...{ level, reached, on: step?.on ?? null, ground: show(step?.ground ?? null) },
      levelName: levelName(level, lang),
    })),
  }));
}

export function freshOf(
  fresh: Freshness | null,
  life: PledgeLife,
  { asOf, lang }: Showing,
): z.infer<typeof freshView> | null {
  if (!fresh) return null;
  const { last, until, stale, claim } = fresh;
  const says = freshSentence(fresh, life, { asOf, lang });
  return { last, until, stale, sentence: says, claim: claim?.id ?? null };
}
