// The rules of the road itself: gates and criteria are laid down, changed and dropped, a claim
// becomes a criterion, and no criterion ever waits for itself.
import {
  type Act,
  type Context,
  defineAct,
  type FactsContext,
  type Reach,
  z,
} from '../../../acts/index.ts';
import { dayOf, type Json, Problem } from '../../../kernel/index.ts';
import { maybe } from '../../claims/index.ts';
import { circleIn } from './circle.ts';
import {
  type GroundInput,
  ground,
  holder,
  maybeSlug,
  metBy,
  names,
  reason,
  silence,
  slug,
  slugOf,
  slugs,
} from './forms.ts';
import { GATE_PROBLEMS } from './problems.ts';
import {
  evolve,
  type Ground,
  type MetBy,
  ROAD_STREAM,
  type Road,
  roadOf,
  spoken,
  type Trodden,
} from './road.ts';
import { type Grounds, groundOf } from './views/ground.ts';
import { type Ports, portsOf } from './views/ports.ts';

/** What all acts on the road share: they are decided on the whole of it. */
export const onRoad = {
  stream: () => ROAD_STREAM,
  start: null as Trodden,
  evolve: evolve as Act<unknown, Trodden>['evolve'],
};

export const grounds = (input: GroundInput, reach: Reach, { mission }: FactsContext) =>
  groundOf(input, reach, mission);

/** As an entry holds it. */
export const groundIn = ({ on, claims, passage, published, note }: Ground) => ({
  ...{ on, claims: [...claims], published, note: note && { ...note } },
  passage: passage && { ...passage },
});

export const noGate = (gate: string) => new Problem(GATE_PROBLEMS.noGate, { gate });
export const noCriterion = (criterion: string) =>
  new Problem(GATE_PROBLEMS.noCriterion, { criterion });

/** `…/gates/new` is the page on which a gate is laid down. */
const RESERVED = 'new';

const gateInput = z.object({
  title: names.describe('What is passed, in a few words'),
  gate: maybeSlug
    .refine((gate) => gate !== RESERVED, { error: 'is the address of the form for a new gate' })
    .describe('Its short name for addresses; made of the title where left out'),
  deploys: z
    .boolean()
    .default(false)
    .describe('Whether people of the mission stand on the ground once it is passed'),
  ...ground,
});
type GateInput = z.infer<typeof gateInput>;

export const addGate = defineAct<GateInput, Trodden, Grounds>({
  name: 'mandates.add-gate',
  says: 'Lays down a gate: a point that the mission passes only when its criteria are met.',
  example: { title: { en: 'First arrival', fr: 'Première arrivée' }, deploys: true },
  input: gateInput,
  ...onRoad,
  facts: grounds,
  decide(trail, { title, gate: wanted, deploys }, { facts }) {
    const { gates } = roadOf(trail);
    if (wanted !== null && gates.has(wanted))
      return new Problem(GATE_PROBLEMS.gateTaken, { gate: wanted });
    const taken = (each: string) => each === RESERVED || gates.has(each);
    const gate = wanted ?? slugOf(spoken(title, 'en'), taken);
    const payload = { gate, title, deploys, ...groundIn(facts.ground) };
    return { events: [{ type: 'GateAdded', payload, on: facts.ground.on }], answer: { gate } };
  },
});

const dropGateInput = z.object({ gate: slug, reason });

export const dropGate = defineAct<z.infer<typeof dropGateInput>, Trodden>({
  name: 'mandates.drop-gate',
  says: 'Takes away a gate on which no criterion hangs any more; its history stays.',
  example: { gate: 'advance-party', reason: 'it goes with the first arrival' },
  input: dropGateInput,
  ...onRoad,
  decide(trail, { gate, reason: why }) {
    const { gates, criteria } = roadOf(trail);
    if (!gates.has(gate)) return noGate(gate);
    const hanging = [...criteria.values()].filter(
      (each) => each.gate === gate || (each.metBy.kind === 'gate' && each.metBy.gate === gate),
    );
    if (hanging.length > 0)
      return new Problem(GATE_PROBLEMS.gateHolds, {
        gate,
        count: hanging.length,
        criteria: hanging.map(({ criterion }) => criterion).join(', '),
      });
    return { events: [{ type: 'GateDropped', payload: { gate, reason: why } }] };
  },
});

const passInput = z.object({ gate: slug, ...ground });

export const passGate = defineAct<z.infer<typeof passInput>, Trodden, Grounds>({
  name: 'mandates.pass-gate',
  says: 'Records the day on which the mission passed a gate, whatever its criteria say.',
  example: { gate: 'first-arrival', on: '2024-06-25' },
  input: passInput,
  ...onRoad,
  facts: grounds,
  decide(trail, { gate }, { facts, at }) {
    if (!roadOf(trail).gates.has(gate)) return noGate(gate);
    const payload = { gate, ...groundIn(facts.ground), on: facts.ground.on ?? dayOf(at) };
    return { events: [{ type: 'GatePassed', payload, on: payload.on }] };
  },
});

const criterionInput = z.object({
  gate: slug.describe('The gate that waits for it'),
  title: names.describe('What must be so, in a few words'),
  criterion: maybeSlug.describe('Its short name; made of the title where left out'),
  holder,
  metBy: metBy.default({ kind: 'finding' }),
  after: slugs.describe('Criteria that must be met before work on this one can begin'),
  silence: silence.default('not_met'),
  ...ground,
});
type CriterionInput = z.infer<typeof criterionInput>;
type Laid = Grounds & { readonly ports: Ports };

export const addCriterion = defineAct<CriterionInput, Trodden, Laid>({
  name: 'mandates.add-criterion',
  says: 'Adds a criterion to a gate: what must be so, who must act, and what comes before it.',
  example: {
    gate: 'first-arrival',
    title: { en: 'Base and vehicles ready', fr: 'Base et véhicules prêts' },
    holder: 'USA',
    after: [],
  },
  input: criterionInput,
  ...onRoad,
  facts: async (input, reach, context) => ({
    ...(await grounds(input, reach, context)),
    ports: await portsOf(input.metBy, reach, context),
  }),
  decide: (trail, input, context) => laidDown(roadOf(trail), input, context),
});

/** The entry of a new criterion, or the reason why it cannot be. */
function laidDown(
  road: Road,
  input: Omit<CriterionInput, keyof GroundInput>,
  context: Context<Laid>,
) {
  const { gate, title, criterion: wanted, holder: who, after } = input;
  const { ground: on, ports } = context.facts;
  const { criteria } = road;
  if (!road.gates.has(gate)) return noGate(gate);
  const there = criteria.get(wanted ?? '');
  if (there)
    return new Problem(GATE_PROBLEMS.criterionTaken, {
      criterion: there.criterion,
      gate: there.gate,
    });
  const criterion = wanted ?? slugOf(spoken(title, 'en'), (each) => criteria.has(each));
  const refused = wrongLinks(road, { criterion, gate, after, metBy: input.metBy }, ports);
  if (refused) return refused;
  const links = { metBy: { ...input.metBy } as Json, after: [...after], silence: input.silence };
  const payload = { criterion, gate, title, holder: who, ...links, ...groundIn(on) };
  return { events: [{ type: 'CriterionAdded', payload, on: on.on }], answer: { criterion, gate } };
}

interface Links {
  readonly criterion: string;
  readonly gate: string;
  readonly after: readonly string[];
  readonly metBy: MetBy;
}

function wrongLinks(road: Road, links: Links, ports: Ports): Problem | null {
  const { after, metBy: by } = links;
  const unknown = after.find((id) => id !== links.criterion && !road.criteria.has(id));
  if (unknown !== undefined) return noCriterion(unknown);
  if (by.kind === 'gate' && !road.gates.has(by.gate)) return noGate(by.gate);
  if (ports.refused) return ports.refused;
  const cycle = circleIn(road, links);
  return cycle ? new Problem(GATE_PROBLEMS.cycle, { cycle: cycle.join(' → ') }) : null;
}

const changeInput = z.object({
  criterion: slug,
  reason,
  title: names.optional(),
  gate: slug.optional(),
  holder: maybe.optional(),
  metBy: metBy.optional(),
  after: slugs.optional().describe('All that it comes after, in place of what was'),
  silence: silence.optional(),
});

export const changeCriterion = defineAct<z.infer<typeof changeInput>, Trodden, { ports: Ports }>({
  name: 'mandates.change-criterion',
  says: 'Changes what a criterion is, waits for or is met by, with the reason; the old stays.',
  example: { criterion: 'training', after: ['vetting'], reason: 'only the vetted are trained' },
  input: changeInput,
  ...onRoad,
  facts: async ({ metBy: by = { kind: 'finding' } }, reach, context) => ({
    ports: await portsOf(by, reach, context),
  }),
  decide(trail, { criterion, reason: why, ...given }, { facts }) {
    const road = roadOf(trail);
    const before = road.criteria.get(criterion);
    if (!before) return noCriterion(criterion);
    const pairs = Object.entries(given).filter(([, value]) => value !== undefined);
    const set = Object.fromEntries(pairs) as Partial<Links>;
    const links = { ...before, ...set, criterion };
    if (!road.gates.has(links.gate)) return noGate(links.gate);
    const refused = wrongLinks(road, links, facts.ports);
    if (refused) return refused;
    const payload = { criterion, reason: why, set: set as Json };
    return { events: [{ type: 'CriterionChanged', payload }] };
  },
});

const dropInput = z.object({ criterion: slug, reason });

export const dropCriterion = defineAct<z.infer<typeof dropInput>, Trodden>({
  name: 'mandates.drop-criterion',
  says: 'Takes a criterion away for which no other waits, with the reason; its history stays.',
  example: { criterion: 'port-open', reason: 'the force comes by air' },
  input: dropInput,
  ...onRoad,
  decide(trail, { criterion, reason: why }) {
    const { criteria } = roadOf(trail);
    if (!criteria.has(criterion)) return noCriterion(criterion);
    const later = [...criteria.values()].filter(({ after }) => after.includes(criterion));
    if (later.length > 0)
      return new Problem(GATE_PROBLEMS.criterionHolds, {
        criterion,
        criteria: later.map((each) => each.criterion).join(', '),
      });
    return { events: [{ type: 'CriterionDropped', payload: { criterion, reason: why } }] };
  },
});

const takeUpInput = z.object({
  claim: z.string().trim().min(1, { error: 'is missing' }).describe('A claim of a condition'),
  gate: maybeSlug.describe('The gate to which it becomes a new criterion'),
  criterion: maybeSlug.describe('Or a criterion that is there, for which it is evidence'),
  title: names.optional().describe('The claim’s own words where left out'),
  after: slugs,
  silence: silence.default('not_met'),
});
type TakeUpInput = z.infer<typeof takeUpInput>;

/** The claim’s fields that matter: checked by its own act before it was recorded. */
interface Said {
  readonly what: string;
  readonly holder: string | null;
  readonly met?: string | null;
}

export const takeUpCondition = defineAct<TakeUpInput, Trodden, Laid>({
  name: 'mandates.take-up-condition',
  says: 'Makes a criterion out of what a source says must come first, or evidence for one.',
  example: { claim: 'clm_01h00000000000000000000000', gate: 'first-arrival' },
  input: takeUpInput,
  ...onRoad,
  async facts({ claim }, reach, { mission }) {
    const none = { on: null, source: null, start: null, end: null, quote: null, note: null };
    const found = await groundOf({ ...none, claims: [claim] }, reach, mission);
    return { ...found, ports: { refused: null } };
  },
  decide(trail, { claim, gate, criterion, title, after, silence: quiet }, context) {
    const road = roadOf(trail);
    const [view] = context.facts.claims;
    if (!view) return new Problem(GATE_PROBLEMS.noClaim, { claim });
    if (view.kind !== 'condition')
      return new Problem(GATE_PROBLEMS.notACondition, { claim, kind: view.kind });
    const { what, holder: who, met = null } = view.fields as unknown as Said;
    const on = groundIn(context.facts.ground);
    const evidence = (id: string) => ({
      type: 'EvidenceCited',
      payload: { criterion: id, shows: met ? 'met' : 'nothing', ...on, on: met ?? on.on },
      on: met ?? on.on,
    });
    const there = road.criteria.get(criterion ?? '');
    if (there) return { events: [evidence(there.criterion)], answer: { ...idsOf(there) } };
    if (gate === null) return criterion ? noCriterion(criterion) : noGate('');
    const laid = laidDown(
      road,
      {
        ...{ gate, criterion, after, silence: quiet, holder: who, metBy: { kind: 'finding' } },
        title: title ?? { [view.source.language ?? 'en']: what },
      },
      context,
    );
    if (laid instanceof Problem || !met) return laid;
    return { ...laid, events: [...laid.events, evidence(laid.answer.criterion)] };
  },
});

const idsOf = ({ criterion, gate }: { criterion: string; gate: string }) => ({ criterion, gate });
