// What offices write down beside what a state said: conditions on which its offer hangs, how ready
// it is, and that it still stands by its word. The words themselves are claims. Pure.
import {
  type Day,
  firstDay,
  lastDay,
  type PartialDate,
  type Party,
  plusDays,
  type Stance,
} from '../../../kernel/index.ts';
import type { ForceCapability } from '../capability.ts';
import type { OfferClaim } from '../offer.ts';
import type { Ground } from '../requirements/requirement.ts';
import type { Standing } from '../standing.ts';

/**
 * How ready a state is, on a scale of its own beside its stance; after the levels of the UN's
 * Peacekeeping Capability Readiness System: documents are in, an assessment was made, an agreement
 * was negotiated, deployable within sixty days.
 */
export const READINESS = ['none', 'documents', 'assessed', 'agreement', 'deployable'] as const;
export type Readiness = (typeof READINESS)[number];

interface Recorded {
  readonly on: PartialDate;
  readonly at: string;
  readonly by: string;
  readonly entry: number;
  readonly ground: Ground;
}

export interface Condition extends Recorded {
  readonly condition: string;
  readonly what: string;
  /** The statement that names it; null where it hangs on all that the state offers. */
  readonly claim: string | null;
  /** The gate, or the criterion of one, by which it is met; both null: by what a person finds. */
  readonly gate: string | null;
  readonly criterion: string | null;
  readonly met: (Recorded & { readonly reason: string }) | null;
  readonly dropped: (Recorded & { readonly reason: string }) | null;
}

export interface ReadinessStep extends Recorded {
  readonly level: Readiness;
  /** Null: all that the state offers. */
  readonly capability: ForceCapability | null;
  readonly note: string | null;
}

export interface Pledge {
  readonly state: Party;
  readonly conditions: readonly Condition[];
  readonly readiness: readonly ReadinessStep[];
  readonly renewals: readonly Recorded[];
}

export const noPledge = (state: Party): Pledge => ({
  ...{ state, conditions: [], readiness: [], renewals: [] },
});

export interface Step {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>> & {
    readonly on: PartialDate;
    readonly ground: Ground;
  };
  readonly at: string;
  readonly by: string;
  readonly entry: number;
}

export function pledgeOf(state: Party, steps: readonly Step[]): Pledge {
  return steps.reduce(after, noPledge(state));
}

function after(pledge: Pledge, { type, payload, at, by, entry }: Step): Pledge {
  const told = { on: payload.on, ground: payload.ground, at, by, entry };
  if (type === 'ConditionTied') {
    const { condition, what, claim, gate, criterion } = payload as unknown as Condition;
    const tied = { condition, what, claim, gate, criterion, ...told, met: null, dropped: null };
    return { ...pledge, conditions: [...pledge.conditions, tied] };
  }
  if (type === 'ConditionMet' || type === 'ConditionDropped') {
    const end = { ...told, reason: String(payload.reason) };
    const conditions = pledge.conditions.map((each) => {
      if (each.condition !== payload.condition) return each;
      return type === 'ConditionMet' ? { ...each, met: end } : { ...each, dropped: end };
    });
    return { ...pledge, conditions };
  }
  if (type === 'ReadinessRecorded') {
    const { level, capability, note } = payload as unknown as ReadinessStep;
    const readiness = [...pledge.readiness, { level, capability, note, ...told }];
    return { ...pledge, readiness };
  }
  return type === 'PledgeRenewed' ? { ...pledge, renewals: [...pledge.renewals, told] } : pledge;
}

/** A gate or a criterion as the mandate's views tell it. */
export interface Tied {
  readonly title: string;
  readonly state: 'met' | 'waived' | 'not_met' | 'unknown';
  readonly since: PartialDate | null;
}

export interface ConditionStanding {
  readonly condition: Condition;
  /** `open`: not met; `gone`: what it was tied to is not there any more, or not on these dates. */
  readonly state: 'met' | 'waived' | 'open' | 'unknown' | 'gone';
  readonly since: PartialDate | null;
  readonly tied: Tied | null;
}

/** Whether a condition is met is computed from its gate; only an untied one is met by a finding. */
export function standingOf(condition: Condition, tied: Tied | null): ConditionStanding {
  const { gate, criterion, met } = condition;
  if (gate === null && criterion === null)
    return { condition, tied: null, state: met ? 'met' : 'open', since: met?.on ?? null };
  if (tied === null) return { condition, tied, state: 'gone', since: null };
  const state = tied.state === 'not_met' ? 'open' : tied.state;
  const done = state === 'met' || state === 'waived';
  return { condition, tied, state, since: done ? tied.since : null };
}

/** Whether an offer still waits for it. */
export const waits = ({ state }: ConditionStanding): boolean =>
  state === 'open' || state === 'unknown';

/** Where the state stands on the scale, of all that it offers or of one capability. */
export interface Ready {
  readonly capability: ForceCapability | null;
  /** The last word, down as well as up. */
  readonly now: ReadinessStep;
  /** Steps of the scale up to it with the entry that shows each; null where none is on record. */
  readonly scale: readonly {
    readonly level: Exclude<Readiness, 'none'>;
    readonly step: ReadinessStep | null;
    readonly reached: boolean;
  }[];
}

const byDay = (a: ReadinessStep, b: ReadinessStep) =>
  firstDay(a.on).localeCompare(firstDay(b.on)) || a.entry - b.entry;

export function readyOf({ readiness }: Pledge): Ready[] {
  const kinds = [...new Set(readiness.map(({ capability }) => capability))];
  return kinds.flatMap((capability): Ready[] => {
    const steps = readiness.filter((each) => each.capability === capability).sort(byDay);
    const now = steps.at(-1);
    if (!now) return [];
    const height = READINESS.indexOf(now.level);
    const scale = READINESS.slice(1).map((level, i) => ({
      level: level as Exclude<Readiness, 'none'>,
      reached: i + 1 <= height,
      step: steps.filter((each) => each.level === level).at(-1) ?? null,
    }));
    return [{ capability, now, scale }];
  });
}

/** For how long a word counts before it must be renewed, and who says so. */
export interface PledgeLife {
  readonly days: number;
  readonly reason: string | null;
  readonly by: string | null;
  readonly on: PartialDate | null;
}

/** Half a year. No text on record prescribes a time; an office sets another with its reason. */
export const OWN_LIFE: PledgeLife = { days: 183, reason: null, by: null, on: null };

export function lifeOf(steps: readonly Step[]): PledgeLife {
  const set = steps.filter(({ type }) => type === 'PledgeLifeSet').at(-1);
  if (!set) return OWN_LIFE;
  const { days, reason, on } = set.payload as unknown as { days: number } & PledgeLife;
  return { days, reason, by: set.by, on };
}

const SPOKEN: ReadonlySet<Stance> = new Set(['considering', 'offered', 'committed', 'notified']);

export interface Freshness {
  /** The last day on which the state, or whoever spoke for it, stood by its word. */
  readonly last: Day;
  /** The last day on which that counts. */
  readonly until: Day;
  readonly stale: boolean;
  /** The claim that is the last word; null where an office wrote a renewal down. */
  readonly claim: OfferClaim | null;
}

/**
 * Whether what a state promised is still fresh on a day; null where it has nothing outstanding:
 * its people are there, or it has declined or withdrawn. Of a month the last day counts.
 */
export function freshnessOf(
  { stance, present, ladder }: Standing,
  { pledge: { renewals }, life, day }: { pledge: Pledge; life: PledgeLife; day: Day },
): Freshness | null {
  if (!SPOKEN.has(stance) || present !== null) return null;
  const words = ladder.filter(({ fields, dated }) => dated !== null && SPOKEN.has(fields.stance));
  const said = words.map((claim) => ({ claim, last: lastDay(claim.dated ?? '') }));
  const renewed = renewals.map(({ on }) => ({ claim: null, last: lastDay(on) }));
  const [newest] = [...said, ...renewed].sort((a, b) => b.last.localeCompare(a.last));
  if (!newest) return null;
  const last = newest.last < day ? newest.last : day;
  const until = plusDays(last, life.days);
  return { ...newest, last, until, stale: until < day };
}
