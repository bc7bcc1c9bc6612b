// The road of a mission on two days, with every state reckoned: what all views of gates start from.
import type { Asking, Reach } from '../../../../acts/index.ts';
import { orderOf } from '../../../../engines/graph/index.ts';
import { Problem } from '../../../../kernel/index.ts';
import type { ClaimView } from '../../../claims/index.ts';
import { GATE_PROBLEMS } from '../problems.ts';
import type { Road } from '../road.ts';
import { before, isOpen, type Outlook, outlookOf, type WhatIf } from '../schedule.ts';
import {
  type CriterionStanding,
  type GateStanding,
  type Standings,
  standingsOf,
} from '../standing.ts';
import type { GateFacts } from '../words.ts';
import { computedOf } from './ports.ts';
import { roadSeen, type Seen } from './road.ts';

export interface Picture {
  readonly road: Road;
  readonly standings: Standings;
  readonly claims: ReadonlyMap<string, ClaimView>;
  /** Gates in order: each after those that it waits for. */
  readonly order: readonly GateStanding[];
}

/** A road as it was seen holds until the record grows; so does what is reckoned of it. */
const kept = new WeakMap<Road, Map<string, Promise<Picture>>>();

export async function pictureOf(reach: Reach, asking: Asking): Promise<Picture> {
  const seen = await roadSeen(reach, asking);
  // What a fact answers hangs on who asks, so that it is asked for each reader.
  const facts = [...seen.road.criteria.values()].some(({ metBy }) => metBy.kind === 'fact');
  if (facts) return drawn(seen, reach, asking);
  const pictures = kept.get(seen.road) ?? new Map<string, Promise<Picture>>();
  kept.set(seen.road, pictures);
  const key = `${asking.lang} ${asking.today}`;
  const before = pictures.get(key);
  if (before) return before;
  const picture = drawn(seen, reach, asking);
  pictures.set(key, picture);
  picture.catch(() => pictures.delete(key));
  return picture;
}

async function drawn({ road, claims }: Seen, reach: Reach, asking: Asking): Promise<Picture> {
  const computed = await computedOf(road, reach, asking);
  const standings = standingsOf(road, { asOf: asking.clocks.asOf, computed });
  return { road, standings, claims, order: inOrder(standings) };
}

function inOrder({ gates }: Standings): GateStanding[] {
  const nodes = [...gates.values()].map((gate) => ({
    id: gate.gate.gate,
    gate,
    after: gate.criteria.flatMap(({ criterion: { metBy } }) =>
      metBy.kind === 'gate' ? [metBy.gate] : [],
    ),
  }));
  return (orderOf(nodes).order ?? nodes).map(({ gate }) => gate);
}

/** The gate that people wait for: the next that puts the mission on the ground, else the next. */
export function headlineOf({ order }: Pick<Picture, 'order'>): GateStanding | null {
  const open = order.filter((gate) => !gate.passed);
  return (
    open.find(({ gate }) => gate.deploys) ??
    open.find(isOpen) ??
    order.findLast(({ gate }) => gate.deploys) ??
    order.at(-1) ??
    null
  );
}

/** The first gate that puts people of the mission on the ground, passed or not. */
export function firstArrivalOf({ order }: Pick<Picture, 'order'>): GateStanding | null {
  return order.find(({ gate }) => gate.deploys) ?? null;
}

/** @throws Problem mandates.no-gate */
export function gateIn({ standings }: Picture, gate: string): GateStanding {
  const found = standings.gates.get(gate);
  if (!found) throw new Problem(GATE_PROBLEMS.noGate, { gate });
  return found;
}

/** @throws Problem mandates.no-criterion */
export function criterionIn({ standings }: Picture, criterion: string): CriterionStanding {
  const found = standings.criteria.get(criterion);
  if (!found) throw new Problem(GATE_PROBLEMS.noCriterion, { criterion });
  return found;
}

const told = new WeakMap<GateStanding, GateFacts>();

/** The outlook is reckoned when it is first looked at: a list of gates needs none. */
export function factsOf(
  { standings }: Pick<Picture, 'standings'>,
  gate: GateStanding,
  asking: Pick<Asking, 'clocks'>,
  whatIf?: WhatIf,
): GateFacts {
  const known = told.get(gate);
  if (known && !whatIf?.size) return known;
  const all = known?.before ?? before(standings, gate);
  let outlook: Outlook | null | undefined;
  const facts: GateFacts = {
    gate,
    before: all.filter(({ criterion }) => criterion.metBy.kind !== 'gate'),
    get outlook() {
      if (outlook === undefined)
        outlook = outlookOf(standings, gate.gate.gate, asking.clocks.asOf, whatIf);
      return outlook;
    },
  };
  if (!whatIf?.size) told.set(gate, facts);
  return facts;
}

/** The claims with these ids, of those that are visible. */
export function citedClaims(
  { claims }: Pick<Picture, 'claims'>,
  ids: Iterable<string>,
): ClaimView[] {
  return [...new Set(ids)].flatMap((id) => claims.get(id) ?? []);
}
