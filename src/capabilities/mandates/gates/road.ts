// The road of a mission: its gates, the criteria before each, and what was said, found, estimated
// and waived about every criterion, in the order of the entries. No state is kept here;
// `standing.ts` reckons it for a day.
import type { Day, Instant, Json, Lang, PartialDate, Party } from '../../../kernel/index.ts';

/** A short text in the languages in which somebody wrote it. */
export type Names = Readonly<Partial<Record<Lang, string>>>;

export function spoken(names: Names | null | undefined, lang: Lang): string {
  return names?.[lang] ?? names?.en ?? Object.values(names ?? {})[0] ?? '';
}

/** The words of a source; offsets are UTF-16 code units. */
export interface Passage {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What an entry rests on, and its day. `published`: the first day on which a source behind it was
 * out; null where it is the office's own.
 */
export interface Ground {
  readonly on: PartialDate | null;
  readonly claims: readonly string[];
  readonly passage: Passage | null;
  readonly published: Day | null;
  readonly note: Names | null;
}

/** When, by whom and by which entry it was recorded. */
export interface Recorded {
  readonly at: Instant;
  readonly by: string;
  readonly entry: number;
}

/** What a criterion is met by; all but a finding is computed, and nobody can type over it. */
export type MetBy =
  | { readonly kind: 'finding' }
  | { readonly kind: 'gate'; readonly gate: string }
  | { readonly kind: 'obligation'; readonly obligation: string }
  | {
      readonly kind: 'fact';
      readonly fact: string;
      readonly query: Readonly<Record<string, string>>;
    };

/** How it stands while nothing is on record: a vote would be seen, a vetting nobody publishes. */
export type Silence = 'not_met' | 'unknown';

/** A word on a criterion: evidence out of a source, or what a person found. */
export interface Word extends Ground, Recorded {
  readonly as: 'evidence' | 'finding' | 'reopening';
  /** `nothing`: it bears on the criterion and settles nothing. */
  readonly shows: 'met' | 'not_met' | 'unknown' | 'nothing';
}

/** Days that it takes from when what comes before it is done, or from `from`. */
export interface Estimate extends Ground, Recorded {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly from: Day | null;
  /** Made up for a sample, or a guess that no source backs. */
  readonly own: boolean;
}

export interface Waiver extends Recorded {
  readonly waiver: string;
  readonly reason: string;
  readonly on: Day;
  /** The last day on which it holds. */
  readonly until: Day;
  readonly confirmed: Recorded | null;
  readonly refused: (Recorded & { readonly reason: string }) | null;
  readonly ended: (Recorded & { readonly reason: string }) | null;
}

export interface Criterion extends Ground, Recorded {
  readonly criterion: string;
  readonly gate: string;
  readonly title: Names;
  /** Who must act. */
  readonly holder: Party | null;
  readonly metBy: MetBy;
  /** Criteria that must be met before work on this one can begin. */
  readonly after: readonly string[];
  readonly silence: Silence;
  readonly words: readonly Word[];
  readonly estimates: readonly Estimate[];
  readonly waivers: readonly Waiver[];
  /** What was changed, by whom and why. */
  readonly changes: readonly (Recorded & { readonly reason: string | null })[];
}

export interface Gate extends Ground, Recorded {
  readonly gate: string;
  readonly title: Names;
  /** Whether people of the mission stand on the ground once it is passed. */
  readonly deploys: boolean;
  /** The day on which the mission passed it, whatever its criteria say. */
  readonly passed: (Ground & Recorded) | null;
}

export interface Road {
  readonly gates: ReadonlyMap<string, Gate>;
  readonly criteria: ReadonlyMap<string, Criterion>;
}

/** Every stream of a mission's gates is this one: a cycle is a fault of the whole graph. */
export const ROAD_STREAM = 'gates';

export const ROAD_EVENTS = [
  'GateAdded',
  'GateDropped',
  'GatePassed',
  'GateChanged',
  'GatePassingTakenBack',
  'CriterionAdded',
  'CriterionChanged',
  'CriterionDropped',
  'CriterionEstimated',
  'EvidenceCited',
  'FindingMade',
  'CriterionReopened',
  'CriterionWaiverAsked',
  'CriterionWaiverConfirmed',
  'CriterionWaiverRefused',
  'CriterionWaiverEnded',
] as const;
export type RoadEvent = (typeof ROAD_EVENTS)[number];

/** What an entry does to the road. */
export interface RoadStep extends Recorded {
  readonly type: RoadEvent;
  readonly payload: Readonly<Record<string, unknown>>;
}

export function walked(steps: readonly RoadStep[]): Road {
  const road = { gates: new Map<string, Gate>(), criteria: new Map<string, Criterion>() };
  for (const step of steps) take(road, step);
  return road;
}

/** The entries of the stream, newest first: a rule folds them once, when it decides. */
export interface Trail {
  readonly before: Trail | null;
  readonly step: RoadStep;
}
export type Trodden = Trail | null;

export const evolve = (before: Trodden, { type, payload, by, at }: Happened): Trodden =>
  ({ before, step: { type, payload, by, at, entry: 0 } }) as Trodden;

type Happened = Pick<Recorded, 'by' | 'at'> & { readonly type: string; readonly payload: Json };

export function roadOf(trail: Trodden): Road {
  const steps: RoadStep[] = [];
  for (let at: Trodden = trail; at; at = at.before) steps.push(at.step);
  return walked(steps.reverse());
}

interface Growing {
  readonly gates: Map<string, Gate>;
  readonly criteria: Map<string, Criterion>;
}

function take(road: Growing, { type, payload, at, by, entry }: RoadStep): void {
  const recorded: Recorded = { at, by, entry };
  const { gate: gateId, criterion: id } = payload as { gate?: string; criterion?: string };
  if (type === 'GateAdded') {
    const gate = { passed: null, ...payload, ...recorded } as unknown as Gate;
    road.gates.set(gate.gate, gate);
  } else if (type === 'CriterionAdded') {
    const lists = { words: [], estimates: [], waivers: [], changes: [] };
    const added = { ...payload, ...recorded, ...lists } as unknown as Criterion;
    road.criteria.set(added.criterion, added);
  } else if (id === undefined) {
    const gate = road.gates.get(gateId ?? '');
    if (!gate) return;
    if (type === 'GateDropped') road.gates.delete(gate.gate);
    else road.gates.set(gate.gate, onGate(gate, type, payload, recorded));
  } else {
    const before = road.criteria.get(id);
    if (!before) return;
    if (type === 'CriterionDropped') road.criteria.delete(before.criterion);
    else road.criteria.set(before.criterion, onCriterion(before, type, payload, recorded));
  }
}

function onGate(
  gate: Gate,
  type: RoadEvent,
  payload: RoadStep['payload'],
  recorded: Recorded,
): Gate {
  if (type === 'GatePassed') return { ...gate, passed: grounded(payload, recorded) };
  if (type === 'GatePassingTakenBack') return { ...gate, passed: null };
  return { ...gate, ...(payload as { readonly set: Partial<Gate> }).set };
}

const grounded = (payload: RoadStep['payload'], recorded: Recorded) =>
  ({ ...payload, ...recorded }) as unknown as Ground & Recorded;

const SHOWS: Readonly<Partial<Record<RoadEvent, Pick<Word, 'as'>>>> = {
  EvidenceCited: { as: 'evidence' },
  FindingMade: { as: 'finding' },
  CriterionReopened: { as: 'reopening' },
};

function onCriterion(
  before: Criterion,
  type: RoadEvent,
  payload: RoadStep['payload'],
  recorded: Recorded,
): Criterion {
  const shows = SHOWS[type];
  if (shows) {
    const word = { shows: 'not_met', ...payload, ...recorded, ...shows } as unknown as Word;
    return { ...before, words: [...before.words, word] };
  }
  if (type === 'CriterionEstimated') {
    const estimate = { ...payload, ...recorded } as unknown as Estimate;
    return { ...before, estimates: [...before.estimates, estimate] };
  }
  if (type === 'CriterionChanged') {
    const { set, reason = null } = payload as { set: Partial<Criterion>; reason?: string };
    return { ...before, ...set, changes: [...before.changes, { ...recorded, reason }] };
  }
  if (type === 'CriterionWaiverAsked') {
    const open = { confirmed: null, refused: null, ended: null };
    const asked = { ...payload, ...recorded, ...open } as unknown as Waiver;
    return { ...before, waivers: [...before.waivers, asked] };
  }
  const { waiver, reason = '' } = payload as { waiver: string; reason?: string };
  const waivers = before.waivers.map((each) => {
    if (each.waiver !== waiver) return each;
    if (type === 'CriterionWaiverConfirmed') return { ...each, confirmed: recorded };
    if (type === 'CriterionWaiverRefused') return { ...each, refused: { ...recorded, reason } };
    return { ...each, ended: { ...recorded, reason } };
  });
  return { ...before, waivers };
}
