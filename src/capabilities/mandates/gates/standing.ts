// How every criterion and every gate stands on a day: met, waived, not met or unknown, and what
// makes it so. Pure; a road that holds a circle cannot be laid down.
import { type Day, dayOf, daysBetween, firstDay, type PartialDate } from '../../../kernel/index.ts';
import type { Criterion, Gate, Road, Waiver, Word } from './road.ts';

export type State = 'met' | 'waived' | 'not_met' | 'unknown';

/** What the record answers for a criterion that nobody finds by hand. */
export interface Computed {
  readonly state: 'met' | 'not_met' | 'unknown';
  readonly sentence: string;
  readonly cites: readonly string[];
}

export type Because =
  | { readonly by: 'word'; readonly word: Word; readonly again: boolean }
  | { readonly by: 'gate'; readonly gate: string }
  | { readonly by: 'computed'; readonly computed: Computed }
  | { readonly by: 'silence' };

export interface CriterionStanding {
  readonly criterion: Criterion;
  readonly state: State;
  /** How it would stand without a waiver. */
  readonly own: Exclude<State, 'waived'>;
  readonly because: Because;
  /** Since when it has stood so, where a word says it. */
  readonly since: PartialDate | null;
  /** The waiver in force. */
  readonly waiver: Waiver | null;
  /** Every word up to the day, oldest first. */
  readonly words: readonly Word[];
}

export interface GateStanding {
  readonly gate: Gate;
  readonly state: State;
  readonly criteria: readonly CriterionStanding[];
  readonly passed: boolean;
  /** Every waiver that it rests on, of its own criteria and of gates before it, also ended ones. */
  readonly waivers: readonly { readonly criterion: Criterion; readonly waiver: Waiver }[];
}

export interface Given {
  readonly asOf: Day;
  /** By criterion. */
  readonly computed: ReadonlyMap<string, Computed>;
}

export interface Standings {
  readonly gates: ReadonlyMap<string, GateStanding>;
  readonly criteria: ReadonlyMap<string, CriterionStanding>;
}

/** Every gate and criterion of the road. */
export function standingsOf(road: Road, given: Given): Standings {
  const before = new Map<string, Criterion[]>();
  for (const criterion of road.criteria.values()) {
    const own = before.get(criterion.gate);
    if (own) own.push(criterion);
    else before.set(criterion.gate, [criterion]);
  }
  const gates = new Map<string, GateStanding>();
  const criteria = new Map<string, CriterionStanding>();
  const open = new Set<string>();
  const gateAt = (id: string): GateStanding | null => {
    const known = gates.get(id);
    const gate = road.gates.get(id);
    // A view of an earlier day may show what was dropped since: a gate that waits for itself there
    // is unknown to itself.
    if (known || !gate || open.has(id)) return known ?? null;
    open.add(id);
    const own = (before.get(id) ?? []).map((criterion) => {
      const { metBy } = criterion;
      const other = metBy.kind === 'gate' ? gateAt(metBy.gate) : null;
      const standing = criterionOn(criterion, given, other);
      criteria.set(criterion.criterion, standing);
      return standing;
    });
    const standing = gateOn(gate, own, given.asOf, gates);
    gates.set(id, standing);
    return standing;
  };
  for (const id of road.gates.keys()) gateAt(id);
  return { gates, criteria };
}

/** Words in the order of the days that they are about. */
export const inTime = (a: Word, b: Word): number =>
  firstDay(a.on ?? dayOf(a.at)).localeCompare(firstDay(b.on ?? dayOf(b.at))) || a.entry - b.entry;

function criterionOn(
  criterion: Criterion,
  { asOf, computed }: Given,
  gate: GateStanding | null,
): CriterionStanding {
  const words = [...criterion.words].sort(inTime);
  const waiver = criterion.waivers.findLast((each) => isInForce(each, asOf)) ?? null;
  const { own, because, since } = ownStanding(criterion, words, gate, computed);
  const state =
    own !== 'met' && waiver ? 'waived' : own === 'met' && isByWaiver(gate) ? 'waived' : own;
  return { criterion, state, own, because, since, waiver, words };
}

/** A gate that stands by a waiver hands it on: what relies on it is waived too, and not met. */
const isByWaiver = (gate: GateStanding | null): boolean => gate?.state === 'waived';

function ownStanding(
  criterion: Criterion,
  words: readonly Word[],
  gate: GateStanding | null,
  computed: Given['computed'],
): Pick<CriterionStanding, 'own' | 'because' | 'since'> {
  const { metBy, silence } = criterion;
  if (metBy.kind === 'gate') {
    const passed = gate?.passed || gate?.state === 'met' || gate?.state === 'waived';
    const own = passed ? 'met' : gate?.state === 'not_met' ? 'not_met' : 'unknown';
    return { own, because: { by: 'gate', gate: metBy.gate }, since: gate?.gate.passed?.on ?? null };
  }
  if (metBy.kind !== 'finding') {
    const answer = computed.get(criterion.criterion);
    if (!answer) return { own: 'unknown', because: { by: 'silence' }, since: null };
    return { own: answer.state, because: { by: 'computed', computed: answer }, since: null };
  }
  const telling = words.filter(({ shows }) => shows !== 'nothing');
  const word = telling.at(-1);
  if (!word || word.shows === 'nothing')
    return { own: silence, because: { by: 'silence' }, since: null };
  const again =
    word.shows === 'not_met' && telling.slice(0, -1).some(({ shows }) => shows === 'met');
  return { own: word.shows, because: { by: 'word', word, again }, since: word.on };
}

/** From the day on which it was confirmed to its last day, unless somebody ended it before. */
export function isInForce({ confirmed, ended, until }: Waiver, asOf: Day): boolean {
  if (!confirmed || asOf > until) return false;
  return dayOf(confirmed.at) <= asOf && (!ended || asOf < dayOf(ended.at));
}

function gateOn(
  gate: Gate,
  criteria: readonly CriterionStanding[],
  asOf: Day,
  gates: ReadonlyMap<string, GateStanding>,
): GateStanding {
  const has = (state: State) => criteria.some((each) => each.state === state);
  const state: State = has('not_met')
    ? 'not_met'
    : has('unknown') || criteria.length === 0
      ? 'unknown'
      : has('waived')
        ? 'waived'
        : 'met';
  const passed = gate.passed?.on ? firstDay(gate.passed.on) <= asOf : false;
  // Two gates before it may rest on the same waiver.
  const waivers = new Map<string, GateStanding['waivers'][number]>();
  for (const { criterion } of criteria) {
    for (const waiver of criterion.waivers)
      if (waiver.confirmed) waivers.set(waiver.waiver, { criterion, waiver });
    const other = criterion.metBy.kind === 'gate' ? gates.get(criterion.metBy.gate) : undefined;
    for (const each of other?.waivers ?? []) waivers.set(each.waiver.waiver, each);
  }
  return { gate, state, criteria, passed, waivers: [...waivers.values()] };
}

export const isDone = (state: State): boolean => state === 'met' || state === 'waived';

/** Days from one day to another, never below nothing. */
export const elapsed = (from: Day, to: Day): number => Math.max(0, daysBetween(from, to));
