// A clearance: computed from rules, then signed by a person; it lapses by itself with whatever is
// under it. Words said of it later (suspended, revoked, overridden) are steps; how a person stands
// on a day is folded from them and from the checks of that day, and stands in no entry.
import type { Day, Instant, ProseLang } from '../../../kernel/index.ts';
import type { HoldingState } from '../holding.ts';

/** `unknown`: no roster of this record has the person, at the two dates. */
export const STANDINGS = [
  ...(['revoked', 'suspended', 'lapsed', 'not-cleared', 'unknown'] as const),
  ...(['cleared-by-override', 'cleared'] as const),
] as const;
export type Standing = (typeof STANDINGS)[number];
export const isCleared = (standing: Standing): boolean =>
  standing === 'cleared' || standing === 'cleared-by-override';

/**
 * What the rules may ask for, each a group of requirements: `test` is `test.medical` and others.
 */
export const GROUPS = [
  ...(['screening', 'same-person', 'certified', 'age', 'conviction'] as const),
  ...(['investigation', 'test', 'training', 'diligence'] as const),
] as const;
export type Group = (typeof GROUPS)[number];
export const groupOf = (requirement: string): string => requirement.split('.')[0] ?? requirement;

/** One thing that is asked of a person, and how it stands on the day that is asked for. */
export interface Check {
  readonly requirement: string;
  readonly state: HoldingState;
  readonly from: Day | null;
  /** Last day on which it holds, where it has one. */
  readonly until: Day | null;
  readonly why: Readonly<Record<ProseLang, string>>;
}

/**
 * What a mission asks for before somebody is cleared; from a day on, with where it is laid down.
 */
export interface Rules {
  readonly requires: readonly Group[];
  /** Days for which a signature counts, the first among them. */
  readonly validDays: number;
  /** Days for which a run of screening counts. */
  readonly screeningDays: number;
  /** Days within which people are screened against a new version of a list. */
  readonly listDays: number;
  /** The longest override, in days. */
  readonly overrideDays: number;
  readonly from: Day | null;
  /** Null for the starting values, which no order lays down. */
  readonly source: { readonly title: string; readonly address: string | null } | null;
}

/**
 * Starting values until a mission sets its own with the order that lays them down: what is asked is
 * after the assessment of police for missions of the United Nations (SOP 2019.19); the days are
 * ours.
 */
export const DEFAULT_RULES: Rules = {
  ...{ requires: GROUPS, validDays: 365, screeningDays: 365, listDays: 14, overrideDays: 90 },
  ...{ from: null, source: null },
};

export const SUSPEND_REASONS = [
  ...(['under_investigation', 'screening', 'conduct', 'health', 'state_asked'] as const),
  ...(['under_review', 'mistake'] as const),
] as const;
export const REVOKE_REASONS = [
  ...(['listed', 'conviction', 'misconduct', 'false_statement', 'state_withdrew'] as const),
  ...(['unfit', 'mistake'] as const),
] as const;
export const LIFT_REASONS = ['cleared_up', 'unfounded', 'state_confirmed', 'mistake'] as const;
export const OVERRIDE_REASONS = [
  ...(['needed_at_once', 'proof_on_its_way', 'test_booked', 'training_on_arrival'] as const),
  ...(['system_down', 'state_vouches'] as const),
] as const;
export type Reason =
  | (typeof SUSPEND_REASONS)[number]
  | (typeof REVOKE_REASONS)[number]
  | (typeof LIFT_REASONS)[number]
  | (typeof OVERRIDE_REASONS)[number];

export const STEP_TYPES = [
  ...(['signed', 'suspended', 'lifted', 'revoked', 'proposed', 'confirmed', 'refused'] as const),
] as const;
export type StepType = (typeof STEP_TYPES)[number];

/** One thing that was said of a person's clearance. */
export interface Step {
  readonly person: string;
  readonly type: StepType;
  /** From when it counts. */
  readonly on: Day;
  /** Last day of a signature or an override. */
  readonly until: Day | null;
  readonly reason: Reason | null;
  /** Number of a file, never words. */
  readonly reference: string | null;
  readonly override: string | null;
  /** The requirements that an override leaves aside. */
  readonly waives: readonly string[];
  readonly no: number;
  readonly at: Instant;
  readonly by: string;
}

export type OverrideState = 'proposed' | 'refused' | 'in-force' | 'expired' | 'ended';
export interface Override {
  readonly override: string;
  readonly state: OverrideState;
  readonly on: Day;
  readonly until: Day;
  readonly waives: readonly string[];
  readonly reason: Reason;
  readonly reference: string | null;
  readonly by: string;
  readonly second: string | null;
}

/** Why somebody is not cleared; `word`: what was said, rather than a check. */
export interface Hindrance {
  readonly requirement: string;
  readonly state: HoldingState | 'word' | 'over' | 'unsigned';
  readonly why: Readonly<Record<ProseLang, string>> | null;
}

export interface Standings {
  readonly standing: Standing;
  /** Last day on which it stands as it does, of those who are cleared; null where none is known. */
  readonly until: Day | null;
  /** What lapses first, where that is what ends it: a requirement, `signature` or `override`. */
  readonly ends: string | null;
  readonly hindrances: readonly Hindrance[];
  /** Passes every rule, and waits for a signature alone. */
  readonly passes: boolean;
  readonly signed: Step | null;
  /** The last suspension or revocation, while it stands. */
  readonly word: Step | null;
  readonly overrides: readonly Override[];
}

interface Folded {
  readonly signed: Step | null;
  readonly word: Step | null;
  readonly overrides: readonly Override[];
}

const inOrder = (a: Step, b: Step) => (a.on === b.on ? a.no - b.no : a.on < b.on ? -1 : 1);
const NOTHING: Folded = { signed: null, word: null, overrides: [] };

/** What the steps until a day leave, whichever order they were recorded in. */
export function folded(steps: readonly Step[], on: Day): Folded {
  if (steps.length === 0) return NOTHING;
  let [signed, word] = [null as Step | null, null as Step | null];
  const overrides = new Map<string, Override>();
  for (const step of steps.filter((each) => each.on <= on).sort(inOrder)) {
    if (step.type === 'signed') {
      signed = step;
      // Somebody else than who revoked it has signed anew.
      if (word?.type === 'revoked') word = null;
    } else if (step.type === 'revoked' || (step.type === 'suspended' && word === null)) {
      word = step;
      if (step.type === 'revoked') endAll(overrides);
    } else if (step.type === 'lifted') word = null;
    else overrideStep(overrides, step);
  }
  return { signed, word, overrides: [...overrides.values()].map((each) => dated(each, on)) };
}

function overrideStep(overrides: Map<string, Override>, step: Step): void {
  const id = step.override ?? '';
  const before = overrides.get(id);
  if (step.type === 'proposed')
    overrides.set(id, {
      ...{ override: id, state: 'proposed', on: step.on, until: step.until ?? step.on },
      ...{ waives: step.waives, reason: step.reason ?? 'needed_at_once' },
      ...{ reference: step.reference, by: step.by, second: null },
    });
  else if (before?.state === 'proposed')
    overrides.set(id, {
      ...before,
      ...{ state: step.type === 'confirmed' ? 'in-force' : 'refused', second: step.by },
      on: step.on,
    });
}

function endAll(overrides: Map<string, Override>): void {
  for (const [id, each] of overrides)
    if (each.state === 'in-force') overrides.set(id, { ...each, state: 'ended' });
}

const dated = (each: Override, on: Day): Override =>
  each.state === 'in-force' && each.until < on ? { ...each, state: 'expired' } : each;

/** The checks that the rules ask for and that do not hold. */
export function failing(checks: readonly Check[], { requires }: Pick<Rules, 'requires'>): Check[] {
  const groups: ReadonlySet<string> = new Set(requires);
  return checks.filter(
    ({ requirement, state }) => state !== 'held' && groups.has(groupOf(requirement)),
  );
}

export interface Asked {
  readonly on: Day;
  readonly rules: Rules;
  readonly checks: readonly Check[];
  readonly steps: readonly Step[];
}

/** How somebody of the roster stands on a day. */
export function standingOf({ on, rules, checks, steps }: Asked): Standings {
  const { signed, word, overrides } = folded(steps, on);
  const against = failing(checks, rules);
  const shared = { signed, word, overrides, passes: against.length === 0 };
  const none = { ...shared, until: null, ends: null };
  if (word) {
    const standing = word.type === 'revoked' ? 'revoked' : 'suspended';
    return { ...none, standing, hindrances: [said(standing, 'word'), ...against] };
  }
  const signedNow = signed !== null && (signed.until ?? on) >= on;
  if (signedNow && against.length === 0) {
    const end = firstEnd(checks, rules, ['signature', signed.until]);
    return { ...shared, ...end, standing: 'cleared', hindrances: [] };
  }
  const cover = overrides.findLast(
    ({ state, waives }) =>
      state === 'in-force' && against.every(({ requirement }) => waives.includes(requirement)),
  );
  if (cover) {
    const end = firstEnd(checks, rules, ['override', cover.until]);
    return { ...shared, ...end, standing: 'cleared-by-override', hindrances: against };
  }
  const over = signed !== null && !signedNow ? [said('signature', 'over')] : [];
  const ended = overrides.some(({ state }) => state === 'in-force' || state === 'expired');
  const was = signed !== null || ended;
  const expired = ended && overrides.every(({ state }) => state !== 'in-force');
  const why = [...over, ...(expired && !signed ? [said('override', 'over')] : []), ...against];
  if (was) return { ...none, standing: 'lapsed', hindrances: why };
  const waits = against.length === 0 ? [said('signature', 'unsigned')] : against;
  return { ...none, standing: 'not-cleared', hindrances: waits };
}

const said = (requirement: string, state: Hindrance['state']): Hindrance => ({
  ...{ requirement, state, why: null },
});

function firstEnd(
  checks: readonly Check[],
  { requires }: Rules,
  [name, until]: readonly [string, Day | null],
): Pick<Standings, 'until' | 'ends'> {
  const groups: ReadonlySet<string> = new Set(requires);
  let [first, ends] = [until, until === null ? null : name];
  for (const { requirement, state, until: last } of checks)
    if (state === 'held' && last !== null && groups.has(groupOf(requirement)))
      if (first === null || last < first) [first, ends] = [last, requirement];
  return { until: first, ends };
}

export const UNKNOWN: Standings = {
  ...{ standing: 'unknown', until: null, ends: null, hindrances: [], passes: false },
  ...{ signed: null, word: null, overrides: [] },
};
